import type { ReactNode } from 'react'

interface EmptyStateProps {
  title: string
  children: ReactNode
  action?: ReactNode
}

/** Shown in place of an empty list: what this means, and the next step. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="rounded-card border border-dashed border-control px-5 py-8 sm:px-8">
      <p className="mb-1 text-title font-bold">{title}</p>
      <div className="measure text-muted">{children}</div>
      {action ? <div className="mt-5">{action}</div> : null}
    </div>
  )
}
