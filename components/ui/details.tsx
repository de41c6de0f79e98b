import type { ReactNode } from 'react'

interface DetailsProps {
  summary: string
  children: ReactNode
  open?: boolean
}

/** Help that not everybody needs: native, so it also opens without JavaScript. */
export function Details({ summary, children, open }: DetailsProps) {
  return (
    <details open={open} className="group">
      <summary className="inline-flex min-h-12 list-none items-center gap-2 font-semibold text-brand [&::-webkit-details-marker]:hidden">
        <svg viewBox="0 0 8 12" className="h-3 w-2 group-open:rotate-90" aria-hidden="true" focusable="false">
          <path d="M1.5 1l5 5-5 5" fill="none" stroke="currentColor" strokeWidth="1.8" />
        </svg>
        <span className="underline decoration-1 underline-offset-4">{summary}</span>
      </summary>
      <div className="mb-2 space-y-3 border-l-4 border-line py-1 pl-4">{children}</div>
    </details>
  )
}
