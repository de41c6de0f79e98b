import type { Db } from '@/lib/platform/db/client'
import { peekSession, type SessionSecrets } from '@/lib/platform/session/sessions'
import type { PelaporViewer } from '@/lib/platform/session/viewer-type'
import { beginByCode } from './by-code'

/** A session that the first save of a report began, for the post that its browser keeps it with. */
interface Begun {
  secrets: SessionSecrets
  viewer: PelaporViewer
}

/**
 * How long the same showing of the page finds its session again: a double press, or a save whose answer was
 * lost.
 */
const AGAIN_MS = 120_000
/** More are forgotten, oldest first; the gate admits far fewer. */
const MOST = 2000

interface Kept {
  until: number
  secrets: Promise<SessionSecrets>
}

// On globalThis, because the action and the route of the autosave may each load this module.
const kept = globalThis as { wbsBegun?: Map<string, Kept> }

/**
 * Begins a report without an account at the first save of its first page. `tab` names one showing of that
 * page (PageSave): its second save, on the way while the first has not set its cookies yet, gets the same
 * session and so the same draft. In the memory of this process alone; another process would begin a second
 * draft, which expires unread.
 */
export async function beginOnce(db: Db, tab: string | undefined, now: Date): Promise<Begun> {
  if (tab === undefined) return opened(db, await beginByCode(db, now), now)
  const known = begun(now).get(tab)
  if (known) {
    const secrets = await known.secrets
    const viewer = await reporterOf(db, secrets, now)
    if (viewer) return { secrets, viewer }
  }
  const secrets = beginByCode(db, now)
  begun(now).set(tab, { until: now.getTime() + AGAIN_MS, secrets })
  secrets.catch(() => begun(now).delete(tab))
  return opened(db, await secrets, now)
}

/** Without those whose time is over. */
function begun(now: Date): Map<string, Kept> {
  kept.wbsBegun ??= new Map()
  const all = kept.wbsBegun
  for (const [tab, { until }] of all)
    if (until < now.getTime() || until > now.getTime() + AGAIN_MS || all.size > MOST) all.delete(tab)
  return all
}

async function opened(db: Db, secrets: SessionSecrets, now: Date): Promise<Begun> {
  const viewer = await reporterOf(db, secrets, now)
  if (!viewer) throw new Error('a session that was just begun does not open')
  return { secrets, viewer }
}

async function reporterOf(db: Db, secrets: SessionSecrets, now: Date): Promise<PelaporViewer | null> {
  const viewer = await peekSession(db, secrets, now)
  return viewer?.role === 'PELAPOR' ? viewer : null
}
