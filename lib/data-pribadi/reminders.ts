import { noteByClock } from '@/lib/aduan/act-by-clock'
import { tellAdmins } from '@/lib/kabar/tell'
import type { Db, Tx } from '@/lib/platform/db/client'
import { inTransaction } from '@/lib/platform/db/transaction'
import { toWitaDate } from '@/lib/waktu/calendar'
import { dateColumn, fromDateColumn } from '@/lib/waktu/date-columns'
import { requestStep } from './rules'

const BATCH = 100

/**
 * Reminds the administrators of requests on their last day, and notifies them when one is late. Each step is
 * recorded in the same transaction, so it happens once however often this runs.
 */
export async function remindOfRequests(db: Db, now: Date): Promise<void> {
  const today = dateColumn(toWitaDate(now))
  const waiting = await db.permintaanData.findMany({
    where: { status: 'MENUNGGU', dueOn: { lte: today }, lateTold: false },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: BATCH,
    select: { id: true },
  })
  for (const { id } of waiting) await inTransaction(db, (tx) => step(tx, id, now))
}

async function step(tx: Tx, id: string, now: Date): Promise<void> {
  // Lock the case before the request in it, in the same order as every command.
  await tx.$queryRaw`SELECT 1 FROM aduan WHERE id = (SELECT aduan_id FROM permintaan_data WHERE id = ${id}::uuid) FOR UPDATE`
  await tx.$queryRaw`SELECT 1 FROM permintaan_data WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.permintaanData.findUnique({
    where: { id },
    include: { aduan: { select: { status: true } } },
  })
  if (row?.status !== 'MENUNGGU') return
  const due = requestStep({ ...row, dueOn: fromDateColumn(row.dueOn) }, now)
  if (!due) return
  await tx.permintaanData.update({
    where: { id },
    data: due === 'late' ? { lateTold: true } : { reminded: true },
  })
  const today = toWitaDate(now)
  if (!row.aduanId || !row.aduan) {
    const kind = due === 'late' ? 'accountRequestLate' : 'accountRequest'
    await tellAdmins(tx, { kind, about: `${id}:${due}`, today, now })
    return
  }
  const kind = due === 'late' ? 'dataRequestLate' : 'dataRequestDue'
  await noteByClock(tx, { id: row.aduanId, status: row.aduan.status }, kind, { now, today })
}
