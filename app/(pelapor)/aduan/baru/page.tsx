import { redirect } from 'next/navigation'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { SafetyNotes } from '@/components/pelapor/safety-notes'
import { StepPage } from '@/components/pelapor/step-page'
import { caseOfCode } from '@/lib/kasus/own-cases'
import { noAnswers } from '@/lib/lapor/form/answers'
import { STEPS } from '@/lib/lapor/form/steps'
import { references } from '@/lib/lembaga/queries'
import { db } from '@/lib/platform/db/client'
import { newId } from '@/lib/platform/db/id'
import { keptValues } from '@/lib/platform/http/kept-form'
import { requireViewer } from '@/lib/platform/session/viewer'
import { words } from '@/lib/words/words'
import { beginAction, saveStepAction } from './actions'

const t = words('lapor')

/** Starts the form: safety notes once per session, then the first step, whose first save creates a draft. */
export default async function BuatAduanPage() {
  const viewer = await requireViewer('PELAPOR')
  if (!viewer.account) redirect(await caseOfCode(db(), viewer))
  const first = STEPS[0]
  if (viewer.readBefore && first) {
    return (
      <StepPage
        step={first}
        draft={{
          id: null,
          answers: noAnswers,
          savedAt: null,
          version: '',
          tab: newId(),
          files: [],
          account: true,
        }}
        refs={await references(db())}
        action={saveStepAction}
        kept={await keptValues(viewer.userId, '/aduan/baru')}
      />
    )
  }
  return (
    <div className="prose">
      <h1>{t('sebelum.judul')}</h1>
      <SafetyNotes>
        <li>{t('sebelum.draf')}</li>
        <li>{t('sebelum.lama')}</li>
      </SafetyNotes>
      <div className="pt-3">
        <ActionForm action={beginAction}>
          <SubmitButton>{t('sayaMengertiLanjut')}</SubmitButton>
        </ActionForm>
      </div>
    </div>
  )
}
