import type { Db, Tx } from '@/lib/platform/db/client'
import { linkTokenHash } from '@/lib/vault/drop-box'
import { toWitaDate } from '@/lib/waktu/calendar'
import { fromDateColumn } from '@/lib/waktu/date-columns'
import { requestState } from './tugas-rules'

const TOKEN = /^[\w-]{43}$/

/**
 * The request behind a link that still works; null for one that was mistyped, answered, revoked, or is over.
 */
export async function liveRequest(db: Db | Tx, token: string, now: Date) {
  if (!TOKEN.test(token)) return null
  const row = await db.permintaanInstansi.findUnique({ where: { tokenHash: await linkTokenHash(token) } })
  if (!row) return null
  const expiresOn = fromDateColumn(row.expiresOn)
  return requestState({ ...row, expiresOn }, toWitaDate(now)) === 'menunggu' ? row : null
}
