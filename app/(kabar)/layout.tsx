import type { ReactNode } from 'react'
import { requireViewer } from '@/lib/platform/session/viewer'

/** Pages of all signed-in people; visitors get the login page. */
export default async function Layout({ children }: { children: ReactNode }) {
  const { role } = await requireViewer('PELAPOR', 'ADMIN', 'TELAAH')
  // A page of staff begins right below their header, like their other pages.
  return (
    <div className={`page page-reporter ${role === 'PELAPOR' ? 'pt-5 pb-8 sm:pt-8' : 'pt-2 pb-3'}`}>
      {children}
    </div>
  )
}
