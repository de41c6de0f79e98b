import { revokeKeys } from '@/lib/aduan/keys'
import type { AdminAct } from '@/lib/akun/act-labels'
import { giveKeys } from '@/lib/akun/commands/give-keys'
import { recordAct } from '@/lib/akun/record-act'
import { endSessionsOf } from '@/lib/auth/sessions'
import type { AdminViewer } from '@/lib/auth/viewer-type'
import type { Db, Tx } from '@/lib/db/client'
import { DbTaken } from '@/lib/db/errors'
import { newId } from '@/lib/db/id'
import { inTransaction } from '@/lib/db/transaction'

export type TimResult =
  | { ok: true; given?: number }
  | { ok: false; reason: 'name-taken' | 'not-found' | 'has-cases' }

interface TimContext {
  db: Db
  viewer: AdminViewer
  now: Date
}

/** Makes a team; throws nothing, a name in use is an answer. */
export async function createTim({ db, viewer, now }: TimContext, name: string): Promise<TimResult> {
  try {
    await inTransaction(db, async (tx) => {
      await tx.tim.create({ data: { id: newId(), name } })
      await recordAct(tx, { actorId: viewer.userId, act: 'team-create', subject: name, now })
    })
    return { ok: true }
  } catch (error) {
    if (error instanceof DbTaken) return { ok: false, reason: 'name-taken' }
    throw error
  }
}

/** Puts a reviewer into a team and gives them the keys of the team's cases that the administrator can open. */
export async function addAnggota(
  context: TimContext,
  { timId, userId, ketua }: { timId: string; userId: string; ketua: boolean },
): Promise<TimResult> {
  const { db } = context
  const known = await changeMember(context, 'team-member-add', { timId, userId }, async (tx) => {
    await tx.anggotaTim.upsert({
      where: { timId_userId: { timId, userId } },
      create: { timId, userId, ketua },
      update: { ketua },
    })
  })
  if (!known) return { ok: false, reason: 'not-found' }
  return { ok: true, given: await giveKeys(db, context.viewer, { userId, timId }, context.now) }
}

/** Makes a member ketua, or an ordinary member again. */
export async function setKetua(
  context: TimContext,
  { timId, userId, ketua }: { timId: string; userId: string; ketua: boolean },
): Promise<TimResult> {
  const known = await changeMember(context, 'team-ketua', { timId, userId }, async (tx) => {
    await tx.anggotaTim.updateMany({ where: { timId, userId }, data: { ketua } })
  })
  return known ? { ok: true } : { ok: false, reason: 'not-found' }
}

/** Takes a reviewer out of a team, and with it the keys of the team's cases. */
export async function removeAnggota(
  context: TimContext,
  { timId, userId }: { timId: string; userId: string },
): Promise<TimResult> {
  const known = await changeMember(context, 'team-member-remove', { timId, userId }, async (tx) => {
    await tx.anggotaTim.deleteMany({ where: { timId, userId } })
    const cases = await tx.aduan.findMany({
      where: { timId, keys: { some: { userId } } },
      select: { id: true },
    })
    for (const aduan of cases) await revokeKeys(tx, aduan.id, [userId])
  })
  return known ? { ok: true } : { ok: false, reason: 'not-found' }
}

/** Rights change at once: the person's sessions end with the change. */
async function changeMember(
  { db, viewer, now }: TimContext,
  act: AdminAct,
  { timId, userId }: { timId: string; userId: string },
  change: (tx: Tx) => Promise<void>,
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const tim = await tx.tim.findUnique({ where: { id: timId }, select: { name: true } })
    const user = await tx.user.findFirst({
      where: { id: userId, role: 'TELAAH' },
      select: { username: true },
    })
    if (!tim || !user) return false
    await change(tx)
    await endSessionsOf(tx, userId)
    await recordAct(tx, { actorId: viewer.userId, act, subject: `${tim.name}: ${user.username}`, now })
    return true
  })
}
