import { toBase64Url } from '@/lib/vault/bytes'
import { newToken } from '@/lib/vault/random'
import { indexTag, openWithToken, sealWithToken } from '@/lib/vault/server'
import type { BlobStore } from '../storage/store'

/** Lifetime of kept text; afterwards an unclaimed blob is deleted. */
export const STASH_MS = 60 * 60_000
export const STASH_PREFIX = 'simpan'

export interface KeptForm {
  userId: string
  /** Path of the page whose form was posted. */
  path: string
  values: Record<string, string[]>
}

/**
 * Keeps posted text that could not be processed (session ended, database down): sealed by a random token that
 * only this browser's cookie has, in the blob store, because the database may be down. A session, live or
 * ended, has one place: what it kept before gives way, so that nobody fills the disk with one old cookie.
 * Returns the cookie's value.
 */
export async function stashForm(store: BlobStore, sid: string, kept: KeptForm, now: Date): Promise<string> {
  const text = JSON.stringify({ ...kept, until: now.getTime() + STASH_MS })
  // The second place is for a post that comes while the first is being written, or was left half written by a
  // crash.
  return putAt(store, sid, 'first', text).catch(() => putAt(store, sid, 'second', text))
}

async function putAt(
  store: BlobStore,
  sid: string,
  place: 'first' | 'second',
  text: string,
): Promise<string> {
  const [id, token] = [toBase64Url(await indexTag('stash', `${place} ${sid}`)), await newToken()]
  const sealed = await sealWithToken(token, { table: 'stash', column: 'form', rowId: id }, text)
  await store.remove(`${STASH_PREFIX}/${id}`).catch(() => undefined)
  await store.put(`${STASH_PREFIX}/${id}`, one(sealed))
  return `${id}.${token}`
}

/**
 * Opens the text that `cookie` names, for the same person only; null if it is missing, expired, another
 * person's or damaged.
 */
export async function openStash(
  store: BlobStore,
  cookie: string,
  userId: string,
  now: Date,
): Promise<KeptForm | null> {
  const [id, token] = cookie.split('.')
  if (!id || !token) return null
  try {
    const parts: Uint8Array[] = []
    for await (const chunk of store.read(`${STASH_PREFIX}/${id}`)) parts.push(chunk)
    const text = await openWithToken(token, { table: 'stash', column: 'form', rowId: id }, joined(parts))
    const kept = JSON.parse(text) as KeptForm & { until: number }
    return kept.userId === userId && kept.until > now.getTime() ? kept : null
  } catch {
    return null
  }
}

/** Deletes the text that `cookie` names. */
export async function dropStash(store: BlobStore, cookie: string): Promise<void> {
  const id = cookie.split('.')[0]
  if (id) await store.remove(`${STASH_PREFIX}/${id}`).catch(() => undefined)
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

function joined(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(parts))
}
