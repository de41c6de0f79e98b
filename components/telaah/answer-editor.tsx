import { ActionForm } from '@/components/form/action-form'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import type { FormAction } from '@/components/form/use-form-post'
import type { DraftJawabanView } from '@/lib/telaah/internal'
import { jawabanResults, jawabanSections } from '@/lib/telaah/rules'
import type { LinkedCases } from '@/lib/verifikasi/linked-cases'

interface AnswerEditorProps {
  action: FormAction
  aduanId: string
  actionKey: string
  draft: DraftJawabanView | null
  /** The main case of a duplicate: its issued answer fills the first draft. */
  main: LinkedCases['main']
  /** A pending question to the reporter keeps a draft from being proposed. */
  mayPropose: boolean
  kept: Record<string, string[]> | null
}

const FIELD: Record<(typeof jawabanSections)[number]['key'], string> = {
  diterima: 'diterima',
  dilakukan: 'dilakukan',
  uraianHasil: 'uraian_hasil',
  langkah: 'langkah',
  batas: 'batas',
}

/** The draft of the official answer by the sections of its skeleton. */
export function AnswerEditor(props: AnswerEditorProps) {
  const { action, aduanId, actionKey, draft, main, mayPropose, kept } = props
  const body = draft?.body ?? main?.answer
  return (
    <ActionForm action={action} actionKey={actionKey} label="Susun jawaban" kept={kept}>
      <input type="hidden" name="aduan" value={aduanId} />
      <input type="hidden" name="revisi" value={draft?.revision ?? 0} />
      <p className="font-bold text-info">
        AKAN DIBACA PELAPOR setelah disetujui ketua. Jangan menulis identitas siapa pun.
      </p>
      {!draft && main?.answer ? (
        <p className="font-semibold text-warn">
          Diisi dari jawaban resmi aduan utama {main.nomor}. Periksa tiap bagian: pelapor ini tidak boleh
          mengetahui adanya aduan lain.
        </p>
      ) : null}
      {jawabanSections.map((section, index) => (
        <div key={section.key} className="space-y-3">
          {section.key === 'uraianHasil' ? (
            <SelectField
              name="hasil"
              label={`${index + 1}. Hasil telaah`}
              placeholder="Pilih hasil"
              defaultValue={body?.hasil ?? ''}
              groups={[
                {
                  label: null,
                  options: jawabanResults.map((result) => ({ value: result.key, label: result.label })),
                },
              ]}
            />
          ) : null}
          <TextArea
            name={FIELD[section.key]}
            label={section.key === 'uraianHasil' ? 'Uraian hasil' : `${index + 1}. ${section.heading}`}
            hint={section.hint}
            rows={4}
            defaultValue={body?.[section.key] ?? ''}
          />
        </div>
      ))}
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="langkah_form" value="simpan" look="secondary">
          Simpan draf
        </SubmitButton>
        {mayPropose ? (
          <SubmitButton name="langkah_form" value="ajukan">
            Ajukan persetujuan
          </SubmitButton>
        ) : null}
      </div>
      {mayPropose ? null : (
        <p className="text-muted">
          Draf dapat diajukan setelah tersimpan dan pertanyaan kepada pelapor terjawab atau lewat waktunya.
        </p>
      )}
    </ActionForm>
  )
}
