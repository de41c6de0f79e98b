import type { ReactNode } from 'react'
import { requireViewer } from '@/lib/platform/session/viewer'
import { UncertifiedKeys } from '../uncertified-keys'
import '@/app/staff.css'

/** Role check: visitors get the login page, other roles 404. Each page checks access to its case itself. */
export default async function Layout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer('TELAAH')
  return (
    <div className="page page-staff pt-2 pb-3">
      <UncertifiedKeys userId={viewer.userId} />
      {children}
    </div>
  )
}
