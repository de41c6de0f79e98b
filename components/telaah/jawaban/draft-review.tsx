import { CaseForm } from '@/components/form/case-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import type { FormAction } from '@/components/form/use-form-post'
import { Disclosure } from '@/components/kasus/disclosure'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'
import type { DraftDetail } from '@/lib/jawaban/draft-view'
import { jawabanResults, jawabanSections, labelOf, WHOLE_DRAFT } from '@/lib/naskah/answer-rules'
import { LeakFindings } from './leak-findings'
import { SectionComments } from './section-comments'

/**
 * A draft for everybody who does not write it: as the reporter will read it, with the remarks of the ketua.
 */
export function DraftReview({ draft, label }: { draft: DraftDetail; label: string }) {
  const { body, comments, drafter, status, review, revision } = draft
  return (
    <article className="card space-y-5" aria-label={label}>
      <p className="font-semibold">
        {label} oleh {drafter}
        {status === 'DIAJUKAN' ? ', menunggu persetujuan ketua' : ''}
      </p>
      <SectionComments comments={comments} section={WHOLE_DRAFT} />
      {body.alasanPerbaikan ? (
        <section>
          <h3>Alasan perbaikan</h3>
          <p className="typed">{body.alasanPerbaikan}</p>
        </section>
      ) : null}
      {jawabanSections.map((section, index) => (
        <section key={section.key} className="space-y-2">
          <h3>
            {index + 1}. {section.heading}
          </h3>
          {section.key === 'uraianHasil' && body.hasil ? (
            <p className="font-semibold">{labelOf(jawabanResults, body.hasil)}</p>
          ) : null}
          <p className="typed">{body[section.key] || 'Tidak ada.'}</p>
          <SectionComments comments={comments} section={section.key} />
        </section>
      ))}
      <LeakFindings review={review} revision={revision} editable={false} />
    </article>
  )
}

interface CommentFormProps {
  action: FormAction
  aduanId: string
}

/** Remarks of the ketua, one field for each section. */
export function CommentForm({ action, aduanId }: CommentFormProps) {
  return (
    <Disclosure title="Beri komentar per bagian">
      <CaseForm aduanId={aduanId} action={action} className="space-y-4" label="Beri komentar per bagian">
        <p className="text-muted">Internal: hanya petugas kasus yang membacanya.</p>
        {jawabanSections.map((section, index) => (
          <TextArea
            key={section.key}
            name={`komentar.${section.key}`}
            label={`Komentar untuk ${index + 1}. ${section.heading}`}
            optional
            rows={2}
          />
        ))}
        <SubmitButton look="secondary">{buttonOf('commentJawaban')}</SubmitButton>
      </CaseForm>
    </Disclosure>
  )
}
