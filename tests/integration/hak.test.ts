import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyChain } from '@/lib/aduan/verify-chain'
import { logIn } from '@/lib/akun/commands/log-in'
import { register } from '@/lib/akun/commands/register'
import { addLampiran } from '@/lib/bukti/commands'
import { decideAccountRequest, requestAboutAccount } from '@/lib/data-pribadi/account-requests'
import { decideDataRequest, requestData } from '@/lib/data-pribadi/case-requests'
import { dataCopy } from '@/lib/data-pribadi/copy'
import { copyArchive } from '@/lib/data-pribadi/copy-archive'
import { copyPdf } from '@/lib/data-pribadi/copy-pdf'
import { deleteAccount } from '@/lib/data-pribadi/delete-account'
import { correctProfile, ownProfile } from '@/lib/data-pribadi/profile'
import { listRequests, openRequest, requestsOfAccount, requestsOfCase } from '@/lib/data-pribadi/queries'
import { remindOfRequests } from '@/lib/data-pribadi/reminders'
import { openCase } from '@/lib/kasus/case'
import { caseOfCode, ownCases } from '@/lib/kasus/own-cases'
import { enterByCode } from '@/lib/lapor/commands/by-code'
import { beginDraft, createDraft } from '@/lib/lapor/commands/draft'
import { moveToCode, offerCode } from '@/lib/lapor/commands/move-to-code'
import { withdraw } from '@/lib/lapor/commands/reporter'
import { noAnswers } from '@/lib/lapor/form/answers'
import { sendPesan } from '@/lib/pesan/commands'
import { addCatatan } from '@/lib/telaah/commands'
import { answers } from '../fixtures/aduan'
import { done, fileOf, once, sent, withTeam } from '../world/steps'
import { MONDAY, newWorld, PASSWORD, type World } from '../world/world'
import { codeSent, newHolder, pelaporOf } from './codes'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

const now = MONDAY
const later = (hours: number) => new Date(MONDAY.getTime() + hours * 3_600_000)

async function ask(aduanId: string, kind: 'KOREKSI' | 'HAPUS' | 'LAIN', text = 'Tolong.') {
  done(await requestData({ db: world.db, viewer: world.pelapor1, now }, { aduanId, ...once, kind, text }))
  return world.db.permintaanData.findFirstOrThrow({ where: { aduanId, kind }, orderBy: { id: 'desc' } })
}

describe('a request about a case', () => {
  it('is stored in the case, is due within 72 hours, and both sides read it', async () => {
    const { db, pelapor1, admin1, pelapor2, telaah3 } = world
    const aduanId = await withTeam(world)
    const row = await ask(aduanId, 'LAIN', 'Saya keberatan.')
    expect(row).toMatchObject({ userId: null, aduanId, status: 'MENUNGGU' })
    expect(row.dueOn.toISOString().slice(0, 10)).toBe('2026-11-25')
    expect(await openRequest(db, admin1, row.id)).toMatchObject({ text: 'Saya keberatan.', kind: 'LAIN' })
    const opened = await openCase(db, pelapor1, aduanId, now)
    expect(opened && (await requestsOfCase(db, aduanId, opened.keys))).toMatchObject([
      { text: 'Saya keberatan.' },
    ])
    for (const stranger of [pelapor2, telaah3])
      expect(
        (await requestData({ db, viewer: stranger, now }, { aduanId, ...once, kind: 'LAIN', text: 'x' }))
          .kind,
      ).toBe('not-found')
    // The same kind again must wait for its answer; another kind need not.
    const again = await requestData(
      { db, viewer: pelapor1, now },
      { aduanId, ...once, kind: 'LAIN', text: 'Lagi' },
    )
    expect(again.kind).toBe('refused')
    await ask(aduanId, 'HAPUS')
    const answer = { requestId: row.id, actionKey: undefined, granted: true, answer: 'Kami catat.' }
    done(await decideDataRequest({ db, viewer: admin1, now }, answer))
    expect((await decideDataRequest({ db, viewer: admin1, now }, answer)).kind).toBe('refused')
    const told = await openCase(db, pelapor1, aduanId, now)
    expect(told?.view.events.at(-1)).toMatchObject({ kind: 'dataRequestDecided', text: 'Kami catat.' })
    expect(await verifyChain(db, aduanId)).toEqual({ ok: true })
  })

  it('a correction is added to the sent aduan, for everybody who reads it', async () => {
    const { db, telaah1 } = world
    const aduanId = await withTeam(world)
    await ask(aduanId, 'KOREKSI', 'Loketnya nomor dua, bukan tiga.')
    const opened = await openCase(db, telaah1, aduanId, now)
    expect(opened?.view.messages.at(-1)).toMatchObject({
      kind: 'PERBAIKAN',
      sender: 'PELAPOR',
      text: 'Loketnya nomor dua, bukan tiga.',
    })
  })

  it('erasure is granted only for a case that has ended', async () => {
    const { db, admin1, pelapor1 } = world
    const aduanId = await sent(world)
    const { id } = await ask(aduanId, 'HAPUS')
    const decide = (granted: boolean) =>
      decideDataRequest(
        { db, viewer: admin1, now },
        { requestId: id, actionKey: undefined, granted, answer: 'Ya.' },
      )
    expect(await decide(true)).toMatchObject({ kind: 'refused' })
    done(await withdraw({ db, viewer: pelapor1, now }, { aduanId, ...once, reason: '' }))
    done(await decide(true))
  })

  it('a reminder comes on its last morning, and the system itself admits lateness, once', async () => {
    const { db, admin1 } = world
    const aduanId = await sent(world)
    await ask(aduanId, 'LAIN')
    const kinds = async () =>
      (
        await db.peristiwa.findMany({
          where: { aduanId, kind: { in: ['dataRequestDue', 'dataRequestLate'] } },
          orderBy: { seq: 'asc' },
        })
      ).map((event) => event.kind)
    await remindOfRequests(db, later(24))
    expect(await kinds()).toEqual([])
    await remindOfRequests(db, later(48))
    await remindOfRequests(db, later(49))
    expect(await kinds()).toEqual(['dataRequestDue'])
    await Promise.all([remindOfRequests(db, later(72)), remindOfRequests(db, later(72))])
    expect(await kinds()).toEqual(['dataRequestDue', 'dataRequestLate'])
    expect(await db.notifikasi.count({ where: { aduanId, userId: null, kind: 'dataRequestLate' } })).toBe(1)
    expect(
      await db.notifikasi.count({ where: { aduanId, userId: admin1.userId, kind: 'dataRequestLate' } }),
    ).toBe(1)
    expect(await verifyChain(db, aduanId)).toEqual({ ok: true })
  })

  it('an administrator without a key of the case sees nothing of it, in lists and by id', async () => {
    const { db, admin1, admin2 } = world
    const aduanId = await sent(world, world.pelapor1, {
      instansi: 'Inspektorat Daerah',
      jalur_terbatas_dibaca: 'ya',
    })
    const { id } = await ask(aduanId, 'LAIN')
    expect(await db.keyWrap.count({ where: { aduanId, userId: admin1.userId } })).toBe(0)
    expect((await listRequests(db, admin1, true)).map((row) => row.id)).not.toContain(id)
    expect(await openRequest(db, admin1, id)).toBeNull()
    const answer = { requestId: id, actionKey: undefined, granted: true, answer: 'x' }
    expect((await decideDataRequest({ db, viewer: admin1, now }, answer)).kind).toBe('not-found')
    expect((await listRequests(db, admin2, true)).map((row) => row.id)).toContain(id)
  })
})

describe('an account', () => {
  it('its request names no case, and the administrators do not learn whose it is', async () => {
    const { db, pelapor2, admin1 } = world
    expect(
      await requestAboutAccount({ db, viewer: pelapor2, now }, { text: 'Untuk apa nomor HP saya?' }),
    ).toBe('done')
    expect(await requestAboutAccount({ db, viewer: pelapor2, now }, { text: 'Lagi' })).toBe('open')
    const listed = (await listRequests(db, admin1, true)).filter((row) => row.aduan === null)
    expect(listed).toHaveLength(1)
    const id = listed[0]?.id ?? ''
    const opened = await openRequest(db, admin1, id)
    expect(opened).toMatchObject({ text: 'Untuk apa nomor HP saya?', aduan: null })
    expect(JSON.stringify(opened)).not.toContain(pelapor2.userId)
    const answer = { requestId: id, granted: true, answer: 'Hanya untuk menghubungi Anda.' }
    expect(await decideAccountRequest({ db, viewer: admin1, now }, answer)).toBe('done')
    expect(await decideAccountRequest({ db, viewer: admin1, now }, answer)).toBe('not-found')
    expect(await requestsOfAccount(db, pelapor2)).toMatchObject([{ answer: 'Hanya untuk menghubungi Anda.' }])
  })

  it('corrects its profile at once, which confirms no address', async () => {
    const { db, pelapor1, pelapor2 } = world
    const profile = { name: 'Haruan', email: 'haruan@contoh.id', phone: null, reporterKind: null }
    expect(await correctProfile({ db, viewer: pelapor1 }, profile)).toBe(true)
    expect(await ownProfile(db, pelapor1)).toEqual(profile)
    expect(await correctProfile({ db, viewer: pelapor2 }, { ...profile, name: 'Papuyu' })).toBe(true)
    for (const { userId } of [pelapor1, pelapor2]) {
      expect((await db.user.findUniqueOrThrow({ where: { id: userId } })).emailTag).toBeNull()
    }
    expect(await correctProfile({ db, viewer: pelapor1 }, { ...profile, email: null })).toBe(true)
  })
})

describe('the copy of all personal data', () => {
  it('contains account, drafts, cases, messages and files of this person, and nothing of staff or others', async () => {
    const { db, store, pelapor1, pelapor2, admin1 } = world
    const aduanId = await withTeam(world)
    const form = { aduanId, ...once }
    await addLampiran({ db, store, viewer: pelapor1, now }, aduanId, fileOf('karcis.pdf', Buffer.from('isi')))
    done(await sendPesan({ db, viewer: pelapor1, now }, { ...form, text: 'Pesan milik saya' }))
    done(await addCatatan({ db, viewer: admin1, now }, { ...form, text: 'RAHASIA-PETUGAS' }))
    await sent(world, pelapor2, { ringkasan: 'Milik orang lain sama sekali' })
    await createDraft({ db, viewer: pelapor1, now }, answers({ ringkasan: 'Draf milik saya' }))
    const copy = await dataCopy(db, pelapor1, now)
    const text = JSON.stringify(copy)
    expect(copy.akun).toMatchObject({ namaPengguna: 'pelapor1' })
    expect(copy.draf.some(({ isian }) => isian.ringkasan === 'Draf milik saya')).toBe(true)
    for (const own of ['Pesan milik saya', 'karcis.pdf', 'Anda mengirim aduan.']) expect(text).toContain(own)
    for (const other of ['RAHASIA-PETUGAS', 'Milik orang lain', 'Petugas admin1', admin1.userId])
      expect(text).not.toContain(other)
    const pdf = await copyPdf(copy, now)
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    const zip = Buffer.from(
      await new Response(await copyArchive({ db, store, viewer: pelapor1, now })).arrayBuffer(),
    )
    for (const name of ['data.json', 'SHA256SUMS']) expect(zip.includes(name)).toBe(true)
  })

  it('for a kode rahasia contains the one case and no account', async () => {
    const { db } = world
    const { viewer } = await codeSent(world)
    const copy = await dataCopy(db, viewer, now)
    expect(copy).toMatchObject({ akun: null, draf: [] })
    expect(copy.aduan).toHaveLength(1)
  })
})

describe('deleting an account', () => {
  async function newReporter(username: string) {
    const { db } = world
    const base = {
      namaTampilan: 'Saluang',
      username,
      password: PASSWORD,
      email: null,
      hp: null,
      jenisPelapor: null,
    }
    expect((await register(db, base, now)).ok).toBe(true)
    const entered = await logIn(db, { identifier: username, password: PASSWORD }, now)
    if (!('secrets' in entered)) throw new Error('not logged in')
    return pelaporOf(world, entered.secrets)
  }

  it('leaves its cases running and unlinkable: nothing in them changes, and nobody finds them by the account', async () => {
    const { db, admin1 } = world
    const viewer = await newReporter('akan.pergi')
    const aduanId = await sent(world, viewer)
    await requestAboutAccount({ db, viewer, now }, { text: 'Sebelum pergi' })
    const before = await db.aduan.findUniqueOrThrow({
      where: { id: aduanId },
      include: { keys: true, events: true },
    })
    expect(await deleteAccount({ db, viewer, now }, { password: 'salah sama sekali' })).toMatchObject({
      reason: 'wrong',
    })
    expect(await db.user.count({ where: { id: viewer.userId } })).toBe(1)
    expect(await deleteAccount({ db, viewer, now }, { password: PASSWORD })).toEqual({ ok: true })
    expect(await db.user.count({ where: { id: viewer.userId } })).toBe(0)
    expect(await db.session.count({ where: { userId: viewer.userId } })).toBe(0)
    expect(await db.permintaanData.count({ where: { userId: viewer.userId } })).toBe(0)
    expect(await logIn(db, { identifier: 'akan.pergi', password: PASSWORD }, now)).toMatchObject({
      ok: false,
    })
    const after = await db.aduan.findUniqueOrThrow({
      where: { id: aduanId },
      include: { keys: true, events: true },
    })
    expect(after).toEqual(before)
    expect((await openCase(db, admin1, aduanId, now))?.view.nomor).toBe(before.nomor)
  })

  it('a kode rahasia taken before opens the case afterwards, in another browser, and only that case', async () => {
    const { db } = world
    const viewer = await newReporter('membawa.kode')
    const aduanId = await sent(world, viewer)
    const context = { db, viewer, now, holder: await newHolder(world, viewer) }
    const code = (await offerCode(context, aduanId)) ?? ''
    expect(await offerCode(context, aduanId)).toBe(code)
    expect(await moveToCode(context, { aduanId, typed: 'AAAA-BBBB' })).toEqual({ kind: 'wrong' })
    expect((await ownCases(db, viewer)).cases).toHaveLength(1)
    done(await moveToCode(context, { aduanId, typed: code.toLowerCase().replaceAll('-', ' ') }))
    expect((await ownCases(db, viewer)).cases).toEqual([])
    expect(await deleteAccount({ db, viewer, now }, { password: PASSWORD })).toEqual({ ok: true })

    const entered = await enterByCode(db, code, now)
    expect(entered?.aduanId).toBe(aduanId)
    const holder = await pelaporOf(world, entered?.secrets ?? { sid: '', kx: '' })
    expect(await caseOfCode(db, holder)).toBe(`/aduan/${aduanId}`)
    expect((await openCase(db, holder, aduanId, now))?.view.events.at(-1)).toMatchObject({
      kind: 'accessChanged',
    })
    done(await sendPesan({ db, viewer: holder, now }, { aduanId, ...once, text: 'Masih di sini' }))
    // A code has one case, even if it came from an account.
    expect((await beginDraft({ db, viewer: holder, now }, () => noAnswers)).kind).toBe('refused')
    expect((await dataCopy(db, holder, now)).aduan).toHaveLength(1)
    expect(await verifyChain(db, aduanId)).toEqual({ ok: true })
  })
})
