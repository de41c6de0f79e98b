import type { ReactNode } from 'react'
import { ActionForm } from '@/components/form/action-form'
import { CheckboxField } from '@/components/form/checkbox-field'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/components/form/use-form-post'
import { RefreshSoon } from '@/components/lampiran/refresh-soon'
import { Folded } from '@/components/ui/folded'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { SummaryList } from '@/components/ui/summary-list'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'
import { coach, needsGentleWords } from '@/lib/lapor/form/coach/elements'
import { whoSees } from '@/lib/lapor/form/identity-labels'
import { asksAbout } from '@/lib/lapor/form/self-identification/ask'
import type { Finding } from '@/lib/lapor/form/self-identification/find'
import { SEND_AS_IS } from '@/lib/lapor/form/self-identification/labels'
import { type Step, stepLine, stepPath } from '@/lib/lapor/form/steps'
import { EVIDENCE, type SummarySection } from '@/lib/lapor/form/summarise'
import { words } from '@/lib/words/words'
import { CoachList } from './coach-list'
import type { DraftView } from './draft-view'
import { FilesToSend } from './files-to-send'
import { TraceWarning } from './trace-warning'

const t = words('formulir')

interface CheckPageProps {
  step: Step
  draft: DraftView
  sections: readonly SummarySection[]
  missing: readonly { field: string; message: string; step: number }[]
  /** Parts that may identify the writer. */
  findings: readonly Finding[]
  action: FormAction
  back: FormAction
}

/** Review before sending; each part has a link back to its step. */
export function CheckPage({ step, draft, sections, missing, findings, action, back }: CheckPageProps) {
  const id = draft.id ?? ''
  const href = (number: number) => stepPath(id, number)
  const identitas = draft.answers.identitas || 'rahasia'
  return (
    <>
      <p className="mb-1 text-muted">{stepLine(step)}</p>
      <h1 className="mb-6">{t('periksaAduan')}</h1>
      <RefreshSoon active={draft.files.some((file) => file.status === 'DIPERIKSA')} />
      {missing.length > 0 ? (
        <div className="mb-8">
          <Notice kind="warn" title={t('masihAdaYangPerlu')}>
            <ul className="list-disc pl-5">
              {missing.map((error) => (
                <li key={`${error.field}${error.message}`}>
                  <Link href={href(error.step)}>{error.message}</Link>
                </li>
              ))}
            </ul>
          </Notice>
        </div>
      ) : null}
      <CoachList
        items={coach(draft.answers, draft.files.filter((file) => file.status !== 'DITOLAK').length)}
        gentle={needsGentleWords(draft.answers)}
        sendable={missing.length === 0}
        href={href}
      />
      <div className="space-y-9">
        {sections.map((section) => (
          <CheckedSection key={section.title} section={section} changeHref={href(section.step)}>
            {section.title === EVIDENCE ? <FilesToSend aduanId={id} files={draft.files} /> : null}
          </CheckedSection>
        ))}
      </div>
      <div className="my-8">
        <Notice kind="info" title={draft.account ? t('tentangNamaAnda') : t('siapkanKertasUntukKode')}>
          {draft.account ? (
            <>
              <p>
                {identitas === 'anonim' || identitas === 'terbuka' ? whoSees[identitas] : whoSees.rahasia}
              </p>
              <p>{t('periksaApakahNamaAnda')}</p>
            </>
          ) : (
            <p>{t('petugasTidakTahuNama')}</p>
          )}
          {identitas === 'terbuka' || !draft.account ? null : <p>{t('nantiDiHalamanAduan')}</p>}
        </Notice>
      </div>
      <ActionForm action={action} question={SEND_AS_IS}>
        <input type="hidden" name="aduan" value={id} />
        {findings.length > 0 ? (
          <TraceWarning
            findings={findings}
            asked={asksAbout(draft.answers, findings)}
            anonymous={identitas === 'anonim'}
            href={href}
          />
        ) : null}
        <CheckboxField
          name="pernyataan"
          label={t('sayaMenulisApaYang')}
          defaultChecked={draft.answers.pernyataan === 'ya'}
        />
        <SubmitButton>{buttonOf('submit')}</SubmitButton>
      </ActionForm>
      <ActionForm action={back} className="mt-4 flex flex-wrap gap-3" label={t('janganKirimDulu')}>
        <input type="hidden" name="aduan" value={id} />
        <input type="hidden" name="langkah" value={step.number} />
        <SubmitButton name="tombol" value="kembali" look="secondary">
          {t('kembali')}
        </SubmitButton>
        <SubmitButton name="tombol" value="nanti" look="quiet">
          {buttonOf('saveDraft')}
        </SubmitButton>
      </ActionForm>
    </>
  )
}

interface CheckedSectionProps {
  section: SummarySection
  changeHref: string
  /** Content besides the answers. */
  children: ReactNode
}

/** The answers of one step. Skipped questions are folded away, so that the rest is quick to read. */
function CheckedSection({ section, changeHref, children }: CheckedSectionProps) {
  const { title, rows } = section
  const given = rows.filter((row) => row.lines.length > 0)
  const skipped = rows.filter((row) => row.lines.length === 0)
  return (
    <section aria-label={title}>
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-title">{title}</h2>
        <Link href={changeHref} className="inline-block py-1.5">
          {t.rich('ubah', {
            tempat: title.toLowerCase(),
            bagian: (isi) => <span className="sr-only">{isi}</span>,
          })}
        </Link>
      </div>
      {given.length > 0 ? <SummaryList rows={given} /> : null}
      {children}
      {skipped.length > 0 ? (
        <Folded title={t('tidakDiisi')}>
          <p>{skipped.map(({ label }) => label).join(', ')}.</p>
        </Folded>
      ) : null}
    </section>
  )
}
