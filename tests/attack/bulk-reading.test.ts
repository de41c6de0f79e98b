import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { mayReadCase } from '@/lib/akun/bulk-reading'
import type { AdminViewer, Viewer } from '@/lib/platform/session/viewer-type'
import { startVerification } from '@/lib/verifikasi/commands'
import { done, once, sent } from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'

// Somebody with the account of one administrator opens every case that it can open.

const asking: { viewer: Viewer | null } = vi.hoisted(() => ({ viewer: null }))
vi.mock('@/lib/platform/session/viewer', () => ({ currentViewer: async () => asking.viewer }))
const { GET } = await import('@/app/api/aduan/[id]/lembar/route')

const LIMIT = 30
let world: World
/** Cases that admin2 verifies. */
let cases: string[]
/** Cases that wait for anybody to verify them. */
let waiting: string[]
beforeAll(async () => {
  world = await newWorld()
  cases = []
  for (let index = 0; index < LIMIT + 5; index += 1) {
    const aduanId = await sent(world)
    done(await startVerification({ db: world.db, viewer: world.admin2, now: MONDAY }, { aduanId, ...once }))
    cases.push(aduanId)
  }
  waiting = [await sent(world), await sent(world), await sent(world)]
})
afterAll(() => world.end())
beforeEach(async () => {
  await world.db.user.updateMany({ data: { sealedReading: null } })
  await world.db.notifikasi.deleteMany({ where: { kind: 'manyCasesRead' } })
})

/** A session of admin1 whose password was typed at the beginning. */
async function session(now = MONDAY): Promise<AdminViewer> {
  const sidHash = new Uint8Array(randomBytes(32))
  const lasting = { expiresAt: new Date(now.getTime() + 8 * 3_600_000), lastSeenAt: now, passwordAt: now }
  const row = { sidHash, userId: world.admin1.userId, sealedSeed: new Uint8Array(1), ...lasting }
  await world.db.session.create({ data: row })
  return { ...world.admin1, sidHash }
}

const minutes = (count: number) => new Date(MONDAY.getTime() + count * 60_000)
const told = async () =>
  (await world.db.notifikasi.findMany({ where: { kind: 'manyCasesRead' } })).map(({ userId, mail }) => ({
    userId,
    mail,
  }))

async function readAll(viewer: AdminViewer, ids: readonly string[], now: Date): Promise<boolean[]> {
  const answers: boolean[] = []
  for (const id of ids) answers.push(await mayReadCase(world.db, viewer, id, now))
  return answers
}

it('the 31st foreign case asks for the password, and the other administrator is told once, at once', async () => {
  const viewer = await session()
  expect(await readAll(viewer, cases.slice(0, LIMIT), minutes(1))).not.toContain(false)
  expect(await told()).toEqual([])
  expect(await readAll(viewer, cases.slice(LIMIT), minutes(2))).not.toContain(true)
  expect(await told()).toEqual([{ userId: world.admin2.userId, mail: 'atOnce' }])
  expect(await world.db.jejakAdmin.count({ where: { act: 'many-cases-read', subject: 'admin1' } })).toBe(1)
  // What was opened may be opened again.
  expect(await readAll(viewer, cases.slice(0, 2), minutes(3))).toEqual([true, true])
})

it('another session of the account and the next hour do not help without the password', async () => {
  await readAll(await session(), cases.slice(0, LIMIT + 1), minutes(1))
  const [next = ''] = cases.slice(LIMIT)
  const elsewhere = { ...world.admin1, sidHash: new Uint8Array(randomBytes(32)) }
  expect(await mayReadCase(world.db, elsewhere, next, minutes(2))).toBe(false)
  expect(await mayReadCase(world.db, elsewhere, next, minutes(90))).toBe(false)
})

it('the password gives the next thirty', async () => {
  const viewer = await session()
  await readAll(viewer, cases.slice(0, LIMIT + 1), minutes(1))
  await world.db.session.updateMany({ where: { sidHash: viewer.sidHash }, data: { passwordAt: minutes(2) } })
  expect(await readAll(viewer, cases.slice(LIMIT), minutes(3))).not.toContain(false)
})

it('all at once are thirty too', async () => {
  const viewer = await session()
  const answers = await Promise.all(cases.map((id) => mayReadCase(world.db, viewer, id, minutes(1))))
  expect(answers.filter(Boolean)).toHaveLength(LIMIT)
})

it('an honest hour of work is not disturbed: what waits and what is mine do not count, and the hour ends', async () => {
  const viewer = await session()
  const [aduanId = ''] = waiting
  done(await startVerification({ db: world.db, viewer: world.admin1, now: MONDAY }, { aduanId, ...once }))
  expect(await readAll(viewer, cases.slice(0, LIMIT), minutes(1))).not.toContain(false)
  expect(await readAll(viewer, waiting, minutes(2))).not.toContain(false)
  expect(await readAll(viewer, cases.slice(LIMIT), minutes(62))).not.toContain(false)
  expect(await told()).toEqual([])
})

it('a route of the case leads to the password page, too', async () => {
  const viewer = await session()
  await readAll(viewer, cases, new Date())
  asking.viewer = viewer
  const id = cases.at(-1) ?? ''
  const answer = await GET(new Request(`http://localhost:3000/api/aduan/${id}/lembar`), {
    params: Promise.resolve({ id }),
  })
  expect([answer.status, answer.headers.get('location')]).toEqual([
    303,
    `/akun/konfirmasi?ke=%2Fadmin%2Faduan%2F${id}`,
  ])
})

it('every page of a case for administrators asks first', () => {
  const root = 'app/(admin)/admin/aduan/[id]'
  const pages = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('page.tsx'),
  )
  expect(pages.length).toBeGreaterThan(2)
  for (const page of pages)
    expect(readFileSync(join(root, page), 'utf8')).toMatch(/await (demandUsualReading|openTab)\(/)
  expect(readFileSync(join(root, 'open-tab.tsx'), 'utf8')).toContain('await demandUsualReading(')
})
