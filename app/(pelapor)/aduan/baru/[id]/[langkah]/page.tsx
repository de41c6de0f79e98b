import '@/app/file-viewer.css'
import { notFound, redirect } from 'next/navigation'
import { CheckPage } from '@/components/pelapor/check-page'
import { StepPage } from '@/components/pelapor/step-page'
import { examineLeft } from '@/lib/bukti/examine-soon'
import { unfinishedUploads } from '@/lib/bukti/upload-state'
import type { LampiranView } from '@/lib/bukti/views'
import { clockNow } from '@/lib/clock'
import { openCase } from '@/lib/kasus/case'
import { ownDraft } from '@/lib/kasus/own-cases'
import { checkAll, checkStep } from '@/lib/lapor/form/check'
import { checkContext } from '@/lib/lapor/form/check-context'
import { findingsToShow } from '@/lib/lapor/form/self-identification/ask'
import { EVIDENCE_STEP, STEPS, stepOf, stepPath } from '@/lib/lapor/form/steps'
import { summariseDraft } from '@/lib/lapor/form/summarise-draft'
import { ownIdentity } from '@/lib/lapor/own-identity'
import { references } from '@/lib/lembaga/queries'
import { db } from '@/lib/platform/db/client'
import { newId } from '@/lib/platform/db/id'
import { keptValues } from '@/lib/platform/http/kept-form'
import { requireViewer } from '@/lib/platform/session/viewer'
import { store } from '@/lib/platform/storage/store'
import { toWitaDate } from '@/lib/waktu/calendar'
import { words } from '@/lib/words/words'
import { cancelUploadAction, noteLampiranAction } from '../../../../../unggahan-actions'
import { removeLampiranAction, saveStepAction, submitAction } from '../../actions'

const t = words('lapor')

interface Place {
  params: Promise<{ id: string; langkah: string }>
  searchParams: Promise<{ unggah?: string; periksa?: string }>
}

const EVIDENCE = { remove: removeLampiranAction, note: noteLampiranAction, cancel: cancelUploadAction }

/** One step of the form for a draft of this reporter. */
export default async function LangkahPage({ params, searchParams }: Place) {
  const viewer = await requireViewer('PELAPOR')
  const { id, langkah } = await params
  const step = stepOf(langkah)
  if (!step) notFound()
  const row = await ownDraft(db(), viewer, id)
  if (!row) {
    // Already sent: in another tab, by a double tap, or the browser's back after sending.
    if (await openCase(db(), viewer, id, clockNow())) redirect(`/aduan/${id}/terkirim`)
    notFound()
  }
  const unfinished = await unfinishedUploads(db(), viewer, id)
  await examineLeft({ db: db(), store: store(), viewer, now: clockNow() }, id)
  const refs = await references(db())
  const context = checkContext(refs, toWitaDate(clockNow()))
  const { unggah, periksa } = await searchParams
  const draft = {
    id: row.id,
    answers: row.answers,
    savedAt: row.savedAt,
    version: row.version(step.number),
    tab: newId(),
    files: row.files,
    account: viewer.account,
  }
  if (step.number < STEPS.length) {
    return (
      <StepPage
        step={step}
        draft={draft}
        refs={refs}
        action={saveStepAction}
        kept={await keptOf(viewer.userId, id, step.number)}
        evidence={{ actions: EVIDENCE, unfinished }}
        uploaded={unggah ?? null}
        // The press that began this draft (app/(publik)/lapor/tulis) is answered here.
        errors={periksa === undefined ? [] : checkStep(step, row.answers, context)}
      />
    )
  }
  const missing = checkAll(row.answers, context).filter((error) => error.step < STEPS.length)
  return (
    <CheckPage
      step={step}
      draft={draft}
      sections={summariseDraft(row.answers, refs, draft.account)}
      missing={[...missing, ...unfinished.map(notSent), ...draft.files.filter(isExamined).map(notYet)]}
      findings={findingsToShow(row.answers, row.files, await ownIdentity(db(), viewer))}
      action={submitAction}
      back={saveStepAction}
    />
  )
}

/** Text kept of this page; the first page may have been kept before its draft existed. */
async function keptOf(userId: string, id: string, step: number) {
  const own = await keptValues(userId, stepPath(id, step))
  return own ?? (step === 1 ? keptValues(userId, '/aduan/baru') : null)
}

/** Warns of an unfinished upload, so that nobody sends the report believing that the file is included. */
function notSent({ name }: { name: string }) {
  return {
    field: 'bukti',
    message: t('berkasBelumSelesaiDiunggah', { nama: name }),
    step: EVIDENCE_STEP,
  }
}

function isExamined({ status }: LampiranView): boolean {
  return status === 'DIPERIKSA'
}

function notYet({ name }: { name: string }) {
  return { field: 'bukti', message: t('berkasMasihDiperiksaTunggu', { nama: name }), step: EVIDENCE_STEP }
}
