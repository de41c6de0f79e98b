import type { ReactNode } from 'react'

/** Something quiet that opens at a press, with or without scripts: nobody has to read it. */
export function Folded({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="mt-1">
      <summary className="py-1.5 text-muted">{title}</summary>
      {children}
    </details>
  )
}
