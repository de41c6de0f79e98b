import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { clockNow } from '@/lib/clock'
import { db } from '@/lib/platform/db/client'
import { requireViewer } from '@/lib/platform/session/viewer'
import { toWitaDate } from '@/lib/waktu/calendar'
import { calendarToEnter } from '@/lib/waktu/queries'
import { UncertifiedKeys } from '../uncertified-keys'
import '@/app/staff.css'

/** Role check: visitors get the login page, other roles 404. Each page checks access to its case itself. */
export default async function Layout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer('ADMIN')
  const missing = await calendarToEnter(db(), toWitaDate(clockNow()))
  return (
    <div className="page page-staff pt-2 pb-3">
      {missing ? (
        <div className="no-print mb-6">
          <Notice kind="warn" title={`Kalender hari kerja ${missing} belum diisi`}>
            <p>
              Batas waktu yang jatuh pada tahun itu belum dijanjikan kepada pelapor.{' '}
              <Link href={`/admin/kalender?tahun=${missing}`}>Isi dari SKB</Link>
            </p>
          </Notice>
        </div>
      ) : null}
      <UncertifiedKeys userId={viewer.userId} />
      {children}
    </div>
  )
}
