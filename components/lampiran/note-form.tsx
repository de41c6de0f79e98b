'use client'

import { ActionForm } from '@/components/form/action-form'
import { FormResult } from '@/components/form/form-result'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/components/form/use-form-post'
import type { LampiranView } from '@/lib/bukti/views'
import { fill } from '@/lib/words/fill'
import says from '@/lib/words/id/unggah.json' with { type: 'json' }

interface NoteFormProps {
  aduanId: string
  file: LampiranView
  action: FormAction
}

/** The sender's note on a file; closed while empty, so that a long list stays short. */
export function NoteForm({ aduanId, file, action }: NoteFormProps) {
  return (
    <details open={file.note !== ''}>
      <summary className="py-2 font-semibold text-brand">
        {says.keteranganOpsional}
        <span className="sr-only"> {fill(says.untuk, { nama: file.name })}</span>
      </summary>
      <ActionForm
        action={action}
        className="flex flex-wrap items-center gap-x-3 gap-y-2"
        label={fill(says.keterangan, { nama: file.name })}
      >
        <input type="hidden" name="aduan" value={aduanId} />
        <input type="hidden" name="lampiran" value={file.id} />
        <input
          type="text"
          name="keterangan"
          aria-label={fill(says.keterangan, { nama: file.name })}
          defaultValue={file.note}
          maxLength={300}
          autoComplete="off"
          className="control min-w-0 flex-1 basis-60"
        />
        <SubmitButton look="secondary">{says.simpanKeterangan}</SubmitButton>
        <FormResult>
          {() => (
            <p role="status" className="text-ok">
              {says.tersimpan}
            </p>
          )}
        </FormResult>
      </ActionForm>
    </details>
  )
}
