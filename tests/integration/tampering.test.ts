import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { eventHash } from '@/lib/aduan/events/events'
import { verifyChain, verifyChains } from '@/lib/aduan/verify-chain'
import { createTim } from '@/lib/akun/teams/commands'
import { brokenLinkWords } from '@/lib/jejak/chain-labels'
import { verifyActs } from '@/lib/jejak/verify-acts'
import { openCase } from '@/lib/kasus/case'
import { ownCases } from '@/lib/kasus/own-cases'
import { sendPesan } from '@/lib/pesan/commands'
import { VaultError } from '@/lib/vault/errors'
import { sealJson } from '@/lib/vault/field'
import { once, sent, withTeam } from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'
import { wholeView } from './verifikasi/queue/steps'

let world: World
let one: string
let two: string
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())
beforeEach(async () => {
  one = await sent(world)
  two = await sent(world)
})

const open = (id: string) => openCase(world.db, world.admin1, id, MONDAY)

/** A value under the right key and in the right place that is no summary. */
async function sealedBySomebodyElse() {
  const opened = await open(one)
  if (!opened) throw new Error('the case does not open')
  const at = { table: 'aduan', column: 'sealed_summary', rowId: one }
  return sealJson(opened.keys.content, at, { ringkasan: 7 })
}

describe('an attacker with write access to the database', () => {
  it.each(['sealed_report', 'sealed_summary'])(
    'cannot swap the %s of two cases unnoticed',
    async (column) => {
      const { db } = world
      await db.$executeRawUnsafe(
        `UPDATE aduan a SET ${column} = b.${column} FROM aduan b WHERE a.id = '${one}'::uuid AND b.id = '${two}'::uuid`,
      )
      await expect(open(one)).rejects.toThrow(VaultError)
      await expect(open(two)).resolves.not.toBeNull()
    },
  )

  it.each([
    ['altered', async () => new Uint8Array(200)],
    ['of another shape', async () => sealedBySomebodyElse()],
  ])('a summary that is %s damages only its own row of a list', async (_how, sealed) => {
    await world.db.aduan.update({ where: { id: one }, data: { sealedSummary: await sealed() } })
    const rows = await wholeView(world, world.admin1, 'verifikasi')
    const words = new Map(rows.map((row) => [row.id, row.summary.ringkasan]))
    expect(words.get(one)).toMatch(/^Ringkasan aduan ini rusak/)
    expect(words.get(two)).not.toMatch(/rusak/)
    const own = (await ownCases(world.db, world.pelapor1)).cases.find(({ id }) => id === one)
    expect(own?.ringkasan).toMatch(/^Ringkasan aduan ini rusak/)
  })

  it('cannot give the key of one case to another', async () => {
    const { db, admin1 } = world
    const where = { userId: admin1.userId, compartment: 'content' } as const
    const other = await db.keyWrap.findFirstOrThrow({ where: { ...where, aduanId: two } })
    await db.keyWrap.updateMany({ where: { ...where, aduanId: one }, data: { sealed: other.sealed } })
    await expect(open(one)).rejects.toThrow(VaultError)
  })

  it('is detected by the chain when an event was changed, removed or cut off', async () => {
    const { db } = world
    const changed = await withTeam(world)
    expect(await verifyChain(db, changed)).toEqual({ ok: true })
    await db.peristiwa.update({
      where: { aduanId_seq: { aduanId: changed, seq: 2 } },
      data: { kind: 'declined' },
    })
    expect(await verifyChain(db, changed)).toEqual({ ok: false, seq: 2, problem: 'changed' })

    const removed = await withTeam(world)
    await db.peristiwa.delete({ where: { aduanId_seq: { aduanId: removed, seq: 3 } } })
    expect(await verifyChain(db, removed)).toEqual({ ok: false, seq: 3, problem: 'missing' })

    const cut = await withTeam(world)
    await db.peristiwa.delete({ where: { aduanId_seq: { aduanId: cut, seq: 4 } } })
    expect(await verifyChain(db, cut)).toEqual({ ok: false, seq: 4, problem: 'missing' })
  })

  it('cannot cut off the last event by resetting the state and the head', async () => {
    const { db } = world
    const aduanId = await withTeam(world)
    await db.peristiwa.delete({ where: { aduanId_seq: { aduanId, seq: 4 } } })
    await db.aduan.update({ where: { id: aduanId }, data: { status: 'DITERUSKAN', chainLength: 3 } })
    expect(await verifyChain(db, aduanId)).toEqual({ ok: false, seq: 3, problem: 'head' })
    // The server's next event does not repair the chain.
    await sendPesan({ db, viewer: world.admin1, now: MONDAY }, { aduanId, ...once, text: 'Halo' })
    expect(await verifyChain(db, aduanId)).toEqual({ ok: false, seq: 3, problem: 'head' })
  })

  it("cannot recompute a chain: the seal needs the server's key", async () => {
    const { db } = world
    const aduanId = await sent(world)
    const { hash: _, ...first } = await db.peristiwa.findFirstOrThrow({ where: { aduanId } })
    const forged = { ...first, onDate: new Date('2026-11-20T00:00:00Z') }
    await db.peristiwa.update({
      where: { id: first.id },
      data: { onDate: forged.onDate, hash: await eventHash(forged) },
    })
    expect(await verifyChain(db, aduanId)).toEqual({ ok: false, seq: 1, problem: 'head' })
  })

  it('is reported with nomor, kind and day; every other case stays valid', async () => {
    const { db } = world
    const before = await verifyChains(db)
    const aduanId = await withTeam(world)
    const { nomor } = await db.aduan.findUniqueOrThrow({ where: { id: aduanId } })
    await db.peristiwa.update({
      where: { aduanId_seq: { aduanId, seq: 2 } },
      data: { actorRole: 'TELAAH' },
    })
    const report = await verifyChains(db)
    expect(report.broken.filter((link) => !before.broken.some((b) => b.aduanId === link.aduanId))).toEqual([
      { aduanId, nomor, seq: 2, problem: 'changed', kind: 'verificationStarted', on: '2026-11-23' },
    ])
    const named = report.broken.find((link) => link.aduanId === aduanId)
    expect(named && brokenLinkWords(named)).toBe(
      `${nomor}: peristiwa ke-2 (Administrator memulai verifikasi, 23 November 2026) isinya tidak sama dengan yang dicatat.`,
    )
  })

  it('cannot change, remove or cut off an act of an administrator', async () => {
    const { db, admin1 } = world
    for (const name of ['Tim C', 'Tim D', 'Tim E'])
      expect(await createTim({ db, viewer: admin1, now: MONDAY }, name)).toEqual({ ok: true })
    expect((await verifyActs(db)).broken).toBeNull()

    const last = await db.jejakAdmin.findFirstOrThrow({ orderBy: { seq: 'desc' } })
    await db.jejakAdmin.delete({ where: { id: last.id } })
    expect((await verifyActs(db)).broken).toMatchObject({ seq: last.seq, problem: 'missing' })
    await db.rantaiJejak.update({ where: { id: 1 }, data: { length: (last.seq ?? 0) - 1 } })
    expect((await verifyActs(db)).broken).toMatchObject({ seq: (last.seq ?? 0) - 1, problem: 'head' })

    await db.jejakAdmin.update({ where: { seq: 1 }, data: { subject: 'Tim lain' } })
    expect((await verifyActs(db)).broken).toMatchObject({ seq: 1, problem: 'changed', act: 'team-create' })
  })
})
