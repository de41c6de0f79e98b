import { redirect } from 'next/navigation'
import { FirstStep } from '@/app/langkah-pertama'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { SafetyNotes } from '@/components/pelapor/safety-notes'
import { caseOfCode } from '@/lib/kasus/own-cases'
import { db } from '@/lib/platform/db/client'
import { keptValues } from '@/lib/platform/http/kept-form'
import { requireViewer } from '@/lib/platform/session/viewer'
import { words } from '@/lib/words/words'
import { beginAction, saveStepAction } from './actions'

const t = words('lapor')

/** Starts the form: safety notes once per session, then the first step, whose first save creates a draft. */
export default async function BuatAduanPage() {
  const viewer = await requireViewer('PELAPOR')
  if (!viewer.account) redirect(await caseOfCode(db(), viewer))
  if (viewer.readBefore) {
    const kept = await keptValues(viewer.userId, '/aduan/baru')
    return <FirstStep action={saveStepAction} kept={kept} account />
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
