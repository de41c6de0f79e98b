import type { ReactNode } from 'react'
import { requireViewer } from '@/lib/platform/session/viewer'

/** Role check: visitors get the login page, other roles 404. Each page checks access to its case itself. */
export default async function PelaporLayout({ children }: { children: ReactNode }) {
  await requireViewer('PELAPOR')
  return <div className="page page-reporter pt-4 pb-8 sm:pt-8">{children}</div>
}
