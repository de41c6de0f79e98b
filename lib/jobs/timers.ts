import { clocksOf, columnsOf, dueColumn } from '@/lib/aduan/clock-columns'
import { applyClocks, nextDue } from '@/lib/aduan/clocks'
import { finishCounting } from '@/lib/aduan/commands/count-anew'
import { appendEvent } from '@/lib/aduan/events'
import { gatherFacts } from '@/lib/aduan/facts'
import { type CommandName, decide } from '@/lib/aduan/lifecycle'
import { DRAFT_DAYS } from '@/lib/aduan/own-cases'
import { loadPromised } from '@/lib/aduan/promise-settings'
import type { Db } from '@/lib/db/client'
import { dateColumn } from '@/lib/db/dates'
import { inTransaction } from '@/lib/db/transaction'
import { loadCalendar } from '@/lib/kalender/queries'
import { addDays, toWitaDate } from '@/lib/kalender/rules'
import { blobsOf, removeBlobs, sweepBlobs } from '@/lib/lampiran/blobs'
import { expireUploads } from '@/lib/lampiran/uploads'
import { logLine } from '@/lib/log'
import { STASH_MS, STASH_PREFIX } from '@/lib/stash/stash'
import type { BlobStore } from '@/lib/storage/store'

const BATCH = 100
const COUNTING_MS = 60_000

/**
 * Carries out what time alone brings: deadlines of the reporter that have passed, drafts that nobody touched, ended
 * sessions, kept text that nobody came back for. Derived from state and calendar each time, so it may run as often as
 * one likes, in several processes, and after any pause. Returns how many cases moved.
 */
export async function runTimers(db: Db, store: BlobStore, now: Date): Promise<number> {
  // A deadline that a changed calendar moves must not pass in the meantime.
  await finishCounting(db, now, performance.now() + COUNTING_MS)
  const today = dateColumn(toWitaDate(now))
  const passed = { lt: today }
  const due = await db.aduan.findMany({
    where: {
      OR: [
        { status: 'PERLU_DILENGKAPI', completionDueOn: passed },
        { status: 'DITELAAH', questionDueOn: passed },
        { status: 'DIJAWAB', reactionDueOn: passed },
      ],
    },
    take: BATCH,
    select: { id: true, status: true },
  })
  let moved = 0
  for (const { id, status } of due) {
    const command: CommandName =
      status === 'PERLU_DILENGKAPI'
        ? 'completionExpired'
        : status === 'DIJAWAB'
          ? 'reactionExpired'
          : 'questionExpired'
    if (await expire(db, id, command, now)) moved += 1
  }
  await removeIdleDrafts(db, store, now)
  await expireUploads(db, store, now)
  await db.session.deleteMany({ where: { expiresAt: { lt: now } } })
  await db.undangan.deleteMany({ where: { expiresAt: { lt: now } } })
  for (const key of await store.olderThan(STASH_PREFIX, new Date(now.getTime() - STASH_MS)))
    await store.remove(key)
  return moved
}

/**
 * What is worth doing once a day: compares store and rows, removes blobs that belong to nobody and raises an alarm for rows whose blob is
 * gone. Several processes may do it; each finds less.
 */
export async function runDaily(db: Db, store: BlobStore, now: Date): Promise<void> {
  const { removed, missing } = await sweepBlobs(db, store, now)
  if (removed + missing > 0) logLine(missing > 0 ? 'error' : 'info', 'blobs swept', { removed, missing })
}

/** One move by the system itself: the same table decides; no key is needed because nothing is said. */
async function expire(db: Db, aduanId: string, command: CommandName, now: Date): Promise<boolean> {
  const today = toWitaDate(now)
  return inTransaction(db, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM aduan WHERE id = ${aduanId}::uuid FOR UPDATE`
    const aduan = await tx.aduan.findUniqueOrThrow({ where: { id: aduanId } })
    const facts = await gatherFacts(tx, null, aduan, today)
    const decision = decide({ status: aduan.status, command, role: 'SISTEM', facts })
    if (!decision.ok || decision.event === null) return false
    const { berkadarPengawasan } = aduan
    const calendar = await loadCalendar(tx)
    const promised = await loadPromised(tx, today)
    const setting = { today, calendar, berkadarPengawasan, promised }
    const clocks = applyClocks(clocksOf(aduan), decision.clock, setting)
    await tx.aduan.update({
      where: { id: aduanId },
      data: {
        ...columnsOf(clocks),
        nextDueOn: dueColumn(nextDue(clocks)),
        status: decision.to,
        version: { increment: 1 },
        touchedOn: dateColumn(today),
        ...(decision.to === 'SELESAI' ? { closedOn: dateColumn(today) } : {}),
      },
    })
    await appendEvent(
      tx,
      { content: null, internal: null },
      {
        aduanId,
        kind: decision.event,
        actorRole: 'SISTEM',
        actorId: null,
        fromStatus: aduan.status,
        toStatus: decision.to,
        now,
        today,
      },
    )
    return true
  })
}

async function removeIdleDrafts(db: Db, store: BlobStore, now: Date): Promise<void> {
  const before = dateColumn(addDays(toWitaDate(now), -DRAFT_DAYS))
  const idle = await db.aduan.findMany({
    where: { status: 'DRAF', touchedOn: { lt: before } },
    take: BATCH,
    select: { id: true },
  })
  for (const draft of idle) {
    const blobs = await blobsOf(db, draft.id)
    const gone = await db.aduan.deleteMany({
      where: { id: draft.id, status: 'DRAF', touchedOn: { lt: before } },
    })
    if (gone.count === 1) await removeBlobs(store, blobs)
  }
}
