import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCase } from '@/lib/aduan/case'
import { complete } from '@/lib/aduan/commands/complete'
import { createDraft } from '@/lib/aduan/commands/draft'
import type { RawAnswers } from '@/lib/aduan/form/answers'
import { prepareUser, storeUser } from '@/lib/akun/commands/create-user'
import { giveKeys } from '@/lib/akun/commands/give-keys'
import { setStaffDetails } from '@/lib/akun/commands/staff-details'
import type { AdminViewer } from '@/lib/auth/viewer-type'
import { noDetails } from '@/lib/benturan/staff-details'
import { inTransaction } from '@/lib/db/transaction'
import { sendPesan } from '@/lib/pesan/commands'
import { forward, startVerification } from '@/lib/verifikasi/commands'
import { inVerification, once, sent, toComplete } from './steps'
import { MONDAY, newWorld, PASSWORD, type World } from './world'

let world: World
let named: AdminViewer
beforeAll(async () => {
  world = await newWorld()
  named = await admin('terlapor', 'Akhmad Fauzi')
})
afterAll(() => world.end())

const now = MONDAY

async function admin(username: string, name: string, restricted = false): Promise<AdminViewer> {
  const profile = { name, email: null, phone: null, reporterKind: null }
  const { row, created } = await prepareUser(
    { username, password: PASSWORD, role: 'ADMIN', profile, staffName: name, handlesRestricted: restricted },
    now,
  )
  await inTransaction(world.db, (tx) => storeUser(tx, row))
  const { userId, seed } = created
  await world.certified(userId)
  return {
    userId,
    username,
    name,
    seed,
    sidHash: new Uint8Array(32),
    handlesRestricted: restricted,
    role: 'ADMIN',
  }
}

const opens = async (viewer: Parameters<typeof openCase>[1], id: string) =>
  (await openCase(world.db, viewer, id, now)) !== null
const wraps = (id: string, userId: string) => world.db.keyWrap.count({ where: { aduanId: id, userId } })

const about = (nama: string): Partial<RawAnswers> => ({
  terlapor: [{ nama, jabatan: '', peran: 'utama' }],
})

describe('a report about a member of staff', () => {
  it.each([
    ['by name', about('H. Ahmad Fauzy, S.E., M.M.')],
    [
      'in the story',
      { kronologi: 'Uang itu diminta oleh Akhmad Fauzi di ruang kerjanya pada hari Senin pagi.' },
    ],
    ['as a witness', { saksi: [{ nama: 'A. Fauzi', jabatan: '', kontak: '', izin: '' }] }],
  ])('gives them no key, and goes the restricted way: %s', async (_how, change) => {
    const id = await sent(world, world.pelapor1, change)
    expect(await wraps(id, named.userId)).toBe(0)
    expect(await opens(named, id)).toBe(false)
    expect(await opens(world.admin1, id)).toBe(false)
    expect((await openCase(world.db, world.admin2, id, now))?.view.report.report.restricted).toBe(true)
    expect(await world.db.notifikasi.count({ where: { aduanId: id, userId: named.userId } })).toBe(0)
  })

  it('by NIP, position or the unit that they lead, as the accounts say', async () => {
    const details = {
      nip: '197803122005011004',
      position: 'Auditor Madya',
      unit: 'Dinas Sosial',
      headsUnit: true,
    }
    const other = await admin('kepala', 'Lambung Mangkurat')
    await setStaffDetails(world.db, world.admin1, other.userId, details, now)
    for (const change of [
      { kronologi: 'Ia menandatangani dengan NIP 19780312 200501 1 004 pada surat perintah jalan itu.' },
      { terlapor: [{ nama: '', jabatan: 'auditor madya', peran: '' }], instansi: 'Dinas Sosial' },
      { instansi: 'Dinas Sosial' },
    ]) {
      expect(await opens(other, await sent(world, world.pelapor1, change))).toBe(false)
    }
    await setStaffDetails(world.db, world.admin1, other.userId, noDetails, now)
    expect(await opens(other, await sent(world, world.pelapor1, { instansi: 'Dinas Sosial' }))).toBe(true)
  })

  it('and about nobody of the staff reaches every administrator', async () => {
    const id = await sent(world)
    for (const viewer of [named, world.admin1, world.admin2]) expect(await opens(viewer, id)).toBe(true)
  })

  it('is not given to them by a colleague, and the record of acts does not tell that it was tried', async () => {
    const acts = () => world.db.jejakAdmin.count({ where: { act: 'give-keys' } })
    const before = await acts()
    const id = await sent(world, world.pelapor1, about('Akhmad Fauzi'))
    expect(await giveKeys(world.db, world.admin2, { userId: named.userId }, now)).toBe(0)
    expect(await acts()).toBe(before + 1)
    expect(await wraps(id, named.userId)).toBe(0)
  })

  it('goes to the other members of a team; a team whose only ketua it is about cannot have it', async () => {
    const id = await sent(world, world.pelapor1, {
      kronologi: 'Rekan saya, Lambung Samudera Raya, melihat pungutan di loket itu setiap hari Senin pagi.',
    })
    await startVerification({ db: world.db, viewer: world.admin1, now }, { aduanId: id, ...once })
    await world.db.user.update({
      where: { id: world.telaah1.userId },
      data: { staffName: 'Lambung Samudera Raya' },
    })
    const team = { aduanId: id, ...once, berkadarPengawasan: false, note: '' }
    const context = { db: world.db, viewer: world.admin1, now }
    await world.db.user.update({
      where: { id: world.ketua1.userId },
      data: { staffName: 'Lambung Samudera' },
    })
    expect((await forward(context, { ...team, timId: world.timA })).kind).toBe('refused')
    await world.db.user.update({ where: { id: world.ketua1.userId }, data: { staffName: 'Petugas ketua1' } })
    expect((await forward(context, { ...team, timId: world.timA })).kind).toBe('done')
    expect(await wraps(id, world.telaah1.userId)).toBe(0)
    expect(await opens(world.telaah2, id)).toBe(true)
    await world.db.user.update({
      where: { id: world.telaah1.userId },
      data: { staffName: 'Petugas telaah1' },
    })
  })
})

describe('a name that the reporter writes later', () => {
  it('takes the case from whoever is named, before they are told', async () => {
    const id = await toComplete(world)
    expect(await opens(named, id)).toBe(true)
    const text = 'Yang meminta uang itu Pak Akhmad Fauzi.'
    await complete({ db: world.db, viewer: world.pelapor1, now }, { aduanId: id, ...once, answers: [], text })
    expect(await opens(named, id)).toBe(false)
    // Out of the common queue: only the officers named for such cases go on.
    expect(await opens(world.admin1, id)).toBe(false)
    expect(await opens(world.admin2, id)).toBe(true)
    expect(await world.db.notifikasi.count({ where: { aduanId: id, userId: named.userId } })).toBe(0)
  })

  it('also in a message; who verified is no longer its verifier', async () => {
    const id = await sent(world)
    await startVerification({ db: world.db, viewer: named, now }, { aduanId: id, ...once })
    const text = 'Kemarin Akhmad Fauzi mendatangi saya.'
    await sendPesan({ db: world.db, viewer: world.pelapor1, now }, { aduanId: id, ...once, text })
    expect(await opens(named, id)).toBe(false)
    expect((await world.db.aduan.findUniqueOrThrow({ where: { id } })).adminId).toBeNull()
  })
})

it('a report about every administrator opens for ESCROW, and somebody it is not about is told', async () => {
  const everybody = await world.db.user.findMany({ where: { role: 'ADMIN' } })
  const terlapor = everybody.map((one) => ({ nama: one.staffName ?? '', jabatan: '', peran: '' }))
  const id = await sent(world, world.pelapor1, { terlapor })
  const held = await world.db.keyWrap.findMany({ where: { aduanId: id } })
  expect(new Set(held.map(({ holder }) => holder))).toEqual(new Set(['PELAPOR', 'ESCROW']))
  const told = await world.db.notifikasi.findMany({ where: { kind: 'caseUnheld' } })
  expect(told.map(({ userId }) => userId)).toContain(world.ketua1.userId)
  expect(told.every(({ userId }) => !everybody.some((one) => one.id === userId))).toBe(true)
})

it('a draft names whom it likes: nothing is compared before it is sent, and nobody has a key', async () => {
  const id = await createDraft(
    { db: world.db, viewer: world.pelapor1, now },
    { ...(await import('../fixtures/aduan')).answers(about('Akhmad Fauzi')) },
  )
  expect(await world.db.keyWrap.count({ where: { aduanId: id, holder: 'STAFF' } })).toBe(0)
  expect(await inVerification(world)).toBeTruthy()
})
