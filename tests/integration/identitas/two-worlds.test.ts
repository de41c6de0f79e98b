import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCase } from '@/lib/aduan/case'
import { STATUSES } from '@/lib/aduan/lifecycle-states'
import { countByStatus, listAduan } from '@/lib/aduan/list'
import { giveKeys } from '@/lib/akun/commands/give-keys'
import { listStaff } from '@/lib/akun/queries'
import { queueCounts } from '@/lib/antrean/queries'
import { searchCases } from '@/lib/antrean/search'
import { viewsFor } from '@/lib/antrean/views'
import type { AdminViewer, TelaahViewer } from '@/lib/auth/viewer-type'
import { newId } from '@/lib/db/id'
import { openRequests } from '@/lib/identitas/queries'
import { readJejak } from '@/lib/jejak/queries'
import { notificationsOf } from '@/lib/notifikasi/queries'
import { listTim } from '@/lib/tim/queries'
import { wholeView } from '../antrean/steps'
import { MATRIX } from '../command-matrix'
import * as steps from '../steps'
import { MONDAY, newWorld, type World } from '../world'

/**
 * A case about two members of staff, an administrator and a reviewer of the team that works on it. What they are answered
 * is the same, to the last byte, whether the case is there or not.
 */
let world: World
let admin: AdminViewer
let reviewer: TelaahViewer

beforeAll(async () => {
  world = await newWorld()
  const { db } = world
  // The fixture's story says “lima puluh ribu rupiah”: both are called so here, and are thereby in each case of the matrix.
  const fresh = await newWorldPerson()
  admin = fresh
  reviewer = world.telaah2
  for (const { userId } of [admin, reviewer]) {
    await db.user.update({ where: { id: userId }, data: { staffName: 'Lima Puluh' } })
  }
  // About colleagues: restricted. The others of the world have to be named for it, to carry the stories on.
  await db.user.update({ where: { id: world.admin1.userId }, data: { handlesRestricted: true } })
  world.admin1.handlesRestricted = true
}, 60_000)
afterAll(() => world.end())

async function newWorldPerson(): Promise<AdminViewer> {
  const { prepareUser, storeUser } = await import('@/lib/akun/commands/create-user')
  const { inTransaction } = await import('@/lib/db/transaction')
  const profile = { name: 'x', email: null, phone: null, reporterKind: null }
  const user = { username: 'dinamai', password: 'lima kata yang panjang', role: 'ADMIN' as const, profile }
  const { row, created } = await prepareUser({ ...user, staffName: 'Lima Puluh' }, MONDAY)
  await inTransaction(world.db, (tx) => storeUser(tx, row))
  const { userId, seed } = created
  const base = { userId, username: 'dinamai', name: 'x', seed, sidHash: new Uint8Array(32) }
  return { ...base, handlesRestricted: false, role: 'ADMIN' }
}

/** Everything that the pages of an administrator and of a reviewer read without naming a case. */
async function answers(): Promise<string> {
  const { db } = world
  const question = { nomor: null, jenis: null, siapa: null, dari: null, sampai: null, sesudah: null }
  const seen = async (viewer: AdminViewer | TelaahViewer) => [
    await countByStatus(db, viewer),
    await listAduan(db, viewer, { statuses: STATUSES }),
    await notificationsOf(db, viewer),
  ]
  const all = [
    await seen(admin),
    await seen(reviewer),
    await queueCounts(db, admin, MONDAY),
    await Promise.all(viewsFor(admin).map((view) => wholeView(world, admin, view.key))),
    await searchCases(db, admin, { term: 'karcis', within: 'semua' } as never, MONDAY),
    await readJejak(db, admin, { catatan: 'aduan', ...question }),
    await readJejak(db, admin, { catatan: 'bukti', ...question }),
    await readJejak(db, admin, { catatan: 'akun', ...question }),
    await listTim(db, admin.userId),
    await listStaff(db),
    await openRequests(db, admin, MONDAY),
  ]
  return JSON.stringify(all, (_key, value) => (value instanceof Map ? [...value] : value))
}

it('lists, counts, search, notices, the record of acts and figures are the same with and without the case', async () => {
  const without = await answers()
  for (const story of [steps.finished, steps.questioned, steps.declined, steps.toComplete]) await story(world)
  const asked = await steps.identityAsked(world)
  expect(asked.id).toBeTruthy()
  expect(await answers()).toBe(without)
})

it('nor does giving them keys tell: it says nought, and the record has one line either way', async () => {
  await steps.withTeam(world)
  expect(await giveKeys(world.db, world.admin1, { userId: admin.userId }, MONDAY)).toBe(0)
  expect(await giveKeys(world.db, world.admin1, { userId: reviewer.userId, timId: world.timA }, MONDAY)).toBe(
    0,
  )
})

describe('every command on a case about them is answered like one on a case that never was', () => {
  // What makes a case of its own has no case to be refused on.
  const rows = MATRIX.filter(({ command }) => !['receive', 'adopt'].includes(command))
  it.each(rows)('$command', async ({ given, act }) => {
    const aduanId = await given(world)
    const before = await steps.footprint(world, aduanId)
    for (const viewer of [admin, reviewer]) {
      expect(await openCase(world.db, viewer, aduanId, MONDAY)).toBeNull()
      const here = await act(world, viewer, aduanId).catch((error: unknown) => String(error))
      const nowhere = await act(world, viewer, newId()).catch((error: unknown) => String(error))
      expect(here).toEqual(nowhere)
    }
    expect(await steps.footprint(world, aduanId)).toBe(before)
    expect(
      await world.db.keyWrap.count({
        where: { aduanId, userId: { in: [admin.userId, reviewer.userId] } },
      }),
    ).toBe(0)
  })
})
