import { noteByClock } from '@/lib/aduan/act-by-clock'
import {
  type ArchiveCircle,
  archiveCircles,
  isAtRest,
  lastChange,
  listFormerHolders,
} from '@/lib/aduan/keys/archive'
import { revokeKeys } from '@/lib/aduan/keys/keys'
import { OVER } from '@/lib/aduan/move-groups'
import { logLine } from '@/lib/log'
import type { Db } from '@/lib/platform/db/client'
import { inTransaction } from '@/lib/platform/db/transaction'
import { toWitaDate } from '@/lib/waktu/calendar'

const BATCH = 200
/** Of a night's job of an hour; what is left is done in the next night. */
const ARCHIVING_MS = 20 * 60_000

/**
 * Archives closed cases that rest (decision 0162): everybody but the reporter, ESCROW and the officers of the
 * archive loses the keys. Each case in a transaction of its own, so that one that fails stops no other; safe
 * to re-run, concurrently too, and to kill anywhere. Returns how many were archived and how many failed.
 */
export async function archiveCases(
  db: Db,
  now: Date,
  until = performance.now() + ARCHIVING_MS,
): Promise<{ archived: number; unarchived: number }> {
  const found = { archived: 0, unarchived: 0 }
  const today = toWitaDate(now)
  for (let after: string | undefined; performance.now() < until; ) {
    const rows = await db.aduan.findMany({
      where: {
        status: { in: [...OVER] },
        touchedOn: { lte: lastChange(today) },
        ...(after ? { id: { gt: after } } : {}),
      },
      orderBy: { id: 'asc' },
      take: BATCH,
      select: { id: true },
    })
    const circles = await inTransaction(db, (tx) =>
      archiveCircles(
        tx,
        rows.map(({ id }) => id),
      ),
    )
    for (const { id } of rows) {
      if (losers(circles.get(id)).length === 0) continue
      try {
        if (await archiveOne(db, id, now)) found.archived += 1
      } catch (error) {
        found.unarchived += 1
        logLine('case not archived', { error })
      }
    }
    after = rows.at(-1)?.id
    if (rows.length < BATCH) break
  }
  return found
}

/**
 * Under the case's lock, where a key given back meanwhile makes the case younger. False if it does not rest
 * any more.
 */
async function archiveOne(db: Db, aduanId: string, now: Date): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const today = toWitaDate(now)
    const locked = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM aduan WHERE id = ${aduanId}::uuid FOR UPDATE SKIP LOCKED`
    if (locked.length === 0) return false
    if (!(await isAtRest(tx, aduanId, now))) return false
    const lost = losers((await archiveCircles(tx, [aduanId])).get(aduanId))
    if (lost.length === 0) return false
    const { status } = await tx.aduan.findUniqueOrThrow({ where: { id: aduanId }, select: { status: true } })
    await revokeKeys(tx, aduanId, lost)
    const left = await tx.user.findMany({
      where: { id: { in: lost }, disabled: false },
      select: { id: true },
    })
    await listFormerHolders(
      tx,
      aduanId,
      left.map(({ id }) => id),
      today,
    )
    // If the reporter adds something, somebody who holds the case verifies it.
    await tx.aduan.updateMany({ where: { id: aduanId, adminId: { in: lost } }, data: { adminId: null } })
    await noteByClock(tx, { id: aduanId, status }, 'archived', { now, today })
    return true
  })
}

function losers(circle: ArchiveCircle | undefined): string[] {
  if (!circle || circle.inCharge.size === 0) return []
  return circle.holders.filter((userId) => !circle.inCharge.has(userId))
}
