import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { logIn } from '@/lib/akun/commands/log-in'
import { askMailCode, resetByMailCode } from '@/lib/akun/commands/mail-reset'
import { recover } from '@/lib/akun/commands/recover'
import { register } from '@/lib/akun/commands/register'
import { correctProfile } from '@/lib/data-pribadi/profile'
import { askAddress, confirmAddress, stopMail } from '@/lib/kabar/email/commands'
import { openMailState } from '@/lib/kabar/email/state'
import { openSession } from '@/lib/platform/session/sessions'
import type { PelaporViewer } from '@/lib/platform/session/viewer-type'
import * as cost from '@/lib/vault/kdf-cost'
import { LONG } from '../world/size'
import { MONDAY, newWorld, PASSWORD, type World } from '../world/world'

// Rule 11. The attacker asks a door about names, and reads the answer and how long it took.

let world: World
beforeAll(async () => {
  world = await newWorld()
  // The accounts of a world are cheap; an installation has these.
  await world.db.user.updateMany({ where: { role: { not: 'PELAPOR' } }, data: { kdf: 'staff' } })
  await world.db.user.updateMany({ where: { role: 'PELAPOR' }, data: { kdf: 'pelapor' } })
  await world.db.user.update({ where: { id: world.telaah3.userId }, data: { disabled: true } })
})
afterAll(() => world.end())
afterEach(async () => {
  vi.restoreAllMocks()
  await world.db.loginDelay.deleteMany({})
})

/**
 * How much better than chance (0, to 0.5) the attacker is who takes the slower of two answers for the one
 * kind.
 */
function advantage(mine: readonly number[], theirs: readonly number[]): number {
  const slower = mine.flatMap((one) => theirs.map((other) => (one === other ? 0.5 : Number(one > other))))
  return Math.abs(slower.reduce((sum, one) => sum + one, 0) / slower.length - 0.5)
}

/**
 * The times of 200 asks of each kind, interleaved so that a slow moment of the machine falls on every kind.
 */
async function timesOf(
  kinds: number,
  ask: (kind: number, turn: number) => Promise<unknown>,
): Promise<number[][]> {
  const times = Array.from({ length: kinds }, (): number[] => [])
  for (let turn = 0; turn < 200; turn++) {
    for (let kind = 0; kind < kinds; kind++) {
      const start = performance.now()
      await ask(kind, turn)
      times[kind]?.push(performance.now() - start)
    }
  }
  return times
}

const NAMES: [string, string, string][] = [
  ['nobody', 'tidak.ada', 'salah'],
  ['nobody, by an address', 'tidak@ada.id', 'salah'],
  ['a reporter', 'pelapor1', 'salah'],
  ['a reviewer', 'telaah1', 'salah'],
  ['an administrator', 'admin1', 'salah'],
  ['a disabled account, with its password', 'telaah3', PASSWORD],
]

describe('the login', () => {
  it.each(NAMES)('refuses %s with the same sentence and the same work', async (_, identifier, password) => {
    const runs = vi.spyOn(cost, 'kdfCost')
    const answer = await logIn(world.db, { identifier, password }, MONDAY)
    expect(answer).toEqual({ ok: false, reason: 'wrong' })
    expect(runs.mock.calls.map(([preset]) => preset).sort()).toEqual(['pelapor', 'staff'])
  })

  it('takes as long for each of two hundred refusals of three kinds', async () => {
    const kinds = NAMES.slice(0, 5).filter((_, at) => at !== 1)
    const times = await timesOf(kinds.length, async (kind) => {
      await logIn(world.db, { identifier: kinds[kind]?.[1] ?? '', password: 'salah' }, MONDAY)
      await world.db.loginDelay.deleteMany({})
    })
    const [nobody = [], ...others] = times
    for (const other of others) expect(advantage(other, nobody)).toBeLessThan(0.25)
  })
})

let made = 0
/** A reporter registered with this address; nothing is confirmed. */
async function reporterWith(email: string | null): Promise<PelaporViewer> {
  made += 1
  const username = `orang.${made}`
  const given = { namaTampilan: 'Haruan', username, password: PASSWORD, email, hp: null, jenisPelapor: null }
  const registered = await register(world.db, given, MONDAY)
  const viewer = registered.ok ? await openSession(world.db, registered.secrets, MONDAY) : null
  if (viewer?.role !== 'PELAPOR') throw new Error('not in')
  return viewer
}

/** Types the code that was mailed to the address. */
async function confirms(viewer: PelaporViewer, address: string): Promise<string> {
  expect(await askAddress({ db: world.db, viewer, now: MONDAY }, address)).toBe('sent')
  const { sealedMail } = await world.db.user.findUniqueOrThrow({ where: { id: viewer.userId } })
  const code = (await openMailState(viewer.userId, sealedMail)).asked?.code ?? ''
  return confirmAddress({ db: world.db, viewer, now: MONDAY }, code)
}

const entersWith = async (identifier: string) => {
  const entered = await logIn(world.db, { identifier, password: PASSWORD }, MONDAY)
  return entered.ok ? entered.userId : entered.reason
}
const profileWith = (email: string | null) => ({ name: 'Haruan', email, phone: null, reporterKind: null })

describe('an address', () => {
  it('that its account did not confirm is no login name: whether it is of somebody else does not show', async () => {
    const owner = await reporterWith('milik@contoh.id')
    expect(await confirms(owner, 'milik@contoh.id')).toBe('confirmed')
    const attacker = await reporterWith(null)
    for (const address of ['milik@contoh.id', 'bukan.milik.siapa-pun@contoh.id']) {
      expect(await correctProfile({ db: world.db, viewer: attacker }, profileWith(address))).toBe(true)
      const other = await reporterWith(address)
      expect(await entersWith(address)).toBe(address === 'milik@contoh.id' ? owner.userId : 'wrong')
      expect(await entersWith(address)).not.toBe(other.userId)
      expect(await entersWith(address)).not.toBe(attacker.userId)
    }
  })

  it('that somebody squats is of the person who reads its mail', async () => {
    for (const squat of [
      () => reporterWith('korban@contoh.id'),
      async () => {
        const viewer = await reporterWith(null)
        await correctProfile({ db: world.db, viewer }, profileWith('korban@contoh.id'))
      },
    ]) {
      await squat()
      const owner = await reporterWith('korban@contoh.id')
      expect(await confirms(owner, 'korban@contoh.id')).toBe('confirmed')
      expect(await entersWith('Korban@Contoh.id')).toBe(owner.userId)
      await stopMail({ db: world.db, viewer: owner, now: MONDAY })
      expect(await entersWith('korban@contoh.id')).toBe('wrong')
    }
  })

  it('confirmed twice is of the later account, with the same answers to both', async () => {
    const [first, second] = [await reporterWith(null), await reporterWith(null)]
    expect(await confirms(first, 'bersama@contoh.id')).toBe('confirmed')
    expect(await confirms(second, 'bersama@contoh.id')).toBe('confirmed')
    expect(await entersWith('bersama@contoh.id')).toBe(second.userId)
    expect(await entersWith(first.username)).toBe(first.userId)
  })

  it("takes as long to set, whether or not it is somebody else's", async () => {
    expect(await confirms(await reporterWith(null), 'ada@contoh.id')).toBe('confirmed')
    const attacker = await reporterWith(null)
    const addresses = ['ada@contoh.id', 'tiada@contoh.id']
    const [known = [], unknown = []] = await timesOf(2, (kind) =>
      correctProfile({ db: world.db, viewer: attacker }, profileWith(addresses[kind] ?? '')),
    )
    expect(advantage(known, unknown)).toBeLessThan(0.15)
  })
})

describe('the forgotten password', () => {
  /** Names to ask for: of nobody, of a reporter with and without an address, of staff. */
  async function kinds(): Promise<string[]> {
    const owner = await reporterWith('lupa@contoh.id')
    await confirms(owner, 'lupa@contoh.id')
    return [
      'tidak.ada',
      'tidak@ada.id',
      owner.username,
      'lupa@contoh.id',
      (await reporterWith(null)).username,
      'admin1',
    ]
  }
  const rows = async () => {
    const [counted] = await world.db.$queryRaw<Record<string, bigint>[]>`
      SELECT (SELECT count(*) FROM surat) AS surat, (SELECT count(*) FROM kode_sandi) AS kode,
             (SELECT count(*) FROM pgboss.job) AS jobs, (SELECT coalesce(sum(length(sealed)), 0) FROM surat) AS bytes,
             (SELECT count(*) FROM login_delay) AS delays`
    return Object.values(counted ?? {}).map(Number)
  }

  it('writes the same rows for every name', async () => {
    const written = new Set<string>()
    for (const name of await kinds()) {
      const before = await rows()
      await askMailCode(world.db, name, MONDAY)
      written.add((await rows()).map((count, at) => count - (before[at] ?? 0)).join())
    }
    expect([...written]).toEqual([expect.stringMatching(/^1,0,1,\d+,0$/)])
  })

  it('takes as long for each of two hundred asks for each kind of name', {
    tags: [LONG],
    timeout: 120_000,
  }, async () => {
    const names = await kinds()
    const times = await timesOf(names.length, (kind) => askMailCode(world.db, names[kind] ?? '', MONDAY))
    const [nobody = [], ...others] = times
    for (const [at, other] of others.entries())
      expect(advantage(other, nobody), names[at + 1]).toBeLessThan(0.15)
  })

  it.each([
    [
      'kode pemulihan',
      (name: string) => recover(world.db, { username: name, code: WRONG, password: NEXT }, MONDAY),
    ],
    [
      'mailed code',
      (name: string) =>
        resetByMailCode(world.db, { identifier: name, code: '000000', password: NEXT }, MONDAY),
    ],
  ])('refuses a wrong %s with the same sentence, statements and runs for every name', async (_, ask) => {
    const seen = new Set<string>()
    for (const name of (await kinds()).filter((one) => !one.includes('@'))) {
      const runs = vi.spyOn(cost, 'kdfCost')
      world.countQueries()
      const answer = await ask(name)
      seen.add(JSON.stringify([answer, world.countQueries(), runs.mock.calls]))
      vi.restoreAllMocks()
    }
    expect(seen.size).toBe(1)
  })
})

const WRONG = '0000-0000-0000-0000-0000-0000-0000'
const NEXT = 'perahu jukung di pasar terapung'
