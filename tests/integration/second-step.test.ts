import { TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { logIn } from '@/lib/akun/commands/log-in'
import { disableStaff } from '@/lib/akun/commands/manage-staff'
import { register } from '@/lib/akun/commands/register'
import { dropTotp, offeredTotp, takeTotp } from '@/lib/akun/commands/second-factor'
import { enterByRecoveryCode, enterByTotp } from '@/lib/akun/commands/second-step'
import { openPending, PENDING_MS } from '@/lib/platform/session/pending'
import { openSession } from '@/lib/platform/session/sessions'
import type { PelaporViewer, Viewer } from '@/lib/platform/session/viewer-type'
import { newToken } from '@/lib/vault/random'
import { changeUser } from '../world/cast'
import { MONDAY, newWorld, PASSWORD, type World } from '../world/world'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

const now = MONDAY
const later = (ms: number) => new Date(now.getTime() + ms)
const STEP = 30_000

/** The code that an app shows at this moment. */
function codeOf(secret: string, at: Date): string {
  return new TOTP({ secret }).generate({ timestamp: at.getTime() })
}

/** Sets up an authenticator app for a person; returns its secret. */
async function withApp(viewer: Viewer, at = now): Promise<string> {
  const kx = await newToken()
  const { secret } = await offeredTotp(world.db, viewer, kx)
  expect(await takeTotp(world.db, viewer, { kx, code: codeOf(secret, at) }, at)).toEqual({ ok: true })
  return secret
}

/** A login with the right password. */
async function begun(username: string, at = now) {
  const result = await logIn(world.db, { identifier: username, password: PASSWORD }, at)
  if (result.ok || result.reason !== 'second-step')
    throw new Error(`no second step: ${JSON.stringify(result)}`)
  return result.pending
}

describe('an authenticator app', () => {
  let secret: string
  beforeAll(async () => {
    secret = await withApp(world.admin1)
  })

  it('limits the right password to opening the second step', async () => {
    const pending = await begun('admin1')
    expect(await openSession(world.db, pending, now)).toBeNull()
    expect((await openPending(world.db, pending, now))?.userId).toBe(world.admin1.userId)
  })

  it.each([
    ['the step before', -1],
    ['this step', 0],
    ['the step after', 1],
  ])('accepts the code of %s', async (_name, offset) => {
    const at = later(10 * 60_000 * (offset + 3))
    const pending = await begun('admin1', at)
    const code = codeOf(secret, new Date(at.getTime() + offset * STEP))
    const entered = await enterByTotp(
      { db: world.db, pending, now: at },
      ` ${code.slice(0, 3)} ${code.slice(3)}`,
    )
    expect(entered).toMatchObject({ ok: true, role: 'ADMIN' })
    if (entered.ok)
      expect((await openSession(world.db, entered.secrets, at))?.userId).toBe(world.admin1.userId)
    expect(await openPending(world.db, pending, at)).toBeNull()
  })

  it.each([
    ['two steps old', -2],
    ['two steps early', 2],
  ])('refuses a code that is %s', async (_name, offset) => {
    const at = later(3_600_000 + offset * 60_000)
    const pending = await begun('admin1', at)
    const code = codeOf(secret, new Date(at.getTime() + offset * STEP))
    expect(await enterByTotp({ db: world.db, pending, now: at }, code)).toEqual({
      ok: false,
      reason: 'wrong',
    })
  })

  it('refuses a used code, and every earlier one, in any login', async () => {
    const at = later(2 * 3_600_000)
    const [first, second] = [await begun('admin1', at), await begun('admin1', at)]
    const code = codeOf(secret, at)
    expect(await enterByTotp({ db: world.db, pending: first, now: at }, code)).toMatchObject({ ok: true })
    for (const seen of [code, codeOf(secret, new Date(at.getTime() - STEP))]) {
      expect(await enterByTotp({ db: world.db, pending: second, now: at }, seen)).toMatchObject({ ok: false })
    }
  })

  it('accepts one of twenty requests with the same code', async () => {
    const at = later(3 * 3_600_000)
    const pending = await begun('admin1', at)
    const code = codeOf(secret, at)
    const all = await Promise.all(
      Array.from({ length: 20 }, () => enterByTotp({ db: world.db, pending, now: at }, code)),
    )
    expect(all.filter((result) => result.ok)).toHaveLength(1)
    await world.db.loginDelay.deleteMany({})
  })

  it('delays a guesser, longer each time, and lets the owner in afterwards', async () => {
    const at = later(4 * 3_600_000)
    const pending = await begun('admin1', at)
    const results = []
    for (let i = 0; i < 30; i++) {
      results.push(await enterByTotp({ db: world.db, pending, now: at }, String(100_000 + i)))
    }
    expect(results.filter((result) => !result.ok && result.reason === 'wrong').length).toBeLessThan(7)
    const after = new Date(at.getTime() + 61_000)
    const code = codeOf(secret, after)
    expect(await enterByTotp({ db: world.db, pending, now: after }, code)).toMatchObject({ reason: 'over' })
    const again = await begun('admin1', after)
    expect(await enterByTotp({ db: world.db, pending: again, now: after }, code)).toMatchObject({ ok: true })
  })

  it.each(['', '12345', '1234567', 'abcdef', '１２３ ４５', "' OR 1=1"])('refuses %j', async (typed) => {
    const at = later(5 * 3_600_000)
    const pending = await begun('admin1', at)
    expect(await enterByTotp({ db: world.db, pending, now: at }, typed)).toMatchObject({ ok: false })
    await world.db.loginDelay.deleteMany({})
  })

  it('rejects a login that waits too long, and one of a disabled account at once', async () => {
    const { db, admin1, telaah2 } = world
    const pending = await begun('admin1', later(6 * 3_600_000))
    const late = later(6 * 3_600_000 + PENDING_MS + 1000)
    expect(await enterByTotp({ db, pending, now: late }, codeOf(secret, late))).toEqual({
      ok: false,
      reason: 'over',
    })
    const other = await withApp(telaah2)
    const waiting = await begun('telaah2', later(STEP))
    await disableStaff(db, admin1, telaah2.userId, now)
    expect(
      await enterByTotp({ db, pending: waiting, now: later(2 * STEP) }, codeOf(other, later(2 * STEP))),
    ).toEqual({ ok: false, reason: 'over' })
  })

  it('cannot be removed by staff who have nothing else', async () => {
    expect(await dropTotp(world.db, world.admin1)).toEqual({ ok: false, reason: 'last' })
  })

  it('is unreadable in the database', async () => {
    const row = await world.db.user.findUniqueOrThrow({ where: { id: world.admin1.userId } })
    const bytes = Buffer.from(row.sealedTotp ?? new Uint8Array())
    expect(bytes.length).toBeGreaterThan(200)
    expect(bytes.toString('latin1')).not.toContain(secret)
  })
})

describe('staff without a second step', () => {
  it('are recognised on every request until they have one', async () => {
    const { db, ketua1 } = world
    const result = await logIn(db, { identifier: 'ketua1', password: PASSWORD }, now)
    if (!result.ok) throw new Error('not in')
    expect((await openSession(db, result.secrets, now))?.owesSecondFactor).toBe(true)
    await withApp(ketua1)
    expect((await openSession(db, result.secrets, now))?.owesSecondFactor).toBeUndefined()
  })

  it('may be the published demo accounts, and reporters', async () => {
    const { db, telaah3 } = world
    await changeUser(db, telaah3.userId, { demo: true })
    for (const identifier of ['telaah3', 'pelapor1']) {
      const result = await logIn(db, { identifier, password: PASSWORD }, now)
      if (!result.ok) throw new Error('not in')
      expect((await openSession(db, result.secrets, now))?.owesSecondFactor).toBeUndefined()
    }
  })
})

describe('the kode pemulihan instead of a lost phone', () => {
  async function reporter(username: string): Promise<{ viewer: PelaporViewer; code: string }> {
    const made = await register(
      world.db,
      { namaTampilan: 'Haruan', username, password: PASSWORD, email: null, hp: null, jenisPelapor: null },
      now,
    )
    if (!made.ok) throw new Error('not in')
    const viewer = await openSession(world.db, made.secrets, now)
    if (viewer?.role !== 'PELAPOR') throw new Error('no viewer')
    return { viewer, code: made.recoveryCode }
  }

  it('lets in once, removes the second step and is replaced by a new code', async () => {
    const { db } = world
    const { viewer, code } = await reporter('haruan')
    await withApp(viewer)
    const entered = await enterByRecoveryCode({ db, pending: await begun('haruan'), now }, code)
    expect(entered).toMatchObject({ ok: true, recoveryCode: expect.stringMatching(/^[0-9A-Z-]{34}$/) })
    expect(await logIn(db, { identifier: 'haruan', password: PASSWORD }, now)).toMatchObject({ ok: true })
    await withApp(viewer, later(STEP))
    const again = { db, pending: await begun('haruan'), now }
    expect(await enterByRecoveryCode(again, code)).toEqual({ ok: false, reason: 'wrong' })
  })

  it("does not let in by another person's code", async () => {
    const { viewer } = await reporter('papuyu')
    const { code } = await reporter('sepat')
    await withApp(viewer)
    const pending = await begun('papuyu')
    expect(await enterByRecoveryCode({ db: world.db, pending, now }, code)).toEqual({
      ok: false,
      reason: 'wrong',
    })
  })
})
