import type { ReactNode } from 'react'

interface LandingSectionProps {
  id: string
  title: string
  lead?: string
  children: ReactNode
}

/** A section of the landing page: heading in the margin, content beside it. */
export function LandingSection({ id, title, lead, children }: LandingSectionProps) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-judul`}
      className="grid scroll-mt-4 gap-x-12 gap-y-6 border-t border-line py-12 md:grid-cols-[17rem_1fr] md:py-16"
    >
      <div>
        <h2 id={`${id}-judul`}>{title}</h2>
        {lead ? <p className="mt-3 text-muted">{lead}</p> : null}
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  )
}
