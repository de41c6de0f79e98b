import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { teamsToForwardTo } from '@/lib/akun/teams/queries'
import { recuse } from '@/lib/telaah/hubungan-commands'
import { assignTugas } from '@/lib/telaah/tugas-commands'
import { forward, startVerification } from '@/lib/verifikasi/commands'
import { labelAduan } from '@/lib/verifikasi/queue/commands'
import { neighbourCases, queueCounts, queuePage } from '@/lib/verifikasi/queue/queries'
import { readQuery } from '@/lib/verifikasi/queue/rules'
import { OPENED_AT_MOST } from '@/lib/verifikasi/queue/scan'
import { searchCases } from '@/lib/verifikasi/queue/search'
import * as steps from '../../../world/steps'
import { MONDAY, newWorld, type World } from '../../../world/world'
import { wholeView } from './steps'

let world: World
let [plain, office, open, danger, ended]: string[] = []
beforeAll(async () => {
  world = await newWorld()
  office = await steps.forwarded(world, MONDAY, { instansi: 'Dinas Kesehatan' })
  plain = await steps.withTeam(world)
  open = await steps.forwarded(world, MONDAY, { identitas: 'terbuka' })
  danger = await steps.threatened(world)
  ended = await steps.finished(world)
})
afterAll(() => world.end())

const list = async (view: Parameters<typeof wholeView>[2], more: Record<string, string> = {}) =>
  (await wholeView(world, world.telaah1, view, more)).map(({ id }) => id)

describe("a team's list", () => {
  it('has views with counts that agree, danger first', async () => {
    const counts = await queueCounts(world.db, world.telaah1, MONDAY)
    expect((await list('berjalan'))[0]).toBe(danger)
    expect((await list('berjalan')).sort()).toEqual([plain, office, open, danger].sort())
    expect((await list('terima')).sort()).toEqual([office, open].sort())
    expect(await list('mendesak')).toEqual([danger])
    expect(await list('selesai')).toEqual([ended])
    expect(counts.get('berjalan')).toBe(4)
    expect(counts.get('mendesak')).toBe(1)
  })

  it('is the load that an administrator reads where a case is forwarded, as far as they could open it', async () => {
    const loadFor = async ({ userId }: { userId: string }) => {
      const teams = await teamsToForwardTo(world.db, userId)
      return teams.find(({ id }) => id === world.timA)
    }
    expect(await loadFor(world.admin1)).toMatchObject({ name: 'Tim A', running: 4 })
    expect(await loadFor(world.pelapor1)).toMatchObject({ name: 'Tim A', running: 0 })
  })

  it('stands in the order of danger within a day', async () => {
    const { db } = world
    const day = new Date('2026-11-24T00:00:00Z')
    const before = await db.aduan.findMany({ where: { id: { in: [plain ?? '', danger ?? ''] } } })
    await db.aduan.updateMany({
      where: { id: { in: [plain ?? '', danger ?? ''] } },
      data: { nextDueOn: day },
    })
    expect((await list('berjalan')).slice(0, 2)).toEqual([danger, plain])
    for (const { id, nextDueOn } of before) await db.aduan.update({ where: { id }, data: { nextDueOn } })
  })

  it('shows nothing to a member of another team, nor to one who left the case', async () => {
    expect(await wholeView(world, world.telaah3, 'berjalan')).toEqual([])
    const { db, telaah2 } = world
    const context = { db, viewer: telaah2, now: MONDAY }
    steps.done(await recuse(context, { aduanId: plain ?? '', ...steps.once, reason: 'Sepupu terlapor' }))
    const theirs = (await wholeView(world, telaah2, 'berjalan')).map(({ id }) => id)
    expect(theirs).not.toContain(plain)
    expect(theirs).toContain(office)
  })
})

describe('filters', () => {
  it('by office, mode, label, risk, member and team', async () => {
    const { db, admin1, telaah1 } = world
    const label = { aduanId: plain ?? '', ...steps.once, label: 'Perlu rapat', change: 'add' as const }
    steps.done(await labelAduan({ db, viewer: admin1, now: MONDAY }, label))
    const task = { text: 'Minta tarif', assigneeId: telaah1.userId, days: 3 }
    const given = { aduanId: plain ?? '', ...steps.once, ...task }
    steps.done(await assignTugas({ db, viewer: telaah1, now: MONDAY }, given))
    expect(await list('berjalan', { instansi: 'Dinas Kesehatan' })).toEqual([office])
    expect(await list('berjalan', { mode: 'terbuka' })).toEqual([open])
    expect(await list('berjalan', { label: 'perlu rapat' })).toEqual([plain])
    expect(await list('berjalan', { risiko: 'ya' })).toEqual([danger])
    expect(await list('berjalan', { petugas: telaah1.userId })).toEqual([plain])
    expect(await list('berjalan', { tim: world.timB })).toEqual([])
    expect((await list('berjalan', { tim: world.timA })).length).toBe(4)
    const admins = await wholeView(world, admin1, 'telaah', { label: 'Perlu rapat', tim: world.timA })
    expect(admins.map(({ id }) => id)).toEqual([plain])
  })

  it('by sealed values open a bounded number of cases and go on from there', async () => {
    const { db, admin1, pelapor1 } = world
    for (let i = 0; i < 3; i++) await steps.sent(world, pelapor1)
    const query = readQuery({ tampilan: 'verifikasi', instansi: 'Dinas Kesehatan' }, admin1)
    const page = await queuePage(db, admin1, query, MONDAY)
    expect(page).toMatchObject({ rows: [], next: null, stopped: false })
    expect(OPENED_AT_MOST).toBeLessThanOrEqual(500)
  })
})

describe('a search', () => {
  const search = (viewer: World['telaah1'], term: string) =>
    searchCases(world.db, viewer, { term, within: null }, MONDAY)

  it('finds words of the reports that the member may read, and says nothing of the others', async () => {
    const { telaah1, telaah2, telaah3 } = world
    const [mine, theirs, outside] = await Promise.all(
      [telaah1, telaah2, telaah3].map((viewer) => search(viewer, 'karcis')),
    )
    expect(mine?.hits.map(({ row }) => row.id)).toContain(danger)
    // telaah2 has not declared in the accepted cases; a forwarded one everybody reads.
    expect(theirs?.hits.map(({ row }) => row.id).sort()).toEqual([office, open].sort())
    expect(outside?.searched).toBe(0)
  })

  it('finds no number of a case of another team', async () => {
    const { nomor } = await world.db.aduan.findUniqueOrThrow({ where: { id: danger ?? '' } })
    expect((await search(world.telaah1, nomor ?? ''))?.found).toBe(1)
    expect((await search(world.telaah3, nomor ?? ''))?.found).toBe(0)
  })
})

it('after a decision the next case is the first that waits in the view', async () => {
  const { db, admin1 } = world
  const ids = (await wholeView(world, admin1, 'verifikasi')).map(({ id }) => id)
  const [first = '', second] = ids
  const query = readQuery({}, admin1)
  expect((await neighbourCases(db, admin1, { query, aduanId: first }, MONDAY)).next).toBe(second)
  const context = { db, viewer: admin1, now: MONDAY }
  steps.done(await startVerification(context, { aduanId: first, ...steps.once }))
  const team = { timId: world.timA, berkadarPengawasan: false, note: '', reasons: steps.withoutTicks }
  steps.done(await forward(context, { aduanId: first, ...steps.once, ...team }))
  expect(await neighbourCases(db, admin1, { query, aduanId: first }, MONDAY)).toEqual({
    previous: null,
    next: second,
  })
})
