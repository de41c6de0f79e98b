import type { ReactNode } from 'react'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/components/form/use-form-post'
import { EvidenceStep } from '@/components/lampiran/evidence-step'
import type { UnfinishedFile } from '@/components/lampiran/unfinished-files'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'
import { needsRestricted } from '@/lib/aduan/report/restricted'
import type { RawAnswers } from '@/lib/lapor/form/answers'
import { askedOnly } from '@/lib/lapor/form/asked'
import { withKept } from '@/lib/lapor/form/kept'
import { EVIDENCE_STEP, type Step, stepLine } from '@/lib/lapor/form/steps'
import type { References } from '@/lib/lembaga/queries'
import type { FieldError } from '@/lib/platform/http/form-state'
import { words } from '@/lib/words/words'
import type { DraftView } from './draft-view'
import { StepForm } from './step-form'
import { EvidenceFields } from './steps/evidence'
import { IdentityFields } from './steps/identity'
import { KindFields } from './steps/kind'
import { PeopleFields } from './steps/people'
import { RestrictedRoute } from './steps/restricted-route'
import { MoreOfStory, StoryCare, StoryField } from './steps/story'
import { TimeFields } from './steps/time'

const t = words('formulir')

interface StepPageProps {
  step: Step
  draft: DraftView
  refs: References
  action: FormAction
  /** Text that was typed before the session ended. */
  kept: Record<string, string[]> | null
  evidence?: {
    actions: { remove: FormAction; note: FormAction; cancel: FormAction }
    unfinished: readonly UnfinishedFile[]
  }
  /** Result of an upload: codes of lib/bukti/rules.ts, or "ok". */
  uploaded?: string | null
  /** What the press that led here found missing. */
  errors?: readonly FieldError[]
}

/** A page of the report form: progress, one group of questions, and the three ways on. */
export function StepPage({
  step,
  draft,
  refs,
  action,
  kept,
  evidence,
  uploaded = null,
  errors = [],
}: StepPageProps) {
  const answers = kept ? withKept(draft.answers, step.fields, kept) : draft.answers
  const { id, savedAt, version, tab, account } = draft
  return (
    <>
      <p className="mb-1 text-muted">{stepLine(step)}</p>
      <h1 className="mb-6">{step.title}</h1>
      {step.number === EVIDENCE_STEP && draft.id && evidence ? (
        <EvidenceStep draftId={draft.id} files={draft.files} {...evidence} uploaded={uploaded} />
      ) : null}
      {/* Props of a client component travel with the page once more, so it gets only those that it reads. */}
      <StepForm
        action={action}
        draft={{ id, savedAt, version, tab, account }}
        step={step.number}
        errors={errors}
      >
        {fieldsOf(step.number, answers, refs, draft.account)}
        <div className="step-buttons flex flex-wrap gap-3 border-t border-line pt-6">
          <SubmitButton name="tombol" value="lanjut">
            {t('lanjut')}
          </SubmitButton>
          <SubmitButton name="tombol" value="kembali" look="secondary">
            {t('kembali')}
          </SubmitButton>
        </div>
        <SubmitButton name="tombol" value="nanti" look="quiet">
          {buttonOf('saveDraft')}
        </SubmitButton>
      </StepForm>
    </>
  )
}

function restrictedOffices(refs: References): string[] {
  return refs.instansi.filter((office) => office.restricted).map((office) => office.name)
}

function fieldsOf(number: number, answers: RawAnswers, refs: References, account: boolean): ReactNode {
  switch (number) {
    case 1:
      return (
        <>
          <KindFields
            answers={{ ringkasan: answers.ringkasan ?? '', kategori: answers.kategori ?? '' }}
            refs={{ kategori: refs.kategori }}
          />
          <PeopleFields answers={answers} refs={refs} />
          <RestrictedRoute
            offices={restrictedOffices(refs)}
            needed={needsRestricted(askedOnly(answers), new Set(restrictedOffices(refs)))}
            confirmed={answers.jalur_terbatas_dibaca === 'ya'}
          />
        </>
      )
    case 2:
      return (
        <>
          <StoryCare answers={answers} />
          <StoryField answers={answers} />
          <TimeFields answers={answers} refs={refs} />
          <MoreOfStory answers={answers} />
        </>
      )
    default:
      return (
        <>
          <EvidenceFields answers={answers} />
          <IdentityFields answers={answers} account={account} />
        </>
      )
  }
}
