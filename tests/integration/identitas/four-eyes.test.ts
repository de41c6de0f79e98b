import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CaseKeys, openCaseKeys } from '@/lib/aduan/keys/keys'
import { storedIdentity } from '@/lib/aduan/report/stored-report'
import { prepareUser, storeUser } from '@/lib/akun/commands/create-user'
import { giveKeys } from '@/lib/akun/commands/give-keys'
import { setIdentityApprover } from '@/lib/akun/commands/identity-approver'
import { disableStaff } from '@/lib/akun/commands/manage-staff'
import { replaceKeys, resetStaff } from '@/lib/akun/commands/reset-staff'
import { approveIdentity, openIdentity, rejectIdentity, requestIdentity } from '@/lib/identitas/commands'
import { loosenIdentity } from '@/lib/identitas/loosen'
import { openIdentityNow } from '@/lib/identitas/open'
import { identityView, openRequests } from '@/lib/identitas/queries'
import { openCase } from '@/lib/kasus/case'
import { inTransaction } from '@/lib/platform/db/transaction'
import type { AdminViewer, StaffViewer } from '@/lib/platform/session/viewer-type'
import { unwrapKey } from '@/lib/vault/case-keys'
import { escrowKeyPair } from '@/lib/vault/escrow'
import { joinIdentityKey } from '@/lib/vault/split'
import { done, identityApproved, identityAsked, once, sent, withTeam } from '../../world/steps'
import { MONDAY, newWorld, PASSWORD, type World } from '../../world/world'

let world: World
let admin3: AdminViewer
let approver2: AdminViewer
beforeAll(async () => {
  world = await newWorld()
  admin3 = await admin('admin3')
  approver2 = await admin('approver2')
  await world.db.user.update({ where: { id: approver2.userId }, data: { approvesIdentity: true } })
})
afterAll(() => world.end())

const now = MONDAY
const CONTACT = { kontak_aman: 'telepon', kontak_rinci: '0812 3333 4444', jam_aman: 'setelah pukul 19' }
const later = (minutes: number) => new Date(MONDAY.getTime() + minutes * 60_000)

async function admin(username: string): Promise<AdminViewer> {
  const profile = { name: username, email: null, phone: null, reporterKind: null }
  const user = {
    username,
    password: PASSWORD,
    role: 'ADMIN' as const,
    profile,
    staffName: `Orang ${username}`,
  }
  const { row, created } = await prepareUser(user, now)
  await inTransaction(world.db, (tx) => storeUser(tx, row))
  const { userId, seed } = created
  await world.certified(userId)
  const base = { userId, username, name: username, seed, sidHash: new Uint8Array(32) }
  return { ...base, handlesRestricted: false, role: 'ADMIN' }
}

async function keysOf(viewer: StaffViewer, id: string): Promise<CaseKeys | null> {
  const row = await world.db.aduan.findUniqueOrThrow({ where: { id }, include: { keys: true } })
  return openCaseKeys(
    viewer,
    row,
    row.keys.filter((key) => key.userId === viewer.userId),
  )
}

const reads = async (viewer: AdminViewer, id: string, at = now) => {
  const keys = await keysOf(viewer, id)
  return keys && (await openIdentityNow(world.db, viewer, keys, id, at))?.reporter.name
}
const context = (viewer: AdminViewer, at = now) => ({ db: world.db, viewer, now: at })
const open = (viewer: AdminViewer, id: string, at = now) =>
  openIdentity(context(viewer, at), { aduanId: id, ...once })
const approve = (viewer: AdminViewer, { id, requestId }: { id: string; requestId: string }, at = now) =>
  approveIdentity(context(viewer, at), { aduanId: id, ...once, requestId })

describe('the identity key', () => {
  it('is held in two halves by different people; no member of staff has both, reviewers none, ESCROW all', async () => {
    const id = await withTeam(world)
    const wraps = await world.db.keyWrap.findMany({ where: { aduanId: id } })
    const held = (compartment: string) =>
      wraps
        .filter((one) => one.compartment === compartment && one.holder === 'STAFF')
        .map((one) => one.userId)
    expect(held('identity')).toEqual([])
    expect(held('identity_a').sort()).toEqual([world.admin1.userId, admin3.userId].sort())
    expect(held('identity_b').sort()).toEqual([world.admin2.userId, approver2.userId].sort())
    const pair = await escrowKeyPair(world.escrowSecret)
    const byEscrow = async (compartment: 'identity' | 'identity_a' | 'identity_b') => {
      const wrap = wraps.find((one) => one.holder === 'ESCROW' && one.compartment === compartment)
      return unwrapKey(wrap?.sealed ?? new Uint8Array(), { caseId: id, compartment, epoch: 1 }, pair)
    }
    const whole = joinIdentityKey(await byEscrow('identity_a'), await byEscrow('identity_b'))
    expect(whole.key).toEqual((await byEscrow('identity')).key)
  })

  it('of an anonymous report goes to no member of staff, not even in halves', async () => {
    const id = await sent(world, world.pelapor1, { identitas: 'anonim' })
    const halves = { compartment: { in: ['identity_a', 'identity_b'] as const } }
    expect(
      await world.db.keyWrap.count({
        where: { aduanId: id, holder: 'STAFF', compartment: { in: [...halves.compartment.in] } },
      }),
    ).toBe(0)
    expect((await world.db.aduan.findUniqueOrThrow({ where: { id } })).sealedIdentity).toBeNull()
  })

  it('is never whole with one person, whatever rows are written: the database refuses the other half', async () => {
    const id = await sent(world)
    const [own] = await world.db.keyWrap.findMany({
      where: { aduanId: id, userId: world.admin1.userId, compartment: 'identity_a' },
    })
    if (!own) throw new Error('no half')
    const { id: _, ...row } = own
    await expect(world.db.keyWrap.create({ data: { ...row, compartment: 'identity_b' } })).rejects.toThrow()
  })
})

describe('an identity', () => {
  it('opens after request and approval, for ten minutes, and the reporter reads role, day and reason', async () => {
    const asked = await identityAsked(world)
    expect(await reads(world.admin1, asked.id)).toBeUndefined()
    expect((await openRequests(world.db, world.admin2, now)).map(({ aduanId }) => aduanId)).toContain(
      asked.id,
    )
    expect(await openRequests(world.db, world.admin1, now)).toEqual([])
    done(await approve(world.admin2, asked))
    expect(await reads(world.admin1, asked.id)).toBeUndefined()
    done(await open(world.admin1, asked.id, later(5)))
    expect(await reads(world.admin1, asked.id, later(14))).toBe('Nama pelapor1')
    for (const other of [world.admin2, admin3])
      expect(await reads(other, asked.id, later(14))).toBeUndefined()
    const opened = await openCase(world.db, world.pelapor1, asked.id, later(6))
    const event = opened?.view.events.at(-1)
    expect(event).toMatchObject({ kind: 'identityOpened', role: 'ADMIN', text: 'Pelapor perlu dilindungi.' })
    const told = { aduanId: asked.id, kind: 'identityOpened', userId: null }
    expect(await world.db.notifikasi.count({ where: told })).toBe(1)
    // After ten minutes it is closed, and the lent half is deleted.
    expect(await reads(world.admin1, asked.id, later(15))).toBeUndefined()
    const row = await world.db.pembukaanIdentitas.findUniqueOrThrow({ where: { id: asked.requestId } })
    expect(row).toMatchObject({ status: 'BERAKHIR', sealedHalf: null })
  })

  it('holds the safe contact: what staff of the case read says nothing of it until both have opened it', async () => {
    const { id, requestId } = await identityAsked(world, now, CONTACT)
    const staff = await openCase(world.db, world.admin1, id, now)
    expect(JSON.stringify(staff?.view)).not.toMatch(/0812 3333 4444|pukul 19/)
    done(await approve(world.admin2, { id, requestId }))
    done(await open(world.admin1, id))
    const keys = await keysOf(world.admin1, id)
    const opened = keys && (await openIdentityNow(world.db, world.admin1, keys, id, now))
    expect(opened?.reporter.safe).toEqual({
      channel: 'telepon',
      detail: '0812 3333 4444',
      hours: 'setelah pukul 19',
    })
    const own = await openCase(world.db, world.pelapor1, id, now)
    if (!own) throw new Error('no case')
    const stored = await storedIdentity(world.db, own.keys, id, own.view.report)
    expect(stored?.safe?.detail).toBe('0812 3333 4444')
  })

  it('of an anonymous report has no contact anywhere, also if one was typed before the choice', async () => {
    const id = await sent(world, world.pelapor1, { ...CONTACT, identitas: 'anonim' })
    const own = await openCase(world.db, world.pelapor1, id, now)
    expect(JSON.stringify(own?.view)).not.toMatch(/0812 3333 4444|pukul 19/)
    expect((await world.db.aduan.findUniqueOrThrow({ where: { id } })).sealedIdentity).toBeNull()
  })

  it('opens once per approval', async () => {
    const id = await identityApproved(world)
    done(await open(world.admin1, id))
    expect((await open(world.admin1, id, later(1))).kind).toBe('refused')
    expect((await open(world.admin1, id, later(20))).kind).toBe('refused')
    expect(await world.db.peristiwa.count({ where: { aduanId: id, kind: 'identityOpened' } })).toBe(1)
  })

  it('does not open after 24 hours, approved or not', async () => {
    const day = 24 * 60
    const asked = await identityAsked(world)
    expect((await approve(world.admin2, asked, later(day))).kind).toBe('refused')
    const id = await identityApproved(world)
    expect((await open(world.admin1, id, later(day))).kind).toBe('refused')
    // Then a new request is possible.
    const again = { aduanId: id, ...once, reason: 'Sekali lagi.' }
    done(await requestIdentity(context(world.admin1, later(day)), again))
  })

  it('does not open after a refusal', async () => {
    const { id, requestId } = await identityAsked(world)
    const no = { aduanId: id, ...once, requestId, reason: 'Belum perlu.' }
    done(await rejectIdentity(context(world.admin2), no))
    expect((await approve(world.admin2, { id, requestId })).kind).toBe('refused')
    expect((await open(world.admin1, id)).kind).toBe('refused')
  })

  it('does not open for a colleague of the requester', async () => {
    const id = await identityApproved(world)
    expect((await open(admin3, id)).kind).toBe('refused')
    expect((await open(world.admin2, id)).kind).toBe('refused')
  })

  it('of two simultaneous approvals only one counts', async () => {
    const asked = await identityAsked(world)
    const both = await Promise.all([approve(world.admin2, asked), approve(approver2, asked)])
    expect(both.map(({ kind }) => kind).sort()).toEqual(['done', 'refused'])
    expect(await world.db.peristiwa.count({ where: { aduanId: asked.id, kind: 'identityApproved' } })).toBe(1)
  })

  it('opened twice at the same time is opened once', async () => {
    const id = await identityApproved(world)
    const both = await Promise.all([open(world.admin1, id), open(world.admin1, id)])
    expect(both.map(({ kind }) => kind).sort()).toEqual(['done', 'refused'])
  })
})

describe('one person in both roles is refused:', () => {
  it('an approver cannot request, a requester cannot approve', async () => {
    const id = await sent(world)
    const form = { aduanId: id, ...once, reason: 'Perlu.' }
    expect((await requestIdentity(context(world.admin2), form)).kind).toBe('refused')
    const asked = await identityAsked(world)
    expect((await approve(world.admin1, asked)).kind).toBe('refused')
  })

  it('a requester who is named an approver has neither half, and the request ends', async () => {
    const other = await admin('berganti')
    const id = await sent(world)
    done(await requestIdentity(context(other), { aduanId: id, ...once, reason: 'Perlu.' }))
    const request = await world.db.pembukaanIdentitas.findFirstOrThrow({ where: { aduanId: id } })
    await setIdentityApprover(world.db, world.admin2, { userId: other.userId, on: true }, now)
    expect((await keysOf(other, id))?.half).toBeNull()
    expect((await approve(other, { id, requestId: request.id })).kind).toBe('refused')
    expect((await approve(world.admin2, { id, requestId: request.id })).kind).toBe('refused')
    // A colleague with the other half grants it; then this person decides, and cannot request.
    await giveKeys(world.db, world.admin1, { userId: other.userId }, now)
    expect((await keysOf(other, id))?.half).toBeNull()
    await giveKeys(world.db, world.admin2, { userId: other.userId }, now)
    expect((await keysOf(other, id))?.half?.ref.compartment).toBe('identity_b')
  })

  it('a code for a colleague’s account does not help', async () => {
    const victim = await admin('korban')
    await setIdentityApprover(world.db, world.admin2, { userId: victim.userId, on: true }, now)
    const id = await sent(world)
    expect((await keysOf(victim, id))?.half?.ref.compartment).toBe('identity_b')
    await resetStaff(world.db, admin3, victim.userId, now)
    const reset = await resetStaff(world.db, world.admin1, victim.userId, now)
    expect(reset.ok).toBe(true)
    const invitation = await world.db.undangan.findFirstOrThrow({ where: { userId: victim.userId } })
    await replaceKeys(world.db, { ...invitation, userId: victim.userId }, PASSWORD, now)
    const user = await world.db.user.findUniqueOrThrow({ where: { id: victim.userId } })
    expect(user.approvesIdentity).toBe(false)
    // New cases give the new key no approver half, and the maker of the code cannot name them.
    const next = await sent(world)
    const half = { aduanId: next, userId: victim.userId, compartment: 'identity_b' as const }
    expect(await world.db.keyWrap.count({ where: half })).toBe(0)
    const named = await setIdentityApprover(world.db, world.admin1, { userId: victim.userId, on: true }, now)
    expect(named.ok).toBe(false)
  })

  it("an approver who made the requester's code cannot approve", async () => {
    const victim = await admin('diatur')
    await resetStaff(world.db, admin3, victim.userId, now)
    await resetStaff(world.db, world.admin2, victim.userId, now)
    const id = await sent(world)
    done(await requestIdentity(context(victim), { aduanId: id, ...once, reason: 'Perlu.' }))
    const request = await world.db.pembukaanIdentitas.findFirstOrThrow({ where: { aduanId: id } })
    expect((await approve(world.admin2, { id, requestId: request.id })).kind).toBe('refused')
    done(await approve(approver2, { id, requestId: request.id }))
  })

  it('a requester who was disabled meanwhile gets nothing', async () => {
    const other = await admin('pergi')
    const id = await sent(world)
    done(await requestIdentity(context(other), { aduanId: id, ...once, reason: 'Perlu.' }))
    const request = await world.db.pembukaanIdentitas.findFirstOrThrow({ where: { aduanId: id } })
    for (const viewer of [world.admin1, admin3]) await disableStaff(world.db, viewer, other.userId, now)
    expect((await approve(world.admin2, { id, requestId: request.id })).kind).toBe('refused')
    const row = await world.db.pembukaanIdentitas.findUniqueOrThrow({ where: { id: request.id } })
    expect(row).toMatchObject({ status: 'BERAKHIR', sealedHalf: null })
  })
})

describe('a reporter reveals more', () => {
  const typed = { name: '', email: null, phone: null }
  const loosen = (id: string, to: string) =>
    loosenIdentity({ db: world.db, viewer: world.pelapor1, now }, { aduanId: id, ...once, to, typed })

  it('from Anonim to Rahasia: the halves are distributed then, and it opens under four eyes', async () => {
    const id = await sent(world, world.pelapor1, { identitas: 'anonim' })
    const form = { aduanId: id, ...once, reason: 'Perlu.' }
    expect((await requestIdentity(context(world.admin1), form)).kind).toBe('refused')
    done(await loosen(id, 'rahasia'))
    done(await requestIdentity(context(world.admin1), form))
    const request = await world.db.pembukaanIdentitas.findFirstOrThrow({ where: { aduanId: id } })
    done(await approve(world.admin2, { id, requestId: request.id }))
    done(await open(world.admin1, id))
    expect(await reads(world.admin1, id)).toBe('Nama pelapor1')
  })

  it('from Rahasia to Terbuka: the name is in the report, halves and pending openings end', async () => {
    const id = await identityApproved(world)
    done(await loosen(id, 'terbuka'))
    const opened = await openCase(world.db, world.admin1, id, now)
    expect(opened?.view.report.reporter?.name).toBe('Nama pelapor1')
    expect((await open(world.admin1, id)).kind).toBe('refused')
    const keys = await keysOf(world.admin1, id)
    expect(keys?.half).toBeNull()
    if (!keys) throw new Error('no keys')
    const view = await identityView(world.db, world.admin1, keys, { id, mode: 'terbuka' }, now)
    expect(view).toMatchObject({ request: null, opened: null })
  })

  it('with the contact that was sealed before', async () => {
    const id = await sent(world, world.pelapor1, CONTACT)
    done(await loosen(id, 'terbuka'))
    const opened = await openCase(world.db, world.admin1, id, now)
    expect(opened?.view.report.reporter?.safe?.detail).toBe('0812 3333 4444')
  })

  it('never in the other direction', async () => {
    const id = await sent(world, world.pelapor1, { identitas: 'terbuka' })
    for (const to of ['rahasia', 'anonim', 'terbuka', 'x'])
      expect((await loosen(id, to)).kind).toBe('refused')
  })
})
