import { afterAll, beforeAll, expect, it } from 'vitest'
import { openCase } from '@/lib/kasus/case'
import { countByStatus, listAduan, ROWS_PER_PAGE } from '@/lib/kasus/list'
import { ownCases } from '@/lib/kasus/own-cases'
import { internalView } from '@/lib/telaah/internal'
import { sent } from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

const DAY = 86_400_000
const statuses = ['MENUNGGU_VERIFIKASI'] as const

async function statements(run: () => Promise<unknown>): Promise<number> {
  world.countQueries()
  await run()
  return world.countQueries()
}

it('a page needs the same few statements with one case and with twenty', async () => {
  const { db, admin1, pelapor1 } = world
  const first = await sent(world)
  const list = () => listAduan(db, admin1, { statuses })
  const own = () => ownCases(db, pelapor1)
  const counts = () => countByStatus(db, admin1)
  const one = [await statements(list), await statements(own), await statements(counts)]
  for (let i = 1; i < 45; i++) await sent(world, pelapor1, {}, new Date(MONDAY.getTime() - (i % 9) * DAY))
  expect([await statements(list), await statements(own), await statements(counts)]).toEqual(one)
  expect(one[0]).toBeLessThanOrEqual(7)
  expect(one[1]).toBeLessThanOrEqual(3)
  expect(one[2]).toBe(1)
  const openedCase = await statements(async () => {
    const opened = await openCase(db, admin1, first, MONDAY)
    if (opened) await internalView(db, opened.keys, first)
  })
  expect(openedCase).toBeLessThanOrEqual(22)
})

it('pages follow the order of the deadlines, without gap or repeat', async () => {
  const seen: { id: string; due: string | null }[] = []
  let after: string | undefined
  do {
    const page = await listAduan(world.db, world.admin1, { statuses, after })
    expect(page.rows.length).toBeLessThanOrEqual(ROWS_PER_PAGE)
    seen.push(...page.rows.map((row) => ({ id: row.id, due: row.nextDueOn })))
    after = page.next ?? undefined
  } while (after)
  expect(seen).toHaveLength(45)
  expect(new Set(seen.map((row) => row.id)).size).toBe(45)
  expect(seen.map((row) => row.due)).toEqual(seen.map((row) => row.due).sort())
})

it('an invented cursor is ignored', async () => {
  const page = await listAduan(world.db, world.admin1, { statuses, after: "'; DROP TABLE aduan; --" })
  expect(page.rows).toHaveLength(ROWS_PER_PAGE)
})
