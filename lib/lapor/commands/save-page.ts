import { withPosted } from '../form/answers'
import { stepOf } from '../form/steps'
import { beginDraft, type DraftContext, type DraftResult, type PageSave, saveDraft } from './draft'

/**
 * Which tab posts which page (components/pelapor/step-form.tsx); undefined for a post without these fields.
 */
export function pageSaveOf(form: FormData): PageSave | undefined {
  const page = stepOf(String(form.get('langkah') ?? ''))?.number
  const tab = String(form.get('tab') ?? '')
  const save = Number(form.get('urut') ?? 0)
  if (page === undefined || !/^[\w-]{8,64}$/.test(tab) || !Number.isSafeInteger(save)) return undefined
  return { page, tab, save, known: String(form.get('versi') ?? '').slice(0, 100) }
}

/**
 * Saves one page of a draft as its form stands, while its reporter writes or leaves. Without an id it is the
 * first page, before there is a draft: that begins one. `leaving`: the reporter leaves at once; the holder of
 * a kode rahasia then has no way back to a draft begun now, and gets `not-found` like anyone whose draft it
 * is not.
 */
export async function savePage(
  context: DraftContext,
  aduanId: string,
  form: FormData,
  { leaving = false } = {},
): Promise<DraftResult & { id: string }> {
  const step = stepOf(String(form.get('langkah') ?? ''))
  if (!step) return { kind: 'not-found', id: aduanId }
  const change = (answers: Parameters<typeof withPosted>[0]) => withPosted(answers, step.fields, form)
  const by = pageSaveOf(form)
  if (aduanId !== '') return { ...(await saveDraft(context, aduanId, change, by)), id: aduanId }
  if (leaving && !context.viewer.account) return { kind: 'not-found', id: '' }
  return beginDraft(context, change, by)
}
