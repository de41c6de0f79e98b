import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newSessionSecrets } from '@/lib/vault/session'
import { labelAduan } from '@/lib/verifikasi/queue/commands'
import { keepOpened, type Opened, openedBefore } from '@/lib/verifikasi/queue/opened-before'
import { queuePage } from '@/lib/verifikasi/queue/queries'
import { readQuery } from '@/lib/verifikasi/queue/rules'
import { prepareSearch, searchCases } from '@/lib/verifikasi/queue/search'
import * as steps from '../../../world/steps'
import { MONDAY, newWorld, type World } from '../../../world/world'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

/** The same administrator in a session of its own. */
async function inNewSession() {
  const { sidHash } = await newSessionSecrets()
  return { ...world.admin1, sidHash }
}

describe('a search of a session that has searched before', () => {
  it('opens no report again, and finds the same', async () => {
    const viewer = await inNewSession()
    await steps.sent(world, world.pelapor1, { ringkasan: 'Pungutan di pasar terapung' })
    const found = async () => {
      world.countQueries()
      const result = await searchCases(world.db, viewer, { term: 'terapung', within: null }, MONDAY)
      return { ids: result?.hits.map(({ row }) => row.id), statements: world.countQueries() }
    }
    const first = await found()
    const second = await found()
    expect(second.ids).toEqual(first.ids)
    // Neither reports and their keys nor the names of places are read.
    expect(second.statements).toBe(first.statements - 2)
  })

  it('finds what was sent since, and nothing of a case whose key was taken', async () => {
    const viewer = await inNewSession()
    const search = async () => {
      const result = await searchCases(world.db, viewer, { term: 'jembatan gantung', within: null }, MONDAY)
      return result?.hits.map(({ row }) => row.id)
    }
    const first = await steps.sent(world, world.pelapor1, { ringkasan: 'Rangka jembatan gantung hilang' })
    expect(await search()).toEqual([first])
    const second = await steps.sent(world, world.pelapor1, { ringkasan: 'Papan jembatan gantung dijual' })
    expect((await search())?.sort()).toEqual([first, second].sort())
    await world.db.keyWrap.deleteMany({ where: { aduanId: first, userId: viewer.userId } })
    expect(await search()).toEqual([second])
  })
})

describe('a search after the person went to the search field', () => {
  const terms = { term: 'terapung', within: null }

  it('opens no report again', async () => {
    const viewer = await inNewSession()
    await prepareSearch(world.db, viewer, MONDAY)
    world.countQueries()
    await searchCases(world.db, viewer, terms, MONDAY)
    const first = world.countQueries()
    await searchCases(world.db, viewer, terms, MONDAY)
    expect(world.countQueries()).toBe(first)
  })

  it('waits for what is still being opened, and reads each report once', async () => {
    const viewer = await inNewSession()
    await searchCases(world.db, await inNewSession(), terms, MONDAY)
    world.countQueries()
    await searchCases(world.db, await inNewSession(), terms, MONDAY)
    const alone = world.countQueries()
    const [, , found] = await Promise.all([
      prepareSearch(world.db, viewer, MONDAY),
      prepareSearch(world.db, viewer, MONDAY),
      searchCases(world.db, viewer, terms, MONDAY),
    ])
    expect(found?.found).toBeGreaterThan(0)
    // Only the choice of cases is made twice.
    expect(world.countQueries()).toBe(alone + 1)
  })

  it('still answers when opening ahead failed', async () => {
    const viewer = await inNewSession()
    const broken = Object.create(world.db, { $queryRaw: { value: () => Promise.reject(new Error('gone')) } })
    await prepareSearch(broken, viewer, MONDAY)
    expect((await searchCases(world.db, viewer, terms, MONDAY))?.found).toBeGreaterThan(0)
  })
})

describe('a filter on a sealed value', () => {
  it('opens no case again, and sees what changed since', async () => {
    const viewer = await inNewSession()
    const id = await steps.sent(world, world.pelapor1, { ringkasan: 'Karcis parkir ganda' })
    const query = readQuery({ tampilan: 'verifikasi', label: 'Perlu rapat' }, viewer)
    const listed = async () => {
      world.countQueries()
      const { rows } = await queuePage(world.db, viewer, query, MONDAY)
      return { ids: rows.map((row) => row.id), statements: world.countQueries() }
    }
    const first = await listed()
    expect(first.ids).toEqual([])
    expect((await listed()).statements).toBe(first.statements - 2)
    const label = { aduanId: id, ...steps.once, label: 'Perlu rapat', change: 'add' as const }
    steps.done(await labelAduan({ db: world.db, viewer, now: MONDAY }, label))
    expect((await listed()).ids).toEqual([id])
  })
})

it('is read only with the seed of the session that kept it', async () => {
  const viewer = await inNewSession()
  const opened: Opened<string> = new Map([['satu', { version: 1, value: 'isi' }]])
  await keepOpened(viewer, 'search', opened)
  expect(await openedBefore(viewer, 'search')).toEqual(opened)
  expect(await openedBefore(viewer, 'filter')).toEqual(new Map())
  expect(await openedBefore({ ...viewer, seed: world.admin2.seed }, 'search')).toEqual(new Map())
  expect(await openedBefore(await inNewSession(), 'search')).toEqual(new Map())
})
