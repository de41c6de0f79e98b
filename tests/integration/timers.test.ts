import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyChain } from '@/lib/aduan/verify-chain'
import { runTimers } from '@/lib/jobs/timers'
import { createDraft } from '@/lib/lapor/commands/draft'
import { stashForm } from '@/lib/platform/stash/stash'
import { askPelapor } from '@/lib/telaah/commands'
import { askCompletion, startVerification } from '@/lib/verifikasi/commands'
import { answers } from '../fixtures/aduan'
import { answered, done, once, sent, withTeam } from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

const at = (text: string) => new Date(`${text}+08:00`)
const run = (now: Date) => runTimers(world.db, world.store, now)
const statusOf = async (id: string) => (await world.db.aduan.findUniqueOrThrow({ where: { id } })).status

it('expiry comes the day after the deadline, once, and never early', async () => {
  const { db, admin1, telaah1 } = world
  const now = MONDAY
  const asked = await sent(world)
  done(await startVerification({ db, viewer: admin1, now }, { aduanId: asked, ...once }))
  done(
    await askCompletion({ db, viewer: admin1, now }, { aduanId: asked, ...once, items: [], text: 'Kapan?' }),
  )
  const questioned = await withTeam(world)
  done(await askPelapor({ db, viewer: telaah1, now }, { aduanId: questioned, ...once, text: 'Siapa?' }))
  const issued = await answered(world)

  // Ten working days after Monday 23 November is Monday 7 December, and it lasts until its end.
  expect(await run(at('2026-12-07T23:30:00'))).toBe(0)
  expect(await run(at('2026-12-08T00:30:00'))).toBe(3)
  expect(await run(at('2026-12-08T00:31:00'))).toBe(0)

  expect(await statusOf(asked)).toBe('DITUTUP_SEMENTARA')
  expect(await statusOf(questioned)).toBe('DITELAAH')
  expect((await db.aduan.findUniqueOrThrow({ where: { id: questioned } })).pausedClock).toBeNull()
  expect(await statusOf(issued)).toBe('SELESAI')
  for (const id of [asked, questioned, issued]) expect(await verifyChain(db, id)).toEqual({ ok: true })
})

it("drafts are deleted after 14 days without an edit, but never within three days of the owner's notice", async () => {
  const { db, pelapor1 } = world
  const old = await createDraft({ db, viewer: pelapor1, now: at('2026-11-01T08:00:00') }, answers())
  const young = await createDraft({ db, viewer: pelapor1, now: at('2026-11-12T08:00:00') }, answers())
  const stands = (id: string) => db.aduan.count({ where: { id } })
  // The server was off until now, so nobody had a notice.
  await run(at('2026-11-16T08:00:00'))
  expect(await stands(old)).toBe(1)
  await run(at('2026-11-19T23:59:00'))
  expect(await stands(old)).toBe(1)
  await run(at('2026-11-20T00:00:00'))
  expect(await stands(old)).toBe(0)
  expect(await stands(young)).toBe(1)
})

it('kept text that nobody fetched is deleted after an hour', async () => {
  const { store } = world
  await stashForm(store, 'sid', { userId: 'x', path: '/aduan/baru', values: {} }, new Date())
  const kept = () => store.olderThan('simpan', new Date(Date.now() + 60_000))
  await run(new Date())
  expect(await kept()).toHaveLength(1)
  await run(new Date(Date.now() + 61 * 60_000))
  expect(await kept()).toEqual([])
})
