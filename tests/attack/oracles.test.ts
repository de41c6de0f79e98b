import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { logIn } from '@/lib/akun/commands/log-in'
import * as cost from '@/lib/vault/kdf-cost'
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
    const times = kinds.map((): number[] => [])
    // Interleaved, so that a slow moment of the machine falls on every kind.
    for (let turn = 0; turn < 200; turn++) {
      for (const [at, [, identifier]] of kinds.entries()) {
        await world.db.loginDelay.deleteMany({})
        const start = performance.now()
        await logIn(world.db, { identifier, password: 'salah' }, MONDAY)
        times[at]?.push(performance.now() - start)
      }
    }
    // How often the attacker is right who takes a refusal slower than another for the other kind: half the time is chance.
    const [nobody = [], ...others] = times
    for (const other of others) {
      const slower = other.flatMap((mine) => nobody.map((theirs) => Number(mine > theirs)))
      const right = slower.reduce((sum, one) => sum + one, 0) / slower.length
      expect(Math.abs(right - 0.5)).toBeLessThan(0.25)
    }
  }, 60_000)
})
