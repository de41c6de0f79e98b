import { CaseList } from '@/components/kasus/case-list'
import { LoadTable } from '@/components/telaah/ruang/load-table'
import { WaitingList } from '@/components/telaah/ruang/waiting-list'
import { Done } from '@/components/ui/done'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { countByStatus, listAduan } from '@/lib/aduan/list'
import { TELAAH_VIEWS, viewOf } from '@/lib/aduan/views'
import { requireViewer } from '@/lib/auth/viewer'
import { clockNow } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { loadCalendar } from '@/lib/kalender/queries'
import { toWitaDate } from '@/lib/kalender/rules'
import { loadOf, waitingFor } from '@/lib/telaah/meja'

interface Place {
  searchParams: Promise<{ tampilan?: string; sesudah?: string; selesai?: string }>
}

/** The workspace of a reviewer: what waits for them, the cases of their teams by time left, who has how much to do. */
export default async function TelaahPage({ searchParams }: Place) {
  const viewer = await requireViewer('TELAAH')
  const { tampilan, sesudah, selesai } = await searchParams
  const current = viewOf(TELAAH_VIEWS, tampilan)
  const today = toWitaDate(clockNow())
  const [page, counts, calendar, waiting, load] = await Promise.all([
    listAduan(db(), viewer, { statuses: current.statuses, after: sesudah }),
    countByStatus(db(), viewer),
    loadCalendar(db()),
    sesudah ? new Map() : waitingFor(db(), viewer, today),
    sesudah ? [] : loadOf(db(), viewer, today),
  ])
  return (
    <div className="space-y-6">
      <h1>Kasus tim</h1>
      <Done>
        {selesai === 'kembalikan' &&
          'Kasus dikembalikan ke administrator. Kunci tim untuk kasus itu sudah dihapus.'}
      </Done>
      <Done>
        {selesai === 'mundur' && 'Anda sudah mengundurkan diri. Kunci Anda untuk kasus itu sudah dihapus.'}
      </Done>
      {viewer.teams.length === 0 ? (
        <Notice kind="info">
          Anda belum masuk tim. Administrator dapat menambahkan Anda di halaman Tim.
        </Notice>
      ) : null}
      {sesudah || viewer.teams.length === 0 ? null : (
        <Section id="menunggu" title="Menunggu saya">
          <WaitingList groups={waiting} today={today} calendar={calendar} />
        </Section>
      )}
      <CaseList
        base="/telaah"
        views={TELAAH_VIEWS}
        current={current}
        counts={counts}
        page={page}
        after={sesudah}
        today={today}
        calendar={calendar}
      />
      {load.length > 0 ? (
        <Section id="beban" title="Beban anggota">
          <LoadTable load={load} teams={viewer.teams.length} />
        </Section>
      ) : null}
    </div>
  )
}
