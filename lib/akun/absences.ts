import { recordAct } from '@/lib/jejak/record-act'
import { tellPeople } from '@/lib/kabar/tell'
import type { Db, Tx } from '@/lib/platform/db/client'
import { isId } from '@/lib/platform/db/id'
import { inTransaction } from '@/lib/platform/db/transaction'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import { toWitaDate, type WitaDate } from '@/lib/waktu/calendar'
import { dateColumn, fromDateColumn } from '@/lib/waktu/date-columns'
import { tanggalPendek } from '@/lib/waktu/dates'
import type { Absence } from './absence-rules'

interface AbsenceContext {
  db: Db
  viewer: Viewer
  now: Date
}

export type AbsenceResult = { ok: true } | { ok: false; reason: 'not-found' | 'deputy' }

/**
 * Records the days on which a member of staff is away, and who stands in. Their own, or by an administrator
 * for a colleague who cannot. A deputy does the same work: an administrator for an administrator, a member of
 * the same team for a reviewer. The newest entry counts.
 */
export async function setAbsence(
  { db, viewer, now }: AbsenceContext,
  { userId, deputyId, from, until }: Absence & { userId: string; deputyId: string | null },
): Promise<AbsenceResult> {
  if (!maySet(viewer, userId)) return { ok: false, reason: 'not-found' }
  return inTransaction(db, async (tx): Promise<AbsenceResult> => {
    const person = await staffOf(tx, userId)
    if (!person) return { ok: false, reason: 'not-found' }
    const deputy = deputyId ? (await deputiesFor(tx, userId)).find(({ id }) => id === deputyId) : null
    if (deputyId && !deputy) return { ok: false, reason: 'deputy' }
    await tx.ketidakhadiran.deleteMany({ where: { userId } })
    await tx.ketidakhadiran.create({
      data: { userId, deputyId: deputy?.id ?? null, fromOn: dateColumn(from), untilOn: dateColumn(until) },
    })
    const days = `${tanggalPendek(from)} sampai ${tanggalPendek(until)}`
    const detail = deputy ? `${days}. Pengganti: ${deputy.name}.` : `${days}. Tanpa pengganti.`
    await recordAct(tx, { actorId: viewer.userId, act: 'absence-set', subject: person.username, detail, now })
    if (deputy) {
      const about = `${userId}:${deputy.id}:${from}:${until}`
      await tellPeople(tx, [deputy.id], { kind: 'standsIn', about, today: toWitaDate(now), now })
    }
    return { ok: true }
  })
}

/** Ends an absence: the person is back. */
export async function endAbsence(
  { db, viewer, now }: AbsenceContext,
  userId: string,
): Promise<AbsenceResult> {
  if (!maySet(viewer, userId)) return { ok: false, reason: 'not-found' }
  return inTransaction(db, async (tx): Promise<AbsenceResult> => {
    const person = await staffOf(tx, userId)
    const { count } = await tx.ketidakhadiran.deleteMany({ where: { userId } })
    if (!person || count === 0) return { ok: false, reason: 'not-found' }
    await recordAct(tx, { actorId: viewer.userId, act: 'absence-ended', subject: person.username, now })
    return { ok: true }
  })
}

function maySet(viewer: Viewer, userId: string): boolean {
  return isId(userId) && (viewer.role === 'ADMIN' || (viewer.role === 'TELAAH' && viewer.userId === userId))
}

function staffOf(tx: Tx, userId: string) {
  return tx.user.findFirst({
    where: { id: userId, role: { in: ['ADMIN', 'TELAAH'] }, disabled: false },
    select: { username: true },
  })
}

/** Colleagues who can stand in for this person. */
export async function deputiesFor(db: Db | Tx, userId: string): Promise<{ id: string; name: string }[]> {
  const person = await db.user.findUnique({
    where: { id: userId },
    select: { role: true, memberships: { select: { timId: true } } },
  })
  if (!person || person.role === 'PELAPOR') return []
  const teams = person.memberships.map(({ timId }) => timId)
  const rows = await db.user.findMany({
    where: {
      id: { not: userId },
      role: person.role,
      disabled: false,
      ...(person.role === 'TELAAH' ? { memberships: { some: { timId: { in: teams } } } } : {}),
    },
    orderBy: { staffName: 'asc' },
    select: { id: true, staffName: true, username: true },
  })
  return rows.map(({ id, staffName, username }) => ({ id, name: staffName ?? username }))
}

/** The absence of one person that is running or still to come. */
export async function absenceOf(
  db: Db,
  userId: string,
  today: WitaDate,
): Promise<(Absence & { deputy: string | null }) | null> {
  const row = await db.ketidakhadiran.findFirst({
    where: { userId, untilOn: { gte: dateColumn(today) } },
    select: { fromOn: true, untilOn: true, deputy: { select: { staffName: true, username: true } } },
  })
  if (!row) return null
  return {
    from: fromDateColumn(row.fromOn),
    until: fromDateColumn(row.untilOn),
    deputy: row.deputy ? (row.deputy.staffName ?? row.deputy.username) : null,
  }
}

const runs = (today: WitaDate) => ({
  fromOn: { lte: dateColumn(today) },
  untilOn: { gte: dateColumn(today) },
})

/** Everybody who is away today, with the last day: work that is given out goes round them. */
export async function awayOn(db: Db | Tx, today: WitaDate): Promise<ReadonlyMap<string, WitaDate>> {
  const rows = await db.ketidakhadiran.findMany({
    where: runs(today),
    select: { userId: true, untilOn: true },
  })
  return new Map(rows.map(({ userId, untilOn }) => [userId, fromDateColumn(untilOn)]))
}

/** The colleagues for whom this person stands in today. */
export async function standsInFor(
  db: Db | Tx,
  userId: string,
  today: WitaDate,
): Promise<{ id: string; name: string; until: WitaDate }[]> {
  const rows = await db.ketidakhadiran.findMany({
    where: { deputyId: userId, ...runs(today) },
    select: { untilOn: true, user: { select: { id: true, staffName: true, username: true } } },
  })
  return rows.map(({ untilOn, user }) => ({
    id: user.id,
    name: user.staffName ?? user.username,
    until: fromDateColumn(untilOn),
  }))
}

/**
 * What the form of an absence shows: the current one, possible deputies, and whom the person stands in for.
 */
export async function absencePart(db: Db, userId: string, today: WitaDate) {
  const [current, deputies, covered] = await Promise.all([
    absenceOf(db, userId, today),
    deputiesFor(db, userId),
    standsInFor(db, userId, today),
  ])
  return { today, current, deputies, covered }
}
