import type { ReactNode } from 'react'
import { BackLink, type BackLinkProps } from './back-link'

interface StaffPageProps {
  title: string
  lead?: ReactNode
  back?: BackLinkProps
  /** Buttons of the whole page, beside its heading. */
  actions?: ReactNode
  children: ReactNode
}

/** A page for staff: up to 1440 px, dense controls, the heading with its acts in one line. */
export function StaffPage({ title, lead, back, actions, children }: StaffPageProps) {
  return (
    <div className="page page-staff py-6">
      {back ? <BackLink {...back} /> : null}
      <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div>
          <h1 className="text-[1.65rem]">{title}</h1>
          {lead ? <p className="mt-1 text-muted">{lead}</p> : null}
        </div>
        {actions ? <div className="flex flex-wrap gap-3">{actions}</div> : null}
      </div>
      {children}
    </div>
  )
}
