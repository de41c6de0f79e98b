import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyChain } from '@/lib/aduan/verify-chain'
import { sendPesan } from '@/lib/pesan/commands'
import { once, sent, withTeam } from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'

// Rule 17. The attacker writes to the row of a case: its deadlines, what it is about, whose it is.

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

const day = new Date('2027-06-01T00:00:00Z')
const changes: [string, () => Promise<object>][] = [
  ['a deadline moved away', async () => ({ answerDueOn: day, nextDueOn: day })],
  ['a deadline removed', async () => ({ firstMessageDueOn: null })],
  ['a clock paused', async () => ({ pausedClock: 'answer', pausedOn: day, pausedLeft: 14 })],
  ['the day of sending', async () => ({ submittedOn: day })],
  ['the category', async () => ({ kategoriId: 'aset' })],
  ['the place', async () => ({ kabkotaCode: '63.01' })],
  ['the team', async () => ({ timId: world.timB })],
  ['the longer promise', async () => ({ berkadarPengawasan: true })],
  ['a reporter said to have no code', async () => ({ tanpaKode: true })],
  ['the number', async () => ({ nomor: 'WBS-2026-AAAA-AAAA' })],
  [
    'the owner, who then no longer finds it',
    async () => {
      const { ownerTag } = await world.db.aduan.findUniqueOrThrow({
        where: { id: await sent(world, world.pelapor2) },
      })
      return { ownerTag }
    },
  ],
]

describe('a change of a case behind the server’s back', () => {
  it.each(changes)('%s is seen, and not repaired by the next event', async (_, change) => {
    const { db, admin1 } = world
    const id = await withTeam(world)
    expect(await verifyChain(db, id)).toEqual({ ok: true })
    await db.aduan.update({ where: { id }, data: await change() })
    expect(await verifyChain(db, id)).toMatchObject({ ok: false, problem: 'head' })
    await sendPesan({ db, viewer: admin1, now: MONDAY }, { aduanId: id, ...once, text: 'Halo' })
    expect(await verifyChain(db, id)).toMatchObject({ ok: false })
  })

  it('put back as it was leaves the chain whole', async () => {
    const { db } = world
    const id = await withTeam(world)
    const { answerDueOn } = await db.aduan.findUniqueOrThrow({ where: { id } })
    await db.aduan.update({ where: { id }, data: { answerDueOn: day } })
    await db.aduan.update({ where: { id }, data: { answerDueOn } })
    expect(await verifyChain(db, id)).toEqual({ ok: true })
  })
})
