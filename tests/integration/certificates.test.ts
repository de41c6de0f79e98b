import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { activate } from '@/lib/akun/commands/activate'
import { listKeyStates, storeCertificate } from '@/lib/akun/commands/certify'
import { giveKeys } from '@/lib/akun/commands/give-keys'
import { invite } from '@/lib/akun/commands/invite'
import { logIn } from '@/lib/akun/commands/log-in'
import { changeRole } from '@/lib/akun/commands/manage-staff'
import { resetStaff } from '@/lib/akun/commands/reset-staff'
import { runRecoveryDrill } from '@/lib/akun/recovery-drill'
import { openCase } from '@/lib/kasus/case'
import { createDraft } from '@/lib/lapor/commands/draft'
import { submitAduan } from '@/lib/lapor/commands/submit'
import { openSession } from '@/lib/platform/session/sessions'
import type { AdminViewer } from '@/lib/platform/session/viewer-type'
import { newEscrow } from '@/lib/vault/escrow'
import { certify, newRoot, readKeyRequest } from '@/lib/vault/root'
import { splitEscrow } from '@/lib/vault/shares'
import { answers } from '../fixtures/aduan'
import { sent } from '../world/steps'
import { MONDAY, newWorld, PASSWORD, type World } from '../world/world'

const now = MONDAY
const days = { from: '2026-01-01', until: '2099-12-31' }
let puppets = 0
const NEXT = 'perahu jukung di pasar terapung'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

/** A new administrator with their own keys, which nobody has certified. */
async function newAdmin(username: string): Promise<AdminViewer> {
  const { db, admin1 } = world
  const invited = await invite(
    db,
    admin1,
    { username, staffName: 'Penyusup', role: 'ADMIN', handlesRestricted: false },
    now,
  )
  if (!invited.ok) throw new Error('not invited')
  expect(await activate(db, { code: invited.code, password: NEXT }, now)).toMatchObject({ ok: true })
  return viewerOf(username, NEXT)
}

async function viewerOf(identifier: string, password: string): Promise<AdminViewer> {
  const entered = await logIn(world.db, { identifier, password }, now)
  const viewer = entered.ok ? await openSession(world.db, entered.secrets, now) : null
  if (viewer?.role !== 'ADMIN') throw new Error('no viewer')
  return viewer
}

const wraps = (userId: string) => world.db.keyWrap.count({ where: { userId } })

async function requestOf(userId: string): Promise<ReturnType<typeof readKeyRequest>> {
  const state = (await listKeyStates(world.db, now)).find((one) => one.userId === userId)
  return readKeyRequest(state?.request ?? '')
}

describe('an administrator whose keys ROOT has not signed', () => {
  it('gets no key of any case, new or granted, and the others are told', async () => {
    const { db, admin1 } = world
    const before = await sent(world)
    const puppet = await newAdmin('boneka')
    const after = await sent(world)
    expect(await giveKeys(db, admin1, { userId: puppet.userId }, now)).toBe(0)
    for (const id of [before, after]) expect(await openCase(db, puppet, id, now)).toBeNull()
    expect(await wraps(puppet.userId)).toBe(0)
    const told = await db.notifikasi.findMany({ where: { kind: 'keysUncertified' } })
    expect(told.map(({ userId }) => userId)).toEqual(
      expect.arrayContaining([admin1.userId, world.admin2.userId]),
    )
  })

  it('reads cases once a certificate is pasted and a colleague grants the keys', async () => {
    const { db, admin1, rootSecret } = world
    const fresh = await newAdmin('rekan')
    const aduanId = await sent(world)
    const text = await certify(rootSecret, { ...(await requestOf(fresh.userId)), ...days })
    expect(await storeCertificate(db, admin1, ` ${text.replace('.', '.\n')} `, now)).toEqual({
      ok: true,
      username: 'rekan',
    })
    expect(await giveKeys(db, admin1, { userId: fresh.userId }, now)).toBeGreaterThan(0)
    expect((await openCase(db, fresh, aduanId, now))?.view.id).toBe(aduanId)
  })

  it.each([
    ['another ROOT', {}, 'forged'],
    ['an expired period', { from: '2025-01-01', until: '2026-11-22' }, 'not-current'],
    ['days to come', { from: '2098-01-01' }, 'not-current'],
    ['another role', { role: 'TELAAH' }, 'not-current'],
    ["another person's account", { userId: 'other' }, 'not-current'],
    ['other keys', { publicKey: new Uint8Array(32).fill(7) }, 'not-current'],
  ])(
    'stays excluded with a certificate of %s, pasted or written into the database',
    async (_name, change, reason) => {
      const { db, admin1, rootSecret } = world
      const puppet = await newAdmin(`boneka.${puppets++}`)
      const secret = reason === 'forged' ? (await newRoot()).secret : rootSecret
      const changed = 'userId' in change ? { userId: admin1.userId } : change
      const text = await certify(secret, { ...(await requestOf(puppet.userId)), ...days, ...changed })
      expect(await storeCertificate(db, admin1, text, now)).toEqual({ ok: false, reason })
      await db.user.update({ where: { id: puppet.userId }, data: { certificate: text } })
      await sent(world)
      expect(await giveKeys(db, admin1, { userId: puppet.userId }, now)).toBe(0)
      expect(await wraps(puppet.userId)).toBe(0)
    },
  )
})

describe('certified keys', () => {
  it('cover the signed keys and role: a new role or new keys need a new certificate', async () => {
    const { db, admin1, admin2 } = world
    const fresh = await newAdmin('pindah')
    await world.certified(fresh.userId)
    const here = [admin1.userId, admin2.userId, fresh.userId]
    await db.user.updateMany({ where: { role: 'ADMIN', id: { notIn: here } }, data: { disabled: true } })
    for (const viewer of [admin1, admin2])
      await changeRole(db, viewer, { userId: fresh.userId, role: 'TELAAH' }, now)
    expect((await listKeyStates(db, now)).find(({ userId }) => userId === fresh.userId)?.until).toBeNull()

    const reset = await resetStaff(db, admin2, admin1.userId, now)
    if (!reset.ok) throw new Error('no code')
    // The maker of the code uses it: they get the account, but no case.
    await activate(db, { code: reset.code, password: NEXT }, now)
    const stolen = await viewerOf('admin1', NEXT)
    const aduanId = await sent(world)
    expect(await giveKeys(db, admin2, { userId: stolen.userId }, now)).toBe(0)
    expect(await openCase(db, stolen, aduanId, now)).toBeNull()
    expect(await wraps(stolen.userId)).toBe(0)
  })

  it('are needed by at least one administrator: otherwise nothing is sent, and the draft stays', async () => {
    const { db, pelapor2 } = world
    const kept = await db.user.findMany({ where: { role: 'ADMIN' }, select: { id: true, certificate: true } })
    await db.user.updateMany({ data: { certificate: null } })
    const id = await createDraft({ db, viewer: pelapor2, now }, answers())
    await expect(submitAduan(db, pelapor2, id, now)).rejects.toThrow('certified')
    const { status, nomor } = await db.aduan.findUniqueOrThrow({ where: { id } })
    expect({ status, nomor }).toEqual({ status: 'DRAF', nomor: null })
    for (const { id: userId, certificate } of kept) {
      await db.user.update({ where: { id: userId }, data: { certificate } })
    }
    expect((await submitAduan(db, pelapor2, id, now)).kind).toBe('done')
  })
})

describe('the recovery drill', () => {
  it('passes with two shares of this installation only', async () => {
    const { db, escrowSecret } = world
    const shares = await splitEscrow(escrowSecret)
    const strange = await splitEscrow((await newEscrow()).secret)
    const drilled = async () => (await db.institution.findUniqueOrThrow({ where: { id: 1 } })).drilledAt
    expect(await runRecoveryDrill(db, shares.slice(0, 1), now)).toBe('mistyped')
    expect(await runRecoveryDrill(db, [shares[0] ?? '', shares[0] ?? ''], now)).toBe('mistyped')
    expect(await runRecoveryDrill(db, strange.slice(1), now)).toBe('other-key')
    expect(await drilled()).toBeNull()
    expect(await runRecoveryDrill(db, shares.slice(1), now)).toBe('opened')
    expect(await drilled()).toEqual(now)
  })
})

it('a password is no way around: certified staff still log in as before', async () => {
  expect(await logIn(world.db, { identifier: 'admin2', password: PASSWORD }, now)).toMatchObject({ ok: true })
})
