import type { ReactNode } from 'react'
import { requireViewer } from '@/lib/platform/session/viewer'

/** Pages of a reporter: the login page for visitors, 404 for everybody else. Each page checks its case itself. */
export default async function PelaporLayout({ children }: { children: ReactNode }) {
  await requireViewer('PELAPOR')
  return <div className="page page-reporter py-8">{children}</div>
}
