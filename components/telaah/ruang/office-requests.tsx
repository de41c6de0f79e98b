import { CaseForm } from '@/components/form/case-form'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/components/form/use-form-post'
import { staffWhen } from '@/components/kasus/notes'
import { Chip, type Tone } from '@/components/ui/chip'
import type { IconName } from '@/components/ui/icon'
import { LongText } from '@/components/ui/long-text'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'
import type { RequestView } from '@/lib/telaah/instansi'
import { type RequestState, requestStates } from '@/lib/telaah/tugas-rules'
import { tanggal } from '@/lib/waktu/dates'

const CHIPS: Record<RequestState, { tone: Tone; icon: IconName }> = {
  menunggu: { tone: 'biru', icon: 'clock' },
  dijawab: { tone: 'hijau', icon: 'check' },
  dicabut: { tone: 'netral', icon: 'stop' },
  lewat: { tone: 'kuning', icon: 'warn' },
}

interface OfficeRequestsProps {
  aduanId: string
  requests: readonly RequestView[]
  revoke: FormAction
}

/** Questions sent to offices by link, with their answers. */
export function OfficeRequests({ aduanId, requests, revoke }: OfficeRequestsProps) {
  if (requests.length === 0)
    return <p className="text-muted">Belum ada permintaan keterangan lewat tautan.</p>
  return (
    <ul className="space-y-4">
      {requests.map((request) => (
        <li key={request.id} className="card space-y-2">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <strong>{request.office}</strong>
            <Chip {...CHIPS[request.state]}>{requestStates[request.state]}</Chip>
          </p>
          <p className="typed">{request.question}</p>
          {request.answer && request.answeredAt ? (
            <div className="border-l-4 border-brand pl-3">
              <LongText text={request.answer.text} />
              <p className="text-body text-muted">
                {request.answer.by}
                {request.answer.letter ? ` · surat ${request.answer.letter}` : ''} ·{' '}
                {staffWhen(request.answeredAt)}
              </p>
            </div>
          ) : null}
          <p className="text-body text-muted">
            Dikirim {request.author}, {staffWhen(request.at)}
            {request.state === 'menunggu' ? ` · berlaku sampai ${tanggal(request.expiresOn)}` : ''}
          </p>
          {request.state === 'menunggu' ? (
            <CaseForm
              aduanId={aduanId}
              action={revoke}
              label={`Cabut tautan ${request.office}`}
              className="space-y-2"
            >
              <input type="hidden" name="permintaan" value={request.id} />
              <SubmitButton look="quiet">{buttonOf('revokeOffice')}</SubmitButton>
            </CaseForm>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
