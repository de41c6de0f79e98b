import type { StaffViewer } from '@/lib/platform/session/viewer-type'
import type { Bytes } from '@/lib/vault/bytes'
import { VaultError } from '@/lib/vault/errors'
import { openOwn, sealOwn } from '@/lib/vault/own'

/** What was read in cases by id, each with the version of its case, which every change increases. */
export type Opened<T> = Map<string, { version: number; value: T }>

/** Words for a search, or the values that a filter asks for. */
type Purpose = 'search' | 'filter'

const KEEP_MS = 15 * 60_000
const MOST_BYTES = 48 * 1024 * 1024
/** Least recently used first. */
type Shelves = Map<string, { sealed: Bytes; forget: NodeJS.Timeout }>
// On globalThis, because pages and routes each load this module, and what one opened is for the other.
const kept = globalThis as { wbsShelves?: Shelves }
kept.wbsShelves ??= new Map()
const shelves = kept.wbsShelves

/**
 * What this session has opened to choose cases; nothing after 15 minutes without use. Between requests the
 * process keeps ciphertext only, under a key that the session's seed derives. It decides which cases are
 * listed and never what a list shows: that is opened from its row each time.
 */
export async function openedBefore<T>(viewer: StaffViewer, purpose: Purpose): Promise<Opened<T>> {
  const name = nameOf(viewer, purpose)
  const shelf = shelves.get(name)
  if (!shelf) return new Map()
  try {
    const opened: Opened<T> = new Map(JSON.parse(await openOwn(viewer.seed, at(name), shelf.sealed)))
    put(name, shelf.sealed)
    return opened
  } catch (error) {
    // Another seed, or a master key that was replaced.
    if (!(error instanceof VaultError)) throw error
    return new Map()
  }
}

/** Keeps it for the next requests of the session, in place of what was kept. */
export async function keepOpened<T>(viewer: StaffViewer, purpose: Purpose, opened: Opened<T>): Promise<void> {
  const name = nameOf(viewer, purpose)
  put(name, await sealOwn(viewer.seed, at(name), JSON.stringify([...opened])))
  let total = [...shelves.values()].reduce((sum, { sealed }) => sum + sealed.length, 0)
  for (const [oldest, { sealed }] of shelves) {
    if (total <= MOST_BYTES) return
    total -= sealed.length
    drop(oldest)
  }
}

/** Names a session among those of this process. */
export function sessionName({ userId, sidHash }: StaffViewer): string {
  return `${userId}.${Buffer.from(sidHash).toString('hex')}`
}

const nameOf = (viewer: StaffViewer, purpose: Purpose) => `${purpose}.${sessionName(viewer)}`
const at = (name: string) => ({ table: 'memory', column: 'opened', rowId: name })

function put(name: string, sealed: Bytes): void {
  drop(name)
  shelves.set(name, { sealed, forget: setTimeout(() => shelves.delete(name), KEEP_MS).unref() })
}

function drop(name: string): void {
  clearTimeout(shelves.get(name)?.forget)
  shelves.delete(name)
}
