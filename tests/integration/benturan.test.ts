import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { prepareUser, storeUser } from '@/lib/akun/commands/create-user'
import { giveKeys } from '@/lib/akun/commands/give-keys'
import { setStaffDetails } from '@/lib/akun/commands/staff-details'
import { addLampiran, noteLampiran } from '@/lib/bukti/commands'
import { noDetails } from '@/lib/identitas/conflict/staff-details'
import { issueJawaban, proposeJawaban, saveJawaban } from '@/lib/jawaban/commands'
import { readJejak } from '@/lib/jejak/queries'
import { recordAct } from '@/lib/jejak/record-act'
import { openCase } from '@/lib/kasus/case'
import { complete } from '@/lib/lapor/commands/complete'
import { createDraft } from '@/lib/lapor/commands/draft'
import { submitAduan } from '@/lib/lapor/commands/submit'
import type { RawAnswers } from '@/lib/lapor/form/answers'
import { sendPesan } from '@/lib/pesan/commands'
import { inTransaction } from '@/lib/platform/db/transaction'
import type { AdminViewer } from '@/lib/platform/session/viewer-type'
import { reportThreat } from '@/lib/sesudah/threats/commands'
import { acceptCase } from '@/lib/telaah/commands'
import { decline, forward, linkDuplicate, startVerification } from '@/lib/verifikasi/commands'
import { asRead } from '@/prisma/demo/as-read'
import {
  done,
  fileOf,
  inVerification,
  jawaban,
  once,
  sent,
  toComplete,
  withoutTicks,
  withTeam,
} from '../world/steps'
import { MONDAY, newWorld, PASSWORD, type World } from '../world/world'

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
  ])('gives them no key and makes the case restricted: %s', async (_how, change) => {
    const id = await sent(world, world.pelapor1, change)
    expect(await wraps(id, named.userId)).toBe(0)
    expect(await opens(named, id)).toBe(false)
    expect(await opens(world.admin1, id)).toBe(false)
    expect((await openCase(world.db, world.admin2, id, now))?.view.report.report.restricted).toBe(true)
    expect(await world.db.notifikasi.count({ where: { aduanId: id, userId: named.userId } })).toBe(0)
  })

  it('matches by NIP, position or the unit that they lead, as in the accounts', async () => {
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

  it('about nobody of the staff reaches every administrator', async () => {
    const id = await sent(world)
    for (const viewer of [named, world.admin1, world.admin2]) expect(await opens(viewer, id)).toBe(true)
  })

  it('cannot be granted to them by a colleague, and the record of acts does not show the attempt', async () => {
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
    const team = { aduanId: id, ...once, berkadarPengawasan: false, note: '', reasons: withoutTicks }
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
  it('removes the case from the named person, before they are notified', async () => {
    const id = await toComplete(world)
    expect(await opens(named, id)).toBe(true)
    const text = 'Yang meminta uang itu Pak Akhmad Fauzi.'
    await complete({ db: world.db, viewer: world.pelapor1, now }, { aduanId: id, ...once, answers: [], text })
    expect(await opens(named, id)).toBe(false)
    // It leaves the common queue: only the officers named for such cases continue.
    expect(await opens(world.admin1, id)).toBe(false)
    expect(await opens(world.admin2, id)).toBe(true)
    expect(await world.db.notifikasi.count({ where: { aduanId: id, userId: named.userId } })).toBe(0)
  })

  it('also counts in a message; the named verifier is no longer its verifier', async () => {
    const id = await sent(world)
    await startVerification({ db: world.db, viewer: named, now }, { aduanId: id, ...once })
    const text = 'Kemarin Akhmad Fauzi mendatangi saya.'
    await sendPesan({ db: world.db, viewer: world.pelapor1, now }, { aduanId: id, ...once, text })
    expect(await opens(named, id)).toBe(false)
    expect((await world.db.aduan.findUniqueOrThrow({ where: { id } })).adminId).toBeNull()
  })
})

describe('the name of a file', () => {
  const context = (viewer = world.pelapor1) => ({ db: world.db, store: world.store, viewer, now })
  const file = (name: string) => fileOf(name, Buffer.from('%PDF-1.4 x'))

  it('counts like any text: in a file sent with the report, in a later one, and in its description', async () => {
    const { answers } = await import('../fixtures/aduan')
    const draft = await createDraft({ db: world.db, viewer: world.pelapor1, now }, answers())
    await addLampiran(context(), draft, file('SK_Akhmad.Fauzi_2026.pdf'))
    await world.db.lampiran.updateMany({ where: { aduanId: draft }, data: { status: 'SIAP' } })
    done(await submitAduan(world.db, world.pelapor1, draft, now))
    expect(await opens(named, draft)).toBe(false)

    const later = await sent(world)
    expect(await opens(named, later)).toBe(true)
    await addLampiran(context(), later, file('kwitansi-akhmad-fauzi.pdf'))
    expect(await opens(named, later)).toBe(false)
    const told = { aduanId: later, userId: named.userId }
    expect(await world.db.notifikasi.count({ where: told })).toBe(0)

    const noted = await sent(world)
    const added = await addLampiran(context(), noted, file('foto.pdf'))
    expect(await opens(named, noted)).toBe(true)
    const id = added.kind === 'added' ? added.id : ''
    await noteLampiran(context(), noted, id, 'Akhmad Fauzi menerima amplop')
    expect(await opens(named, noted)).toBe(false)
  })
})

describe('changed details of a member of staff', () => {
  it('remove matching running cases from them, in the same act', async () => {
    const other = await admin('baru', 'Hamdani Rusli')
    const nip = '198803122010011007'
    const id = await sent(world, world.pelapor1, {
      kronologi: `Ia memakai NIP ${nip} pada kuitansi itu, kata petugas.`,
    })
    const second = await sent(world)
    expect(await opens(other, id)).toBe(true)
    await setStaffDetails(world.db, world.admin1, other.userId, { ...noDetails, nip }, now)
    expect(await opens(other, id)).toBe(false)
    expect(await opens(other, second)).toBe(true)
    // The record shows that details were changed, and not the effect.
    const acts = await world.db.jejakAdmin.findMany({ where: { act: 'staff-details', subject: 'baru' } })
    expect(acts.map(({ detail }) => detail)).toEqual([null])
  })
})

describe('a case that follows from one about a member of staff', () => {
  const story =
    'Setiap pemohon diminta membayar lima puluh ribu rupiah oleh Akhmad Fauzi tanpa karcis apa pun.'
  const officer = () => ({ db: world.db, viewer: world.admin2, now })

  it('after a threat excludes those whom only the story of the first named', async () => {
    const first = await sent(world, world.pelapor1, { kronologi: story })
    await startVerification(officer(), { aduanId: first, ...once })
    done(await decline(officer(), { aduanId: first, ...once, reason: 'bukanAduan', text: 'Bukan aduan.' }))
    const context = { db: world.db, viewer: world.pelapor1, now }
    done(await reportThreat(context, { aduanId: first, ...once, text: 'Saya ditelepon.' }))
    const { id } = await world.db.aduan.findFirstOrThrow({ where: { asalAduanId: first } })
    expect(await opens(world.admin2, id)).toBe(true)
    for (const viewer of [named, world.admin1]) expect(await opens(viewer, id)).toBe(false)
    expect(await wraps(id, named.userId)).toBe(0)
  })

  it('joined as a duplicate excludes them, too', async () => {
    const main = await sent(world, world.pelapor1, { kronologi: story })
    await startVerification(officer(), { aduanId: main, ...once })
    const team = { timId: world.timA, berkadarPengawasan: false, note: '', reasons: withoutTicks }
    done(await forward(officer(), { aduanId: main, ...once, ...team }))
    const { nomor } = await world.db.aduan.findUniqueOrThrow({ where: { id: main } })
    const double = await sent(world)
    await startVerification(officer(), { aduanId: double, ...once })
    expect(await opens(named, double)).toBe(true)
    done(await linkDuplicate(officer(), { aduanId: double, ...once, mainNomor: nomor ?? '' }))
    expect(await opens(named, double)).toBe(false)
    expect(await opens(world.telaah2, double)).toBe(true)
  })

  it('its letter leaves no gap in the numbers of the others', async () => {
    const numbers = () => world.db.suratJawaban.findMany({ orderBy: { issuedOn: 'asc' } })
    const answerIt = async (aduanId: string) => {
      const drafter = { db: world.db, viewer: world.telaah1, now }
      done(await saveJawaban(drafter, { aduanId, ...once, body: jawaban, revision: 0 }))
      done(await proposeJawaban(drafter, { aduanId, ...once }))
      done(
        await issueJawaban(
          { db: world.db, viewer: world.ketua1, now },
          await asRead({ db: world.db, viewer: world.ketua1, now }, { aduanId, ...once }),
        ),
      )
    }
    await answerIt(await withTeam(world))
    const hidden = await sent(world, world.pelapor1, { kronologi: story })
    await startVerification(officer(), { aduanId: hidden, ...once })
    const team = { timId: world.timA, berkadarPengawasan: false, note: '', reasons: withoutTicks }
    done(await forward(officer(), { aduanId: hidden, ...once, ...team }))
    done(await acceptCase({ db: world.db, viewer: world.telaah1, now }, { aduanId: hidden, ...once }))
    await answerIt(hidden)
    await answerIt(await withTeam(world))
    const letters = await numbers()
    expect(letters.map(({ number }) => number).sort()).toEqual([1, 2, null])
    const lot = letters.find(({ number }) => number === null)
    expect(lot?.nomor).toMatch(/^700\.1\.2\/T-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}\/WBS-ITPROV\/2026$/)
  })
})

it('the common record shows an act about a case only to those who know the case', async () => {
  const id = await sent(world, world.pelapor1, about('Akhmad Fauzi'))
  const { nomor } = await world.db.aduan.findUniqueOrThrow({ where: { id } })
  const recorded = (viewer: AdminViewer) =>
    readJejak(world.db, viewer, {
      ...{ catatan: 'akun', jenis: 'job-retry', nomor: null, siapa: null, dari: null, sampai: null },
      sesudah: null,
    })
  const act = { actorId: world.admin2.userId, act: 'job-retry', subject: nomor ?? '', now } as const
  await inTransaction(world.db, (tx) => recordAct(tx, act))
  expect((await recorded(world.admin2)).rows.map(({ subject }) => subject)).toEqual([nomor])
  expect((await recorded(named)).rows).toEqual([])
})

it('only ESCROW opens a report about every administrator, and somebody it is not about is notified', async () => {
  const everybody = await world.db.user.findMany({ where: { role: 'ADMIN' } })
  const terlapor = everybody.map((one) => ({ nama: one.staffName ?? '', jabatan: '', peran: '' }))
  const id = await sent(world, world.pelapor1, { terlapor })
  const held = await world.db.keyWrap.findMany({ where: { aduanId: id } })
  expect(new Set(held.map(({ holder }) => holder))).toEqual(new Set(['PELAPOR', 'ESCROW']))
  const told = await world.db.notifikasi.findMany({ where: { kind: 'caseUnheld' } })
  expect(told.map(({ userId }) => userId)).toContain(world.ketua1.userId)
  expect(told.every(({ userId }) => !everybody.some((one) => one.id === userId))).toBe(true)
})

it('a draft is not compared before it is sent, and nobody has a key of it', async () => {
  const id = await createDraft(
    { db: world.db, viewer: world.pelapor1, now },
    { ...(await import('../fixtures/aduan')).answers(about('Akhmad Fauzi')) },
  )
  expect(await world.db.keyWrap.count({ where: { aduanId: id, holder: 'STAFF' } })).toBe(0)
  expect(await inVerification(world)).toBeTruthy()
})
