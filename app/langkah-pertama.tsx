import type { FormAction } from '@/components/form/use-form-post'
import { StepPage } from '@/components/pelapor/step-page'
import { noAnswers } from '@/lib/lapor/form/answers'
import { STEPS } from '@/lib/lapor/form/steps'
import { references } from '@/lib/lembaga/queries'
import { db } from '@/lib/platform/db/client'
import { newId } from '@/lib/platform/db/id'

interface FirstStepProps {
  action: FormAction
  /** Values that a lost session left, by field. */
  kept: Record<string, string[]> | null
  account: boolean
}

/** The first step of the form before there is a draft, which its first save makes. */
export async function FirstStep({ action, kept, account }: FirstStepProps) {
  const [first] = STEPS
  const draft = { id: null, answers: noAnswers, savedAt: null, version: '', tab: newId(), files: [], account }
  return <StepPage step={first} draft={draft} refs={await references(db())} action={action} kept={kept} />
}
