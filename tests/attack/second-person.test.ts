import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { disableStaff } from '@/lib/akun/commands/manage-staff'
import { replaceKeys, resetStaff } from '@/lib/akun/commands/reset-staff'
import { setStaffDetails } from '@/lib/akun/commands/staff-details'
import { approveDestruction } from '@/lib/data-pribadi/retention/destroy'
import { releaseConflict } from '@/lib/identitas/conflict/commands'
import { noDetails } from '@/lib/identitas/conflict/staff-details'
import { issueJawaban } from '@/lib/jawaban/commands'
import { recordAct } from '@/lib/jejak/record-act'
import { whyNotSecond } from '@/lib/jejak/second-person'
import { notificationsOf } from '@/lib/kabar/queries'
import { approveHandover, requestHandover } from '@/lib/kasus/hand-over/commands'
import { newId } from '@/lib/platform/db/id'
import { inTransaction } from '@/lib/platform/db/transaction'
import type { AdminViewer, StaffViewer } from '@/lib/platform/session/viewer-type'
import { asRead } from '@/prisma/demo/as-read'
import { once, proposed, sent, withTeam } from '../world/steps'
import { MONDAY, newWorld, PASSWORD, type World } from '../world/world'

// Rule 16. The attacker is an administrator who makes, or resets, the second person of a four-eyes act.

let world: World
const now = MONDAY
const DAY = 24 * 3600 * 1000
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

const acted = (actor: StaffViewer | null, act: 'invite' | 'reset' | 'activate', subject: string, at: Date) =>
  inTransaction(world.db, (tx) => recordAct(tx, { actorId: actor?.userId ?? null, act, subject, now: at }))
const longAgo = new Date(now.getTime() - 400 * DAY)

/** A hand-over that `asker` asked for in a case which both hold; what `decider` gets by approving it. */
async function approvedBy(decider: StaffViewer, asker: StaffViewer): Promise<string> {
  const id = await withTeam(world)
  const body = { recipient: 'Kejaksaan', letter: '', reason: 'Dugaan pidana.' }
  const form = { aduanId: id, ...once }
  const asked = await requestHandover({ db: world.db, viewer: asker, now }, { ...form, body })
  if (asked.kind !== 'done') throw new Error(JSON.stringify(asked))
  return (await approveHandover({ db: world.db, viewer: decider, now }, { ...form, remark: '' })).kind
}

describe('a hand-over of a case file', () => {
  it('is approved by somebody independent', async () => {
    expect(await approvedBy(world.admin2, world.admin1)).toBe('done')
  })

  it.each<[string, () => Promise<unknown>]>([
    ['whose code the asker made', () => acted(world.admin1, 'invite', 'admin2', longAgo)],
    ['who made the asker’s code', () => acted(world.admin2, 'reset', 'admin1', longAgo)],
    [
      'whose code somebody made whose code the asker made',
      async () => {
        await acted(world.admin1, 'invite', 'telaah3', longAgo)
        await acted(world.telaah3, 'invite', 'admin2', longAgo)
      },
    ],
    [
      'whose keys are six days old',
      () => acted(null, 'activate', 'admin2', new Date(now.getTime() - 6 * DAY)),
    ],
  ])('is not approved by an account %s', async (_, make) => {
    await make()
    expect(await approvedBy(world.admin2, world.admin1)).toBe('refused')
    await world.db.jejakAdmin.deleteMany({})
    await world.db.rantaiJejak.deleteMany({})
  })
})

describe('other acts of two people', () => {
  beforeAll(async () => {
    await acted(world.ketua1, 'invite', 'telaah1', longAgo)
    await acted(world.admin1, 'invite', 'admin2', longAgo)
  })
  afterAll(async () => {
    await world.db.jejakAdmin.deleteMany({})
    await world.db.rantaiJejak.deleteMany({})
  })

  it('an answer is not approved by who made the drafter’s account', async () => {
    const aduanId = await proposed(world)
    const context = { db: world.db, viewer: world.ketua1, now }
    const form = await asRead(context, { aduanId, ...once })
    expect((await issueJawaban(context, form)).kind).toBe('refused')
  })

  it('a destruction is not approved by who the proposer made', async () => {
    const id = newId()
    const data = { id, nomor: 'BA-2026-X', basis: 'JRA', proposedById: world.admin1.userId, proposedAt: now }
    await world.db.beritaAcara.create({ data })
    expect(await approveDestruction({ db: world.db, viewer: world.admin2, now }, id)).toBe('related')
  })

  it('a match of the conflict guard is not released by who made the account', async () => {
    await acted(world.admin2, 'invite', 'telaah2', longAgo)
    const terlapor = [{ nama: 'Petugas telaah2', jabatan: '', peran: '' }]
    const aduanId = await sent(world, world.pelapor1, { terlapor })
    const release = { aduanId, ...once, userId: world.telaah2.userId, reason: 'Nama sama.' }
    const result = await releaseConflict({ db: world.db, viewer: world.admin2, now }, release)
    expect(result).toMatchObject({ kind: 'refused', message: expect.stringContaining('orang ketiga') })
  })
})

describe('acts on administrators', () => {
  let third: AdminViewer
  beforeAll(async () => {
    third = { ...world.admin1, userId: newId(), username: 'admin3' }
    const row = await world.db.user.findUniqueOrThrow({ where: { id: world.admin1.userId } })
    const own = { id: third.userId, username: third.username, emailTag: null }
    await world.db.user.create({ data: { ...row, ...own } })
  })
  const target = () => world.admin2.userId

  it('need a second administrator; the person concerned is told first', async () => {
    const { db, admin1, admin2 } = world
    await db.user.update({ where: { id: admin1.userId }, data: { handlesRestricted: true } })
    expect(await disableStaff(db, admin1, target(), now)).toEqual({ ok: false, reason: 'second-admin' })
    expect(await disableStaff(db, admin1, target(), now)).toEqual({ ok: false, reason: 'second-admin' })
    expect((await db.user.findUniqueOrThrow({ where: { id: target() } })).disabled).toBe(false)
    const told = await notificationsOf(db, admin2)
    expect(told.filter(({ kind }) => kind === 'accountChanged')).toHaveLength(1)
    expect(await disableStaff(db, third, target(), now)).toEqual({ ok: true })
    await db.user.update({ where: { id: target() }, data: { disabled: false } })
  })

  it('a proposal is used up, old after seven days, and none of a puppet', async () => {
    const { db, admin1 } = world
    expect(await disableStaff(db, third, target(), now)).toEqual({ ok: false, reason: 'second-admin' })
    const later = new Date(now.getTime() + 8 * DAY)
    expect(await disableStaff(db, { ...admin1 }, target(), later)).toEqual({
      ok: false,
      reason: 'second-admin',
    })
    await acted(admin1, 'invite', 'admin3', longAgo)
    expect(await disableStaff(db, third, target(), later)).toEqual({ ok: false, reason: 'second-admin' })
  })

  it('a code for another administrator is not made by one alone', async () => {
    const { db, admin1 } = world
    const officer = { ...admin1, handlesRestricted: true }
    expect(await resetStaff(db, officer, target(), now)).toEqual({ ok: false, reason: 'second-admin' })
    expect(await db.undangan.count({ where: { userId: target() } })).toBe(0)
  })
})

describe('the conflict guard', () => {
  it('is not blinded by the person whom it should know', async () => {
    const { db, admin1, admin2 } = world
    const details = { ...noDetails, nip: '198507122010011003', position: 'Auditor' }
    expect(await setStaffDetails(db, admin2, admin1.userId, details, now)).toEqual({ ok: true })
    expect(await setStaffDetails(db, admin1, admin1.userId, noDetails, now)).toEqual({
      ok: false,
      reason: 'yourself',
    })
    expect((await notificationsOf(db, admin1)).some(({ kind }) => kind === 'accountChanged')).toBe(true)
  })

  it.each(['N0rhayat1', 'N o r h a y a t i', 'N\u043erh\u00e1yati'])('reads %s', async (nama) => {
    const { db, admin1, pelapor1 } = world
    await db.user.update({ where: { id: admin1.userId }, data: { staffName: 'Norhayati' } })
    const id = await sent(world, pelapor1, { terlapor: [{ nama, jabatan: '', peran: '' }] })
    expect(await db.keyWrap.count({ where: { aduanId: id, userId: admin1.userId } })).toBe(0)
  })
})

it('a reset account is no second person for seven days', async () => {
  const { db, ketua1, telaah2 } = world
  const reset = await resetStaff(db, world.admin1, telaah2.userId, now)
  expect(reset.ok).toBe(true)
  const invitation = await db.undangan.findFirstOrThrow({ where: { userId: telaah2.userId } })
  await replaceKeys(db, { ...invitation, userId: telaah2.userId }, PASSWORD, now)
  const pair = { decider: ketua1.userId, asker: telaah2.userId }
  const why = (at: Date) => inTransaction(db, (tx) => whyNotSecond(tx, { ...pair, now: at }))
  expect(await why(now)).toContain('tujuh hari')
  expect(await why(new Date(now.getTime() + 8 * DAY))).toBeNull()
})
