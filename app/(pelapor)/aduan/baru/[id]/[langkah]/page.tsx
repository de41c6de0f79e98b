import { notFound, redirect } from 'next/navigation'
import { CheckPage } from '@/components/pelapor/check-page'
import { StepPage } from '@/components/pelapor/step-page'
import { keptValues } from '@/lib/action/kept-form'
import { openCase } from '@/lib/aduan/case'
import { checkAll } from '@/lib/aduan/form/check'
import { checkContext } from '@/lib/aduan/form/check-context'
import { STEPS, stepOf } from '@/lib/aduan/form/steps'
import { summariseDraft } from '@/lib/aduan/form/summarise-draft'
import { ownDraft } from '@/lib/aduan/own-cases'
import { requireViewer } from '@/lib/auth/viewer'
import { clockNow } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { toWitaDate } from '@/lib/kalender/rules'
import { openMeta } from '@/lib/lampiran/meta'
import { references } from '@/lib/referensi/queries'
import { removeLampiranAction, saveStepAction, submitAction } from '../../actions'

interface Place {
  params: Promise<{ id: string; langkah: string }>
  searchParams: Promise<{ unggah?: string }>
}

/** One page of the form for a draft of this reporter. */
export default async function LangkahPage({ params, searchParams }: Place) {
  const viewer = await requireViewer('PELAPOR')
  const { id, langkah } = await params
  const step = stepOf(langkah)
  if (!step) notFound()
  const row = await ownDraft(db(), viewer, id)
  if (!row) {
    // Sent meanwhile, in another tab or by a double tap.
    if (await openCase(db(), viewer, id, clockNow())) redirect(`/aduan/${id}`)
    notFound()
  }
  const files = await Promise.all(
    row.files.map(async (file) => ({
      id: file.id,
      ...(await openMeta(row.content, file.id, file.sealedMeta)),
    })),
  )
  const refs = await references(db())
  const draft = { id: row.id, answers: row.answers, savedAt: row.savedAt, files }
  if (step.number < STEPS.length) {
    return (
      <StepPage
        step={step}
        draft={draft}
        refs={refs}
        action={saveStepAction}
        kept={await keptValues(viewer.userId, `/aduan/baru/${id}/${step.number}`)}
        removeLampiran={removeLampiranAction}
        uploaded={(await searchParams).unggah ?? null}
      />
    )
  }
  const missing = checkAll(row.answers, checkContext(refs, toWitaDate(clockNow()))).filter(
    (error) => error.step < STEPS.length,
  )
  return (
    <CheckPage
      step={step}
      draft={draft}
      sections={summariseDraft(row.answers, refs)}
      missing={missing}
      action={submitAction}
      back={saveStepAction}
    />
  )
}
