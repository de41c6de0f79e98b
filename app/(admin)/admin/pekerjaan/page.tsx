import { RowAct } from '@/components/admin/row-act'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { Table } from '@/components/ui/table'
import { type DeadLetter, deadLetters, lastRound } from '@/lib/jobs/dead-letters'
import { queueLabel } from '@/lib/jobs/labels'
import { db } from '@/lib/platform/db/client'
import { boss } from '@/lib/platform/queue/boss'
import { requireViewer } from '@/lib/platform/session/viewer'
import { toWitaDate } from '@/lib/waktu/calendar'
import { pukul, tanggalPendek } from '@/lib/waktu/dates'
import { retryJobAction } from './actions'

interface Place {
  searchParams: Promise<{ selesai?: string }>
}

const DONE: Record<string, { kind: 'ok' | 'info'; text: string }> = {
  ulang: {
    kind: 'ok',
    text: 'Pekerjaan dijalankan lagi. Bila tetap tidak berhasil, ia kembali ke daftar ini.',
  },
  'tidak-ada': { kind: 'info', text: 'Pekerjaan itu sudah tidak menunggu lagi.' },
}

const moment = (at: Date) => `${tanggalPendek(toWitaDate(at))}, ${pukul(at)}`

/** Permanently failed jobs, to be retried; their content is never shown. */
export default async function PekerjaanPage({ searchParams }: Place) {
  const viewer = await requireViewer('ADMIN')
  const queue = await boss()
  const [dead, last, { selesai }] = await Promise.all([
    deadLetters(queue, db(), viewer),
    lastRound(db()),
    searchParams,
  ])
  const done = DONE[selesai ?? '']
  return (
    <div className="space-y-8">
      <PageHead title="Pekerjaan sistem">
        Sistem memeriksa batas waktu, mengirim pengingat, dan merapikan data dengan sendirinya setiap lima
        menit. Yang tetap tidak berhasil setelah dicoba berulang kali menunggu Anda di sini.
      </PageHead>
      {done ? (
        <Notice kind={done.kind} role="status">
          {done.text}
        </Notice>
      ) : null}
      {last ? (
        <p>Pemeriksaan terakhir selesai {moment(last)}.</p>
      ) : (
        <Notice kind="warn">
          Belum ada pemeriksaan yang selesai dalam satu jam terakhir. Bila ini tidak berubah dalam sepuluh
          menit, hubungi pengelola server: pengingat dan batas waktu tidak berjalan.
        </Notice>
      )}
      {dead.length === 0 ? (
        <p>Tidak ada pekerjaan yang menunggu.</p>
      ) : (
        <Table caption="Menunggu dicoba lagi" columns={COLUMNS} rows={dead.map(rowOf)} />
      )}
    </div>
  )
}

const COLUMNS = [
  { key: 'jenis', label: 'Pekerjaan' },
  { key: 'saat', label: 'Berhenti dicoba' },
  { key: 'kali', label: 'Dicoba', numeric: true },
  { key: 'sebab', label: 'Sebab terakhir' },
  { key: 'tindakan', label: 'Tindakan' },
]

function rowOf({ id, queue, failedAt, tries, error }: DeadLetter) {
  const name = queueLabel(queue)
  return {
    id,
    cells: {
      jenis: name,
      saat: moment(failedAt),
      kali: `${tries} kali`,
      sebab: <code>{error}</code>,
      tindakan: (
        <RowAct action={retryJobAction} fields={{ pekerjaan: id }} subject={`${name}, ${moment(failedAt)}`}>
          Coba lagi
        </RowAct>
      ),
    },
  }
}
