import type { ReactNode } from 'react'

interface LandingSectionProps {
  id: string
  title: string
  lead?: string
  children: ReactNode
}

/**
 * A section of the landing page: heading in the margin, content beside it. On a phone only the heading is
 * shown, as a link that opens the content; it works without scripts (app/styles/beranda.css).
 */
export function LandingSection({ id, title, lead, children }: LandingSectionProps) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-judul`}
      className="fold scroll-mt-4 gap-x-12 gap-y-6 border-t border-line md:grid md:grid-cols-[17rem_1fr] md:py-16"
    >
      <div>
        <h2 id={`${id}-judul`} className="sm:text-head">
          <a href={`#${id}`} className="fold-opener">
            {title}
          </a>
          <span className="fold-title">{title}</span>
        </h2>
        {lead ? <p className="fold-body mt-3 text-muted">{lead}</p> : null}
      </div>
      <div className="fold-body min-w-0 max-md:pt-4 max-md:pb-8">{children}</div>
    </section>
  )
}
