import { openCase } from '@/lib/kasus/case'
import { db } from '@/lib/platform/db/client'
import { actionKeyOf, textOf } from '@/lib/platform/http/form-fields'
import type { FieldError, FormOutcome } from '@/lib/platform/http/form-state'
import type { AdminViewer } from '@/lib/platform/session/viewer-type'
import { afterDecision } from '@/lib/verifikasi/preview-labels'
import { queueHref, readQuery } from '@/lib/verifikasi/queue/rules'
import { fingerprint, type Outcome, readingOf } from '@/lib/verifikasi/reading-labels'

/** What every form of a case sends along. */
export function formOf(form: FormData) {
  const seen = textOf(form, 'versi')
  return {
    aduanId: textOf(form, 'aduan'),
    actionKey: actionKeyOf(form),
    seen: /^\d{1,6}$/.test(seen) ? Number(seen) : undefined,
  }
}

/** The page of the case, with the view of the queue it was opened from (queue-place.tsx); read anew, so that it can only name one of ours. */
export function placeOf(form: FormData, viewer: AdminViewer): string {
  const params = Object.fromEntries(new URLSearchParams(textOf(form, 'antrean')))
  return queueHref(readQuery(params, viewer), `/admin/aduan/${textOf(form, 'aduan')}`)
}

/** A field of a form as the rules of reading ask for it. */
export const fieldOf = (form: FormData) => (name: string) => textOf(form, name)

/**
 * Keeps a decision from being sent before the person saw what the reporter will read: null when what is sent is what
 * was shown, or when the decision is not possible any more, which the command then explains.
 */
export async function beforeSending(
  viewer: AdminViewer,
  form: FormData,
  outcome: Outcome,
  errors: readonly FieldError[],
  now: Date,
): Promise<FormOutcome | null> {
  if (textOf(form, 'tahap') === 'pratinjau') return { kind: 'preview' }
  if (errors.length > 0) return { kind: 'invalid', errors: [...errors] }
  const opened = await openCase(db(), viewer, textOf(form, 'aduan'), now)
  const after = opened && afterDecision(opened.view, outcome)
  if (!after) return null
  const shown = fingerprint(readingOf(outcome, fieldOf(form), after.words))
  return shown === textOf(form, 'dilihat') ? null : { kind: 'preview' }
}
