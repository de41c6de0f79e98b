import { prepareUser, storeUser } from '@/lib/akun/commands/create-user'
import { addLampiran } from '@/lib/bukti/commands'
import { examineNow } from '@/lib/bukti/examine-soon'
import type { Db } from '@/lib/platform/db/client'
import { inTransaction } from '@/lib/platform/db/transaction'
import type { AdminViewer } from '@/lib/platform/session/viewer-type'
import { archiveCases } from '@/lib/sesudah/archive/archive-cases'
import type { Town } from './cast'
import { fileOf, finished } from './steps'
import { MONDAY, PASSWORD, type World } from './world'

const DAY_MS = 86_400_000
export const days = (count: number): Date => new Date(MONDAY.getTime() + count * DAY_MS)
/** The first night in which a case closed on MONDAY is archived. */
export const THAT_NIGHT = days(31)

/** A further administrator with certified keys. */
export async function furtherAdmin(
  world: World,
  username: string,
  { restricted = false } = {},
): Promise<AdminViewer> {
  const { row, created } = await prepareUser(
    {
      username,
      password: PASSWORD,
      role: 'ADMIN',
      profile: { name: `Nama ${username}`, email: null, phone: null, reporterKind: null },
      staffName: `Petugas ${username}`,
      handlesRestricted: restricted,
    },
    new Date(MONDAY.getTime() - 30 * DAY_MS),
  )
  await inTransaction(world.db, (tx) => storeUser(tx, row))
  await world.certified(created.userId)
  const { userId, seed } = created
  const base = { userId, username, name: username, seed, sidHash: new Uint8Array(32) }
  return { ...base, handlesRestricted: restricted, role: 'ADMIN' }
}

/** A finished case with a file of the reporter, closed on MONDAY. */
export async function closedCase(world: World): Promise<{ id: string; lampiranId: string }> {
  const id = await finished(world)
  const context = { db: world.db, store: world.store, viewer: world.pelapor1, now: MONDAY }
  const added = await addLampiran(context, id, fileOf('bukti.txt', Buffer.from('Kuitansi tanpa stempel.')))
  if (added.kind !== 'added') throw new Error(added.kind)
  await examineNow(context, id, added.id)
  return { id, lampiranId: added.id }
}

/** The same, archived. */
export async function archivedCase(world: World): Promise<string> {
  const { id } = await closedCase(world)
  await archiveCases(world.db, THAT_NIGHT)
  return id
}

/** A finished case that rests in the archive on this day. */
export async function archivedFor(town: Town, now: Date): Promise<string> {
  const id = await finished(town, new Date(now.getTime() - 40 * DAY_MS))
  await archiveCases(town.db, now)
  return id
}

/**
 * Which keys of the current epoch each person holds, by name; the reporter's and ESCROW's by the kind of
 * holder.
 */
export async function whoHolds(db: Db, aduanId: string): Promise<Record<string, string[]>> {
  const rows = await db.keyWrap.findMany({ where: { aduanId }, include: { user: true } })
  const table: Record<string, string[]> = {}
  for (const { holder, user, compartment } of rows) {
    const name = user?.username ?? holder
    table[name] = [...(table[name] ?? []), compartment].sort()
  }
  return table
}
