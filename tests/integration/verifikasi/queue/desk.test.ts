import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyChain } from '@/lib/aduan/verify-chain'
import { setAccountShortcuts, shortcutsOnForAccount } from '@/lib/akun/shortcuts'
import { openCase } from '@/lib/kasus/case'
import { sendPesan } from '@/lib/pesan/commands'
import { openSession, peekSession, startSession } from '@/lib/platform/session/sessions'
import { insideOf } from '@/lib/telaah/internal'
import { pageState } from '@/lib/verifikasi/queue/changes'
import { assignAdmin, labelAduan, onEach } from '@/lib/verifikasi/queue/commands'
import { comeToCase, leaveCase, presentNames } from '@/lib/verifikasi/queue/presence'
import { readQuery } from '@/lib/verifikasi/queue/rules'
import * as steps from '../../../world/steps'
import { MONDAY, newWorld, type World } from '../../../world/world'
import { sentRestricted, wholeView } from './steps'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

const later = (ms: number) => new Date(MONDAY.getTime() + ms)

describe('presence', () => {
  it('is shown to colleagues with a key, for a minute, and removed on leaving', async () => {
    const { db, admin1, admin2, telaah1 } = world
    const id = await steps.forwarded(world)
    expect(await comeToCase(db, admin1, id, MONDAY)).toEqual([])
    expect(await comeToCase(db, admin2, id, MONDAY)).toEqual(['Petugas admin1'])
    expect(await comeToCase(db, telaah1, id, MONDAY)).toEqual(
      expect.arrayContaining(['Petugas admin1', 'Petugas admin2']),
    )
    expect(await presentNames(db, admin1, id, later(59_000))).toHaveLength(2)
    expect(await presentNames(db, admin1, id, later(61_000))).toEqual([])
    await leaveCase(db, admin2, id)
    expect(await presentNames(db, admin1, id, MONDAY)).toEqual(['Petugas telaah1'])
  })

  it('does not exist for people without a key, and leaves no old rows', async () => {
    const { db, admin1, admin2, telaah3 } = world
    const id = await sentRestricted(world)
    for (const stranger of [admin1, telaah3]) {
      expect(await comeToCase(db, stranger, id, MONDAY)).toBeNull()
      expect(await comeToCase(db, stranger, 'x', MONDAY)).toBeNull()
    }
    expect(await comeToCase(db, admin2, id, later(200_000))).toEqual([])
    expect(await db.kehadiran.count()).toBe(1)
  })

  it('appears in the row of the queue', async () => {
    const { db, admin1, admin2 } = world
    const id = await steps.sent(world)
    await comeToCase(db, admin2, id, MONDAY)
    const names = async (viewer: typeof admin1) =>
      (await wholeView(world, viewer, 'verifikasi')).find((row) => row.id === id)?.presentNames
    expect(await names(admin1)).toEqual(['Petugas admin2'])
    expect(await names(admin2)).toEqual([])
  })
})

it('a page can ask for changes, and hears only of cases it may list', async () => {
  const { db, admin1, pelapor1 } = world
  const query = readQuery({}, admin1)
  const ask = async () => (await pageState(db, admin1, query, MONDAY)).rows
  const id = await steps.sent(world)
  const before = await ask()
  await sentRestricted(world)
  expect(await ask()).toEqual(before)
  steps.done(
    await sendPesan({ db, viewer: pelapor1, now: MONDAY }, { aduanId: id, ...steps.once, text: 'Halo' }),
  )
  const after = await ask()
  const version = (rows: typeof before) => rows.find((row) => row.id === id)?.version
  expect(version(after)).toBe((version(before) ?? 0) + 1)
  expect(JSON.stringify(after)).not.toContain('WBS-')
})

it('polling by a page does not keep a session alive', async () => {
  const { db, admin1 } = world
  const secrets = await startSession(db, admin1.userId, admin1.seed, MONDAY)
  const minutes = (count: number) => later(count * 60_000)
  for (let minute = 1; minute <= 15; minute++) {
    expect((await peekSession(db, secrets, minutes(minute)))?.userId).toBe(admin1.userId)
  }
  expect(await peekSession(db, secrets, minutes(16))).toBeNull()
  const other = await startSession(db, admin1.userId, admin1.seed, MONDAY)
  await openSession(db, other, minutes(10))
  expect((await peekSession(db, other, minutes(16)))?.userId).toBe(admin1.userId)
})

describe('bulk actions', () => {
  it('assign each case with its own event; impossible ones are skipped and reported', async () => {
    const { db, admin1, admin2 } = world
    const context = { db, viewer: admin1, now: MONDAY }
    const fresh = [await steps.sent(world), await steps.sent(world)]
    const ended = await steps.declined(world)
    const unknown = '00000000-0000-4000-8000-000000000000'
    const hidden = await sentRestricted(world)
    const result = await onEach([...fresh, ...fresh, ended, unknown, hidden], (aduanId) =>
      assignAdmin(context, { aduanId, ...steps.once, adminId: admin2.userId }),
    )
    expect(result.done).toBe(2)
    expect(result.refusals.map(({ count }) => count)).toEqual([1, 2])
    expect(result.refusals[0]?.message).toContain('Tidak dapat ditindaklanjuti')
    for (const id of fresh) {
      const aduan = await db.aduan.findUniqueOrThrow({ where: { id }, include: { events: true } })
      expect(aduan.adminId).toBe(admin2.userId)
      expect(aduan.events.map((event) => event.kind)).toEqual(['submitted', 'adminAssigned'])
      expect(await verifyChain(db, id)).toMatchObject({ ok: true })
    }
    const mine = (await wholeView(world, admin2, 'saya')).map((row) => row.id)
    expect(mine).toEqual(expect.arrayContaining(fresh))
  })

  it('assign no case to a person without its key', async () => {
    const { db, admin1, admin2, telaah1 } = world
    const hidden = await sentRestricted(world)
    const context = { db, viewer: admin2, now: MONDAY }
    for (const adminId of [admin1.userId, telaah1.userId, 'x', '00000000-0000-4000-8000-000000000000']) {
      const result = await assignAdmin(context, { aduanId: hidden, ...steps.once, adminId })
      expect(result).toMatchObject({ kind: 'refused', message: expect.stringContaining('kunci') })
    }
    expect((await db.aduan.findUniqueOrThrow({ where: { id: hidden } })).adminId).toBeNull()
  })

  it('add labels with sealed words that only staff of the case read', async () => {
    const { db, admin1, admin2, pelapor1 } = world
    const id = await steps.sent(world)
    const label = (words: string, change: 'add' | 'remove' = 'add') =>
      labelAduan({ db, viewer: admin1, now: MONDAY }, { aduanId: id, ...steps.once, label: words, change })
    steps.done(await label('  Perlu   rapat '))
    steps.done(await label('perlu RAPAT'))
    steps.done(await label('Data OPD'))
    const labels = async () =>
      (await wholeView(world, admin2, 'verifikasi')).find((row) => row.id === id)?.labels
    expect(await labels()).toEqual(['Perlu rapat', 'Data OPD'])
    const rows = JSON.stringify(
      await db.aduan.findUniqueOrThrow({ where: { id }, include: { events: true } }),
    )
    expect(rows).not.toContain('rapat')
    const seen = await openCase(db, pelapor1, id, MONDAY)
    expect(JSON.stringify(seen?.view)).not.toContain('rapat')
    const staff = await openCase(db, admin2, id, MONDAY)
    const inside = staff && (await insideOf(db, staff.keys, { aduanId: id }))
    expect(JSON.stringify([...(inside?.values() ?? [])])).toContain('Perlu rapat')
    steps.done(await label('PERLU RAPAT', 'remove'))
    steps.done(await label('Data OPD', 'remove'))
    expect(await labels()).toEqual([])
    for (const words of ['a', 'b', 'c', 'd', 'e']) steps.done(await label(words))
    expect(await label('f')).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('lima label'),
    })
    expect(await label('')).toMatchObject({ kind: 'refused' })
  })
})

it('keyboard shortcuts can be switched off for an account', async () => {
  const { db, admin1, admin2 } = world
  expect(await shortcutsOnForAccount(db, admin1)).toBe(true)
  await setAccountShortcuts(db, admin1, false)
  expect(await shortcutsOnForAccount(db, admin1)).toBe(false)
  expect(await shortcutsOnForAccount(db, admin2)).toBe(true)
})
