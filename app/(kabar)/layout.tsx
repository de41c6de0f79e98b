import type { ReactNode } from 'react'
import { requireViewer } from '@/lib/platform/session/viewer'

/** Pages of everybody who is signed in: the login page for visitors. */
export default async function Layout({ children }: { children: ReactNode }) {
  await requireViewer('PELAPOR', 'ADMIN', 'TELAAH')
  return <div className="page page-reporter py-8">{children}</div>
}
