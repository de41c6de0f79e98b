import { CaseList } from '@/components/kasus/case-list'
import { Notice } from '@/components/ui/notice'
import { countByStatus, listAduan } from '@/lib/aduan/list'
import { TELAAH_VIEWS, viewOf } from '@/lib/aduan/views'
import { requireViewer } from '@/lib/auth/viewer'
import { clockNow } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { loadCalendar } from '@/lib/kalender/queries'
import { toWitaDate } from '@/lib/kalender/rules'

interface Place {
  searchParams: Promise<{ tampilan?: string; sesudah?: string; selesai?: string }>
}

/** The cases of a reviewer's teams. */
export default async function TelaahPage({ searchParams }: Place) {
  const viewer = await requireViewer('TELAAH')
  const { tampilan, sesudah, selesai } = await searchParams
  const current = viewOf(TELAAH_VIEWS, tampilan)
  const [page, counts, calendar] = await Promise.all([
    listAduan(db(), viewer, { statuses: current.statuses, after: sesudah }),
    countByStatus(db(), viewer),
    loadCalendar(db()),
  ])
  return (
    <div className="space-y-6">
      <h1>Kasus tim</h1>
      {selesai === 'kembalikan' ? (
        <Notice kind="ok" role="status">
          <p>Kasus dikembalikan ke administrator. Kunci tim untuk kasus itu sudah dihapus.</p>
        </Notice>
      ) : null}
      {viewer.teams.length === 0 ? (
        <Notice kind="info">
          <p>Anda belum masuk tim. Administrator dapat menambahkan Anda di halaman Tim.</p>
        </Notice>
      ) : null}
      <CaseList
        base="/telaah"
        views={TELAAH_VIEWS}
        current={current}
        counts={counts}
        page={page}
        after={sesudah}
        today={toWitaDate(clockNow())}
        calendar={calendar}
      />
    </div>
  )
}
