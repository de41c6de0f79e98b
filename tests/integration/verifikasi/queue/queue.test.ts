import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AdminViewer } from '@/lib/platform/session/viewer-type'
import { assignAdmin } from '@/lib/verifikasi/queue/commands'
import { neighbourCases, queueCounts, queuePage } from '@/lib/verifikasi/queue/queries'
import { ROWS_PER_PAGE, readQuery } from '@/lib/verifikasi/queue/rules'
import { inView, viewsFor } from '@/lib/verifikasi/queue/views'
import { toWitaDate } from '@/lib/waktu/calendar'
import { fromDateColumn, fromDateColumnOrNull } from '@/lib/waktu/date-columns'
import * as steps from '../../../world/steps'
import { MONDAY, newWorld, type World } from '../../../world/world'
import { sentRestricted, wholeView } from './steps'

const DAY = 86_400_000
const before = (days: number) => new Date(MONDAY.getTime() - days * DAY)

let world: World
/** An administrator recused from every third case: no key for it. */
let recused: AdminViewer

beforeAll(async () => {
  world = await newWorld()
  const { db, admin1, admin2 } = world
  // Cases on every desk and of every age. 23 November 2026 is a Monday; three working days earlier is the
  // Wednesday.
  for (let i = 0; i < ROWS_PER_PAGE + 5; i++) await steps.sent(world, world.pelapor1, {}, before(i % 6))
  await steps.inVerification(world, before(5))
  await steps.inVerification(world)
  await steps.toComplete(world)
  await steps.declined(world)
  await steps.forwarded(world, before(14))
  await steps.withTeam(world, before(30))
  await steps.questioned(world)
  await steps.proposed(world)
  await steps.answered(world)
  await steps.finished(world)
  await steps.threatened(world)
  await steps.sent(world, world.pelapor1, { risiko: 'ya' })
  const restricted = await sentRestricted(world)
  const context = { db, viewer: admin2, now: MONDAY }
  steps.done(await assignAdmin(context, { aduanId: restricted, ...steps.once, adminId: admin2.userId }))
  recused = admin1
  const ids = (await db.aduan.findMany({ orderBy: { id: 'asc' }, select: { id: true } })).map(({ id }) => id)
  const away = ids.filter((_id, index) => index % 3 === 0)
  await db.keyWrap.deleteMany({ where: { userId: recused.userId, aduanId: { in: away } } })
})
afterAll(() => world.end())

/** The expected content of a view, computed from the rows by the rule of views.ts. */
async function expected(viewer: AdminViewer) {
  const rows = await world.db.aduan.findMany({
    where: { keys: { some: { userId: viewer.userId, compartment: 'content' } } },
  })
  const restricted = await world.db.keyWrap.groupBy({
    by: ['aduanId'],
    where: { compartment: 'content', userId: { in: [world.admin2.userId] } },
  })
  const opened = await wholeView(world, world.admin2, 'terbatas')
  const isRestricted = new Set(opened.map((row) => row.id))
  expect(restricted.length).toBeGreaterThan(isRestricted.size)
  const today = toWitaDate(MONDAY)
  return new Map(
    viewsFor(viewer).map((view) => [
      view.key,
      rows
        .filter((row) => {
          const due = fromDateColumn(row.nextDueOn)
          return inView(
            view,
            {
              status: row.status,
              adminId: row.adminId,
              nextDueOn: due.startsWith('9999') ? null : due,
              questionDueOn: fromDateColumnOrNull(row.questionDueOn),
              restricted: isRestricted.has(row.id),
              urgent: row.priority === 0,
              safetyDueOn: fromDateColumnOrNull(row.safetyDueOn),
            },
            { userId: viewer.userId, today },
          )
        })
        .map((row) => row.id)
        .sort(),
    ]),
  )
}

describe.each(['admin1', 'admin2'] as const)('for %s', (person) => {
  it('each view lists what the rule says, and its count is the length of its list', async () => {
    const viewer = world[person]
    const counts = await queueCounts(world.db, viewer, MONDAY)
    const should = await expected(viewer)
    for (const view of viewsFor(viewer)) {
      const rows = await wholeView(world, viewer, view.key)
      expect(rows.map((row) => row.id).sort(), view.key).toEqual(should.get(view.key))
      expect(counts.get(view.key), view.key).toBe(rows.length)
    }
  })

  it.each(['verifikasi', 'telaah', 'saya'] as const)('%s starts with the earliest deadline', async (key) => {
    const days = (await wholeView(world, world[person], key)).map((row) => row.nextDueOn ?? '9999')
    expect(days).toEqual([...days].sort())
  })
})

it('a restricted case is in no list and no count of a person not named for it', async () => {
  const named = await wholeView(world, world.admin2, 'terbatas')
  expect(named).toHaveLength(1)
  expect(await wholeView(world, world.admin2, 'verifikasi')).toContainEqual(named[0])
  const id = named[0]?.id
  for (const view of viewsFor({ role: 'ADMIN', handlesRestricted: true })) {
    const rows = await wholeView(world, world.admin1, view.key)
    expect(
      rows.map((row) => row.id),
      view.key,
    ).not.toContain(id)
  }
  const asked = await wholeView(world, world.admin1, 'terbatas')
  expect(asked.map((row) => row.id)).toEqual(
    (await wholeView(world, world.admin1, 'verifikasi')).map((r) => r.id),
  )
})

describe('filters', () => {
  const list = (more: Record<string, string>) => wholeView(world, world.admin2, 'verifikasi', more)
  it('narrow by kategori, place, state and day of sending', async () => {
    const all = await list({})
    expect(await list({ kategori: 'pungli' })).toEqual(all)
    expect(await list({ kategori: 'aset' })).toEqual([])
    expect(await list({ kabkota: '63.72' })).toEqual(all)
    expect(await list({ kabkota: '63.01' })).toEqual([])
    const begun = await list({ status: 'DIVERIFIKASI' })
    expect(begun.map((row) => row.status)).toEqual(begun.map(() => 'DIVERIFIKASI'))
    expect(begun.length).toBeGreaterThan(0)
    const day = '2026-11-21'
    const thatDay = await list({ dari: day, sampai: day })
    expect(thatDay.length).toBeGreaterThan(0)
    expect(thatDay.map((row) => row.submittedOn)).toEqual(thatDay.map(() => day))
  })
})

describe('paging', () => {
  it('goes back the same way', async () => {
    const { db, admin2 } = world
    const start = readQuery({}, admin2)
    const first = await queuePage(db, admin2, start, MONDAY)
    expect(first.previous).toBeNull()
    const second = await queuePage(db, admin2, { ...start, after: first.next }, MONDAY)
    expect(second.next).toBeNull()
    const back = await queuePage(db, admin2, { ...start, before: second.previous }, MONDAY)
    expect(back.rows.map((row) => row.id)).toEqual(first.rows.map((row) => row.id))
    expect(back.previous).toBeNull()
    expect(back.next).toEqual(first.next)
  })

  it('neither skips nor repeats a remaining case while others come and go', async () => {
    const { db, admin1, admin2, pelapor2 } = world
    const stayed = (await wholeView(world, admin2, 'verifikasi')).map((row) => row.id)
    const start = readQuery({}, admin2)
    const seen: string[] = []
    let leaving: string | undefined
    for (let query = start; ; ) {
      const page = await queuePage(db, admin2, query, MONDAY)
      seen.push(...page.rows.map((row) => row.id))
      if (!page.next) break
      // Before the reader's position one case leaves, and one that is due first of all arrives.
      leaving ??= page.rows[0]?.id
      await db.aduan.updateMany({ where: { id: leaving ?? '' }, data: { status: 'DICABUT' } })
      await steps.sent(world, pelapor2, {}, before(20))
      query = { ...start, after: page.next }
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(stayed.filter((id) => !seen.includes(id))).toEqual([])
    expect(admin1.userId).not.toBe(admin2.userId)
  })

  it('needs the same few statements for one row and for a full page', async () => {
    const { db, admin2 } = world
    const count = async (view: string) => {
      world.countQueries()
      await queuePage(db, admin2, readQuery({ tampilan: view }, admin2), MONDAY)
      return world.countQueries()
    }
    expect(await count('verifikasi')).toBe(await count('telaah'))
    expect(await count('verifikasi')).toBeLessThanOrEqual(11)
    world.countQueries()
    await queueCounts(db, { ...admin2, handlesRestricted: false }, MONDAY)
    expect(world.countQueries()).toBe(1)
  })
})

it('the neighbours of a case are those beside it in its view', async () => {
  const { db, admin2 } = world
  const ids = (await wholeView(world, admin2, 'verifikasi')).map((row) => row.id)
  const query = readQuery({}, admin2)
  const at = (aduanId: string) => neighbourCases(db, admin2, { query, aduanId }, MONDAY)
  expect(await at(ids[0] ?? '')).toEqual({ previous: null, next: ids[1] })
  expect(await at(ids[3] ?? '')).toEqual({ previous: ids[2], next: ids[4] })
  expect(await at(ids.at(-1) ?? '')).toEqual({ previous: ids.at(-2), next: null })
})

it.each([
  ['verifikasi', {}],
  ['verifikasi', { urut: 'masuk' }],
  ['verifikasi', { urut: 'berubah' }],
  // Sealed: asked of opened cases, in a way of its own.
  ['verifikasi', { mode: 'rahasia' }],
  ['telaah', {}],
  ['selesai', {}],
  ['terbatas', {}],
] as const)('walking from neighbour to neighbour passes the whole view %s %o', async (view, more) => {
  const { db, admin2 } = world
  const ids = (await wholeView(world, admin2, view, { ...more })).map(({ id }) => id)
  expect(ids.length).toBeGreaterThan(0)
  const query = readQuery({ tampilan: view, ...more }, admin2)
  for (const [index, aduanId] of ids.entries())
    expect(await neighbourCases(db, admin2, { query, aduanId }, MONDAY)).toEqual({
      previous: ids[index - 1] ?? null,
      next: ids[index + 1] ?? null,
    })
})

it('no row of the queue reveals the reporter', async () => {
  const rows = await wholeView(world, world.admin2, 'verifikasi')
  const text = JSON.stringify(rows)
  for (const word of ['Nama pelapor1', 'Nama pelapor2', world.pelapor1.userId, world.pelapor2.userId]) {
    expect(text).not.toContain(word)
  }
})
