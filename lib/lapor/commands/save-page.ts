import { withPosted } from '../form/answers'
import { stepOf } from '../form/steps'
import { beginDraft, type DraftContext, type DraftResult, saveDraft } from './draft'

/**
 * Saves one page of a draft as its form stands, while the reporter writes or leaves. Without an id it is the
 * first page, before a draft exists: an account gets a new draft; the holder of a kode rahasia could not
 * return to one yet and gets `not-found`, as does anybody for another person's draft.
 */
export async function savePage(context: DraftContext, aduanId: string, form: FormData): Promise<DraftResult> {
  const step = stepOf(String(form.get('langkah') ?? ''))
  if (!step) return { kind: 'not-found' }
  const change = (answers: Parameters<typeof withPosted>[0]) => withPosted(answers, step.fields, form)
  if (aduanId !== '') return saveDraft(context, aduanId, change)
  return context.viewer.account ? beginDraft(context, change) : { kind: 'not-found' }
}
