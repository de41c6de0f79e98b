import { toBase64Url } from '@/lib/vault/bytes'
import { indexTag } from '@/lib/vault/server'
import { HOLDER_FIELD } from '../http/form-state'
import type { Viewer } from './viewer-type'

/** Marks the pages of a person: the same after another login, and it names nobody. */
export async function pageHolder({ userId }: Pick<Viewer, 'userId'>): Promise<string> {
  return toBase64Url(await indexTag('page-holder', userId)).slice(0, 16)
}

/**
 * Whether a form comes from a page of this person. Another account may have signed in in a second tab: what
 * the first person typed must not be saved as written by the second. A form without the mark is older, or of
 * a page for anybody.
 */
export async function isPageOf(viewer: Viewer, form: FormData): Promise<boolean> {
  const mark = form.get(HOLDER_FIELD)
  return mark === null || mark === '' || mark === (await pageHolder(viewer))
}
