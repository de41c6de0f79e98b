import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyChain } from '@/lib/aduan/verify-chain'
import { hari, kalender } from '../fixtures/kalender'
import { sized } from '../world/size'
import { newWorld, type World } from '../world/world'
import { kill, startWorker, until } from './kill/killing'
import { type PaperCase, play, sentToday, writeCases } from './year/paper-cases'

const KILLS = sized(2, 100)
const EACH = 6
const SENT = '2026-11-23'
const NOW = '2026-12-08T08:05:00+08:00'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

/** Half of them wait for a reporter whose ten days are over, half are late. */
function freshCases(): PaperCase[] {
  return Array.from({ length: EACH }, (_, index) => {
    const row = sentToday(hari(SENT), kalender, false)
    if (index % 2 === 0) return row
    const begun = play(row, 'startVerification', hari(SENT), kalender)
    return play(begun, 'askCompletion', hari(SENT), kalender)
  })
}

it(`a worker killed ${KILLS} times in the middle of its jobs: nothing lost, no notice repeated`, async () => {
  const { db, admin1, admin2, ketua1 } = world
  const staff = [admin1.userId, admin2.userId]
  const all: PaperCase[] = []
  let next = startWorker(world, NOW)
  for (let round = 0; round < KILLS; round++) {
    const fresh = freshCases()
    all.push(...fresh)
    const child = await next
    // It may take over the jobs of the killed one.
    next = startWorker(world, NOW)
    await writeCases(db, SENT, fresh, staff)
    // Somewhere between the round that finds them and the last of their jobs.
    await sleep((round * 137) % 900)
    await kill(child)
  }
  const last = await next
  const late = all.filter((row) => row.status !== 'PERLU_DILENGKAPI')
  const over = all.filter((row) => row.status === 'PERLU_DILENGKAPI')
  const escalated = () => db.langkahTenggat.count({ where: { step: 'escalated' } })
  const expired = () => db.aduan.count({ where: { status: 'DITUTUP_SEMENTARA' } })
  await until(async () => (await escalated()) === late.length && (await expired()) === over.length, 60_000)
  // A moment more, in which a duplicate could appear.
  await sleep(2500)
  await kill(last)

  const told = await db.notifikasi.groupBy({
    by: ['aduanId', 'kind', 'userId'],
    where: { aduanId: { not: null } },
    _count: true,
  })
  expect(told.filter(({ _count }) => _count !== 1)).toEqual([])
  const count = (kind: string, userId: string | null) =>
    told.filter((row) => row.kind === kind && row.userId === userId).length
  for (const userId of staff) expect(count('verification.escalated', userId)).toBe(late.length)
  expect(count('completionExpired', null)).toBe(over.length)
  // Every ketua hears that a verification is late, once for each, and not which.
  expect(await db.notifikasi.count({ where: { aduanId: null, userId: ketua1.userId } })).toBe(late.length)
  expect(await db.peristiwa.count()).toBe(over.length)
  for (const { id } of over) expect(await verifyChain(db, id)).toEqual({ ok: true })
}, 600_000)
