import { blobsOf, removeBlobs } from '@/lib/bukti/blobs'
import { tellReporter } from '@/lib/kabar/tell'
import type { Db, Tx } from '@/lib/platform/db/client'
import { inTransaction } from '@/lib/platform/db/transaction'
import type { BlobStore } from '@/lib/platform/storage/store'
import { addDays, toWitaDate } from '@/lib/waktu/calendar'
import { dateColumn, fromDateColumn } from '@/lib/waktu/date-columns'
import { DRAFT_DAYS, DRAFT_NOTICE_DAYS, draftNoticeBefore } from '@/lib/waktu/deadline-steps'

const BATCH = 100
const DEADLINE = 'draft'
const STEP = 'reminded'

/** Notifies the owners of untouched drafts, three days before their deletion. */
export async function tellOfIdleDrafts(db: Db, now: Date): Promise<void> {
  const before = dateColumn(draftNoticeBefore(now))
  for (;;) {
    // A draft edited after its reminder gets another reminder, because its last day changed.
    const idle = await db.$queryRaw<{ id: string }[]>`
      SELECT a.id FROM aduan a
       WHERE a.status = 'DRAF' AND a.touched_on <= ${before}::date
         AND NOT EXISTS (SELECT 1 FROM langkah_tenggat l
                          WHERE l.aduan_id = a.id AND l.deadline = ${DEADLINE}
                            AND l.due_on = a.touched_on + ${DRAFT_DAYS}::int)
       ORDER BY a.touched_on, a.id LIMIT ${BATCH}`
    for (const { id } of idle) await inTransaction(db, (tx) => tellOwner(tx, id, before, now))
    if (idle.length < BATCH) return
  }
}

async function tellOwner(tx: Tx, aduanId: string, before: Date, now: Date): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM aduan WHERE id = ${aduanId}::uuid FOR UPDATE`
  const draft = await tx.aduan.findFirst({
    where: { id: aduanId, status: 'DRAF', touchedOn: { lte: before } },
    select: { touchedOn: true },
  })
  if (!draft) return
  const today = toWitaDate(now)
  const touchedOn = fromDateColumn(draft.touchedOn)
  const dueOn = dateColumn(addDays(touchedOn, DRAFT_DAYS))
  const { count } = await tx.langkahTenggat.createMany({
    data: [{ aduanId, deadline: DEADLINE, step: STEP, dueOn, firedOn: dateColumn(today), told: true }],
    skipDuplicates: true,
  })
  if (count === 1) await tellReporter(tx, { aduanId, kind: 'draftExpiring', about: touchedOn, now })
}

/**
 * Deletes drafts untouched for 14 days, if their owner has had the three days after the notice: if the server
 * was down meanwhile, a person could not have saved theirs either.
 */
export async function removeIdleDrafts(db: Db, store: BlobStore, now: Date): Promise<void> {
  const today = toWitaDate(now)
  const touchedBefore = dateColumn(addDays(today, -DRAFT_DAYS))
  const toldBefore = dateColumn(addDays(today, -DRAFT_NOTICE_DAYS))
  for (;;) {
    const idle = await db.$queryRaw<{ id: string }[]>`
      SELECT a.id FROM aduan a
       WHERE a.status = 'DRAF' AND a.touched_on < ${touchedBefore}::date
         AND EXISTS (SELECT 1 FROM langkah_tenggat l
                      WHERE l.aduan_id = a.id AND l.deadline = ${DEADLINE}
                        AND l.due_on = a.touched_on + ${DRAFT_DAYS}::int AND l.fired_on < ${toldBefore}::date)
       ORDER BY a.touched_on, a.id LIMIT ${BATCH}`
    for (const { id } of idle) {
      const blobs = await blobsOf(db, id)
      const gone = await db.aduan.deleteMany({
        where: { id, status: 'DRAF', touchedOn: { lt: touchedBefore } },
      })
      if (gone.count === 1) await removeBlobs(store, blobs)
    }
    if (idle.length < BATCH) return
  }
}
