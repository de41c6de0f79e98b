import { tellAccount, tellAdmins } from '@/lib/kabar/tell'
import type { Db } from '@/lib/platform/db/client'
import { isId, newId } from '@/lib/platform/db/id'
import { inTransaction } from '@/lib/platform/db/transaction'
import type { AdminViewer, PelaporViewer } from '@/lib/platform/session/viewer-type'
import { toWitaDate } from '@/lib/waktu/calendar'
import { dateColumn } from '@/lib/waktu/date-columns'
import { requestDueOn } from './rules'
import { sealForAccount } from './sealed'

export type AccountRequestResult = 'done' | 'open' | 'not-found'

/**
 * Files a request about the data of an account. The request belongs to the account and mentions no case;
 * administrators read it without learning whose account it is.
 */
export async function requestAboutAccount(
  { db, viewer, now }: { db: Db; viewer: PelaporViewer; now: Date },
  { text }: { text: string },
): Promise<AccountRequestResult> {
  if (!viewer.account) return 'not-found'
  const id = newId()
  const today = toWitaDate(now)
  const asked = JSON.stringify({ text, at: now.toISOString() })
  const sealedText = await sealForAccount(id, 'sealed_text', asked)
  return inTransaction(db, async (tx): Promise<AccountRequestResult> => {
    await tx.$queryRaw`SELECT 1 FROM app_user WHERE id = ${viewer.userId}::uuid FOR UPDATE`
    const open = await tx.permintaanData.count({ where: { userId: viewer.userId, status: 'MENUNGGU' } })
    if (open > 0) return 'open'
    const dates = { onDate: dateColumn(today), dueOn: dateColumn(requestDueOn(today)) }
    await tx.permintaanData.create({
      data: { id, userId: viewer.userId, kind: 'LAIN', ...dates, sealedText },
    })
    await tellAdmins(tx, { kind: 'accountRequest', about: id, today, now })
    return 'done'
  })
}

/** An administrator's answer. A request is decided once; a second decision gets `not-found`. */
export async function decideAccountRequest(
  { db, viewer, now }: { db: Db; viewer: AdminViewer; now: Date },
  { requestId, granted, answer }: { requestId: string; granted: boolean; answer: string },
): Promise<AccountRequestResult> {
  if (!isId(requestId)) return 'not-found'
  const sealedAnswer = await sealForAccount(requestId, 'sealed_answer', answer)
  const today = toWitaDate(now)
  return inTransaction(db, async (tx): Promise<AccountRequestResult> => {
    const row = await tx.permintaanData.findFirst({ where: { id: requestId, aduanId: null } })
    if (!row?.userId) return 'not-found'
    const { count } = await tx.permintaanData.updateMany({
      where: { id: requestId, status: 'MENUNGGU' },
      data: {
        status: granted ? 'DIKABULKAN' : 'DITOLAK',
        decidedOn: dateColumn(today),
        decidedById: viewer.userId,
        sealedAnswer,
      },
    })
    if (count === 0) return 'not-found'
    await tellAccount(tx, { userId: row.userId, kind: 'accountRequestDecided', now })
    return 'done'
  })
}
