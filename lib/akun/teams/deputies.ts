import type { AdminAct } from '@/lib/jejak/act-labels'
import { recordAct } from '@/lib/jejak/record-act'
import { tellPeople } from '@/lib/kabar/tell'
import type { Db, Tx } from '@/lib/platform/db/client'
import type { Prisma } from '@/lib/platform/db/generated/client'
import { inTransaction } from '@/lib/platform/db/transaction'
import { changeAccount } from '@/lib/platform/session/account-seal'
import { endSessionsOf } from '@/lib/platform/session/sessions'
import { compareDates, toWitaDate } from '@/lib/waktu/calendar'
import { dateColumn, fromDateColumn } from '@/lib/waktu/date-columns'
import { tanggalPendek } from '@/lib/waktu/dates'
import { changeMember, type TimContext, type TimResult } from './commands'
import { type Deputy, NO_DEPUTY } from './deputy-rules'

/**
 * Names a member as deputy of the team's ketua. Until the last day they lead the team like a ketua, and, like
 * a ketua, never approve what they drafted. A later first day begins by the clock (turnDeputies).
 */
export async function nameDeputy(
  context: TimContext,
  { timId, userId, from, until, basis }: { timId: string; userId: string } & Deputy,
): Promise<TimResult> {
  const member = await context.db.anggotaTim.findUnique({
    where: { timId_userId: { timId, userId } },
    select: { ketua: true, deputyUntil: true },
  })
  if (!member) return { ok: false, reason: 'not-member' }
  if (member.ketua && !member.deputyUntil) return { ok: false, reason: 'is-ketua' }
  const days = { deputyFrom: dateColumn(from), deputyUntil: dateColumn(until), deputyBasis: basis }
  const ketua = compareDates(from, toWitaDate(context.now)) <= 0
  const detail = `${tanggalPendek(from)} sampai ${tanggalPendek(until)}. Dasar: ${basis}`
  const known = await changeMember(context, 'deputy-named', { timId, userId, detail }, async (tx) => {
    await tx.anggotaTim.update({ where: { timId_userId: { timId, userId } }, data: { ...days, ketua } })
    await tellDeputy(tx, 'deputyNamed', `${timId}:${userId}:${from}:${until}`, userId, context.now)
  })
  return known ? { ok: true } : { ok: false, reason: 'not-found' }
}

/** The deputy is told without a case; days and order stand on the page of their team. */
async function tellDeputy(
  tx: Tx,
  kind: 'deputyNamed' | 'deputyEnded',
  about: string,
  userId: string,
  now: Date,
): Promise<void> {
  await tellPeople(tx, [userId], { kind, about, today: toWitaDate(now), now })
}

/** The teams that a member leads as deputy, now or later, with days and order. */
export async function deputyDutiesOf(db: Db, userId: string): Promise<(Deputy & { tim: string })[]> {
  const rows = await db.anggotaTim.findMany({
    where: { userId, deputyUntil: { not: null } },
    select: { deputyFrom: true, deputyUntil: true, deputyBasis: true, tim: { select: { name: true } } },
  })
  return rows.flatMap(({ deputyFrom, deputyUntil, deputyBasis, tim }) =>
    deputyFrom && deputyUntil
      ? [
          {
            from: fromDateColumn(deputyFrom),
            until: fromDateColumn(deputyUntil),
            basis: deputyBasis ?? '',
            tim: tim.name,
          },
        ]
      : [],
  )
}

/** Begins and ends the time of deputies. Each turn is recorded once, and ends the sessions of the person. */
export async function turnDeputies(db: Db, now: Date): Promise<void> {
  const today = dateColumn(toWitaDate(now))
  await turn(db, now, 'deputy-ended', { deputyUntil: { lt: today } }, { ketua: false, ...NO_DEPUTY })
  await turn(db, now, 'deputy-begun', { deputyFrom: { lte: today }, ketua: false }, { ketua: true })
}

async function turn(
  db: Db,
  now: Date,
  act: AdminAct,
  where: Prisma.AnggotaTimWhereInput,
  data: Prisma.AnggotaTimUpdateManyMutationInput,
): Promise<void> {
  const turning = await db.anggotaTim.findMany({
    where,
    select: {
      timId: true,
      userId: true,
      tim: { select: { name: true } },
      user: { select: { username: true } },
    },
  })
  for (const { timId, userId, tim, user } of turning) {
    await inTransaction(db, async (tx) => {
      const { count } = await changeAccount(tx, userId, () =>
        tx.anggotaTim.updateMany({ where: { timId, userId, ...where }, data }),
      )
      if (count === 0) return
      await endSessionsOf(tx, userId)
      if (act === 'deputy-ended') {
        const today = toWitaDate(now)
        await tellDeputy(tx, 'deputyEnded', `${timId}:${userId}:${today}`, userId, now)
      }
      await recordAct(tx, { actorId: null, act, subject: `${tim.name}: ${user.username}`, now })
    })
  }
}
