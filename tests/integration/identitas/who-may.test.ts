import { afterAll, beforeAll, expect, it } from 'vitest'
import { prepareUser, storeUser } from '@/lib/akun/commands/create-user'
import { giveKeys } from '@/lib/akun/commands/give-keys'
import { setIdentityApprover } from '@/lib/akun/commands/identity-approver'
import { disableStaff, enableStaff, setRestrictedOfficer } from '@/lib/akun/commands/manage-staff'
import { replaceKeys, resetStaff } from '@/lib/akun/commands/reset-staff'
import { releaseConflict } from '@/lib/identitas/conflict/commands'
import { inTransaction } from '@/lib/platform/db/transaction'
import type { AdminViewer } from '@/lib/platform/session/viewer-type'
import { recuse } from '@/lib/telaah/hubungan-commands'
import { once, sent } from '../../world/steps'
import { MONDAY, newWorld, PASSWORD, type World } from '../../world/world'

/**
 * Who can open a case equals who may, after any sequence of acts: counted from the rows, not by the code that
 * wrote them.
 */
let world: World
const NAMES = ['Akhmad Fauzi', 'Rina Wulandari', 'Bambang Hariyanto', 'Dewi Lestari']
const people: AdminViewer[] = []
/** For each case: the people named in it, and those who left it. */
const named = new Map<string, Set<string>>()
const left = new Map<string, Set<string>>()

beforeAll(async () => {
  world = await newWorld()
  for (const [i, name] of NAMES.entries()) {
    const profile = { name, email: null, phone: null, reporterKind: null }
    const user = {
      username: `orang${i}`,
      password: PASSWORD,
      role: 'ADMIN' as const,
      profile,
      staffName: name,
    }
    const { row, created } = await prepareUser(user, MONDAY)
    await inTransaction(world.db, (tx) => storeUser(tx, row))
    const base = { userId: created.userId, username: `orang${i}`, name, sidHash: new Uint8Array(32) }
    people.push({ ...base, seed: created.seed, handlesRestricted: false, role: 'ADMIN' })
  }
})
afterAll(() => world.end())

/** The same sequence for the same seed, so that a failure can be repeated. */
function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

async function check(after: string): Promise<void> {
  const wraps = await world.db.keyWrap.findMany({
    where: { holder: 'STAFF' },
    include: { user: true },
  })
  const halves = new Map<string, Set<string>>()
  for (const { aduanId, userId, user, compartment } of wraps) {
    if (!userId || !user) throw new Error('a key without an owner')
    const about = `${after}: ${user.username} ${compartment}`
    expect(named.get(aduanId)?.has(userId) ?? false, about).toBe(false)
    expect(left.get(aduanId)?.has(userId) ?? false, about).toBe(false)
    if ((named.get(aduanId)?.size ?? 0) > 0 && compartment === 'content' && !user.disabled) {
      expect(user.handlesRestricted, `${about}, restricted`).toBe(true)
    }
    const [pair, side] = compartment.split('_')
    if (pair !== 'identity' && pair !== 'original') continue
    expect(side, about).toBe(user.approvesIdentity ? 'b' : 'a')
    expect(user.disabled, about).toBe(false)
    expect(user.role, about).toBe('ADMIN')
    const key = `${aduanId}:${userId}:${pair}`
    const held = halves.get(key) ?? new Set()
    halves.set(key, held.add(compartment))
    expect(held.size, about).toBe(1)
  }
}

it.each([1, 7, 42])(
  'after random acts, seed %i',
  async (seed) => {
    const pick = random(seed)
    const { db, admin1, admin2, pelapor1 } = world
    const cases: string[] = []
    const one = () => people[pick(people.length)] as AdminViewer
    const some = () => cases[pick(cases.length)] ?? ''
    const now = MONDAY
    const acts: Record<string, () => Promise<unknown>> = {
      send: async () => {
        const about = pick(2) === 0 ? one() : null
        const terlapor = about ? [{ nama: `Pak ${about.name}, S.E.`, jabatan: '', peran: '' }] : []
        const id = await sent(world, pelapor1, about ? { terlapor } : {})
        named.set(id, new Set(about ? [about.userId] : []))
        left.set(id, new Set())
        cases.push(id)
      },
      giveByOfficer: () => giveKeys(db, admin2, { userId: one().userId }, now),
      giveByAdmin: () => giveKeys(db, admin1, { userId: one().userId }, now),
      approver: () => setIdentityApprover(db, admin2, { userId: one().userId, on: pick(2) === 0 }, now),
      officer: () => setRestrictedOfficer(db, admin2, { userId: one().userId, on: true }, now),
      disable: async () => {
        const { userId } = one()
        for (const viewer of [admin2, admin1]) await disableStaff(db, viewer, userId, now)
      },
      enable: () => enableStaff(db, admin2, one().userId, now),
      newKeys: async () => {
        const { userId } = one()
        for (const viewer of [admin2, admin1]) await resetStaff(db, viewer, userId, now)
        const invitation = await db.undangan.findFirst({ where: { userId } })
        if (invitation) await replaceKeys(db, { ...invitation, userId }, PASSWORD, now)
      },
      leave: async () => {
        const who = one()
        const aduanId = some()
        const { kind } = await recuse({ db, viewer: who, now }, { aduanId, ...once, reason: 'Kerabat.' })
        if (kind === 'done') left.get(aduanId)?.add(who.userId)
      },
      release: async () => {
        const aduanId = some()
        const userId = [...(named.get(aduanId) ?? [])][0] ?? ''
        const form = { aduanId, ...once, userId, reason: 'Orang lain.' }
        const { kind } = await releaseConflict({ db, viewer: admin2, now }, form)
        if (kind === 'done') named.get(aduanId)?.delete(userId)
      },
    }
    const names = Object.keys(acts)
    await acts.send?.()
    for (let step = 0; step < 25; step += 1) {
      const name = names[pick(names.length)] ?? 'send'
      await acts[name]?.()
      await check(`step ${step}, ${name}`)
    }
  },
  120_000,
)
