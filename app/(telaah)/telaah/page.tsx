import { CaseList } from '@/components/kasus/case-list'
import { MoveNotice } from '@/components/kasus/move-notice'
import { LoadTable } from '@/components/telaah/ruang/load-table'
import { WaitingList } from '@/components/telaah/ruang/waiting-list'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { TELAAH_VIEWS, viewOf } from '@/lib/aduan/read/views'
import { clockNow } from '@/lib/clock'
import { countByStatus, listAduan } from '@/lib/kasus/list'
import { db } from '@/lib/platform/db/client'
import { requireViewer } from '@/lib/platform/session/viewer'
import { loadOf, waitingFor } from '@/lib/telaah/meja'
import { toWitaDate } from '@/lib/waktu/calendar'
import { loadCalendar } from '@/lib/waktu/queries'

interface Place {
  searchParams: Promise<{ tampilan?: string; sesudah?: string; selesai?: string }>
}

/** A reviewer's workspace: pending work, the teams' cases by remaining time, workload per member. */
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
      <MoveNotice selesai={selesai} />
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
        <Section id="beban" title="Beban kerja anggota">
          <LoadTable load={load} teams={viewer.teams.length} />
        </Section>
      ) : null}
    </div>
  )
}
