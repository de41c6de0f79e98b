import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guards } from '@/lib/aduan/lifecycle-guards'
import { setKetua } from '@/lib/akun/teams/commands'
import { nameDeputy, turnDeputies } from '@/lib/akun/teams/deputies'
import { readDeputyDays } from '@/lib/akun/teams/deputy-rules'
import { issueJawaban, proposeJawaban, saveJawaban } from '@/lib/jawaban/commands'
import { verifyActs } from '@/lib/jejak/verify-acts'
import type { TelaahViewer } from '@/lib/platform/session/viewer-type'
import { asRead } from '@/prisma/demo/as-read'
import { hari } from '../fixtures/kalender'
import { done, drafted, jawaban, once, proposed, withTeam } from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

const DAY_MS = 86_400_000
const later = (days: number) => new Date(MONDAY.getTime() + days * DAY_MS)
const basis = 'Surat perintah tugas nomor 12'

/** telaah2 as a request would find them now. */
async function telaah2(): Promise<TelaahViewer> {
  const teams = await world.db.anggotaTim.findMany({
    where: { userId: world.telaah2.userId },
    select: { timId: true, ketua: true },
  })
  return { ...world.telaah2, teams }
}

const name = (from: string, until: string, now = MONDAY) =>
  nameDeputy(
    { db: world.db, viewer: world.admin1, now },
    { timId: world.timA, userId: world.telaah2.userId, from: hari(from), until: hari(until), basis },
  )
const issue = async (aduanId: string, viewer: TelaahViewer, now = MONDAY) => {
  const context = { db: world.db, viewer, now }
  return issueJawaban(context, await asRead(context, { aduanId, ...once }))
}

describe('a deputy of the ketua', () => {
  it('approves in the days of the order, and nobody does so before or after them', async () => {
    const [before, within, after] = [await proposed(world), await proposed(world), await proposed(world)]
    expect(await name('2026-11-24', '2026-11-25')).toEqual({ ok: true })
    await turnDeputies(world.db, MONDAY)
    expect(await issue(before, await telaah2())).toMatchObject({ kind: 'refused' })
    await turnDeputies(world.db, later(1))
    done(await issue(within, await telaah2(), later(1)))
    await turnDeputies(world.db, later(2))
    expect((await telaah2()).teams[0]?.ketua).toBe(true)
    await turnDeputies(world.db, later(3))
    await turnDeputies(world.db, later(3))
    expect(await issue(after, await telaah2(), later(3))).toMatchObject({ kind: 'refused' })
    const acts = await world.db.jejakAdmin.findMany({
      where: { act: { startsWith: 'deputy' } },
      orderBy: { seq: 'asc' },
    })
    expect(acts.map(({ act }) => act)).toEqual(['deputy-named', 'deputy-begun', 'deputy-ended'])
    expect(acts[0]).toMatchObject({
      actorId: world.admin1.userId,
      subject: `Tim A: ${world.telaah2.username}`,
      detail: `24 November 2026 sampai 25 November 2026. Dasar: ${basis}`,
    })
    expect(await verifyActs(world.db)).toMatchObject({ broken: null })
  })

  it('begins at once on the same day, and never approves what they drafted', async () => {
    const aduanId = await withTeam(world)
    expect(await name('2026-11-23', '2026-11-30')).toEqual({ ok: true })
    const deputy = { db: world.db, viewer: await telaah2(), now: MONDAY }
    done(await saveJawaban(deputy, { aduanId, ...once, body: jawaban, revision: 0 }))
    done(await proposeJawaban(deputy, { aduanId, ...once }))
    expect(await issue(aduanId, deputy.viewer)).toEqual({ kind: 'refused', message: guards.notDrafter[2] })
    done(await issue(aduanId, world.ketua1))
  })

  it('does not replace the ketua: the team keeps one, and the order ends when it is taken back', async () => {
    const context = { db: world.db, viewer: world.admin1, now: MONDAY }
    const team = { timId: world.timA, ketua: false }
    expect(await setKetua(context, { ...team, userId: world.ketua1.userId })).toEqual({
      ok: false,
      reason: 'last-ketua',
    })
    expect(await setKetua(context, { ...team, userId: world.telaah2.userId })).toEqual({ ok: true })
    await turnDeputies(world.db, later(1))
    expect((await telaah2()).teams[0]?.ketua).toBe(false)
    const own = { timId: world.timA, from: hari('2026-11-23'), until: hari('2026-11-30'), basis }
    expect(await nameDeputy(context, { ...own, userId: world.ketua1.userId })).toEqual({
      ok: false,
      reason: 'is-ketua',
    })
    expect(await nameDeputy(context, { ...own, userId: world.telaah3.userId })).toEqual({
      ok: false,
      reason: 'not-member',
    })
    expect(await drafted(world)).toBeTruthy()
  })

  it.each([
    ['2026-11-22', '2026-11-25', ['dari']],
    ['2026-11-25', '2026-11-24', ['sampai']],
    ['', '', ['dari', 'sampai']],
    ['2026-11-23', '2027-11-24', ['sampai']],
    ['2026-11-23', '2026-11-23', []],
  ])('named from %s until %s: %j', (from, until, fields) => {
    const read = readDeputyDays({ from, until }, hari('2026-11-23'))
    expect(read.ok ? [] : read.errors.map(({ field }) => field)).toEqual(fields)
  })
})
