import { beginDraft, type DraftContext, saveDraft } from '@/lib/lapor/commands/draft'
import { pageSaveOf } from '@/lib/lapor/commands/save-page'
import { noAnswers, type RawAnswers, withPosted, withRowChange } from '@/lib/lapor/form/answers'
import { checkStep } from '@/lib/lapor/form/check'
import { checkContext } from '@/lib/lapor/form/check-context'
import { STEPS, type Step, stepOf, stepPath } from '@/lib/lapor/form/steps'
import { withoutAccount } from '@/lib/lapor/form/without-account'
import { references } from '@/lib/lembaga/queries'
import { db } from '@/lib/platform/db/client'
import { textOf } from '@/lib/platform/http/form-fields'
import type { FormOutcome } from '@/lib/platform/http/form-state'
import { toWitaDate } from '@/lib/waktu/calendar'
import { words } from '@/lib/words/words'

const ELSEWHERE = words('lapor')('drafIniJugaTerbuka')

/**
 * A post of a step of the form. Saves the answers first, valid or not; then the button decides: next (if
 * the page is complete), back, later, or one row more or less.
 */
export async function saveStep(context: DraftContext, form: FormData): Promise<FormOutcome> {
  const { viewer, now } = context
  const step = stepOf(textOf(form, 'langkah'))
  if (!step) return { kind: 'not-found' }
  const button = textOf(form, 'tombol')
  let saved: RawAnswers = noAnswers
  const change = (answers: RawAnswers) => {
    const typed = withRowChange(withPosted(answers, step.fields, form), button)
    saved = viewer.account ? typed : withoutAccount(typed)
    return saved
  }
  const known = textOf(form, 'aduan')
  const by = pageSaveOf(form)
  const { id, ...result } = known
    ? { id: known, ...(await saveDraft(context, known, change, by)) }
    : await beginDraft(context, change, by)
  if (result.kind === 'not-found') return { kind: 'not-found' }
  if (result.kind === 'refused') {
    // Already sent: its page says so. Without an id no draft was created, and the form keeps the typed text.
    return id ? { kind: 'redirect', to: `/aduan/${id}` } : { kind: 'refused', message: result.message }
  }
  if (result.kind === 'elsewhere')
    return { kind: 'refused', message: ELSEWHERE, data: { aduan: id, versi: result.version } }
  if (!viewer.account) {
    // Without an account, the reporter needs the code to come back.
    if (button === 'nanti') return { kind: 'redirect', to: `/aduan/${id}/kode` }
    if (button === 'kembali' && step.number === 1) return { kind: 'redirect', to: '/lapor' }
  }
  const outcome = await next(id, step, button, saved, toWitaDate(now))
  if (outcome.kind !== 'invalid') return outcome
  // The next press changes this draft and begins no other.
  return { ...outcome, data: { aduan: id, versi: by ? `${by.tab}.${by.save}` : '' } }
}

async function next(
  id: string,
  step: Step,
  button: string,
  answers: RawAnswers,
  today: ReturnType<typeof toWitaDate>,
): Promise<FormOutcome> {
  const page = (number: number, anchor = '') =>
    ({ kind: 'redirect', to: `${stepPath(id, number)}${anchor}` }) as const
  if (button === 'nanti') return { kind: 'redirect', to: '/dashboard?selesai=draf' }
  if (button === 'kembali')
    return step.number === 1 ? { kind: 'redirect', to: '/dashboard' } : page(step.number - 1)
  if (button.startsWith('tambah-') || button.startsWith('hapus-')) {
    return page(step.number, rowAnchor(button, answers))
  }
  const errors = checkStep(step, answers, checkContext(await references(db()), today))
  if (errors.length > 0) return { kind: 'invalid', errors }
  return page(button === 'periksa' ? STEPS.length : Math.min(step.number + 1, STEPS.length))
}

/** Where a row was added: its first field; where one was removed: its group. */
function rowAnchor(button: string, { terlapor, saksi }: RawAnswers): string {
  const group = button.includes('saksi') ? 'saksi' : 'terlapor'
  const last = (group === 'saksi' ? saksi : terlapor).length - 1
  return button.startsWith('tambah-') ? `#isian-${group}-${last}-nama` : `#${group}`
}
