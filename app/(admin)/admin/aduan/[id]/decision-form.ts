import { openCase } from '@/lib/kasus/case'
import { db } from '@/lib/platform/db/client'
import { textOf } from '@/lib/platform/http/form-fields'
import type { FieldError, FormOutcome } from '@/lib/platform/http/form-state'
import type { AdminViewer } from '@/lib/platform/session/viewer-type'
import { afterDecision } from '@/lib/verifikasi/preview-labels'
import { fingerprint, type Outcome, readingOf } from '@/lib/verifikasi/reading-labels'

/** Adapts a form to the field reader that `readingOf` expects. */
export const fieldOf = (form: FormData) => (name: string) => textOf(form, name)

interface Decision {
  viewer: AdminViewer
  form: FormData
  now: Date
}

/**
 * Ensures that the person saw what the reporter will read before the decision is sent. Returns null when the
 * form matches the preview, and when the decision is no longer possible, which the command then explains.
 */
export const asShown =
  (outcome: Outcome) =>
  async ({ viewer, form, now }: Decision, faults: FieldError[]): Promise<FormOutcome | null> => {
    if (textOf(form, 'tahap') === 'pratinjau') return { kind: 'preview' }
    if (faults.length > 0) return { kind: 'invalid', errors: faults }
    const opened = await openCase(db(), viewer, textOf(form, 'aduan'), now)
    const after = opened && afterDecision(opened.view, outcome)
    if (!after) return null
    const shown = fingerprint(readingOf(outcome, fieldOf(form), after.words))
    return shown === textOf(form, 'dilihat') ? null : { kind: 'preview' }
  }
