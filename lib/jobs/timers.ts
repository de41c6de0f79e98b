import { finishCounting } from '@/lib/aduan/commands/count-anew'
import { watchLogins } from '@/lib/akun/watch-logins'
import { forgetUsed } from '@/lib/banjir/admission'
import type { Db } from '@/lib/db/client'
import { remindOfRequests } from '@/lib/hak/reminders'
import { endOver } from '@/lib/identitas/open'
import { composeMail } from '@/lib/kabar-email/compose'
import { sweepBlobs } from '@/lib/lampiran/blobs'
import { expireUploads } from '@/lib/lampiran/uploads'
import { logLine } from '@/lib/log'
import { pruneNotifications } from '@/lib/notifikasi/prune'
import { STASH_MS, STASH_PREFIX } from '@/lib/stash/stash'
import type { BlobStore } from '@/lib/storage/store'
import { remindOfCalendar } from '@/lib/tenggat/calendar'
import { askAfterClosing } from '@/lib/tenggat/checkins'
import { fireDeadlines } from '@/lib/tenggat/commands'
import { removeIdleDrafts, tellOfIdleDrafts } from '@/lib/tenggat/drafts'
import { casesDue } from '@/lib/tenggat/queries'
import { remindOfWork } from '@/lib/tenggat/work'

const AT_ONCE = 25
const COUNTING_MS = 60_000

/**
 * Carries out what time alone brings, in this process. The queue does the same with one job for each case (handlers.ts);
 * both may run at once, as often as one likes and after any pause, because every step is derived and recorded under its
 * case's lock. Returns how many cases moved.
 */
export async function runTimers(db: Db, store: BlobStore, now: Date): Promise<number> {
  const moved = await runDeadlines(db, now)
  await runRound(db, store, now)
  return moved
}

/** The deadlines of all cases, some at a time. Returns how many cases moved. */
export async function runDeadlines(db: Db, now: Date): Promise<number> {
  await beforeDeadlines(db, now)
  let moved = 0
  for await (const ids of casesDue(db, now)) {
    for (let from = 0; from < ids.length; from += AT_ONCE)
      moved += await fireDeadlines(db, ids.slice(from, from + AT_ONCE), now)
  }
  return moved
}

/** A deadline that a changed calendar moves must not pass in the meantime: what a stopped process left is counted first. */
export async function beforeDeadlines(db: Db, now: Date): Promise<void> {
  await finishCounting(db, now, performance.now() + COUNTING_MS)
}

/** What is looked at every few minutes besides the cases: drafts, the calendar, and what has had its time. */
export async function runRound(db: Db, store: BlobStore, now: Date): Promise<void> {
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
  for (const key of await store.olderThan(STASH_PREFIX, new Date(now.getTime() - STASH_MS)))
    await store.remove(key)
}

/**
 * What is worth doing once a day: compares store and rows, removes blobs that belong to nobody and raises an alarm for rows whose blob is
 * gone. Several processes may do it; each finds less.
 */
export async function runDaily(db: Db, store: BlobStore, now: Date): Promise<void> {
  const { removed, missing } = await sweepBlobs(db, store, now)
  if (removed + missing > 0) logLine(missing > 0 ? 'error' : 'info', 'blobs swept', { removed, missing })
}
