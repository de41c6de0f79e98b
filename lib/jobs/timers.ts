import '@/lib/hooks'
import { fireDeadlines } from '@/lib/aduan/deadlines/commands'
import { deadlinesDue } from '@/lib/aduan/deadlines/queries'
import { finishRecounts } from '@/lib/aduan/deadlines/recount'
import { turnDeputies } from '@/lib/akun/teams/deputies'
import { watchLogins } from '@/lib/akun/watch-logins'
import { sweepBlobs } from '@/lib/bukti/blobs'
import { expireUploads } from '@/lib/bukti/uploads'
import { remindOfRequests } from '@/lib/data-pribadi/reminders'
import { endOver } from '@/lib/identitas/end-over'
import { composeMail } from '@/lib/kabar/email/compose'
import { pruneNotifications } from '@/lib/kabar/prune'
import { removeIdleDrafts, tellOfIdleDrafts } from '@/lib/lapor/idle-drafts'
import { remindOfCalendar } from '@/lib/lembaga/calendar/remind-of-calendar'
import { logLine } from '@/lib/log'
import type { Db } from '@/lib/platform/db/client'
import { mixAccounts, mixSessions } from '@/lib/platform/db/mix'
import { forgetUsed } from '@/lib/platform/flood/admission'
import { STASH_MS, STASH_PREFIX } from '@/lib/platform/stash/stash'
import type { BlobStore } from '@/lib/platform/storage/store'
import { archiveCases } from '@/lib/sesudah/archive/archive-cases'
import { askAfterClosing } from '@/lib/sesudah/threats/ask-after-closing'
import { remindOfWork } from '@/lib/telaah/remind-of-work'

/** What the work of the night found. */
export type Swept = Awaited<ReturnType<typeof sweepBlobs>> & Awaited<ReturnType<typeof archiveCases>>

const AT_ONCE = 25
const COUNTING_MS = 60_000

/**
 * Runs all time-driven work in this process. The queue does the same with one job per case (handlers.ts).
 * Both may run concurrently, any number of times and after any pause, because every step is derived and
 * recorded under the lock of its case. Returns the number of cases that moved.
 */
export async function runTimers(db: Db, store: BlobStore, now: Date): Promise<number> {
  const moved = await runDeadlines(db, now)
  await runRound(db, store, now)
  return moved
}

/** Fires the deadlines of all cases in batches. Returns the number of cases that moved. */
export async function runDeadlines(db: Db, now: Date): Promise<number> {
  await beforeDeadlines(db, now)
  let moved = 0
  for await (const due of deadlinesDue(db, now)) {
    const ids = [...new Set(due.map(({ aduanId }) => aduanId))]
    for (let from = 0; from < ids.length; from += AT_ONCE)
      moved += await fireDeadlines(db, ids.slice(from, from + AT_ONCE), now)
  }
  return moved
}

/** Finishes an interrupted recount first: a deadline that a changed calendar moves must not fire before. */
export async function beforeDeadlines(db: Db, now: Date): Promise<void> {
  await finishRecounts(db, now, performance.now() + COUNTING_MS)
}

/** Regular work besides the cases: drafts, the calendar, reminders, and expired rows. */
export async function runRound(db: Db, store: BlobStore, now: Date): Promise<void> {
  await turnDeputies(db, now)
  await tellOfIdleDrafts(db, now)
  await removeIdleDrafts(db, store, now)
  await askAfterClosing(db, now)
  await remindOfCalendar(db, now)
  await remindOfWork(db, now)
  await remindOfRequests(db, now)
  await forgetUsed(db, now)
  await expireUploads(db, store, now)
  await watchLogins(db, now)
  await composeMail(db, now)
  await pruneNotifications(db, now)
  await endOver(db, now)
  await db.session.deleteMany({ where: { expiresAt: { lt: now } } })
  await db.masukTertunda.deleteMany({ where: { expiresAt: { lt: now } } })
  await db.kodeSandi.deleteMany({ where: { expiresAt: { lt: now } } })
  await db.undangan.deleteMany({ where: { expiresAt: { lt: now } } })
  await mixSessions(db)
  for (const key of await store.olderThan(STASH_PREFIX, new Date(now.getTime() - STASH_MS)))
    await store.remove(key)
}

/**
 * Daily work: rewrites the tables of accounts, compares store and rows, removes orphaned blobs, raises an
 * alarm for rows with a missing blob, and archives closed cases. Several processes may run it; each finds
 * less. Returns the number of each.
 */
export async function runDaily(db: Db, store: BlobStore, now: Date): Promise<Swept> {
  await mixAccounts(db)
  const { removed, missing } = await sweepBlobs(db, store, now)
  if (removed + missing > 0) logLine('blobs swept', { removed, missing })
  const archive = await archiveCases(db, now)
  return { removed, missing, ...archive }
}
