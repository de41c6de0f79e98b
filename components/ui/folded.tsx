import type { ReactNode } from 'react'

/** Secondary content in a native disclosure, with or without JavaScript. */
export function Folded({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="mt-1">
      <summary className="py-1.5 text-muted">{title}</summary>
      {children}
    </details>
  )
}
