import { afterAll, beforeAll, expect, it } from 'vitest'
import { prepareUser, storeUser } from '@/lib/akun/commands/create-user'
import { openCase } from '@/lib/kasus/case'
import { newId } from '@/lib/platform/db/id'
import { inTransaction } from '@/lib/platform/db/transaction'
import type { AdminViewer, TelaahViewer } from '@/lib/platform/session/viewer-type'
import * as steps from '../world/steps'
import { MONDAY, newWorld, PASSWORD, type World } from '../world/world'
import { MATRIX } from './command-matrix'

/**
 * Cases about an administrator, even an officer for restricted cases, and about a ketua of the team: every
 * command gives them the answer for a case that does not exist. Pages, routes and actions are in
 * tests/served/two-worlds.test.ts.
 */
let world: World
let admin: AdminViewer
let ketua: TelaahViewer

beforeAll(async () => {
  world = await newWorld()
  const { db, timA } = world
  // Every story in the matrix says “lima puluh ribu rupiah”: both are given these names, and so occur in
  // each.
  admin = { ...(await person('dinamai', 'ADMIN')), role: 'ADMIN', handlesRestricted: true }
  ketua = { ...(await person('anggota', 'TELAAH')), role: 'TELAAH', teams: [{ timId: timA, ketua: true }] }
  await db.anggotaTim.create({ data: { timId: timA, userId: ketua.userId, ketua: true } })
  // The others play the stories, so they must be named for restricted cases.
  await db.user.update({ where: { id: world.admin1.userId }, data: { handlesRestricted: true } })
  world.admin1.handlesRestricted = true
})
afterAll(() => world.end())

async function person(username: string, role: 'ADMIN' | 'TELAAH') {
  const profile = { name: username, email: null, phone: null, reporterKind: null }
  const user = {
    ...{ username, password: PASSWORD, role, profile },
    ...{ staffName: 'Lima Puluh', handlesRestricted: role === 'ADMIN' },
  }
  const { row, created } = await prepareUser(user, MONDAY)
  await inTransaction(world.db, (tx) => storeUser(tx, row))
  const { userId, seed } = created
  await world.certified(userId)
  return { userId, username, name: username, seed, sidHash: new Uint8Array(32), handlesRestricted: false }
}

// A command that creates or finds its own case has none to be refused on.
const rows = MATRIX.filter(({ command }) => !['receive', 'adopt'].includes(command))

/** The case in each state, created once: nothing below may change it. */
const cases = new Map<(typeof rows)[number]['given'], Promise<string>>()

it.each(rows)('$command', async ({ given, act }) => {
  const made = cases.get(given) ?? given(world)
  cases.set(given, made)
  const aduanId = await made
  const before = await steps.footprint(world, aduanId)
  for (const viewer of [admin, ketua]) {
    expect(await openCase(world.db, viewer, aduanId, MONDAY)).toBeNull()
    const here = await act(world, viewer, aduanId)
    // A row of the matrix that looks for a part of the case finds none there.
    const nowhere = await act(world, viewer, newId()).catch(() => ({ kind: 'not-found' }))
    expect(here).toEqual(nowhere)
  }
  expect(await steps.footprint(world, aduanId)).toBe(before)
  const theirs = { aduanId, userId: { in: [admin.userId, ketua.userId] } }
  expect(await world.db.keyWrap.count({ where: theirs })).toBe(0)
  expect(await world.db.notifikasi.count({ where: theirs })).toBe(0)
})
