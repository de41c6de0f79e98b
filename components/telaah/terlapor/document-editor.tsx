import { CaseForm } from '@/components/form/case-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import type { FormAction } from '@/components/form/use-form-post'
import { Disclosure } from '@/components/kasus/disclosure'
import { LeakFindings } from '@/components/telaah/jawaban/leak-findings'
import { Notice } from '@/components/ui/notice'
import type { DokumenView } from '@/lib/terlapor/dokumen-queries'
import { type DokumenBody, type DokumenKind, dokumenParts, partLabel } from '@/lib/terlapor/rules'

interface DocumentEditorProps {
  kind: DokumenKind
  aduanId: string
  action: FormAction
  draft: DokumenView | null
  begin: DokumenBody
  open: boolean
}

const TITLES: Record<DokumenKind, string> = {
  SALINAN: 'Susun salinan akses',
  CATATAN: 'Susun catatan “tidak terbukti”',
}

/** The draft of a document for the terlapor by its parts, with what the last check found in it. */
export function DocumentEditor(props: DocumentEditorProps) {
  const { kind, aduanId, action, draft, begin, open } = props
  const fill = draft === null || draft.mayFill
  const body = fill && draft ? draft.body : begin
  return (
    <Disclosure title={TITLES[kind]} open={open}>
      <CaseForm aduanId={aduanId} action={action} className="space-y-4" label={TITLES[kind]}>
        <input type="hidden" name="jenis" value={kind} />
        <input type="hidden" name="revisi" value={draft?.revision ?? 0} />
        {draft?.remark ? (
          <Notice kind="warn" title="Dikembalikan ketua">
            <p className="typed">{draft.remark}</p>
          </Notice>
        ) : null}
        <p className="font-bold text-warn">
          AKAN DIBACA TERLAPOR setelah disetujui ketua. Jangan menulis apa pun tentang pelapor.
        </p>
        {fill ? null : (
          <p className="font-semibold text-warn">
            Draf di atas ditulis anggota yang tidak lagi menangani kasus ini, sehingga tidak diisikan di sini.
            Saat Anda menyimpan, tulisan Anda menggantikannya.
          </p>
        )}
        {dokumenParts[kind].map(({ key, label, hint, rows, optional = false }) =>
          rows === 1 ? (
            <TextField
              key={key}
              name={key}
              label={label}
              hint={hint}
              defaultValue={body[key]}
              maxLength={200}
            />
          ) : (
            <TextArea
              key={key}
              name={key}
              label={label}
              hint={hint}
              rows={rows}
              optional={optional}
              limit={20_000}
              defaultValue={body[key]}
            />
          ),
        )}
        <LeakFindings
          id={`pemeriksaan-${kind}`}
          review={draft?.review ?? null}
          revision={draft?.revision ?? 0}
          labelOf={(key) => partLabel(kind, key)}
          editable
        />
        <div className="form-bar flex flex-wrap gap-3">
          <SubmitButton name="langkah_form" value="simpan" look="secondary">
            Simpan draf
          </SubmitButton>
          <SubmitButton name="langkah_form" value="ajukan">
            Ajukan kepada ketua
          </SubmitButton>
        </div>
      </CaseForm>
    </Disclosure>
  )
}
