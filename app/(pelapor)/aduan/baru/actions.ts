'use server'

import { refresh, revalidatePath } from 'next/cache'
import { maySend, TOO_MANY_SENT } from '@/lib/aduan/limits'
import { removeLampiran } from '@/lib/bukti/commands'
import { deleteDraft, saveDraft } from '@/lib/lapor/commands/draft'
import { submitAduan } from '@/lib/lapor/commands/submit'
import { withPosted } from '@/lib/lapor/form/answers'
import { SEND_AS_IS } from '@/lib/lapor/form/self-identification/labels'
import { EVIDENCE_STEP, STEPS, type Step, stepPath } from '@/lib/lapor/form/steps'
import { db } from '@/lib/platform/db/client'
import { heldAtGate } from '@/lib/platform/http/at-gate'
import { viewerAction } from '@/lib/platform/http/form-action'
import { textOf } from '@/lib/platform/http/form-fields'
import type { FieldError, FormOutcome } from '@/lib/platform/http/form-state'
import { markReadBefore } from '@/lib/platform/session/sessions'
import { dropSession } from '@/lib/platform/session/viewer'
import { store } from '@/lib/platform/storage/store'
import { toWitaDate } from '@/lib/waktu/calendar'
import { words } from '@/lib/words/words'
import { saveStep } from './save-step'

const t = words('lapor')

/** "Saya mengerti, lanjut": the page "Sebelum mulai" was read in this session. */
export const beginAction = viewerAction('begin', ['PELAPOR'], async ({ viewer }) => {
  await markReadBefore(db(), viewer.sidHash)
  return { kind: 'redirect', to: '/aduan/baru' }
})

/** Any button of a step of the form. */
export const saveStepAction = viewerAction('save-step', ['PELAPOR'], ({ viewer, form, now }) =>
  saveStep({ db: db(), viewer, now }, form),
)

/** "Kirim Aduan": the stored draft is what is sent. */
export const submitAction = viewerAction('submit', ['PELAPOR'], async ({ viewer, form, now }) => {
  const id = textOf(form, 'aduan')
  const context = { db: db(), viewer, now }
  const last = STEPS[STEPS.length - 1]
  if (!last) return { kind: 'not-found' }
  const saved = await saveDraft(context, id, (answers) => withPosted(answers, last.fields, form))
  if (saved.kind === 'not-found') return { kind: 'not-found' }
  // An account passed a gate at login; a kode rahasia is free, so sending passes one here.
  if (!viewer.account) {
    const wait = await heldAtGate('kirim', form)
    if (wait) return wait
  } else if (!(await maySend(db(), viewer, id, toWitaDate(now)))) {
    return { kind: 'refused', message: TOO_MANY_SENT }
  }
  const sentAsIs = form.getAll(SEND_AS_IS).map(String)
  const result = await submitAduan(db(), viewer, id, now, sentAsIs)
  switch (result.kind) {
    case 'invalid':
      // The page may show an older draft: re-render it with the text that the question is about.
      refresh()
      return onLastPage(result.errors, last)
    case 'refused':
    case 'conflict':
    case 'done':
    case 'repeated':
      // Sent twice (double tap, reload): same answer as the first time. Back asks the server again, and does
      // not show the check page from the browser's memory.
      revalidatePath('/', 'layout')
      return { kind: 'redirect', to: `/aduan/${id}/terkirim` }
    case 'not-found':
      return { kind: 'not-found' }
  }
})

/**
 * Errors of other pages stand in the list above the form, with links to their pages; an error here names a
 * field here.
 */
function onLastPage(errors: readonly FieldError[], last: Step): FormOutcome {
  const here = errors.filter(({ field }) => field === SEND_AS_IS || last.fields.some((own) => own === field))
  if (here.length > 0) return { kind: 'invalid', errors: here }
  return {
    kind: 'refused',
    message: t('masihAdaYangPerlu'),
  }
}

export const deleteDraftAction = viewerAction('delete-draft', ['PELAPOR'], async ({ viewer, form, now }) => {
  const result = await deleteDraft({ db: db(), viewer, now }, store(), textOf(form, 'aduan'))
  if (result.kind === 'not-found') return { kind: 'not-found' }
  if (result.kind === 'refused') return { kind: 'refused', message: result.message }
  if (viewer.account) return { kind: 'redirect', to: '/dashboard?selesai=hapus-draf' }
  // The code of a deleted draft opens nothing.
  await dropSession()
  return { kind: 'redirect', to: '/' }
})

export const removeLampiranAction = viewerAction(
  'remove-lampiran',
  ['PELAPOR'],
  async ({ viewer, form, now }) => {
    const id = textOf(form, 'aduan')
    const removed = await removeLampiran(
      { db: db(), store: store(), viewer, now },
      id,
      textOf(form, 'lampiran'),
    )
    return removed === 'removed'
      ? { kind: 'redirect', to: `${stepPath(id, EVIDENCE_STEP)}#bukti` }
      : { kind: 'not-found' }
  },
)
