import type { Tx } from '@/lib/platform/db/client'
import type { WitaDate } from '@/lib/waktu/calendar'
import { dateColumn } from '@/lib/waktu/date-columns'

/**
 * A reopened case has no result, so the task to restore the name of the terlapor ends. Its reporter may have
 * reopened it and holds no key to read what a task is, so it is known by its beginning: the person and the
 * moment of an issued answer. It ends on a day, without an hour, because a reporter may have acted.
 */
export async function endRestoration(tx: Tx, aduanId: string, today: WitaDate): Promise<void> {
  const issued = await tx.jawaban.findMany({
    where: { aduanId, status: 'TERBIT' },
    select: { approverId: true, issuedAt: true },
  })
  const begun = issued.flatMap(({ approverId, issuedAt }) =>
    approverId && issuedAt ? [{ authorId: approverId, at: issuedAt }] : [],
  )
  if (begun.length === 0) return
  await tx.tugas.updateMany({
    where: { aduanId, doneAt: null, OR: begun },
    data: { doneAt: dateColumn(today) },
  })
}
