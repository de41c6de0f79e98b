import { TOTP } from 'otpauth'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { checkOwnPassword } from '@/lib/akun/commands/confirm-password'
import { logIn } from '@/lib/akun/commands/log-in'
import { recover } from '@/lib/akun/commands/recover'
import { offeredTotp, takeTotp } from '@/lib/akun/commands/second-factor'
import { enterByTotp } from '@/lib/akun/commands/second-step'
import * as totp from '@/lib/akun/totp'
import { notificationsOf } from '@/lib/kabar/queries'
import { newToken } from '@/lib/vault/random'
import { MONDAY, newWorld, PASSWORD, type World } from '../world/world'

// Rule 12. The attacker sends many guesses at once, because counting after comparing would let them all
// through.

const AT_ONCE = 40
/** Free tries before the first wait (lib/akun/rules.ts). */
const FREE = 5

let world: World
let secret: string
const now = MONDAY
beforeAll(async () => {
  world = await newWorld()
  const kx = await newToken()
  secret = (await offeredTotp(world.db, world.admin1, kx)).secret
  const code = new TOTP({ secret }).generate({ timestamp: now.getTime() })
  expect(await takeTotp(world.db, world.admin1, { kx, code }, now)).toEqual({ ok: true })
})
afterAll(() => world.end())
afterEach(async () => {
  vi.restoreAllMocks()
  await world.db.loginDelay.deleteMany({})
})

async function pendingOf(username: string, at = now) {
  const result = await logIn(world.db, { identifier: username, password: PASSWORD }, at)
  if (result.ok || result.reason !== 'second-step') throw new Error('no second step')
  return result.pending
}

/** How many of forty answers to the same question say that something was compared. */
async function compared(guess: (n: number) => Promise<{ ok: boolean; reason?: string }>): Promise<number> {
  const all = await Promise.all(Array.from({ length: AT_ONCE }, (_, n) => guess(n)))
  return all.filter(({ ok, reason }) => ok || reason === 'wrong').length
}

describe('forty guesses at once', () => {
  it('at a second step: five codes are looked at', async () => {
    const { db } = world
    const pending = await pendingOf('admin1')
    const looked = vi.spyOn(totp, 'openTotp')
    expect(await compared((n) => enterByTotp({ db, pending, now }, String(100_000 + n)))).toBeLessThanOrEqual(
      FREE,
    )
    expect(looked.mock.calls.length).toBeLessThanOrEqual(FREE)
  })

  it('over eight logins at a second step: five codes are looked at', async () => {
    const { db } = world
    const pendings: Awaited<ReturnType<typeof pendingOf>>[] = []
    for (let n = 0; n < 8; n++) pendings.push(await pendingOf('admin1'))
    const looked = vi.spyOn(totp, 'openTotp')
    await compared((n) => {
      const pending = pendings[n % 8]
      if (!pending) throw new Error('no login')
      return enterByTotp({ db, pending, now }, String(100_000 + n))
    })
    expect(looked.mock.calls.length).toBeLessThanOrEqual(FREE)
  })

  it.each([
    [
      'the login, of a name that exists',
      (n: number) => logIn(world.db, { identifier: 'telaah1', password: `salah ${n}` }, now),
    ],
    [
      'the login, of a name that does not',
      (n: number) => logIn(world.db, { identifier: 'tidak.ada', password: `salah ${n}` }, now),
    ],
    ['the password of a session', (n: number) => checkOwnPassword(world.db, world.ketua1, `salah ${n}`, now)],
    [
      'the kode pemulihan',
      (n: number) => recover(world.db, { username: 'telaah2', code: `AAAA${n}`, password: PASSWORD }, now),
    ],
  ])('at %s: five are compared', async (_where, guess) => {
    expect(await compared(guess)).toBeLessThanOrEqual(FREE)
  })
})

describe('five wrong codes of a second step', () => {
  const wrongFive = async (at: Date) => {
    const pending = await pendingOf('admin1', at)
    for (let n = 0; n < FREE; n++) await enterByTotp({ db: world.db, pending, now: at }, String(100_000 + n))
    return pending
  }
  const later = new Date(now.getTime() + 3_600_000)

  it('end the login: the right code comes too late', async () => {
    const pending = await wrongFive(later)
    const at = new Date(later.getTime() + 61_000)
    const code = new TOTP({ secret }).generate({ timestamp: at.getTime() })
    expect(await enterByTotp({ db: world.db, pending, now: at }, code)).toEqual({ ok: false, reason: 'over' })
  })

  it('tell the owner, whose password somebody knows', async () => {
    await wrongFive(new Date(later.getTime() + 600_000))
    const told = (await notificationsOf(world.db, world.admin1)).filter(
      ({ kind }) => kind === 'secondStepFailed',
    )
    expect(told.length).toBe(1)
  })
})

it('a comparison that could not run gives its try back', async () => {
  const { db } = world
  const pending = await pendingOf('admin1', new Date(now.getTime() + 7_200_000))
  vi.spyOn(totp, 'openTotp').mockRejectedValueOnce(new Error('busy'))
  await expect(
    enterByTotp({ db, pending, now: new Date(now.getTime() + 7_200_000) }, '123456'),
  ).rejects.toThrow('busy')
  expect(await db.loginDelay.count({ where: { failures: { gt: 0 } } })).toBe(0)
})
