import type { Db, Tx } from '@/lib/platform/db/client'
import { newId } from '@/lib/platform/db/id'
import type { Bytes } from '@/lib/vault/bytes'
import { openForServer, sealForServer } from '@/lib/vault/server'
import { addDays, compareDates, type WitaDate } from '@/lib/waktu/calendar'
import { KEPT_DAYS } from './prune'
import type { NotifikasiItem } from './queries'
import type { AccountKind } from './rules'

interface AccountNotice {
  id: string
  kind: AccountKind
  onDate: WitaDate
  read: boolean
}

/** So many stay with an account; nobody else can make the list long. */
const MOST = 100

const at = (userId: string) => ({ table: 'app_user', column: 'sealed_notices', rowId: userId })

/**
 * The notices about a reporter's own account. They are one sealed value of the account: as rows they would
 * lie among those of the cases written in the same hour, and name the writer (docs/design/hardening.md, rule
 * 14).
 */
export async function accountNotices(db: Db | Tx, userId: string): Promise<NotifikasiItem[]> {
  const user = await db.user.findUnique({ where: { id: userId }, select: { sealedNotices: true } })
  const notices = await opened(userId, user?.sealedNotices ?? null)
  return notices.map((notice) => ({ ...notice, seq: null, at: null, aduanId: null, nomor: null }))
}

/** Adds a notice; false if one of this kind was added today and `oncePerDay` is set. */
export async function addAccountNotice(
  tx: Tx,
  userId: string,
  notice: { kind: AccountKind; today: WitaDate; read: boolean; oncePerDay: boolean },
): Promise<boolean> {
  const { kind, today, read, oncePerDay } = notice
  return change(tx, userId, (before) => {
    if (oncePerDay && before.some((one) => one.kind === kind && one.onDate === today)) return null
    const since = addDays(today, -KEPT_DAYS)
    const kept = before.filter((one) => compareDates(one.onDate, since) >= 0)
    return [{ id: newId(), kind, onDate: today, read }, ...kept].slice(0, MOST)
  })
}

/** Marks these of the account as read. */
export async function readAccountNotices(tx: Tx, userId: string, ids: ReadonlySet<string>): Promise<void> {
  await change(tx, userId, (before) =>
    before.some((one) => ids.has(one.id) && !one.read)
      ? before.map((one) => (ids.has(one.id) ? { ...one, read: true } : one))
      : null,
  )
}

async function change(
  tx: Tx,
  userId: string,
  next: (before: readonly AccountNotice[]) => readonly AccountNotice[] | null,
): Promise<boolean> {
  await tx.$queryRaw`SELECT 1 FROM app_user WHERE id = ${userId}::uuid FOR UPDATE`
  const user = await tx.user.findUnique({ where: { id: userId }, select: { sealedNotices: true } })
  const after = user && next(await opened(userId, user.sealedNotices))
  if (!after) return false
  const sealedNotices = await sealForServer(at(userId), JSON.stringify(after))
  await tx.user.update({ where: { id: userId }, data: { sealedNotices } })
  return true
}

async function opened(userId: string, sealed: Bytes | null): Promise<AccountNotice[]> {
  return sealed ? (JSON.parse(await openForServer(at(userId), sealed)) as AccountNotice[]) : []
}
