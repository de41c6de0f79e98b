import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { clockNow } from '@/lib/clock'
import { cookieOptions, STASH_COOKIE } from '../session/cookies'
import { tokenIds } from '../session/viewer'
import { dropStash, openStash, STASH_MS, stashForm } from '../stash/stash'
import { store } from '../storage/store'
import { textOf } from './form-fields'
import { PAGE_FIELD, typedValues } from './form-state'

/** A path on this site: exactly one leading slash, so that it can never name another host. */
const OWN_PATH = /^\/(?![/\\])/

/**
 * Keeps what was posted for the person that the (perhaps ended) token names. Without a token there is nobody
 * to keep it for. Own pages only: the path comes from the form, from middleware, or from a route handler that
 * serves one page's form. What was kept before gives way. Returns whether it was kept.
 */
export async function keepForm(form: FormData, page?: string): Promise<boolean> {
  const ids = await tokenIds()
  const path = page ?? (await pageOf(form))
  if (!ids || !OWN_PATH.test(path)) return false
  const kept = { userId: ids.userId, path, values: typedValues(form) }
  const cookie = await stashForm(store(), ids.sid, kept, clockNow())
  const jar = await cookies()
  const before = jar.get(STASH_COOKIE)?.value
  jar.set(STASH_COOKIE, cookie, { ...cookieOptions, maxAge: STASH_MS / 1000 })
  if (before && before.split('.')[0] !== cookie.split('.')[0]) await dropStash(store(), before)
  return true
}

/** The page that a form names, or the one that posted it. */
async function pageOf(form: FormData): Promise<string> {
  return textOf(form, PAGE_FIELD) || ((await headers()).get('x-wbs-path') ?? '')
}

/** Kept text of this person with its page, if any. */
export const keptForm = cache(
  async (userId: string): Promise<{ path: string; values: Record<string, string[]> } | null> => {
    const cookie = (await cookies()).get(STASH_COOKIE)?.value
    return cookie ? openStash(store(), cookie, userId, clockNow()) : null
  },
)

/** Kept text for this page's form, to be shown in it again. */
export async function keptValues(userId: string, path: string): Promise<Record<string, string[]> | null> {
  const kept = await keptForm(userId)
  return kept?.path === path ? kept.values : null
}

/** Whether text is kept; shown on the login page. */
export async function hasKeptForm(): Promise<boolean> {
  return (await cookies()).has(STASH_COOKIE)
}

/**
 * Discards this person's kept text once its own form was sent: the same page, with most of its fields (a box
 * that is not ticked is no field). Another act leaves it where it is.
 */
export async function forgetKeptForm(userId: string, form: FormData, page?: string): Promise<void> {
  const kept = await keptForm(userId)
  if (!kept || kept.path !== (page ?? (await pageOf(form)))) return
  const names = Object.keys(kept.values)
  if (names.filter((name) => form.has(name)).length * 2 < names.length) return
  const jar = await cookies()
  await dropStash(store(), jar.get(STASH_COOKIE)?.value ?? '')
  jar.set(STASH_COOKIE, '', { ...cookieOptions, maxAge: 0 })
}
