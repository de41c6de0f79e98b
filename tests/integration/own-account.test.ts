import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { confirmPassword, FRESH_MS, passwordIsFresh } from '@/lib/akun/commands/confirm-password'
import { logIn } from '@/lib/akun/commands/log-in'
import { changeRole, disableStaff } from '@/lib/akun/commands/manage-staff'
import {
  changePassword,
  endOtherSessions,
  endOwnSession,
  listSessions,
  offeredRecoveryCode,
  offerRecoveryCode,
  takeRecoveryCode,
} from '@/lib/akun/commands/own-account'
import { recover } from '@/lib/akun/commands/recover'
import { checkFirstRecoveryCode, firstRecoveryCode, register } from '@/lib/akun/commands/register'
import { openCase } from '@/lib/kasus/case'
import { sendPesan } from '@/lib/pesan/commands'
import { openDevice, sealDevice } from '@/lib/platform/session/device'
import {
  ABSOLUTE_MS,
  endSession,
  IDLE_MS,
  openSession,
  peekSession,
  type SessionSecrets,
} from '@/lib/platform/session/sessions'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import { hashSid } from '@/lib/vault/session'
import { once, sent } from '../world/steps'
import { MONDAY, newWorld, PASSWORD, type World } from '../world/world'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

const now = MONDAY
const later = (ms: number) => new Date(now.getTime() + ms)
const NEXT = 'perahu jukung di pasar terapung'

async function enter(identifier: string, password = PASSWORD, at = now) {
  const result = await logIn(world.db, { identifier, password }, at)
  if (!result.ok) throw new Error(`could not log in: ${result.reason}`)
  return result.secrets
}

async function viewerOf(secrets: SessionSecrets, at = now): Promise<Viewer> {
  const viewer = await openSession(world.db, secrets, at)
  if (!viewer) throw new Error('no viewer')
  return viewer
}

let count = 0
/** A new reporter, signed in on one device; with the kode pemulihan. */
async function reporter() {
  const username = `ikan.${count++}`
  const made = await register(
    world.db,
    { namaTampilan: 'Ikan', username, password: PASSWORD, email: null, hp: null, jenisPelapor: null },
    now,
  )
  if (!made.ok) throw new Error('not registered')
  const { secrets } = made
  const viewer = await viewerOf(secrets)
  if (viewer.role !== 'PELAPOR') throw new Error('no reporter')
  const kx = secrets.kx
  return { username, secrets, viewer, kx, code: made.recoveryCode }
}

describe('a new password', () => {
  it('ends every other session, keeps this one and every aduan, and requires the old one', async () => {
    const { username, secrets, viewer } = await reporter()
    const other = await enter(username)
    const aduanId = await sent(world, viewer)
    const wrong = await changePassword(world.db, viewer, { current: 'bukan ini sandinya', next: NEXT }, now)
    expect(wrong).toEqual({ ok: false, reason: 'wrong' })
    expect(await openSession(world.db, other, now)).not.toBeNull()

    const changed = await changePassword(world.db, viewer, { current: PASSWORD, next: NEXT }, now)
    expect(changed.ok).toBe(true)
    expect(await openSession(world.db, other, now)).toBeNull()
    expect(await openSession(world.db, secrets, now)).not.toBeNull()
    expect(await logIn(world.db, { identifier: username, password: PASSWORD }, now)).toMatchObject({
      ok: false,
    })
    const again = await viewerOf(await enter(username, NEXT))
    expect((await openCase(world.db, again, aduanId, now))?.view.id).toBe(aduanId)
  })

  it('cannot be guessed on an unattended screen: each try waits longer', async () => {
    const { viewer } = await reporter()
    const tries = []
    for (let i = 0; i < 30; i++) {
      tries.push(await changePassword(world.db, viewer, { current: `salah ${i}`, next: NEXT }, now))
    }
    expect(tries.filter((result) => !result.ok && result.reason === 'wrong').length).toBeLessThan(7)
    const after = later(61_000)
    expect((await changePassword(world.db, viewer, { current: PASSWORD, next: NEXT }, after)).ok).toBe(true)
  })

  it.each([
    ['emoji', '🛶🐒🌾🍚🥭🌴🐟🏞️🌊🛖🎣🪷🐊🦜🌶️🥥'],
    ['one megabyte', 'perahu jukung '.repeat(75_000)],
    ['a thousand characters', 'ab cd ef gh '.repeat(83)],
  ])('of %s works at the next login', async (_name, next) => {
    const { username, viewer } = await reporter()
    expect((await changePassword(world.db, viewer, { current: PASSWORD, next }, now)).ok).toBe(true)
    await enter(username, next)
    expect(await logIn(world.db, { identifier: username, password: next.slice(0, -1) }, now)).toMatchObject({
      ok: false,
    })
  })

  it('is the same in composed and decomposed form', async () => {
    const { username, viewer } = await reporter()
    const composed = 'caf\u00e9 di tepi sungai Martapura'
    await changePassword(world.db, viewer, { current: PASSWORD, next: composed }, now)
    await enter(username, composed.normalize('NFD'))
  })
})

describe('the sessions of an account', () => {
  it('are listed with this one first, with coarse times, and end one by one or all at once', async () => {
    const { username, secrets, viewer } = await reporter()
    const [second, third] = [await enter(username), await enter(username)]
    const list = await listSessions(world.db, viewer, later(4 * 60_000))
    expect(list.map((session) => session.own)).toEqual([true, false, false])
    expect(Object.keys(list[0] ?? {}).sort()).toEqual(['beganAt', 'device', 'id', 'idleMinutes', 'own'])
    // MONDAY is ten past nine or so: to ten minutes, and not when somebody was seen last.
    expect(list.map(({ beganAt }) => beganAt.getTime())).toEqual(
      list.map(() => Math.floor(now.getTime() / 600_000) * 600_000),
    )
    const { sidHash } = await viewerOf(second)
    await endOwnSession(world.db, viewer, Buffer.from(sidHash).toString('hex'))
    expect(await openSession(world.db, second, now)).toBeNull()
    expect(await openSession(world.db, third, now)).not.toBeNull()
    expect(await endOtherSessions(world.db, viewer)).toBe(1)
    expect(await openSession(world.db, third, now)).toBeNull()
    expect(await openSession(world.db, secrets, now)).not.toBeNull()
  })

  it('name the kind of browser to their owner, and to nobody with the database', async () => {
    const { viewer } = await reporter()
    const other = await reporter()
    const at = { where: { sidHash: viewer.sidHash } }
    const userAgent = 'Mozilla/5.0 (Linux; Android 13; SM-A145F) Chrome/130.0.0.0 Mobile Safari/537.36'
    const sealedDevice = await sealDevice(viewer.seed, viewer.sidHash, userAgent)
    await world.db.session.update({ ...at, data: { sealedDevice } })
    expect((await listSessions(world.db, viewer, now))[0]?.device).toBe('Chrome di Android')
    expect(Buffer.from(sealedDevice).toString('latin1')).not.toContain('Android')
    const short = await sealDevice(viewer.seed, viewer.sidHash, 'x')
    expect(short.length).toBe(sealedDevice.length)
    await expect(openDevice(other.viewer.seed, viewer.sidHash, sealedDevice)).rejects.toThrow()
    await expect(openDevice(viewer.seed, other.viewer.sidHash, sealedDevice)).rejects.toThrow()
  })

  it('of another person stay, by any id', async () => {
    const [mine, theirs] = [await reporter(), await reporter()]
    for (const id of [Buffer.from(theirs.viewer.sidHash).toString('hex'), 'x', '', 'f'.repeat(64)]) {
      await endOwnSession(world.db, mine.viewer, id)
    }
    expect(await openSession(world.db, theirs.secrets, now)).not.toBeNull()
  })

  it('are not kept alive by polling', async () => {
    const { secrets } = await reporter()
    for (let at = 0; at <= IDLE_MS; at += 60_000) await peekSession(world.db, secrets, later(at))
    expect(await openSession(world.db, secrets, later(IDLE_MS + 1000))).toBeNull()
  })
})

/** Ways to end a session from elsewhere; the very next request is refused, whatever it is. */
const ENDINGS: [string, (username: 'telaah1' | 'telaah2' | 'ketua1' | 'telaah3') => Promise<unknown>][] = [
  [
    'sign-out',
    async (username) => endSession(world.db, await hashSid((held.get(username) as SessionSecrets).sid)),
  ],
  ['disabling', (username) => disableStaff(world.db, world.admin1, world[username].userId, now)],
  [
    'a new role',
    (username) => changeRole(world.db, world.admin1, { userId: world[username].userId, role: 'ADMIN' }, now),
  ],
  [
    'a new password elsewhere',
    async (username) => {
      const other = await viewerOf(await enter(username))
      return changePassword(world.db, other, { current: PASSWORD, next: NEXT }, now)
    },
  ],
]
const held = new Map<string, SessionSecrets>()

describe('both cookies, copied', () => {
  const people = ['telaah1', 'telaah2', 'telaah3', 'ketua1'] as const
  it.each(ENDINGS.map(([name, end], index) => ({ name, end, person: people[index] ?? 'ketua1' })))(
    'open nothing after $name',
    async ({ end, person }) => {
      const secrets = await enter(person)
      held.set(person, secrets)
      expect(await openSession(world.db, secrets, now)).not.toBeNull()
      await end(person)
      expect(await openSession(world.db, secrets, now)).toBeNull()
      expect(await peekSession(world.db, secrets, now)).toBeNull()
      expect(await world.db.session.count({ where: { sidHash: await hashSid(secrets.sid) } })).toBe(0)
    },
  )
})

describe('sensitive acts', () => {
  it('need the password, unless it was typed within five minutes in this very session', async () => {
    const { username, viewer } = await reporter()
    expect(await passwordIsFresh(world.db, viewer, later(FRESH_MS - 1000))).toBe(true)
    expect(await passwordIsFresh(world.db, viewer, later(FRESH_MS))).toBe(false)
    const at = later(2 * FRESH_MS)
    const other = await viewerOf(await enter(username, PASSWORD, at), at)
    expect(await passwordIsFresh(world.db, other, at)).toBe(true)
    expect(await passwordIsFresh(world.db, viewer, at)).toBe(false)
    expect(await confirmPassword(world.db, viewer, 'salah', at)).toEqual({ ok: false, reason: 'wrong' })
    expect(await passwordIsFresh(world.db, viewer, at)).toBe(false)
    expect((await confirmPassword(world.db, viewer, PASSWORD, at)).ok).toBe(true)
    expect(await passwordIsFresh(world.db, viewer, at)).toBe(true)
  })
})

describe('the first kode pemulihan', () => {
  it('is held by the session that made the account until one group of it comes back from paper', async () => {
    const { db } = world
    const { username, viewer, kx, code } = await reporter()
    const holder = { sidHash: viewer.sidHash, kx }
    expect(await firstRecoveryCode(db, holder)).toBe(code)
    const other = await enter(username)
    const elsewhere = { sidHash: await hashSid(other.sid), kx: other.kx }
    expect(await firstRecoveryCode(db, elsewhere)).toBeNull()
    const third = { group: 3, text: (code.split('-')[2] ?? '').toLowerCase() }
    expect(await checkFirstRecoveryCode(db, elsewhere, third)).toBe('none')
    for (const typed of [
      { group: 3, text: '' },
      { group: 0, text: '' },
      { group: 8, text: '' },
      { group: 3, text: code },
    ])
      expect(await checkFirstRecoveryCode(db, holder, typed)).toBe('mistyped')
    expect(await checkFirstRecoveryCode(db, holder, third)).toBe('same')
    expect(await firstRecoveryCode(db, holder)).toBeNull()
    expect(await recover(db, { username, code, password: NEXT }, now)).toMatchObject({ ok: true })
  })
})

describe('a new kode pemulihan', () => {
  it('counts only once it was typed back; until then the old one does', async () => {
    const { db } = world
    const { username, viewer, kx, code } = await reporter()
    await offerRecoveryCode(db, viewer, kx)
    await offerRecoveryCode(db, viewer, kx)
    const next = (await offeredRecoveryCode(db, viewer, kx)) ?? ''
    expect(next).toMatch(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/)
    expect(await takeRecoveryCode(db, viewer, { kx, typed: code })).toBe('mistyped')
    expect(await takeRecoveryCode(db, viewer, { kx, typed: next.toLowerCase().replaceAll('-', ' ') })).toBe(
      'taken',
    )
    expect(await offeredRecoveryCode(db, viewer, kx)).toBeNull()
    expect(await takeRecoveryCode(db, viewer, { kx, typed: next })).toBe('none')
    expect(await recover(db, { username, code, password: NEXT }, now)).toEqual({ ok: false, reason: 'wrong' })
    const aduanId = await sent(world, viewer)
    expect(await recover(db, { username, code: next, password: NEXT }, now)).toMatchObject({ ok: true })
    const again = await viewerOf(await enter(username, NEXT))
    const context = { db, viewer: again, now }
    expect(await sendPesan(context, { aduanId, ...once, text: 'Masih saya' })).toMatchObject({ kind: 'done' })
  })
})

it('a session ends after eight hours despite activity', async () => {
  const { secrets } = await reporter()
  for (let at = 0; at < ABSOLUTE_MS; at += IDLE_MS - 1000) await openSession(world.db, secrets, later(at))
  expect(await openSession(world.db, secrets, later(ABSOLUTE_MS + 1))).toBeNull()
})
