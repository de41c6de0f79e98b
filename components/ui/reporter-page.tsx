import type { ReactNode } from 'react'
import { BackLink, type BackLinkProps } from './back-link'

interface ReporterPageProps {
  title: string
  lead?: ReactNode
  back?: BackLinkProps
  children: ReactNode
}

/** A page for reporters and visitors: one column of 720 px, the heading first. */
export function ReporterPage({ title, lead, back, children }: ReporterPageProps) {
  return (
    <div className="page page-reporter pt-5 pb-8 sm:py-12">
      {back ? <BackLink {...back} /> : null}
      <h1 className={lead ? 'mb-3' : 'mb-6'}>{title}</h1>
      {lead ? <p className="measure mb-8 text-lead text-muted">{lead}</p> : null}
      {children}
    </div>
  )
}
