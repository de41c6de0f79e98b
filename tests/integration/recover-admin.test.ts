import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { activate } from '@/lib/akun/commands/activate'
import { listKeyStates, storeCertificate } from '@/lib/akun/commands/certify'
import { logIn } from '@/lib/akun/commands/log-in'
import { giveByEscrow, recoverAdmin } from '@/lib/akun/recover-admin'
import { verifyActs } from '@/lib/jejak/verify-acts'
import { openCase } from '@/lib/kasus/case'
import { changeAccount } from '@/lib/platform/session/account-seal'
import { openSession } from '@/lib/platform/session/sessions'
import { newEscrow } from '@/lib/vault/escrow'
import { certify, readKeyRequest } from '@/lib/vault/root'
import { splitEscrow } from '@/lib/vault/shares'
import { sent } from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'

const now = MONDAY
const NEXT = 'perahu jukung di pasar terapung'

let world: World
let shares: string[]
let cases: string[]
beforeAll(async () => {
  world = await newWorld()
  shares = await splitEscrow(world.escrowSecret)
  cases = [
    await sent(world),
    await sent(world, world.pelapor1, { instansi: 'Inspektorat Daerah', jalur_terbatas_dibaca: 'ya' }),
  ]
  // Every administrator is gone.
  await world.db.keyWrap.deleteMany({ where: { user: { role: 'ADMIN' } } })
  await world.db.user.updateMany({ where: { role: 'ADMIN' }, data: { disabled: true } })
})
afterAll(() => world.end())

const recover = (typed: string[], username = 'penyelamat') =>
  recoverAdmin(world.db, typed, { username, staffName: 'Penyelamat' }, now)
const acts = (act: string) => world.db.jejakAdmin.findMany({ where: { act } })

async function viewerOf(username: string) {
  const entered = await logIn(world.db, { identifier: username, password: NEXT }, now)
  const viewer = entered.ok ? await openSession(world.db, entered.secrets, now) : null
  if (viewer?.role !== 'ADMIN') throw new Error('no viewer')
  return viewer
}

describe('without any administrator', () => {
  it('one share, the same one twice, or those of another installation make no code and leave no trace', async () => {
    const strange = await splitEscrow((await newEscrow()).secret)
    const [one = ''] = shares
    expect(await recover([one])).toBe('mistyped')
    expect(await recover([one, one])).toBe('mistyped')
    expect(await recover(strange.slice(1))).toBe('other-key')
    expect(await giveByEscrow(world.db, [one], 'penyelamat', now)).toBe('mistyped')
    expect(await world.db.undangan.count()).toBe(0)
    expect(await acts('recover')).toEqual([])
  })

  it('the name of somebody who is no administrator, or a disabled one, gets no code', async () => {
    for (const { username } of await world.db.user.findMany({ where: { role: { not: 'ADMIN' } }, take: 3 }))
      expect(await recover(shares.slice(1), username)).not.toHaveProperty('code')
    expect(await recover(shares.slice(1), 'admin1')).toBe('not-admin')
    expect(await recover(shares.slice(1), 'X')).toBe('bad-name')
  })

  it('two shares make an administrator who logs in, and ROOT and two shares give them the cases', async () => {
    const { db } = world
    const made = await recover(shares.slice(0, 2))
    if (typeof made === 'string') throw new Error(made)
    expect(await activate(db, { code: made.code, password: NEXT }, now)).toMatchObject({ ok: true })
    const viewer = await viewerOf('penyelamat')
    for (const id of cases) expect(await openCase(db, viewer, id, now)).toBeNull()
    expect(await giveByEscrow(db, shares.slice(1), 'penyelamat', now)).toBe('not-certified')

    const state = (await listKeyStates(db, now)).find(({ userId }) => userId === viewer.userId)
    const days = { from: '2026-01-01', until: '2099-12-31' }
    const text = await certify(world.rootSecret, { ...readKeyRequest(state?.request ?? ''), ...days })
    expect(await storeCertificate(db, viewer, text, now)).toMatchObject({ ok: true })
    expect(await giveByEscrow(db, shares.slice(1), 'penyelamat', now)).toEqual({ given: 2, left: 0 })
    for (const id of cases) expect((await openCase(db, viewer, id, now))?.view.id).toBe(id)
    const halves = await db.keyWrap.findMany({
      where: { userId: viewer.userId, compartment: { in: ['identity', 'identity_b', 'original_b'] } },
    })
    expect(halves).toEqual([])
  })

  it('is on record, in a whole chain, and every other member of staff is told, by mail at once', async () => {
    const { db } = world
    expect(await acts('recover')).toMatchObject([{ subject: 'penyelamat', actorId: null }])
    expect(await acts('recover-keys')).toMatchObject([{ subject: 'penyelamat', actorId: null }])
    expect((await verifyActs(db)).broken).toBeNull()
    const others = await db.user.findMany({
      where: { role: { not: 'PELAPOR' }, disabled: false, username: { not: 'penyelamat' } },
    })
    expect(others.length).toBeGreaterThan(0)
    for (const { id } of others) {
      const told = await db.notifikasi.findMany({ where: { userId: id, kind: 'adminRecovered' } })
      expect(told.map(({ mail }) => mail)).toEqual(['atOnce', 'atOnce'])
    }
  })

  it('an administrator who lost password and code gets new keys, and a restricted case only by name', async () => {
    const { db } = world
    const again = await recover(shares.slice(0, 2))
    if (typeof again === 'string') throw new Error(again)
    expect(again.renewed).toBe(true)
    const where = { username: 'penyelamat' }
    const { id } = await db.user.findUniqueOrThrow({ where })
    await db.$transaction((tx) =>
      changeAccount(tx, id, () => tx.user.update({ where, data: { handlesRestricted: false } })),
    )
    expect(await activate(db, { code: again.code, password: NEXT }, now)).toMatchObject({ ok: true })
    const viewer = await viewerOf('penyelamat')
    await world.certified(viewer.userId)
    expect(await giveByEscrow(db, shares.slice(1), 'penyelamat', now)).toEqual({ given: 1, left: 0 })
  })
})
