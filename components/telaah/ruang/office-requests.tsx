import { ActionForm } from '@/components/form/action-form'
import { BeforeDone, FormResult } from '@/components/form/form-result'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import type { FormAction } from '@/components/form/use-form-post'
import { Disclosure } from '@/components/kasus/disclosure'
import { staffWhen } from '@/components/kasus/notes'
import { Chip, type Tone } from '@/components/ui/chip'
import type { IconName } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { tanggal } from '@/lib/kalender/dates'
import type { RequestView } from '@/lib/telaah/instansi'
import { type RequestState, requestStates } from '@/lib/telaah/tugas-rules'

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
  keyOf: () => string
}

/** What offices were asked by link, and what they answered. */
export function OfficeRequests({ aduanId, requests, revoke, keyOf }: OfficeRequestsProps) {
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
              <p className="typed">{request.answer.text}</p>
              <p className="text-[0.9rem] text-muted">
                {request.answer.by}
                {request.answer.letter ? ` · surat ${request.answer.letter}` : ''} ·{' '}
                {staffWhen(request.answeredAt)}
              </p>
            </div>
          ) : null}
          <p className="text-[0.9rem] text-muted">
            Dikirim {request.author}, {staffWhen(request.at)}
            {request.state === 'menunggu' ? ` · berlaku sampai ${tanggal(request.expiresOn)}` : ''}
          </p>
          {request.state === 'menunggu' ? (
            <ActionForm
              action={revoke}
              actionKey={keyOf()}
              label={`Cabut tautan ${request.office}`}
              className="space-y-2"
            >
              <input type="hidden" name="aduan" value={aduanId} />
              <input type="hidden" name="permintaan" value={request.id} />
              <SubmitButton look="quiet">Cabut tautan</SubmitButton>
            </ActionForm>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

interface AskOfficeProps {
  aduanId: string
  action: FormAction
  actionKey: string
  days: readonly { value: string; label: string }[]
  defaultDays: string
  kept: Record<string, string[]> | null
}

/** A question for an office; the link is shown once, below the form that made it. */
export function AskOffice({ aduanId, action, actionKey, days, defaultDays, kept }: AskOfficeProps) {
  return (
    <Disclosure title="Minta keterangan instansi" focus="field">
      <ActionForm
        action={action}
        actionKey={actionKey}
        label="Minta keterangan instansi"
        className="space-y-4"
        kept={kept}
      >
        <input type="hidden" name="aduan" value={aduanId} />
        <FormResult>
          {(data) => (
            <Notice kind="ok" title="Tautan siap dikirim" role="status">
              <p className="measure">
                Kirim tautan ini kepada instansi lewat saluran resmi. Tautan hanya ditampilkan sekali, berlaku
                untuk satu jawaban, dan tidak disimpan di sini.
              </p>
              <p className="typed rounded-control border border-control bg-ground p-3 font-mono text-[0.9rem]">
                {data.tautan ?? ''}
              </p>
            </Notice>
          )}
        </FormResult>
        <BeforeDone>
          <Notice kind="warn" title="AKAN DIBACA INSTANSI">
            <p>
              Instansi hanya melihat nama instansi dan pertanyaan ini. Jangan menulis nomor aduan, dugaan
              pelanggaran, atau apa pun yang menunjuk pada pelapor.
            </p>
          </Notice>
          <TextField name="instansi_tujuan" label="Nama instansi" maxLength={200} />
          <TextArea name="pertanyaan_instansi" label="Pertanyaan untuk instansi" rows={4} limit={5000} />
          <SelectField
            name="masa_tautan"
            label="Tautan berlaku"
            placeholder="Pilih masa berlaku"
            defaultValue={defaultDays}
            groups={[{ label: null, options: days }]}
          />
          <SubmitButton>Buat tautan permintaan</SubmitButton>
        </BeforeDone>
      </ActionForm>
    </Disclosure>
  )
}
