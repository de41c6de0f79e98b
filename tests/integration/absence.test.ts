import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fireDeadlines } from '@/lib/aduan/deadlines/commands'
import { readAbsence } from '@/lib/akun/absence-rules'
import { absenceOf, deputiesFor, endAbsence, setAbsence } from '@/lib/akun/absences'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import { waitingFor } from '@/lib/telaah/meja'
import { membersForWork } from '@/lib/telaah/tugas'
import { assignTugas } from '@/lib/telaah/tugas-commands'
import { assignAdmin, assignees } from '@/lib/verifikasi/queue/commands'
import { toWitaDate } from '@/lib/waktu/calendar'
import { hari } from '../fixtures/kalender'
import * as steps from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

const { once, done } = steps
const today = toWitaDate(MONDAY)
const days = { from: hari('2026-11-23'), until: hari('2026-11-27') }
const away = (viewer: Viewer, userId: string, deputyId: string | null) =>
  setAbsence({ db: world.db, viewer, now: MONDAY }, { ...days, userId, deputyId })

describe('somebody who is away', () => {
  it('is recorded by themselves or an administrator, with a deputy of the same work', async () => {
    const { db, admin1, admin2, telaah1, telaah2, telaah3, pelapor1 } = world
    expect(await away(telaah1, telaah2.userId, null)).toEqual({ ok: false, reason: 'not-found' })
    expect(await away(pelapor1, telaah2.userId, null)).toEqual({ ok: false, reason: 'not-found' })
    expect(await away(admin1, pelapor1.userId, null)).toEqual({ ok: false, reason: 'not-found' })
    expect(await away(telaah1, telaah1.userId, telaah3.userId)).toEqual({ ok: false, reason: 'deputy' })
    expect(await away(telaah1, telaah1.userId, admin1.userId)).toEqual({ ok: false, reason: 'deputy' })
    expect(await away(telaah1, telaah1.userId, telaah1.userId)).toEqual({ ok: false, reason: 'deputy' })
    expect(await away(telaah1, telaah1.userId, telaah2.userId)).toEqual({ ok: true })
    expect(await away(admin1, admin2.userId, admin1.userId)).toEqual({ ok: true })
    expect(await absenceOf(db, telaah1.userId, today)).toMatchObject(days)
    expect((await deputiesFor(db, telaah1.userId)).map(({ id }) => id)).not.toContain(telaah3.userId)
    const acts = await db.jejakAdmin.findMany({ where: { act: 'absence-set' }, orderBy: { seq: 'asc' } })
    expect(acts.map(({ subject }) => subject)).toEqual([telaah1.username, admin2.username])
    expect(await db.notifikasi.count({ where: { kind: 'standsIn', userId: telaah2.userId } })).toBe(1)
  })

  it('gets no new work, and is not offered for it', async () => {
    const { db, admin1, admin2, telaah1, telaah2 } = world
    const aduanId = await steps.inVerification(world)
    const given = { aduanId, ...once, adminId: admin2.userId }
    expect(await assignAdmin({ db, viewer: admin1, now: MONDAY }, given)).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('tidak di tempat sampai 27 November 2026'),
    })
    const offered = await assignees(db, admin1, today)
    expect(offered.map(({ id }) => id)).toEqual([admin1.userId])
    expect(offered[0]?.name).toMatch(/, \d+ berjalan$/)
    const withTeam = await steps.withTeam(world)
    const task = { aduanId: withTeam, ...once, text: 'Minta tarif', days: 3 }
    const context = { db, viewer: telaah2, now: MONDAY }
    expect((await assignTugas(context, { ...task, assigneeId: telaah1.userId })).kind).toBe('refused')
    const members = await membersForWork(db, telaah2, { id: withTeam, timId: world.timA, today })
    expect(members.map(({ id }) => id)).not.toContain(telaah1.userId)
    expect(members[0]?.name).toMatch(/tugas terbuka$/)
  })

  it('leaves deadlines that the deputy sees: tasks on the desk, warnings of the verification', async () => {
    const { db, admin1, admin2, telaah1, telaah2 } = world
    await endAbsence({ db, viewer: telaah1, now: MONDAY }, telaah1.userId)
    const withTeam = await steps.withTeam(world)
    const task = { aduanId: withTeam, ...once, text: 'Minta tarif', days: 3, assigneeId: telaah1.userId }
    done(await assignTugas({ db, viewer: telaah1, now: MONDAY }, task))
    expect((await waitingFor(db, telaah2, today)).get('tugas')).toBeUndefined()
    await away(telaah1, telaah1.userId, telaah2.userId)
    expect((await waitingFor(db, telaah2, today)).get('tugas')?.total).toBe(1)

    await endAbsence({ db, viewer: admin2, now: MONDAY }, admin2.userId)
    const aduanId = await steps.sent(world)
    done(await assignAdmin({ db, viewer: admin1, now: MONDAY }, { aduanId, ...once, adminId: admin2.userId }))
    await away(admin2, admin2.userId, admin1.userId)
    await fireDeadlines(db, [aduanId], new Date('2026-11-26T09:00:00+08:00'))
    const told = await db.notifikasi.findMany({ where: { aduanId, kind: 'verification.today' } })
    expect(told.map(({ userId }) => userId).sort()).toEqual([admin1.userId, admin2.userId].sort())
  })

  it('is back when they say so', async () => {
    const { db, telaah1 } = world
    const context = { db, viewer: telaah1, now: MONDAY }
    expect(await endAbsence(context, telaah1.userId)).toEqual({ ok: true })
    expect(await endAbsence(context, telaah1.userId)).toEqual({ ok: false, reason: 'not-found' })
    expect(await absenceOf(db, telaah1.userId, today)).toBeNull()
  })

  it.each([
    ['2026-11-20', '2026-11-22', ['sampai']],
    ['2026-11-20', '2026-11-23', []],
    ['2026-11-25', '2026-11-24', ['sampai']],
    ['', '', ['dari', 'sampai']],
    ['2026-11-23', '2027-11-24', ['sampai']],
  ])('from %s until %s: %j', (from, until, fields) => {
    const read = readAbsence({ from, until }, today)
    expect(read.ok ? [] : read.errors.map(({ field }) => field)).toEqual(fields)
  })
})
