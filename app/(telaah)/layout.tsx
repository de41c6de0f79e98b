import type { ReactNode } from 'react'
import { requireViewer } from '@/lib/platform/session/viewer'
import { UncertifiedKeys } from '../uncertified-keys'

/** Pages of this role: the login page for visitors, 404 for everybody else. Each page checks its case itself. */
export default async function Layout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer('TELAAH')
  return (
    <div className="page page-staff py-6">
      <UncertifiedKeys userId={viewer.userId} />
      {children}
    </div>
  )
}
