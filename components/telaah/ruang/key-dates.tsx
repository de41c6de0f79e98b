import type { ClockName } from '@/lib/aduan/lifecycle'
import type { CaseHeadView } from '@/lib/aduan/read/case-head'
import { batasWaktu, tanggal } from '@/lib/waktu/dates'

const NAMES: Partial<Record<ClockName, string>> = {
  safety: 'Jawaban atas laporan ancaman',
  answer: 'Jawaban resmi',
  firstMessage: 'Kabar pertama kepada pelapor',
  progress: 'Catatan kemajuan berikutnya',
  question: 'Pelapor menjawab pertanyaan',
  reaction: 'Tanggapan pelapor',
}

/** All open deadlines promised in this case. */
export function KeyDates({ head }: { head: CaseHeadView }) {
  const { due, paused } = head.clocks
  const rows = (Object.keys(NAMES) as ClockName[]).flatMap((clock) => {
    const day = due[clock]
    return day ? [{ clock, day, limit: batasWaktu(day, head.today, head.calendar) }] : []
  })
  if (rows.length === 0) return <p className="text-muted">Tidak ada batas waktu yang berjalan.</p>
  return (
    <dl className="divide-y divide-line border-y border-line">
      {rows.map(({ clock, day, limit }) => (
        <div key={clock} className="flex flex-wrap justify-between gap-x-4 py-2">
          <dt className="font-semibold">{NAMES[clock]}</dt>
          <dd className={limit.late ? 'font-semibold text-danger' : ''}>
            {tanggal(day)}
            <span className={limit.late ? '' : 'text-muted'}>
              {' '}
              · {paused?.clock === clock ? 'dihentikan sementara' : limit.words}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
