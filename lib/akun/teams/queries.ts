import type { Db } from '@/lib/platform/db/client'
import type { WitaDate } from '@/lib/waktu/calendar'
import { fromDateColumn } from '@/lib/waktu/date-columns'

export interface TimMember {
  userId: string
  name: string
  username: string
  ketua: boolean
  disabled: boolean
  /** Stands in for a ketua in these days. */
  deputy: { from: WitaDate; until: WitaDate } | null
}

export interface TimView {
  id: string
  name: string
  active: boolean
  runningCases: number
  members: TimMember[]
}

export interface TeamToForwardTo {
  id: string
  name: string
  members: number
  running: number
}

const RUNNING = ['DITERUSKAN', 'DITELAAH', 'JAWABAN_DISIAPKAN', 'DIJAWAB'] as const

/** All teams with their members, for the page of teams. Restricted cases are not in the counts. */
export async function listTim(db: Db, viewerId: string): Promise<TimView[]> {
  const teams = await db.tim.findMany({
    orderBy: { name: 'asc' },
    include: {
      members: {
        orderBy: [{ ketua: 'desc' }, { user: { username: 'asc' } }],
        include: { user: { select: { staffName: true, username: true, disabled: true } } },
      },
      _count: {
        // Only cases that this administrator could open: a count reveals as much as a list.
        select: { aduan: { where: { status: { in: [...RUNNING] }, keys: { some: { userId: viewerId } } } } },
      },
    },
  })
  return teams.map((team) => ({
    id: team.id,
    name: team.name,
    active: team.active,
    runningCases: team._count.aduan,
    members: team.members.map(({ userId, ketua, deputyFrom, deputyUntil, user }) => ({
      userId,
      ketua,
      deputy:
        deputyFrom && deputyUntil
          ? { from: fromDateColumn(deputyFrom), until: fromDateColumn(deputyUntil) }
          : null,
      name: user.staffName ?? user.username,
      username: user.username,
      disabled: user.disabled,
    })),
  }))
}

/** A team's load is counted up to this number, so that it costs the same however much it has. */
const MOST = 100

/**
 * Teams that can be given a case: active, with at least one member who can log in. `running` are their cases
 * that this administrator could open, at most MOST.
 */
export async function teamsToForwardTo(db: Db, viewerId: string): Promise<TeamToForwardTo[]> {
  return db.$queryRaw<TeamToForwardTo[]>`
    SELECT t.id::text, t.name, m.members, c.running
      FROM tim t
     CROSS JOIN LATERAL (SELECT count(*)::int AS members FROM anggota_tim x JOIN app_user u ON u.id = x.user_id
       WHERE x.tim_id = t.id AND NOT u.disabled AND u.role = 'TELAAH') AS m
     CROSS JOIN LATERAL (SELECT count(*)::int AS running FROM (
       SELECT 1 FROM aduan a
        WHERE a.tim_id = t.id AND a.status = ANY(${[...RUNNING]}::"AduanStatus"[])
          AND EXISTS (SELECT 1 FROM key_wrap k
                       WHERE k.aduan_id = a.id AND k.user_id = ${viewerId}::uuid AND k.compartment = 'content')
        LIMIT ${MOST}) AS counted) AS c
     WHERE t.active AND m.members > 0
     ORDER BY t.name`
}

/** Reviewers who can be added to a team. */
export async function reviewers(db: Db): Promise<{ id: string; name: string }[]> {
  const users = await db.user.findMany({
    where: { role: 'TELAAH', disabled: false },
    orderBy: { staffName: 'asc' },
    select: { id: true, staffName: true, username: true },
  })
  return users.map((user) => ({ id: user.id, name: `${user.staffName ?? user.username} (${user.username})` }))
}

/** The active teams, by name. */
export async function teamNames(db: Db): Promise<{ id: string; name: string }[]> {
  return db.tim.findMany({
    where: { active: true },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  })
}
