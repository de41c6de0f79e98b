import { CaseList } from '@/components/kasus/case-list'
import { countByStatus, listAduan } from '@/lib/aduan/list'
import { ADMIN_VIEWS, viewOf } from '@/lib/aduan/views'
import { requireViewer } from '@/lib/auth/viewer'
import { clockNow } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { loadCalendar } from '@/lib/kalender/queries'
import { toWitaDate } from '@/lib/kalender/rules'

interface Place {
  searchParams: Promise<{ tampilan?: string; sesudah?: string }>
}

/** The administrators' queue. */
export default async function AntreanPage({ searchParams }: Place) {
  const viewer = await requireViewer('ADMIN')
  const { tampilan, sesudah } = await searchParams
  const current = viewOf(ADMIN_VIEWS, tampilan)
  const today = toWitaDate(clockNow())
  const [page, counts, calendar] = await Promise.all([
    listAduan(db(), viewer, { statuses: current.statuses, after: sesudah }),
    countByStatus(db(), viewer),
    loadCalendar(db()),
  ])
  return (
    <div className="space-y-6">
      <h1>Antrean</h1>
      <CaseList
        base="/admin"
        views={ADMIN_VIEWS}
        current={current}
        counts={counts}
        page={page}
        after={sesudah}
        today={today}
        calendar={calendar}
      />
    </div>
  )
}
