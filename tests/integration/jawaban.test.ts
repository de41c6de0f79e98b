import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guards } from '@/lib/aduan/lifecycle-guards'
import { loosenIdentity } from '@/lib/identitas/loosen'
import * as commands from '@/lib/jawaban/commands'
import { draftDetail } from '@/lib/jawaban/draft-view'
import { openCase } from '@/lib/kasus/case'
import { acceptJawaban, objectJawaban } from '@/lib/lapor/commands/reporter'
import type { JawabanBody } from '@/lib/naskah/answer-body'
import { WHOLE_DRAFT } from '@/lib/naskah/answer-rules'
import { checkLetter } from '@/lib/naskah/letter/check'
import { letterOf } from '@/lib/naskah/letter/view'
import { sendPesan } from '@/lib/pesan/commands'
import { newId } from '@/lib/platform/db/id'
import { openProfile, sealProfile } from '@/lib/platform/session/profile'
import type { TelaahViewer } from '@/lib/platform/session/viewer-type'
import { startSha256 } from '@/lib/vault/digest'
import { asRead } from '@/prisma/demo/as-read'
import { readPdf } from '../pdf'
import { answered, done, drafted, jawaban, once, proposed, sent, withTeam } from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'

let world: World
let ketua2: TelaahViewer
beforeAll(async () => {
  world = await newWorld()
  // A name, a phone and a mailbox that no plain word resembles.
  const { sealedProfile } = await world.db.user.findUniqueOrThrow({ where: { id: world.pelapor1.userId } })
  const profile = await openProfile(world.pelapor1.userId, sealedProfile)
  await world.db.user.update({
    where: { id: world.pelapor1.userId },
    data: {
      sealedProfile: await sealProfile(world.pelapor1.userId, {
        ...profile,
        name: 'Siti Rahmawati',
        email: 'siti@contoh.id',
        phone: '0812-3456-7890',
      }),
    },
  })
  ketua2 = { ...world.telaah2, teams: [{ timId: world.timA, ketua: true }] }
})
afterAll(() => world.end())

const as = (viewer: TelaahViewer, now = MONDAY) => ({ db: world.db, viewer, now })
const sha256 = (bytes: Uint8Array) => {
  const hash = startSha256()
  hash.add(bytes)
  return new Uint8Array(Buffer.from(hash.end().hex, 'hex'))
}

async function detailOf(aduanId: string) {
  const opened = await openCase(world.db, world.ketua1, aduanId, MONDAY)
  return opened && draftDetail(world.db, opened.keys, aduanId, 'answer', world.ketua1)
}

/** A case whose draft has this text in "Hasil". */
async function draftOf(uraianHasil: string, more: Partial<JawabanBody> = {}): Promise<string> {
  const aduanId = await withTeam(world)
  const draft = { aduanId, ...once, revision: 0, body: { ...jawaban, uraianHasil, ...more } }
  done(await commands.saveJawaban(as(world.telaah1), draft))
  return aduanId
}

describe('approval', () => {
  it('needs the version that this ketua opened, with real content in each section', async () => {
    const aduanId = await draftOf('x')
    const propose = { aduanId, ...once }
    expect(await commands.proposeJawaban(as(world.telaah1), propose)).toEqual({
      kind: 'refused',
      message: guards.draftComplete[2],
    })
    const save = (uraianHasil: string, revision: number) =>
      commands.saveJawaban(as(world.telaah1), { ...propose, body: { ...jawaban, uraianHasil }, revision })
    done(await save(jawaban.uraianHasil, 1))
    done(await commands.proposeJawaban(as(world.telaah1), propose))

    const opened = await asRead(as(world.ketua1), propose)
    const blind = { kind: 'refused', message: guards.versionRead[2] }
    for (const read of ['', 'dibaca', (await asRead(as(world.telaah2), propose)).read])
      expect(await commands.issueJawaban(as(world.ketua1), { ...propose, read })).toEqual(blind)

    const remark = 'Sebutkan siapa yang diperiksa.'
    done(await commands.sendBackJawaban(as(world.ketua1), { ...propose, remark }))
    const returned = await detailOf(aduanId)
    expect(returned?.comments).toMatchObject([{ section: WHOLE_DRAFT, text: remark }])
    done(await save('Pungutan terjadi menurut tiga orang saksi.', 2))
    done(await commands.proposeJawaban(as(world.telaah1), propose))
    expect(await commands.issueJawaban(as(world.ketua1), opened)).toEqual(blind)
    done(await commands.issueJawaban(as(world.ketua1), await asRead(as(world.ketua1), propose)))
  })
})

describe('a draft that another member takes over', () => {
  it('is theirs from then on, on record, and its old page saves nothing over it', async () => {
    const aduanId = await drafted(world)
    const form = { aduanId, ...once }
    const reason = 'Penyusun bertugas di luar kota.'
    const own = await commands.takeOverJawaban(as(world.telaah1), { ...form, reason })
    expect(own).toEqual({ kind: 'refused', message: guards.draftOfAnother[2] })
    done(await commands.takeOverJawaban(as(world.telaah2), { ...form, reason }))
    const typed = {
      ...form,
      body: { ...jawaban, langkah: 'Petugas dibina dan uang dikembalikan kepada pedagang.' },
      revision: 1,
    }
    expect(await commands.saveJawaban(as(world.telaah1), typed)).toMatchObject({ kind: 'refused' })
    expect(await commands.saveJawaban(as(world.telaah2), typed)).toMatchObject({ kind: 'conflict-draft' })
    done(await commands.saveJawaban(as(world.telaah2), { ...typed, revision: 2 }))
    done(await commands.proposeJawaban(as(world.telaah2), form))
    const event = await world.db.peristiwa.findFirstOrThrow({ where: { aduanId, kind: 'jawabanTakenOver' } })
    expect(event.actorId).toBe(world.telaah2.userId)
    const told = await world.db.notifikasi.findMany({ where: { aduanId, kind: 'jawabanTakenOver' } })
    expect(told.map(({ userId }) => userId)).toContain(world.telaah1.userId)
  })

  it('is never approved by anybody who wrote a version of it', async () => {
    const aduanId = await withTeam(world)
    const form = { aduanId, ...once }
    done(await commands.saveJawaban(as(ketua2), { ...form, body: jawaban, revision: 0 }))
    done(await commands.takeOverJawaban(as(world.telaah1), { ...form, reason: 'Ketua bertugas lain.' }))
    done(await commands.proposeJawaban(as(world.telaah1), form))
    const read = await asRead(as(ketua2), form)
    expect(await commands.issueJawaban(as(ketua2), read)).toEqual({
      kind: 'refused',
      message: guards.notDrafter[2],
    })
    done(await commands.issueJawaban(as(world.ketua1), await asRead(as(world.ketua1), form)))
  })

  it('goes for a correction, too', async () => {
    const aduanId = await answered(world)
    const form = { aduanId, ...once }
    const body = { ...jawaban, alasanPerbaikan: 'Nama kantor dalam jawaban keliru, dan diperbaiki.' }
    done(await commands.saveCorrection(as(world.telaah1), { ...form, body, revision: 0 }))
    done(await commands.takeOverCorrection(as(world.telaah2), { ...form, reason: 'Penyusun cuti.' }))
    done(await commands.proposeCorrection(as(world.telaah2), form))
    const again = await commands.takeOverCorrection(as(world.telaah1), { ...form, reason: 'x' })
    expect(again).toEqual({ kind: 'refused', message: guards.correctionNotProposed[2] })
  })
})

describe('a draft that identifies the reporter', () => {
  it.each([
    ['their name', 'Menurut Rahmawati hal itu benar.'],
    ['their whole name, in lower case', 'menurut siti rahmawati hal itu benar'],
    ['their phone', 'Hubungi lewat telepon +62 812 3456 7890.'],
    ['their mailbox', 'Salinannya dikirim ke siti@contoh.id.'],
    ['ten words of their text', 'Setiap pemohon diminta membayar lima puluh ribu rupiah tanpa karcis apa'],
  ])('cannot be sent for approval: %s', async (_, text) => {
    const aduanId = await draftOf(text)
    const refused = await commands.proposeJawaban(as(world.telaah1), { aduanId, ...once })
    expect(refused).toMatchObject({ kind: 'refused' })
    expect(await world.db.jawaban.findFirst({ where: { aduanId } })).toMatchObject({ status: 'DRAF' })

    // No reason can override it.
    const reasons = new Map(['pelapor', 'kalimat'].map((kind) => [`uraianHasil ${kind} rahmawati`, 'x']))
    const checked = await commands.checkJawaban(as(world.telaah1), { aduanId, ...once, reasons })
    expect(checked).toMatchObject({ kind: 'checked' })
    expect(await commands.proposeJawaban(as(world.telaah1), { aduanId, ...once })).toMatchObject({
      kind: 'refused',
    })

    const body = { ...jawaban, uraianHasil: 'Pungutan terjadi tanpa tanda terima.' }
    done(await commands.saveJawaban(as(world.telaah1), { aduanId, ...once, revision: 1, body }))
    done(await commands.proposeJawaban(as(world.telaah1), { aduanId, ...once }))
  })

  it('cannot be approved either, if the reporter wrote the same words meanwhile', async () => {
    const sentence = 'Pungutan terjadi di loket itu karena kepala seksi yang lama memerintahkan semua petugas'
    const aduanId = await draftOf(sentence)
    done(await commands.proposeJawaban(as(world.telaah1), { aduanId, ...once }))
    const context = { db: world.db, viewer: world.pelapor1, now: MONDAY }
    done(await sendPesan(context, { aduanId, ...once, text: sentence }))
    expect(
      await commands.issueJawaban(as(world.ketua1), await asRead(as(world.ketua1), { aduanId, ...once })),
    ).toMatchObject({
      kind: 'refused',
    })
  })

  it('may keep an unusual word of the report with a reason, for exactly these words', async () => {
    const aduanId = await withTeam(world)
    const context = { db: world.db, viewer: world.pelapor1, now: MONDAY }
    done(await sendPesan(context, { aduanId, ...once, text: 'Dekat pohon trembesi.' }))
    const draft = {
      aduanId,
      ...once,
      revision: 0,
      body: { ...jawaban, langkah: 'Loket dekat trembesi ditutup sementara.' },
    }
    done(await commands.saveJawaban(as(world.telaah1), draft))
    const none = new Map<string, string>()
    expect(await commands.checkJawaban(as(world.telaah1), { aduanId, ...once, reasons: none })).toEqual({
      kind: 'checked',
      open: 1,
    })
    const reasons = new Map([['langkah kataLangka trembesi', 'Nama tempat umum']])
    expect(await commands.checkJawaban(as(world.telaah1), { aduanId, ...once, reasons })).toEqual({
      kind: 'checked',
      open: 0,
    })
    done(await commands.proposeJawaban(as(world.telaah1), { aduanId, ...once }))
  })

  it('answers a guesser five times a day, each time as an event, and then stops', async () => {
    const aduanId = await draftOf('Rahmawati')
    const reasons = new Map<string, string>()
    for (let turn = 0; turn < 5; turn += 1)
      expect(await commands.checkJawaban(as(world.telaah1), { aduanId, ...once, reasons })).toMatchObject({
        kind: 'checked',
      })
    expect(await commands.checkJawaban(as(world.telaah1), { aduanId, ...once, reasons })).toMatchObject({
      kind: 'refused',
    })
    expect(await world.db.peristiwa.count({ where: { aduanId, kind: 'jawabanChecked' } })).toBe(5)
    const tomorrow = new Date(MONDAY.getTime() + 25 * 3600_000)
    expect(
      await commands.checkJawaban(as(world.telaah1, tomorrow), { aduanId, ...once, reasons }),
    ).toMatchObject({ kind: 'checked' })
  })

  it('stores nothing about an anonymous reporter for comparison', async () => {
    const aduanId = await sent(world, world.pelapor1, { identitas: 'anonim' })
    const row = await world.db.aduan.findUniqueOrThrow({ where: { id: aduanId } })
    expect(row.sealedTraces).toBeNull()
  })

  it.each(['rahasia', 'terbuka'])('finds a name that was disclosed only after sending (%s)', async (to) => {
    const aduanId = await withTeam(world, MONDAY, { identitas: 'anonim' })
    const draft = {
      aduanId,
      ...once,
      revision: 0,
      body: { ...jawaban, uraianHasil: 'Menurut Rahmawati pungutan itu terjadi.' },
    }
    done(await commands.saveJawaban(as(world.telaah1), draft))
    const check = () => commands.checkJawaban(as(world.telaah1), { aduanId, ...once, reasons: new Map() })
    expect(await check()).toMatchObject({ kind: 'checked', open: 0 })
    const typed = { name: '', email: null, phone: null }
    const loosened = { aduanId, ...once, to, typed }
    done(await loosenIdentity({ db: world.db, viewer: world.pelapor1, now: MONDAY }, loosened))
    expect(await check()).toMatchObject({ kind: 'checked', open: 1 })
  })
})

describe('drafts', () => {
  it('are kept as versions: each manual save, and autosaves of ten minutes as one', async () => {
    const aduanId = await drafted(world)
    const save = (revision: number, minutes: number) =>
      commands.autosaveJawaban(as(world.telaah1, new Date(MONDAY.getTime() + minutes * 60_000)), {
        aduanId,
        ...once,
        body: { ...jawaban, langkah: `Langkah ${revision}` },
        revision,
      })
    const events = await world.db.peristiwa.count({ where: { aduanId } })
    for (const [revision, minutes] of [
      [1, 1],
      [2, 2],
      [3, 20],
    ] as const)
      done(await save(revision, minutes))
    const versions = await world.db.versiDraf.findMany({
      where: { jawaban: { aduanId } },
      orderBy: { revision: 'asc' },
    })
    expect(versions.map(({ revision, automatic }) => [revision, automatic])).toEqual([
      [1, false],
      [3, true],
      [4, true],
    ])
    expect(await world.db.peristiwa.count({ where: { aduanId } })).toBe(events)
    expect(await save(2, 21)).toMatchObject({ kind: 'conflict-draft', revision: 4 })
  })

  it('are repeated without harm when their answer was lost on the way', async () => {
    const aduanId = await withTeam(world)
    const save = (body: JawabanBody) =>
      commands.autosaveJawaban(as(world.telaah1), { aduanId, ...once, body, revision: 0 })
    done(await save(jawaban))
    expect(await save({ ...jawaban })).toEqual({ kind: 'repeated' })
    const more = { ...jawaban, langkah: 'Ditulis di tab lain.' }
    expect(await save(more)).toMatchObject({ kind: 'conflict-draft', stored: jawaban })
    const { revision } = await world.db.jawaban.findFirstOrThrow({ where: { aduanId } })
    expect(revision).toBe(1)
  })

  it('of a correction are autosaved too: no event, and the issued answer stays unchanged', async () => {
    const aduanId = await answered(world)
    const save = (revision: number, langkah: string) =>
      commands.autosaveCorrection(as(world.telaah1), {
        aduanId,
        ...once,
        body: { ...jawaban, langkah, alasanPerbaikan: '' },
        revision,
      })
    const events = await world.db.peristiwa.count({ where: { aduanId } })
    done(await save(0, 'Satu'))
    done(await save(1, 'Dua'))
    expect(await save(1, 'Tiga')).toMatchObject({ kind: 'conflict-draft', revision: 2 })
    expect(await world.db.peristiwa.count({ where: { aduanId } })).toBe(events)
    const rows = await world.db.jawaban.findMany({ where: { aduanId }, orderBy: { version: 'asc' } })
    expect(rows.map(({ version, status, revision }) => [version, status, revision])).toEqual([
      [1, 'TERBIT', 1],
      [2, 'DRAF', 2],
    ])
  })

  it('accept remarks of a ketua section by section, for staff only', async () => {
    const aduanId = await proposed(world)
    const comments = [
      { section: 'langkah', text: 'Sebutkan tanggalnya.' },
      { section: 'batas', text: ' ' },
    ]
    done(await commands.commentJawaban(as(world.ketua1), { aduanId, ...once, comments }))
    expect(await world.db.komentarJawaban.count({ where: { jawaban: { aduanId } } })).toBe(1)
    done(await commands.sendBackJawaban(as(world.ketua1), { aduanId, ...once, remark: 'Lihat komentar.' }))
    const view = await openCase(world.db, world.pelapor1, aduanId, MONDAY)
    expect(JSON.stringify(view?.view)).not.toContain('Sebutkan')
  })
})

describe('a letter', () => {
  it('is numbered, tagged and signed, and contains neither the nomor of the case nor a name', async () => {
    const aduanId = await answered(world)
    const opened = await openCase(world.db, world.pelapor1, aduanId, MONDAY)
    const [answer] = opened?.view.answers ?? []
    expect(answer?.letter?.nomor).toMatch(/^700\.1\.2\/\d{3}\/WBS-ITPROV\/2026$/)
    const letter = await letterOf(world.db, world.pelapor1, aduanId, answer?.id ?? '', MONDAY)
    const pdf = await readPdf(letter ?? new Uint8Array())
    for (const words of [
      answer?.letter?.nomor,
      answer?.letter?.code,
      'Senin, 23 November 2026',
      '1. Aduan yang kami terima',
      jawaban.diterima,
      'Hasil: Terbukti.',
      '6. Hak Anda',
      'sampai Senin, 7 Desember 2026',
      'Sidik kunci lembaga',
      'Halaman 1 dari',
    ])
      expect(pdf.text).toContain(words)
    expect(pdf.tags.filter((tag) => tag === 'Document > H1')).toHaveLength(1)
    expect(pdf.tags.filter((tag) => tag === 'Document > H2')).toHaveLength(7)
    expect(pdf.title).toBe('Jawaban resmi')
    expect(pdf.language).toBe('id')
    for (const secret of [opened?.view.nomor ?? 'x', aduanId, 'Rahmawati', 'pelapor1', 'Petugas', 'RAHASIA'])
      expect(pdf.text + pdf.raw).not.toContain(secret)
    // Staff read the same bytes; nobody else reads any.
    const staff = await letterOf(world.db, world.telaah1, aduanId, answer?.id ?? '', MONDAY)
    expect(staff?.equals(letter ?? Buffer.alloc(0))).toBe(true)
    for (const person of ['pelapor2', 'telaah3'] as const)
      expect(await letterOf(world.db, world[person], aduanId, answer?.id ?? '', MONDAY)).toBeNull()
    expect(await letterOf(world.db, world.pelapor1, aduanId, newId(), MONDAY)).toBeNull()
  })

  it('is verified by its code or its file, and by nothing else', async () => {
    const aduanId = await answered(world)
    const opened = await openCase(world.db, world.pelapor1, aduanId, MONDAY)
    const [answer] = opened?.view.answers ?? []
    const code = answer?.letter?.code ?? ''
    const file =
      (await letterOf(world.db, world.pelapor1, aduanId, answer?.id ?? '', MONDAY)) ?? Buffer.alloc(0)
    const check = (given: string, fileHash: Uint8Array<ArrayBuffer> | null = null) =>
      checkLetter(world.db, { code: given, fileHash })
    const found = { kind: 'found', nomor: answer?.letter?.nomor, onDate: '2026-11-23', replacedOn: null }
    expect(await check(code)).toEqual({ ...found, file: null })
    expect(await check(code.toLowerCase().replaceAll('-', ' '))).toEqual({ ...found, file: null })
    expect(await check(code, sha256(file))).toEqual({ ...found, file: 'same' })
    expect(await check('', sha256(file))).toEqual({ ...found, file: 'same' })
    expect(await check(code, sha256(Buffer.concat([file, Buffer.from(' ')])))).toEqual({
      ...found,
      file: 'other',
    })
    expect(await check('', sha256(Buffer.from('x')))).toEqual({ kind: 'unknown' })
    const last = code.at(-1) === '7' ? '8' : '7'
    expect(await check(`${code.slice(0, -1)}${last}`)).toEqual({ kind: 'mistyped' })
    expect(await check('')).toEqual({ kind: 'mistyped' })
    expect(JSON.stringify(await check(code))).not.toContain(opened?.view.nomor)

    // Write access to the database is not enough to forge a letter.
    await world.db.suratJawaban.updateMany({
      where: { nomor: answer?.letter?.nomor ?? '' },
      data: { fileHash: sha256(Buffer.from('palsu')) },
    })
    expect(await check(code)).toEqual({ kind: 'broken' })
  })

  it('gets a unique number, even if two are issued at once', async () => {
    const cases = [await proposed(world), await proposed(world), await proposed(world)]
    const results = await Promise.all(
      cases.map(async (aduanId) =>
        commands.issueJawaban(as(world.ketua1), await asRead(as(world.ketua1), { aduanId, ...once })),
      ),
    )
    expect(results.map(({ kind }) => kind)).toEqual(['done', 'done', 'done'])
    const rows = await world.db.suratJawaban.findMany({ orderBy: { number: 'asc' } })
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1))
  })
})

describe('a correction', () => {
  it('gives a new time to object even to a reporter who had accepted', async () => {
    const { db, pelapor1 } = world
    const aduanId = await answered(world)
    const form = { aduanId, ...once }
    done(await acceptJawaban({ db, viewer: pelapor1, now: MONDAY }, form))
    const body = {
      ...jawaban,
      hasil: 'tidakTerbukti',
      alasanPerbaikan: 'Bukti baru dari dinas mengubah hasil.',
    }
    done(await commands.saveCorrection(as(world.telaah1), { ...form, body, revision: 0 }))
    done(await commands.proposeCorrection(as(world.telaah1), form))
    done(await commands.issueCorrection(as(world.ketua1), await asRead(as(world.ketua1), form)))
    const row = await db.aduan.findUniqueOrThrow({ where: { id: aduanId } })
    expect([row.status, row.reactionDueOn?.toISOString().slice(0, 10)]).toEqual(['DIJAWAB', '2026-12-07'])
    const letter = (await openCase(db, pelapor1, aduanId, MONDAY))?.view.answers.at(-1)?.letter
    expect(letter?.reactUntil).toBe('2026-12-07')
    const objection = { ...form, text: 'Hasil yang baru tidak menyebut bukti dari dinas.' }
    done(await objectJawaban({ db, viewer: pelapor1, now: MONDAY }, objection))
  })

  it('is a new version by two people; the old one stays, and its letter says that a newer one exists', async () => {
    const aduanId = await answered(world)
    await world.db.anggotaTim.updateMany({ where: { userId: ketua2.userId }, data: { ketua: true } })
    const body = {
      ...jawaban,
      langkah: 'Pembinaan dan pengembalian uang.',
      alasanPerbaikan: 'Satu langkah penting belum disebut.',
    }
    const save = { aduanId, ...once, revision: 0, body }
    done(await commands.saveCorrection(as(world.telaah1), save))
    expect(
      await commands.issueCorrection(as(world.ketua1), await asRead(as(world.ketua1), { aduanId, ...once })),
    ).toMatchObject({
      kind: 'refused',
    })
    done(await commands.proposeCorrection(as(world.telaah1), { aduanId, ...once }))
    expect(await commands.saveCorrection(as(world.telaah1), { ...save, revision: 1 })).toMatchObject({
      kind: 'refused',
    })
    expect(
      await commands.issueCorrection(
        as(world.telaah1),
        await asRead(as(world.telaah1), { aduanId, ...once }),
      ),
    ).toMatchObject({
      kind: 'refused',
    })
    done(
      await commands.issueCorrection(as(world.ketua1), await asRead(as(world.ketua1), { aduanId, ...once })),
    )
    await world.db.anggotaTim.updateMany({ where: { userId: ketua2.userId }, data: { ketua: false } })

    const opened = await openCase(world.db, world.pelapor1, aduanId, MONDAY)
    const [first, second] = opened?.view.answers ?? []
    expect([first?.version, second?.version]).toEqual([1, 2])
    expect(first?.body.langkah).toBe(jawaban.langkah)
    expect(second?.body.alasanPerbaikan).toBe('Satu langkah penting belum disebut.')
    expect(opened?.view.status).toBe('DIJAWAB')
    const letter = await letterOf(world.db, world.pelapor1, aduanId, second?.id ?? '', MONDAY)
    const { text, title } = await readPdf(letter ?? new Uint8Array())
    expect(title).toBe('Perbaikan jawaban resmi')
    expect(text).toContain(`Memperbaiki ${first?.letter?.nomor}`)
    const old = await checkLetter(world.db, { code: first?.letter?.code ?? '', fileHash: null })
    expect(old).toMatchObject({ kind: 'found', replacedOn: '2026-11-23' })

    // An objection excludes the drafters of both versions, and a new round begins.
    const reporter = { db: world.db, viewer: world.pelapor1, now: MONDAY }
    done(
      await objectJawaban(reporter, {
        aduanId,
        ...once,
        text: 'Jawaban tidak menyebut ke mana uangnya mengalir.',
      }),
    )
    expect(await commands.saveJawaban(as(world.telaah1), { ...save, body: jawaban })).toMatchObject({
      kind: 'refused',
    })
    done(await commands.saveJawaban(as(world.telaah2), { ...save, body: jawaban }))
  })

  it('passes the same leak check as an answer', async () => {
    const aduanId = await answered(world)
    const body = { ...jawaban, alasanPerbaikan: 'Rahmawati meminta agar jawaban diperbaiki.' }
    done(await commands.saveCorrection(as(world.telaah1), { aduanId, ...once, revision: 0, body }))
    expect(await commands.proposeCorrection(as(world.telaah1), { aduanId, ...once })).toMatchObject({
      kind: 'refused',
    })
  })
})
