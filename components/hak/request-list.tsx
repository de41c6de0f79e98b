import { Chip } from '@/components/ui/chip'
import type { ChipTone } from '@/lib/aduan/chip-labels'
import type { RequestView } from '@/lib/data-pribadi/queries'
import { requestKinds, requestStatusLabels, timeLeft } from '@/lib/data-pribadi/rules'
import { tanggal } from '@/lib/waktu/dates'
import { words } from '@/lib/words/words'

const CHIPS = {
  MENUNGGU: { tone: 'biru', icon: 'clock' },
  DIKABULKAN: { tone: 'hijau', icon: 'check' },
  DITOLAK: { tone: 'abu', icon: 'stop' },
} as const satisfies Record<RequestView['status'], { tone: ChipTone; icon: string }>

interface RequestListProps {
  requests: readonly RequestView[]
  now: Date
}

/** A person's requests about their data: the answer date, whether the answer is late, and the answer. */
export function RequestList({ requests, now }: RequestListProps) {
  const t = words('dataSaya')
  return (
    <ul className="space-y-4" aria-label={t('permintaan.daftar')}>
      {requests.map((request) => {
        const left = timeLeft(request.dueOn, now)
        const { tone, icon } = CHIPS[request.status]
        return (
          <li key={request.id} className="card space-y-2">
            <p className="flex flex-wrap items-center gap-3">
              <strong>{requestKinds[request.kind].label}</strong>
              <Chip tone={tone} icon={icon}>
                {requestStatusLabels[request.status]}
              </Chip>
            </p>
            <p className="typed">{request.text}</p>
            {request.status === 'MENUNGGU' ? (
              <p className={left.late ? 'font-semibold text-warn' : ''}>
                {t(left.late ? 'permintaan.terlambat' : 'permintaan.batas', {
                  tanggal: tanggal(request.dueOn),
                  sisa: left.words,
                })}
              </p>
            ) : null}
            {request.answer && request.decidedOn ? (
              <div className="border-l-4 border-brand pl-3">
                <p className="typed">{request.answer}</p>
                <p className="text-muted">
                  {t('permintaan.dijawab', { tanggal: tanggal(request.decidedOn) })}
                </p>
              </div>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}
