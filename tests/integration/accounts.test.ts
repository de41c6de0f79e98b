import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { activate } from '@/lib/akun/commands/activate'
import { invite } from '@/lib/akun/commands/invite'
import { logIn } from '@/lib/akun/commands/log-in'
import { disableStaff, enableStaff } from '@/lib/akun/commands/manage-staff'
import { recover } from '@/lib/akun/commands/recover'
import { register } from '@/lib/akun/commands/register'
import { openCase } from '@/lib/kasus/case'
import { ABSOLUTE_MS, endSession, IDLE_MS, openSession } from '@/lib/platform/session/sessions'
import { hashSid } from '@/lib/vault/session'
import { sent } from '../world/steps'
import { MONDAY, newWorld, PASSWORD, type World } from '../world/world'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

const now = MONDAY
const later = (ms: number) => new Date(now.getTime() + ms)

async function enter(identifier: string, password = PASSWORD, at = now) {
  const result = await logIn(world.db, { identifier, password }, at)
  if (!result.ok) throw new Error(`could not log in: ${result.reason}`)
  return result.secrets
}

describe('accounts', () => {
  const person = {
    namaTampilan: 'Bekantan',
    username: 'bekantan',
    password: 'enam kata acak untuk masuk',
    email: 'bekantan@contoh.com',
    hp: null,
    jenisPelapor: null,
  }

  it('are created once per user name, and accept the name at login', async () => {
    const made = await register(world.db, person, now)
    expect(made.ok && made.recoveryCode.replace(/[^0-9A-Z]/g, '')).toHaveLength(28)
    expect(made.ok && (await openSession(world.db, made.secrets, now))).toMatchObject({
      username: 'bekantan',
      readBefore: true,
    })
    expect(await register(world.db, person, now)).toEqual({ ok: false, reason: 'username-taken' })
    await enter('bekantan', person.password)
  })

  it('give the same answer for an unknown name, a wrong password and a disabled account', async () => {
    const { db, admin1, telaah3 } = world
    await disableStaff(db, admin1, telaah3.userId, now)
    for (const identifier of ['tidak-ada', 'bekantan', 'telaah3']) {
      const password = identifier === 'telaah3' ? PASSWORD : 'kata sandi yang salah sekali'
      expect(await logIn(db, { identifier, password }, now)).toEqual({ ok: false, reason: 'wrong' })
    }
    await enableStaff(db, admin1, telaah3.userId, now)
    await enter('telaah3')
  })

  it('slow guessing down, whether or not the name exists, and let the owner in after the wait', async () => {
    for (const identifier of ['pelapor2', 'hantu']) {
      const tries = []
      for (let i = 0; i < 6; i++)
        tries.push(await logIn(world.db, { identifier, password: `salah ${i}` }, now))
      expect(tries.at(-1), identifier).toMatchObject({ ok: false, reason: 'wait' })
    }
    await enter('pelapor2', PASSWORD, later(61_000))
  })

  it('thirty wrong passwords: the wait grows to a minute at most, and a person who waits can log in', async () => {
    let at = now.getTime() + 3_600_000
    const waits: number[] = []
    for (let tries = 0; tries < 30; tries += 1) {
      const result = await logIn(world.db, { identifier: 'admin2', password: `salah ${tries}` }, new Date(at))
      if (result.ok || result.reason !== 'wait') continue
      waits.push(result.seconds)
      at += result.seconds * 1000
    }
    expect(waits).toEqual([...waits].sort((a, b) => a - b))
    expect(waits.length).toBeGreaterThan(8)
    expect(Math.max(...waits)).toBe(60)
    await enter('admin2', PASSWORD, new Date(at + 61_000))
  })

  it('thirty names tried once each delay nobody, and the owner of one of them logs in at once', async () => {
    const at = later(2 * 3_600_000)
    const names = ['pelapor1', ...Array.from({ length: 29 }, (_, number) => `coba.${number}`)]
    for (const identifier of names) {
      const tried = await logIn(world.db, { identifier, password: 'Musim Semi 2026!' }, at)
      expect(tried).toEqual({ ok: false, reason: 'wrong' })
    }
    await enter('pelapor1', PASSWORD, at)
  })
})

describe('sessions', () => {
  it('need the row and both secrets', async () => {
    const secrets = await enter('pelapor1')
    expect((await openSession(world.db, secrets, now))?.role).toBe('PELAPOR')
    const other = await enter('pelapor1')
    expect(await openSession(world.db, { sid: secrets.sid, kx: other.kx }, now)).toBeNull()
    await endSession(world.db, await hashSid(secrets.sid))
    expect(await openSession(world.db, secrets, now)).toBeNull()
  })

  it('end after 15 minutes without an act', async () => {
    const secrets = await enter('pelapor1')
    expect(await openSession(world.db, secrets, later(IDLE_MS - 1000))).not.toBeNull()
    expect(await openSession(world.db, secrets, later(2 * IDLE_MS - 2000))).not.toBeNull()
    expect(await openSession(world.db, secrets, later(3 * IDLE_MS))).toBeNull()
  })

  it('end after 8 hours, however busy', async () => {
    const secrets = await enter('pelapor1')
    for (let at = 0; at < ABSOLUTE_MS; at += IDLE_MS - 60_000) await openSession(world.db, secrets, later(at))
    expect(await openSession(world.db, secrets, later(ABSOLUTE_MS + 1000))).toBeNull()
  })

  it('end at once when the account is disabled', async () => {
    const secrets = await enter('telaah2')
    await disableStaff(world.db, world.admin1, world.telaah2.userId, now)
    expect(await openSession(world.db, secrets, now)).toBeNull()
  })
})

describe('kode pemulihan', () => {
  it('sets a new password, keeps every aduan readable, ends all sessions and works once', async () => {
    const { db } = world
    const name = 'enggang'
    const made = await register(
      db,
      { namaTampilan: 'E', username: name, password: PASSWORD, email: null, hp: null, jenisPelapor: null },
      now,
    )
    if (!made.ok) throw new Error('not registered')
    const before = await enter(name)
    const viewer = await openSession(db, before, now)
    if (viewer?.role !== 'PELAPOR') throw new Error('no viewer')
    const aduanId = await sent(world, viewer)

    const next = 'kata sandi baru yang panjang'
    const code = made.recoveryCode.toLowerCase().replaceAll('-', ' ')
    expect(await recover(db, { username: name, code, password: next }, now)).toMatchObject({ ok: true })
    expect(await openSession(db, before, now)).toBeNull()
    expect(await logIn(db, { identifier: name, password: PASSWORD }, now)).toMatchObject({ ok: false })
    const again = await openSession(db, await enter(name, next), now)
    expect(again && (await openCase(db, again, aduanId, now))?.view.id).toBe(aduanId)
    expect(await recover(db, { username: name, code, password: next }, now)).toEqual({
      ok: false,
      reason: 'wrong',
    })
  })
})

describe('staff', () => {
  it('choose their own password with an invitation that works once', async () => {
    const { db, admin1 } = world
    const invitation = {
      username: 'admin9',
      staffName: 'Sembilan',
      role: 'ADMIN',
      handlesRestricted: false,
    } as const
    const invited = await invite(db, admin1, invitation, now)
    if (!invited.ok) throw new Error('not invited')
    const password = 'sandi petugas yang panjang'
    expect(await activate(db, { code: invited.code, password }, now)).toMatchObject({
      ok: true,
      username: 'admin9',
    })
    expect(await activate(db, { code: invited.code, password }, now)).toMatchObject({ ok: false })
    await enter('admin9', password)
  })

  it('keep at least one officer for restricted cases, and nobody can disable themselves', async () => {
    const { db, admin1, admin2 } = world
    expect(await disableStaff(db, admin1, admin1.userId, now)).toEqual({ ok: false, reason: 'yourself' })
    expect(await disableStaff(db, admin1, admin2.userId, now)).toEqual({
      ok: false,
      reason: 'last-restricted',
    })
  })
})
