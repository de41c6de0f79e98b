import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { activate } from '@/lib/akun/commands/activate'
import { giveKeys } from '@/lib/akun/commands/give-keys'
import { cancelInvitation } from '@/lib/akun/commands/invite'
import { logIn } from '@/lib/akun/commands/log-in'
import { changeRole, disableStaff, setRestrictedOfficer } from '@/lib/akun/commands/manage-staff'
import { resetStaff } from '@/lib/akun/commands/reset-staff'
import { addAnggota, removeAnggota, renameTim, setKetua, setTimActive } from '@/lib/akun/teams/commands'
import { teamsToForwardTo } from '@/lib/akun/teams/queries'
import { verifyActs } from '@/lib/jejak/verify-acts'
import { openCase } from '@/lib/kasus/case'
import { saveInstansi, saveKategori, saveTemplat, saveTenggat } from '@/lib/lembaga/commands'
import { allTenggat, references, templatesFor } from '@/lib/lembaga/queries'
import { openSession } from '@/lib/platform/session/sessions'
import { declareRelation } from '@/lib/telaah/hubungan-commands'
import { toWitaDate } from '@/lib/waktu/calendar'
import { fromDateColumn } from '@/lib/waktu/date-columns'
import { done, once, sent, withTeam } from '../world/steps'
import { MONDAY, newWorld, PASSWORD, type World } from '../world/world'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

const now = MONDAY
const ok = { ok: true }
const context = () => ({ db: world.db, viewer: world.admin1, now })

async function enter(username: string, password = PASSWORD) {
  const result = await logIn(world.db, { identifier: username, password }, now)
  if (!result.ok) throw new Error(result.reason)
  return result.secrets
}

describe('accounts of staff', () => {
  it('nobody changes their own role, and the last of a kind stays', async () => {
    const { db, admin1, admin2 } = world
    const own = { userId: admin1.userId, role: 'TELAAH' } as const
    expect(await changeRole(db, admin1, own, now)).toEqual({ ok: false, reason: 'yourself' })
    const officer = { userId: admin2.userId, role: 'TELAAH' } as const
    expect(await changeRole(db, admin1, officer, now)).toEqual({ ok: false, reason: 'last-restricted' })
    const same = { userId: admin2.userId, role: 'ADMIN' } as const
    expect(await changeRole(db, admin1, same, now)).toEqual({ ok: false, reason: 'same-role' })
    const ketua = { userId: world.ketua1.userId, role: 'ADMIN' } as const
    expect(await changeRole(db, admin1, ketua, now)).toEqual({ ok: false, reason: 'last-ketua' })
  })

  it('a changed role ends the sessions at once and removes keys and teams', async () => {
    const { db, admin1, telaah2 } = world
    const aduanId = await withTeam(world)
    done(await declareRelation({ db, viewer: telaah2, now }, { aduanId, ...once }))
    expect(await openCase(db, telaah2, aduanId, now)).not.toBeNull()
    const secrets = await enter('telaah2')
    const change = { userId: telaah2.userId, role: 'ADMIN' } as const
    expect(await changeRole(db, admin1, change, now)).toEqual(ok)
    expect(await openSession(db, secrets, now)).toBeNull()
    expect(await db.keyWrap.count({ where: { userId: telaah2.userId } })).toBe(0)
    expect(await db.anggotaTim.count({ where: { userId: telaah2.userId } })).toBe(0)
    expect((await openSession(db, await enter('telaah2'), now))?.role).toBe('ADMIN')
    const back = { ...change, role: 'TELAAH' } as const
    expect(await changeRole(db, admin1, back, now)).toEqual({ ok: false, reason: 'second-admin' })
    expect(await changeRole(db, world.admin2, back, now)).toEqual(ok)
  })

  it('a new activation code makes new keys: the old password and the old keys of cases open nothing', async () => {
    const { db, admin1, telaah1 } = world
    const aduanId = await withTeam(world)
    const secrets = await enter('telaah1')
    const reset = await resetStaff(db, admin1, telaah1.userId, now)
    if (!reset.ok) throw new Error(reset.reason)
    expect(await openSession(db, secrets, now)).toBeNull()
    await enter('telaah1')

    const password = 'perahu jukung di pasar terapung'
    const activated = await activate(db, { code: reset.code, password }, now)
    expect(activated).toMatchObject({ ok: true, username: 'telaah1' })
    expect(await activate(db, { code: reset.code, password }, now)).toMatchObject({ ok: false })
    expect(await logIn(db, { identifier: 'telaah1', password: PASSWORD }, now)).toMatchObject({ ok: false })
    const viewer = await openSession(db, await enter('telaah1', password), now)
    if (viewer?.role !== 'TELAAH') throw new Error('no viewer')
    expect(viewer.teams).toEqual([{ timId: world.timA, ketua: false }])
    expect(await openCase(db, viewer, aduanId, now)).toBeNull()
    const toTeam = { userId: viewer.userId, timId: world.timA }
    // The user of the code may be somebody else: no key before ROOT has signed the new ones.
    expect(await giveKeys(db, admin1, toTeam, now)).toBe(0)
    await world.certified(viewer.userId)
    expect(await giveKeys(db, admin1, toTeam, now)).toBeGreaterThan(0)
    expect(await openCase(db, viewer, aduanId, now)).not.toBeNull()
  })

  it('only another officer makes a code for an officer for restricted cases; it can be revoked', async () => {
    const { db, admin1, admin2 } = world
    expect(await resetStaff(db, admin1, admin2.userId, now)).toEqual({ ok: false, reason: 'restricted-only' })
    expect(await resetStaff(db, admin1, admin1.userId, now)).toEqual({ ok: false, reason: 'yourself' })
    const reset = await resetStaff(db, admin2, admin1.userId, now)
    if (!reset.ok) throw new Error(reset.reason)
    const open = await db.undangan.findFirstOrThrow({ where: { username: 'admin1' } })
    await cancelInvitation(db, admin2, open.id, now)
    expect(await activate(db, { code: reset.code, password: PASSWORD }, now)).toMatchObject({ ok: false })
  })

  it('disabling an account releases the cases that it was verifying', async () => {
    const { db, admin1, admin2 } = world
    const aduanId = await sent(world, world.pelapor1, {})
    await db.aduan.update({ where: { id: aduanId }, data: { adminId: admin1.userId } })
    expect(await disableStaff(db, admin2, admin1.userId, now)).toEqual(ok)
    expect(await db.aduan.findUniqueOrThrow({ where: { id: aduanId } })).toMatchObject({ adminId: null })
    await db.user.update({ where: { id: admin1.userId }, data: { disabled: false } })
    await giveKeys(db, admin2, { userId: admin1.userId }, now)
  })

  it('the last key of a case stays with a disabled holder: no case is lost, and nothing reveals it', async () => {
    const { db, admin1, admin2 } = world
    const restricted = await sent(world, world.pelapor2, {
      instansi: 'Inspektorat Daerah',
      jalur_terbatas_dibaca: 'ya',
    })
    expect(await setRestrictedOfficer(db, admin2, { userId: admin1.userId, on: true }, now)).toEqual(ok)
    expect(await disableStaff(db, admin1, admin2.userId, now)).toEqual(ok)
    const kept = await db.keyWrap.findMany({ where: { userId: admin2.userId, compartment: 'content' } })
    expect(kept.map((wrap) => wrap.aduanId)).toEqual([restricted])
    await db.user.update({ where: { id: admin2.userId }, data: { disabled: false } })
  })
})

describe('teams', () => {
  it('a ketua is a member, and a team with members always has one', async () => {
    const { timA, telaah3, ketua1, telaah1 } = world
    const outside = { timId: timA, userId: telaah3.userId, ketua: true }
    expect(await setKetua(context(), outside)).toEqual({ ok: false, reason: 'not-member' })
    const only = { timId: timA, userId: ketua1.userId }
    expect(await setKetua(context(), { ...only, ketua: false })).toEqual({ ok: false, reason: 'last-ketua' })
    expect(await removeAnggota(context(), only)).toEqual({ ok: false, reason: 'last-ketua' })
    expect(await setKetua(context(), { timId: timA, userId: telaah1.userId, ketua: true })).toEqual(ok)
    expect(await removeAnggota(context(), only)).toEqual(ok)
    expect(await addAnggota(context(), { ...only, ketua: true })).toMatchObject(ok)
  })

  it('can be renamed, and a closed one gets no new cases', async () => {
    const { db, timB } = world
    expect(await renameTim(context(), { timId: timB, name: 'Tim A' })).toEqual({
      ok: false,
      reason: 'name-taken',
    })
    expect(await renameTim(context(), { timId: timB, name: 'Tim Banua' })).toEqual(ok)
    expect(await setTimActive(context(), { timId: timB, active: false })).toEqual(ok)
    expect((await teamsToForwardTo(db, world.admin1.userId)).map((team) => team.name)).toEqual(['Tim A'])
  })
})

describe('reference data', () => {
  it('an office is added, renamed and removed from the form; one that makes cases restricted stays', async () => {
    const { db } = world
    const input = { name: 'Balai Uji', kind: 'lain', active: true } as const
    expect(await saveInstansi(context(), null, input)).toEqual(ok)
    expect(await saveInstansi(context(), null, input)).toEqual({ ok: false, reason: 'taken' })
    const { id } = await db.instansi.findUniqueOrThrow({ where: { name: 'Balai Uji' } })
    expect(await saveInstansi(context(), id, { ...input, active: false })).toEqual(ok)
    expect((await references(db)).instansi.map((one) => one.name)).not.toContain('Balai Uji')
    const office = await db.instansi.findFirstOrThrow({ where: { restricted: true } })
    const off = { name: office.name, kind: 'inspektorat', active: false } as const
    expect(await saveInstansi(context(), office.id, off)).toEqual({ ok: false, reason: 'restricted' })
  })

  it('a category gets its place in the form', async () => {
    const { db, timA } = world
    const input = {
      kind: 'uang',
      label: 'Uji kategori',
      example: 'contoh',
      place: 2,
      timId: timA,
      active: true,
    } as const
    expect(await saveKategori(context(), null, input)).toEqual(ok)
    expect((await references(db)).kategori.map((one) => one.id).slice(0, 3)).toEqual([
      'korupsi',
      'uji-kategori',
      'suap',
    ])
    const none = { ...input, timId: '00000000-0000-4000-8000-000000000000' }
    expect(await saveKategori(context(), 'uji-kategori', none)).toEqual({ ok: false, reason: 'no-team' })
  })

  it('templates are listed in order, disabled ones not at all', async () => {
    const { db } = world
    const input = { kind: 'pesan', title: 'Uji', body: 'Terima kasih.', place: 1, active: true } as const
    expect(await saveTemplat(context(), null, input)).toEqual(ok)
    expect((await templatesFor(db, 'pesan')).map((one) => one.title)[0]).toBe('Uji')
    const [{ id } = { id: '' }] = await templatesFor(db, 'pesan')
    expect(await saveTemplat(context(), id, { ...input, active: false })).toEqual(ok)
    expect((await templatesFor(db, 'pesan')).map((one) => one.title)).not.toContain('Uji')
  })

  it('a promise changes from tomorrow; given promises stay', async () => {
    const { db } = world
    const before = await sent(world)
    const change = { promise: 'verification', days: 2, source: 'Keputusan Inspektur Nomor 1' } as const
    expect(await saveTenggat(context(), change)).toEqual(ok)
    const due = async (id: string) => {
      const { verificationDueOn } = await db.aduan.findUniqueOrThrow({ where: { id } })
      return verificationDueOn && fromDateColumn(verificationDueOn)
    }
    expect(await due(await sent(world))).toBe('2026-11-26')
    const tomorrow = new Date('2026-11-24T10:00:00+08:00')
    expect(await due(await sent(world, world.pelapor1, {}, tomorrow))).toBe('2026-11-26')
    expect(await due(before)).toBe('2026-11-26')
    const [today] = await allTenggat(db, toWitaDate(now))
    expect(today).toMatchObject({ days: 3, next: { days: 2, from: '2026-11-24' } })
  })
})

it('every act above is in one intact chain', async () => {
  const { acts, broken } = await verifyActs(world.db)
  expect(broken).toBeNull()
  expect(acts).toBeGreaterThan(15)
})
