import { revokeKeys } from '@/lib/aduan/keys/keys'
import type { AdminAct } from '@/lib/jejak/act-labels'
import { recordAct } from '@/lib/jejak/record-act'
import { tellOfLeftWork } from '@/lib/kabar/tell'
import type { Db, Tx } from '@/lib/platform/db/client'
import { DbTaken } from '@/lib/platform/db/errors'
import { newId } from '@/lib/platform/db/id'
import { inTransaction } from '@/lib/platform/db/transaction'
import { changeAccount } from '@/lib/platform/session/account-seal'
import { endSessionsOf } from '@/lib/platform/session/sessions'
import type { AdminViewer } from '@/lib/platform/session/viewer-type'
import { giveKeys } from '../commands/give-keys'
import { NO_DEPUTY } from './deputy-rules'

export type TimResult =
  | { ok: true; given?: number }
  | { ok: false; reason: 'name-taken' | 'not-found' | 'not-member' | 'last-ketua' | 'is-ketua' }

export interface TimContext {
  db: Db
  viewer: AdminViewer
  now: Date
}

/** Creates a team; a name in use is a result, not an exception. */
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

/** Adds a reviewer to a team and gives them the keys of the team's cases that the administrator can open. */
export async function addAnggota(
  context: TimContext,
  { timId, userId, ketua }: { timId: string; userId: string; ketua: boolean },
): Promise<TimResult> {
  const { db } = context
  const known = await changeMember(context, 'team-member-add', { timId, userId }, async (tx) => {
    await tx.anggotaTim.upsert({
      where: { timId_userId: { timId, userId } },
      create: { timId, userId, ketua },
      update: { ketua, ...NO_DEPUTY },
    })
  })
  if (!known) return { ok: false, reason: 'not-found' }
  return { ok: true, given: await giveKeys(db, context.viewer, { userId, timId }, context.now) }
}

/** Makes a member ketua, or an ordinary member again; a team with members keeps at least one ketua. */
export async function setKetua(
  context: TimContext,
  { timId, userId, ketua }: { timId: string; userId: string; ketua: boolean },
): Promise<TimResult> {
  const refused = await memberProblem(context.db, { timId, userId }, !ketua)
  if (refused) return refused
  const known = await changeMember(context, 'team-ketua', { timId, userId }, async (tx) => {
    await tx.anggotaTim.updateMany({ where: { timId, userId }, data: { ketua, ...NO_DEPUTY } })
  })
  return known ? { ok: true } : { ok: false, reason: 'not-found' }
}

/** Removes a reviewer from a team and deletes their keys of the team's cases. */
export async function removeAnggota(
  context: TimContext,
  { timId, userId }: { timId: string; userId: string },
): Promise<TimResult> {
  const refused = await memberProblem(context.db, { timId, userId }, true)
  if (refused) return refused
  const known = await changeMember(context, 'team-member-remove', { timId, userId }, async (tx) => {
    await tx.anggotaTim.deleteMany({ where: { timId, userId } })
    const cases = await tx.aduan.findMany({
      where: { timId, OR: [{ keys: { some: { userId } } }, { formerHolders: { some: { userId } } }] },
      select: { id: true },
    })
    const left: string[] = []
    for (const aduan of cases) if (await revokeKeys(tx, aduan.id, [userId])) left.push(aduan.id)
    await tellOfLeftWork(tx, left, { about: userId, now: context.now })
  })
  return known ? { ok: true } : { ok: false, reason: 'not-found' }
}

/** Renames a team. */
export async function renameTim(
  { db, viewer, now }: TimContext,
  { timId, name }: { timId: string; name: string },
): Promise<TimResult> {
  try {
    return await inTransaction(db, async (tx): Promise<TimResult> => {
      const tim = await tx.tim.findUnique({ where: { id: timId }, select: { name: true } })
      if (!tim) return { ok: false, reason: 'not-found' }
      await tx.tim.update({ where: { id: timId }, data: { name } })
      const detail = `“${tim.name}” menjadi “${name}”.`
      await recordAct(tx, { actorId: viewer.userId, act: 'team-rename', subject: name, detail, now })
      return { ok: true }
    })
  } catch (error) {
    if (error instanceof DbTaken) return { ok: false, reason: 'name-taken' }
    throw error
  }
}

/**
 * Deactivates or reactivates a team. An inactive team gets no new cases; its members finish the open ones.
 */
export async function setTimActive(
  { db, viewer, now }: TimContext,
  { timId, active }: { timId: string; active: boolean },
): Promise<TimResult> {
  return inTransaction(db, async (tx): Promise<TimResult> => {
    const tim = await tx.tim.findUnique({ where: { id: timId }, select: { name: true } })
    if (!tim) return { ok: false, reason: 'not-found' }
    await tx.tim.update({ where: { id: timId }, data: { active } })
    const act = active ? 'team-on' : 'team-off'
    await recordAct(tx, { actorId: viewer.userId, act, subject: tim.name, now })
    return { ok: true }
  })
}

/** Why a member cannot be changed: not in the team, or `leaving` would leave the others without a ketua. */
async function memberProblem(
  db: Db,
  { timId, userId }: { timId: string; userId: string },
  leaving: boolean,
): Promise<Extract<TimResult, { ok: false }> | null> {
  const members = await db.anggotaTim.findMany({
    where: { timId },
    select: { userId: true, ketua: true, deputyUntil: true, user: { select: { disabled: true } } },
  })
  const member = members.find((one) => one.userId === userId)
  if (!member) return { ok: false, reason: 'not-member' }
  const others = members.filter((one) => one.userId !== userId && !one.user.disabled && !one.deputyUntil)
  const needed =
    leaving && member.ketua && !member.deputyUntil && others.length > 0 && !others.some((one) => one.ketua)
  return needed ? { ok: false, reason: 'last-ketua' } : null
}

/** Changes a membership; the person's sessions end so that the new rights apply at once. */
export async function changeMember(
  { db, viewer, now }: TimContext,
  act: AdminAct,
  { timId, userId, detail }: { timId: string; userId: string; detail?: string },
  change: (tx: Tx) => Promise<void>,
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const tim = await tx.tim.findUnique({ where: { id: timId }, select: { name: true } })
    const user = await tx.user.findFirst({
      where: { id: userId, role: 'TELAAH' },
      select: { username: true },
    })
    if (!tim || !user) return false
    await changeAccount(tx, userId, () => change(tx))
    await endSessionsOf(tx, userId)
    const subject = `${tim.name}: ${user.username}`
    await recordAct(tx, { actorId: viewer.userId, act, subject, now, ...(detail ? { detail } : {}) })
    return true
  })
}
