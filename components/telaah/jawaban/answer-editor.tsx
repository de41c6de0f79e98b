import { CaseForm } from '@/components/form/case-form'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import type { FormAction } from '@/components/form/use-form-post'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'
import type { DraftDetail } from '@/lib/jawaban/draft-view'
import type { JawabanBody } from '@/lib/naskah/answer-body'
import { jawabanResults, jawabanSections, rightsOf, WHOLE_DRAFT } from '@/lib/naskah/answer-rules'
import { Autosave } from './autosave'
import { LeakFindings } from './leak-findings'
import { SectionComments } from './section-comments'

interface AnswerEditorProps {
  action: FormAction
  aduanId: string
  draft: DraftDetail | null
  /**
   * What a first draft begins with: the main case's answer for a duplicate, the issued one for a correction.
   */
  begin: { body: JawabanBody; words: string } | null
  /** A correction says why it is needed. */
  correction?: boolean
  /** A pending question to the reporter keeps a draft from being proposed. */
  mayPropose: boolean
}

const FIELD: Record<(typeof jawabanSections)[number]['key'], string> = {
  diterima: 'diterima',
  dilakukan: 'dilakukan',
  uraianHasil: 'uraian_hasil',
  langkah: 'langkah',
  batas: 'batas',
}

/** The draft of the official answer by the sections of its skeleton, or of a correction of it. */
export function AnswerEditor(props: AnswerEditorProps) {
  const { action, aduanId, draft, begin, correction = false, mayPropose } = props
  const fill = draft === null || draft.mayFill
  const body = (fill ? draft?.body : null) ?? begin?.body
  return (
    <CaseForm
      aduanId={aduanId}
      action={action}
      label={correction ? 'Susun perbaikan' : buttonOf('saveJawaban')}
    >
      <input type="hidden" name="revisi" defaultValue={draft?.revision ?? 0} />
      <p className="font-bold text-info">
        AKAN DIBACA PELAPOR setelah disetujui ketua. Jangan menulis identitas siapa pun.
      </p>
      {!draft && begin ? <p className="font-semibold text-warn">{begin.words}</p> : null}
      {fill ? null : (
        <p className="font-semibold text-warn">
          Draf sebelumnya disusun anggota yang mengundurkan diri dari kasus, sehingga tidak diisikan di sini.
          Naskahnya ada di versi draf di bawah.
        </p>
      )}
      <SectionComments comments={draft?.comments ?? []} section={WHOLE_DRAFT} />
      {correction ? (
        <TextArea
          name="alasan_perbaikan"
          label="Alasan perbaikan"
          hint="Dibaca pelapor bersama versi yang baru. Versi lama tetap dapat dibaca."
          rows={2}
          defaultValue={body?.alasanPerbaikan ?? ''}
        />
      ) : null}
      {jawabanSections.map((section, index) => (
        <div key={section.key} className="space-y-3">
          {section.key === 'uraianHasil' ? (
            <SelectField
              name="hasil"
              label={`${index + 1}. Hasil telaah`}
              placeholder="Pilih hasil"
              defaultValue={body?.hasil ?? ''}
              options={jawabanResults.map((result) => ({ value: result.key, label: result.label }))}
            />
          ) : null}
          <TextArea
            name={FIELD[section.key]}
            label={section.key === 'uraianHasil' ? 'Uraian hasil' : `${index + 1}. ${section.heading}`}
            hint={section.hint}
            rows={4}
            defaultValue={body?.[section.key] ?? ''}
          />
          <SectionComments comments={draft?.comments ?? []} section={section.key} />
        </div>
      ))}
      <details className="text-muted">
        <summary className="cursor-pointer py-1 font-semibold">
          {jawabanSections.length + 1}. Hak Anda (ditambahkan otomatis)
        </summary>
        <ul className="mt-1 list-disc space-y-1 pl-5">
          {rightsOf(null)
            .slice(1)
            .map((right) => (
              <li key={right}>{right}</li>
            ))}
          <li>Batas waktu menanggapi, dihitung saat jawaban terbit.</li>
        </ul>
      </details>
      <LeakFindings review={draft?.review ?? null} revision={draft?.revision ?? 0} editable />
      <div className="form-bar flex flex-wrap gap-3">
        <SubmitButton name="langkah_form" value="simpan" look="secondary">
          Simpan draf
        </SubmitButton>
        {mayPropose ? (
          <SubmitButton name="langkah_form" value="ajukan">
            {correction ? 'Ajukan perbaikan' : buttonOf('proposeJawaban')}
          </SubmitButton>
        ) : null}
      </div>
      <Autosave address={`/api/aduan/${aduanId}/jawaban${correction ? '?untuk=perbaikan' : ''}`} />
      {mayPropose ? null : (
        <p className="text-muted">
          Draf dapat diajukan setelah tersimpan dan pertanyaan kepada pelapor terjawab atau lewat waktunya.
        </p>
      )}
    </CaseForm>
  )
}
