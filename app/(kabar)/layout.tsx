import type { ReactNode } from 'react'
import { requireViewer } from '@/lib/platform/session/viewer'

/** Pages of all signed-in people; visitors get the login page. */
export default async function Layout({ children }: { children: ReactNode }) {
  await requireViewer('PELAPOR', 'ADMIN', 'TELAAH')
  return <div className="page page-reporter py-8">{children}</div>
}
