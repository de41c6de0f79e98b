import { cache } from 'react'
import { CaseQueue } from '@/app/daftar'
import { MoveNotice } from '@/components/kasus/move-notice'
import { LoadTable } from '@/components/telaah/ruang/load-table'
import { WaitingList, WaitingStrip } from '@/components/telaah/ruang/waiting-list'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { deputyDutiesOf } from '@/lib/akun/teams/deputies'
import { clockNow } from '@/lib/clock'
import { db } from '@/lib/platform/db/client'
import { requireViewer } from '@/lib/platform/session/viewer'
import type { TelaahViewer } from '@/lib/platform/session/viewer-type'
import { loadOf, waitingFor } from '@/lib/telaah/meja'
import type { Waiting } from '@/lib/telaah/meja-rules'
import { isFiltered, type QueueParams, readQuery } from '@/lib/verifikasi/queue/rules'
import { isFirstView } from '@/lib/verifikasi/queue/views'
import { toWitaDate } from '@/lib/waktu/calendar'
import { tanggal } from '@/lib/waktu/dates'
import { loadCalendar } from '@/lib/waktu/queries'

interface Place {
  searchParams: Promise<QueueParams>
}

/** A reviewer's workspace: pending work, the teams' cases as a queue, workload per member. */
export default async function TelaahPage({ searchParams }: Place) {
  const viewer = await requireViewer('TELAAH')
  const params = await searchParams
  const query = readQuery(params, viewer)
  const atStart = isFirstView(query.view) && !isFiltered(query) && !query.after && !query.before
  const desk = atStart && viewer.teams.length > 0
  const duties = await deputyDutiesOf(db(), viewer.userId)
  const { selesai } = params
  return (
    <div className="list-page">
      <MoveNotice selesai={typeof selesai === 'string' ? selesai : undefined} />
      {duties.map(({ tim, from, until, basis }) => (
        <Notice key={tim} kind="info" title={`Anda menggantikan ketua ${tim}`}>
          {tanggal(from)} sampai {tanggal(until)}. Dasar: {basis}. Dalam waktu itu Anda menyetujui draf yang
          tidak ikut Anda susun.
        </Notice>
      ))}
      {viewer.teams.length === 0 ? (
        <Notice kind="info">
          Anda belum masuk tim. Administrator dapat menambahkan Anda di halaman Tim.
        </Notice>
      ) : null}
      <CaseQueue viewer={viewer} params={params} title="Kasus tim">
        {desk ? <DeskAbove viewer={viewer} /> : null}
      </CaseQueue>
      {desk ? <DeskBelow viewer={viewer} /> : null}
    </div>
  )
}

// Components of their own, so that desk and list are read side by side; the desk once for both of its parts.
const deskOf = cache(async (viewer: TelaahViewer) => {
  const today = toWitaDate(clockNow())
  const [calendar, groups] = await Promise.all([loadCalendar(db()), waitingFor(db(), viewer, today)])
  return { calendar, groups, today }
})

async function DeskAbove({ viewer }: { viewer: TelaahViewer }) {
  const desk = await deskOf(viewer)
  return (
    <>
      <WaitingList only={isDanger} {...desk} />
      <WaitingStrip groups={desk.groups} />
    </>
  )
}

async function DeskBelow({ viewer }: { viewer: TelaahViewer }) {
  const [desk, load] = await Promise.all([deskOf(viewer), loadOf(db(), viewer, toWitaDate(clockNow()))])
  return (
    <>
      {desk.groups.size > 0 ? (
        <Section id="menunggu" title="Menunggu saya">
          <WaitingList only={(key) => !isDanger(key)} {...desk} />
        </Section>
      ) : null}
      {load.length > 0 ? (
        <Section id="beban" title="Beban kerja anggota">
          <LoadTable load={load} teams={viewer.teams.length} />
        </Section>
      ) : null}
    </>
  )
}

const isDanger = (key: Waiting) => key === 'ancaman'
