'use client'

import { ActionForm } from '@/components/form/action-form'
import { BeforeDone, FormResult } from '@/components/form/form-result'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import type { FormAction } from '@/components/form/use-form-post'
import { Disclosure } from '@/components/kasus/disclosure'
import { Notice } from '@/components/ui/notice'

interface AskOfficeProps {
  aduanId: string
  action: FormAction
  actionKey: string
  days: readonly { value: string; label: string }[]
  defaultDays: string
  /** What this person typed last and the leak check held. */
  held: { office: string; question: string } | null
}

/** A question for an office; the link is shown once, below the form that created it. */
export function AskOffice({ aduanId, action, actionKey, days, defaultDays, held }: AskOfficeProps) {
  return (
    <Disclosure title="Minta keterangan instansi" focus="field">
      <ActionForm
        action={action}
        actionKey={actionKey}
        label="Minta keterangan instansi"
        className="space-y-4"
      >
        <input type="hidden" name="aduan" value={aduanId} />
        <FormResult>
          {(data) => (
            <Notice kind="ok" title="Tautan siap dikirim" role="status">
              <p className="measure">
                Kirim tautan ini kepada instansi lewat saluran resmi. Tautan hanya ditampilkan sekali, berlaku
                untuk satu jawaban, dan tidak disimpan di sini.
              </p>
              <p className="typed rounded-control border border-control bg-ground p-3 font-mono text-body">
                {data.tautan ?? ''}
              </p>
            </Notice>
          )}
        </FormResult>
        <BeforeDone>
          <Notice kind="warn" title="AKAN DIBACA INSTANSI">
            Instansi hanya melihat nama instansi dan pertanyaan ini. Jangan menulis nomor aduan, dugaan
            pelanggaran, atau apa pun yang menunjuk pada pelapor.
          </Notice>
          <TextField
            name="instansi_tujuan"
            label="Nama instansi"
            maxLength={200}
            defaultValue={held?.office ?? ''}
          />
          <TextArea
            name="pertanyaan_instansi"
            label="Pertanyaan untuk instansi"
            rows={4}
            limit={5000}
            defaultValue={held?.question ?? ''}
          />
          <TextField
            name="alasan_kirim"
            label="Alasan bagian yang ditandai tetap dikirim"
            hint="Isi hanya bila pemeriksaan menandai sesuatu yang memang harus ditanyakan."
            optional
            maxLength={500}
          />
          <SelectField
            name="masa_tautan"
            label="Tautan berlaku"
            placeholder="Pilih masa berlaku"
            defaultValue={defaultDays}
            options={days}
          />
          <SubmitButton>Buat tautan permintaan</SubmitButton>
        </BeforeDone>
      </ActionForm>
    </Disclosure>
  )
}
