'use server'

import { saveStep } from '@/app/(pelapor)/aduan/baru/save-step'
import { beginOnce } from '@/lib/lapor/commands/begin-once'
import { isOfCase, isWithoutAccount } from '@/lib/lapor/commands/first-page'
import { pageSaveOf } from '@/lib/lapor/commands/save-page'
import { isBlank } from '@/lib/lapor/form/answers'
import { STEPS, stepPath } from '@/lib/lapor/form/steps'
import { db } from '@/lib/platform/db/client'
import { heldAtGate } from '@/lib/platform/http/at-gate'
import { visitorAction } from '@/lib/platform/http/form-action'
import { textOf } from '@/lib/platform/http/form-fields'
import { keepSession } from '@/lib/platform/session/viewer'
import { words } from '@/lib/words/words'

/**
 * Any button of the first page of a report without an account. The first one begins its code, its session and
 * its draft in one post, behind the gate of a flood; after an autosave it goes on as on the draft's own page.
 * The page of a draft shows what is missing, because from then on the report has an address.
 */
export const writeAction = visitorAction('write', async ({ viewer, form, now }) => {
  const [first] = STEPS
  if (!first || textOf(form, 'langkah') !== String(first.number)) return { kind: 'not-found' }
  if (viewer) {
    if (!isWithoutAccount(viewer) || !(await isOfCase(db(), viewer, textOf(form, 'aduan'))))
      return { kind: 'refused', message: words('isianAduan')('sudahTerbuka') }
    return saveStep({ db: db(), viewer, now }, form)
  }
  if (textOf(form, 'tombol') === 'kembali' && isBlank(first.fields, form))
    return { kind: 'redirect', to: '/lapor' }
  const wait = await heldAtGate('lapor', form)
  if (wait) return wait
  // Of a session that has ended: its draft waits for its code, and this text begins another.
  form.delete('aduan')
  const begun = await beginOnce(db(), pageSaveOf(form)?.tab, now)
  const outcome = await saveStep({ db: db(), viewer: begun.viewer, now }, form)
  await keepSession(begun.secrets)
  if (outcome.kind !== 'invalid') return outcome
  return { kind: 'redirect', to: `${stepPath(outcome.data?.aduan ?? '', first.number)}?periksa` }
})
