import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeEvent } from '@/lib/aduan/events/event-labels'
import { guards } from '@/lib/aduan/lifecycle-guards'
import { openForDeclaration } from '@/lib/aduan/read/case-head'
import * as jawabanCommands from '@/lib/jawaban/commands'
import { runRound } from '@/lib/jobs/timers'
import { staffNotifications } from '@/lib/kabar/queries'
import { openCase } from '@/lib/kasus/case'
import { acceptJawaban, objectJawaban } from '@/lib/lapor/commands/reporter'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import { logTindakLanjut } from '@/lib/telaah/commands'
import { recuse } from '@/lib/telaah/hubungan-commands'
import { tasksOf } from '@/lib/telaah/tugas'
import { assignTugas, finishTugas } from '@/lib/telaah/tugas-commands'
import * as dokumen from '@/lib/terlapor/dokumen-commands'
import { dokumenOf } from '@/lib/terlapor/dokumen-queries'
import { tellingsTo } from '@/lib/terlapor/pemberitahuan'
import { deferTelling, recordTelling } from '@/lib/terlapor/pemberitahuan-commands'
import { asRead } from '@/prisma/demo/as-read'
import { readPdf } from '../pdf'
import * as steps from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'

const { done, once } = steps

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

type Person = 'pelapor1' | 'admin1' | 'telaah1' | 'telaah2' | 'ketua1' | 'telaah3'
const by = (person: Person, now = MONDAY) => ({ db: world.db, viewer: world[person] as Viewer, now })
const at = (day: string, hour = '09:00') => new Date(`${day}T${hour}:00+08:00`)
async function headOf(person: Person, aduanId: string) {
  const opened = await openForDeclaration(world.db, world[person], aduanId, MONDAY)
  if (!opened) throw new Error(`${person} does not hold the case`)
  return opened
}
async function told(person: 'telaah1' | 'telaah2' | 'ketua1' | 'telaah3' | 'admin1', aduanId: string) {
  const list = await staffNotifications(world.db, world[person])
  return list.filter((notice) => notice.aduanId === aduanId).map(({ kind }) => kind)
}

/** The same person as a second ketua of the team, for this session. */
const ketua2 = async () => {
  const { telaah2, timA, db } = world
  await db.anggotaTim.updateMany({ where: { timId: timA, userId: telaah2.userId }, data: { ketua: true } })
  return { ...telaah2, teams: [{ timId: timA, ketua: true }] }
}

describe('a document whose author is away', () => {
  const reason = 'Penyusun sedang tidak bertugas'
  const SALINAN = { kind: 'SALINAN' as const }

  it('is taken over by a colleague, on record, and its old page saves nothing over it', async () => {
    const aduanId = await steps.dokumenDrafted(world)
    const form = { aduanId, ...once, ...SALINAN }
    expect(await dokumen.takeOverDokumen(by('telaah1'), { ...form, reason })).toMatchObject({
      message: guards.dokumenOfAnother[2],
    })
    expect(await dokumen.proposeDokumen(by('telaah2'), form)).toMatchObject({ kind: 'refused' })
    done(await dokumen.takeOverDokumen(by('telaah2'), { ...form, reason }))
    const typed = { ...form, body: steps.dokumen }
    expect(await dokumen.saveDokumen(by('telaah1'), { ...typed, revision: 1 })).toMatchObject({
      kind: 'refused',
    })
    const { keys, head } = await headOf('telaah2', aduanId)
    const [shown] = await dokumenOf(world.db, keys, world.telaah2, head)
    expect(shown).toMatchObject({ own: true, mine: true, mayFill: true, revision: 2, body: steps.dokumen })
    done(await dokumen.proposeDokumen(by('telaah2'), form))
    expect(await told('telaah1', aduanId)).toContain('dokumenTakenOver')
    const later = await dokumen.takeOverDokumen(by('telaah1'), { ...form, reason })
    expect(later).toMatchObject({ message: guards.dokumenNotProposed[2] })
  })

  it('is never approved by a ketua who wrote in it once', async () => {
    const aduanId = await steps.withTeam(world)
    const form = { aduanId, ...once, ...SALINAN }
    const second = { db: world.db, viewer: await ketua2(), now: MONDAY }
    done(await dokumen.saveDokumen(second, { ...form, body: steps.dokumen, revision: 0 }))
    done(await dokumen.takeOverDokumen(by('telaah1'), { ...form, reason }))
    done(await dokumen.proposeDokumen(by('telaah1'), form))
    const own = await dokumen.approveDokumen(second, await asRead(second, form))
    expect(own).toMatchObject({ message: guards.notAuthor[2] })
    done(await dokumen.approveDokumen(by('ketua1'), await asRead(by('ketua1'), form)))
  })

  it('keeps the words of somebody with a relation out, also after a take-over', async () => {
    const aduanId = await steps.dokumenDrafted(world)
    const form = { aduanId, ...once, ...SALINAN }
    done(await dokumen.takeOverDokumen(by('telaah2'), { ...form, reason }))
    done(await recuse(by('telaah1'), { aduanId, ...once, reason: 'Terlapor saudara saya.' }))
    expect(await dokumen.proposeDokumen(by('telaah2'), form)).toMatchObject({
      message: guards.dokumenOfUnrelated[2],
    })
    done(await dokumen.saveDokumen(by('telaah2'), { ...form, body: steps.dokumen, revision: 2 }))
    done(await dokumen.proposeDokumen(by('telaah2'), form))
  })
})

describe('telling the terlapor', () => {
  it('is postponed with a reason until a day; on that day the whole team is reminded, once', async () => {
    const aduanId = await steps.withTeam(world)
    done(await deferTelling(by('telaah1'), { aduanId, ...once, reason: 'Bukti dapat hilang.', days: 5 }))
    const { keys } = await headOf('ketua1', aduanId)
    expect(await tellingsTo(world.db, keys, aduanId)).toMatchObject([
      { text: 'Bukti dapat hilang.', until: '2026-11-30', author: 'Petugas telaah1' },
    ])
    const reminded = async (person: 'telaah1' | 'telaah2' | 'ketua1' | 'telaah3' | 'admin1') =>
      (await told(person, aduanId)).filter((kind) => kind.startsWith('pemberitahuan')).length
    await runRound(world.db, world.store, at('2026-11-30', '07:59'))
    expect(await reminded('telaah1')).toBe(0)
    await Promise.all([1, 2].map(() => runRound(world.db, world.store, at('2026-11-30'))))
    for (const later of ['2026-11-30', '2026-12-01', '2026-12-04'])
      await runRound(world.db, world.store, at(later))
    for (const person of ['telaah1', 'telaah2', 'ketua1'] as const)
      expect(await reminded(person), person).toBe(1)
    for (const person of ['telaah3', 'admin1'] as const) expect(await reminded(person), person).toBe(0)
  })

  it('another postponement moves the day; once done nobody is reminded, and every record stays readable', async () => {
    const aduanId = await steps.withTeam(world)
    done(await deferTelling(by('telaah1'), { aduanId, ...once, reason: 'Pertama', days: 3 }))
    done(
      await deferTelling(by('telaah2', at('2026-11-23', '11:00')), {
        aduanId,
        ...once,
        reason: 'Kedua',
        days: 5,
      }),
    )
    await runRound(world.db, world.store, at('2026-11-26'))
    expect(await told('telaah1', aduanId)).not.toContain('pemberitahuan.today')
    const way = { onDate: '2026-11-27', way: 'Surat 12', text: 'Diberi tahu hal pokok.' }
    done(await recordTelling(by('ketua1', at('2026-11-27')), { aduanId, ...once, ...way }))
    await runRound(world.db, world.store, at('2026-11-30'))
    expect(await told('telaah1', aduanId)).not.toContain('pemberitahuan.today')
    const { keys } = await headOf('telaah1', aduanId)
    const all = await tellingsTo(world.db, keys, aduanId)
    expect(all.map(({ text, until }) => [text, until])).toEqual([
      ['Diberi tahu hal pokok.', null],
      ['Kedua', '2026-11-30'],
      ['Pertama', '2026-11-26'],
    ])
  })

  it('sends no reminder to a member who left the case', async () => {
    const aduanId = await steps.withTeam(world)
    done(await deferTelling(by('telaah1'), { aduanId, ...once, reason: 'Sebab', days: 3 }))
    done(await recuse(by('telaah2'), { aduanId, ...once, reason: 'Kerabat' }))
    await runRound(world.db, world.store, at('2026-11-26'))
    expect(await told('telaah1', aduanId)).toContain('pemberitahuan.today')
    expect(await told('telaah2', aduanId)).toEqual([])
  })

  it('is never shown to the reporter: neither fact nor reason nor day', async () => {
    const aduanId = await steps.withTeam(world)
    done(await deferTelling(by('telaah1'), { aduanId, ...once, reason: 'AlasanTunda77', days: 3 }))
    done(
      await recordTelling(by('telaah1'), {
        aduanId,
        ...once,
        onDate: '2026-11-23',
        way: 'Cara77',
        text: 'Isi77',
      }),
    )
    const opened = await openCase(world.db, world.pelapor1, aduanId, MONDAY)
    expect(JSON.stringify(opened?.view)).not.toMatch(/AlasanTunda77|Cara77|Isi77/)
    const read = opened?.view.events.map(({ kind, role }) => describeEvent(kind, 'pelapor', role)) ?? []
    expect(read.slice(-2)).toEqual([null, null])
    const rows = await world.db.notifikasi.findMany({ where: { aduanId, userId: null } })
    expect(rows.map(({ kind }) => kind).filter((kind) => /telling|told|beritahu/i.test(kind))).toEqual([])
    expect(opened?.keys.internal).toBeFalsy()
    expect(opened ? await tellingsTo(world.db, opened.keys, aduanId) : null).toEqual([])
  })
})

const SALINAN = { kind: 'SALINAN' as const }

describe('an access copy for the terlapor', () => {
  it('is written by one, approved by a ketua, and only then a tagged PDF without anything about the reporter', async () => {
    const aduanId = await steps.withTeam(world)
    const said = {
      kind: 'klarifikasi',
      onDate: '2026-11-23',
      office: 'Surat',
      letter: '',
      text: 'Karcis habis.',
    }
    done(await logTindakLanjut(by('telaah1'), { aduanId, ...once, body: said }))
    const body = { ...steps.dokumen, klarifikasi: 'Senin, 23 November 2026: Karcis habis.' }
    done(await dokumen.saveDokumen(by('telaah1'), { aduanId, ...once, ...SALINAN, body, revision: 0 }))
    const { id } = await world.db.dokumenTerlapor.findFirstOrThrow({ where: { aduanId } })
    const take = (person: Person) => dokumen.takeDokumen(by(person), { aduanId, dokumenId: id })
    expect((await take('telaah1')).kind).toBe('refused')
    done(await dokumen.proposeDokumen(by('telaah1'), { aduanId, ...once, ...SALINAN }))
    expect((await take('telaah1')).kind).toBe('refused')
    expect(await told('ketua1', aduanId)).toContain('dokumenProposed')
    done(
      await dokumen.approveDokumen(
        by('ketua1'),
        await asRead(by('ketua1'), { aduanId, ...once, ...SALINAN }),
      ),
    )
    const { head, keys } = await headOf('telaah2', aduanId)
    expect(await dokumenOf(world.db, keys, world.telaah2, head)).toMatchObject([
      { status: 'DISETUJUI', author: 'Petugas telaah1', approver: 'Petugas ketua1', own: false },
    ])
    const taken = await take('telaah2')
    if (taken.kind !== 'taken') throw new Error(taken.kind)
    const pdf = await readPdf(taken.pdf)
    expect(pdf.tags.filter((tag) => tag === 'Document > H1')).toHaveLength(1)
    expect(pdf.tags.filter((tag) => tag === 'Document > H2')).toHaveLength(5)
    expect(pdf.title).toBe('Salinan akses untuk pihak yang dilaporkan')
    for (const words of ['Dugaan pungutan di loket.', 'Karcis habis.', 'tidak berarti dinyatakan bersalah'])
      expect(pdf.text).toContain(words)
    const betraying = [
      head.nomor,
      aduanId,
      'pelapor1',
      'Petugas telaah1',
      'Petugas ketua1',
      'Setiap pemohon diminta membayar',
    ]
    for (const words of betraying) expect(pdf.text + pdf.raw, words).not.toContain(words)
    // The same bytes each time, and an event before each download.
    const again = await take('telaah1')
    expect(again.kind === 'taken' && again.pdf.equals(taken.pdf)).toBe(true)
    expect(await world.db.peristiwa.count({ where: { aduanId, kind: 'dokumenTaken' } })).toBe(2)
    for (const person of ['telaah3', 'pelapor1'] as const) expect((await take(person)).kind).not.toBe('taken')
  })

  it.each([
    [
      'ten words of the report',
      { dugaan: 'Setiap pemohon diminta membayar lima puluh ribu rupiah tanpa karcis apa' },
    ],
    ['a phone number', { klarifikasi: 'Hubungi 0812 3456 7890.' }],
    ['a NIP', { kesimpulan: 'NIP 198501012010011001.' }],
    ['the name of the reporter', { penerima: 'Nama pelapor1' }],
  ])('containing %s can be neither submitted nor approved', async (_, change) => {
    const aduanId = await steps.withTeam(world)
    const form = { aduanId, ...once, ...SALINAN }
    const body = { ...steps.dokumen, ...change }
    done(await dokumen.saveDokumen(by('telaah1'), { ...form, body, revision: 0 }))
    expect((await dokumen.proposeDokumen(by('telaah1'), form)).kind).toBe('refused')
    expect(await world.db.dokumenTerlapor.findFirst({ where: { aduanId } })).toMatchObject({ status: 'DRAF' })
    const checked = await dokumen.checkDokumen(by('telaah1'), { ...form, reasons: new Map() })
    expect(checked).toMatchObject({ kind: 'checked', open: 1 })
    const { head, keys } = await headOf('telaah1', aduanId)
    const [view] = await dokumenOf(world.db, keys, world.telaah1, head)
    expect(view?.review?.leaks).toHaveLength(1)
    done(await dokumen.saveDokumen(by('telaah1'), { ...form, body: steps.dokumen, revision: 1 }))
    done(await dokumen.proposeDokumen(by('telaah1'), form))
  })

  it('may name its own terlapor without a finding, another terlapor only with a reason', async () => {
    const terlapor = [
      { nama: 'Burhanuddin Tambrin', jabatan: '', peran: '' },
      { nama: 'Wahyuningsih Lestari', jabatan: '', peran: '' },
    ]
    const aduanId = await steps.withTeam(world, MONDAY, { terlapor })
    const form = { aduanId, ...once, ...SALINAN }
    const dugaan = 'Burhanuddin Tambrin dan Wahyuningsih Lestari bertugas di loket.'
    const body = { ...steps.dokumen, penerima: 'Burhanuddin Tambrin', dugaan }
    done(await dokumen.saveDokumen(by('telaah1'), { ...form, body, revision: 0 }))
    await dokumen.checkDokumen(by('telaah1'), { ...form, reasons: new Map() })
    const { head, keys } = await headOf('telaah1', aduanId)
    const [view] = await dokumenOf(world.db, keys, world.telaah1, head)
    expect(view?.review?.leaks.filter(({ kind }) => kind === 'namaOrang').map(({ match }) => match)).toEqual([
      'Wahyuningsih Lestari',
    ])
  })

  it('allows no further guesses: five matches end the checks of all drafts of the case for a day', async () => {
    const aduanId = await steps.drafted(world)
    const form = { aduanId, ...once, ...SALINAN }
    const body = { ...steps.dokumen, dugaan: 'Menurut Nama pelapor1.' }
    done(await dokumen.saveDokumen(by('telaah1'), { ...form, body, revision: 0 }))
    for (let guess = 0; guess < 5; guess += 1)
      expect((await dokumen.checkDokumen(by('telaah1'), { ...form, reasons: new Map() })).kind).toBe(
        'checked',
      )
    const refused = { kind: 'refused', message: expect.stringContaining('Lima kali') }
    expect(await dokumen.checkDokumen(by('telaah1'), { ...form, reasons: new Map() })).toMatchObject(refused)
    const answer = { aduanId, ...once, reasons: new Map() }
    expect(await jawabanCommands.checkJawaban(by('telaah1'), answer)).toMatchObject(refused)
    const tomorrow = new Date(MONDAY.getTime() + 24 * 3600_000)
    expect((await dokumen.checkDokumen(by('telaah1', tomorrow), { ...form, reasons: new Map() })).kind).toBe(
      'checked',
    )
  })

  it('is not approved by its author, who became a ketua meanwhile', async () => {
    const aduanId = await steps.dokumenProposed(world)
    const viewer = { ...world.telaah1, teams: [{ timId: world.timA, ketua: true }] }
    const before = await steps.footprint(world, aduanId)
    const own = await dokumen.approveDokumen(
      { db: world.db, viewer, now: MONDAY },
      await asRead({ db: world.db, viewer, now: MONDAY }, { aduanId, ...once, ...SALINAN }),
    )
    expect(own).toMatchObject({ kind: 'refused', message: expect.stringContaining('Anda menyusun') })
    expect(await steps.footprint(world, aduanId)).toBe(before)
  })

  it('is not begun again by a page that still shows the draft that was approved', async () => {
    const aduanId = await steps.dokumenApproved(world)
    const save = (revision: number) =>
      dokumen.saveDokumen(by('telaah1'), { aduanId, ...once, ...SALINAN, body: steps.dokumen, revision })
    expect(await save(1)).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('di tempat lain'),
    })
    expect(await world.db.dokumenTerlapor.count({ where: { aduanId } })).toBe(1)
    done(await save(0))
  })

  it("belongs to its author; other people's saves are not overwritten; sent back, it has the reason", async () => {
    const aduanId = await steps.dokumenDrafted(world)
    const form = { aduanId, ...once, ...SALINAN }
    const save = (person: Person, revision: number, body = steps.dokumen) =>
      dokumen.saveDokumen(by(person), { ...form, body, revision })
    expect((await save('telaah2', 1)).kind).toBe('refused')
    expect((await save('telaah1', 0)).kind).toBe('repeated')
    expect((await save('telaah1', 0, { ...steps.dokumen, kesimpulan: 'Dari halaman lama.' })).kind).toBe(
      'refused',
    )
    done(await save('telaah1', 1))
    done(await dokumen.proposeDokumen(by('telaah1'), form))
    expect((await save('telaah1', 2)).kind).toBe('refused')
    done(await dokumen.sendBackDokumen(by('ketua1'), { ...form, remark: 'Lebih netral.' }))
    const { head, keys } = await headOf('telaah1', aduanId)
    const [view] = await dokumenOf(world.db, keys, world.telaah1, head)
    expect(view).toMatchObject({ status: 'DRAF', remark: 'Lebih netral.', body: steps.dokumen })
    // The author left the case: another person continues, and becomes its author.
    done(await recuse(by('telaah1'), { aduanId, ...once, reason: 'Kerabat' }))
    done(await save('telaah2', 2))
    const row = await world.db.dokumenTerlapor.findFirstOrThrow({ where: { aduanId } })
    expect(row.authorId).toBe(world.telaah2.userId)
  })
})

describe('an answer that found nothing proven', () => {
  const clearedTasks = async (aduanId: string) => {
    const { keys } = await headOf('telaah1', aduanId)
    return (await tasksOf(world.db, keys, aduanId)).filter(({ kind }) => kind === 'pemulihanNama')
  }

  it.each(['tidakTerbukti', 'tidakCukupBukti'])(
    'creates the task to restore the name, due in 10 hari kerja: %s',
    async (hasil) => {
      const aduanId = await steps.answered(world, MONDAY, hasil)
      const tasks = await clearedTasks(aduanId)
      expect(tasks).toMatchObject([
        { dueOn: '2026-12-07', assignee: 'Petugas telaah1', author: 'Petugas ketua1', doneAt: null },
      ])
      expect(tasks[0]?.text).toMatch(/^Pemulihan nama baik terlapor\n/)
      expect(await told('telaah1', aduanId)).toContain('tugas.given')
      for (const day of ['2026-12-04', '2026-12-07', '2026-12-08', '2026-12-08'])
        await runRound(world.db, world.store, at(day))
      expect((await told('telaah1', aduanId)).filter((kind) => kind.startsWith('tugas.')).sort()).toEqual([
        'tugas.dayBefore',
        'tugas.given',
        'tugas.late',
        'tugas.today',
      ])
    },
  )

  it.each(['terbukti', 'terbuktiSebagian', 'bukanKewenangan'])('%s creates none', async (hasil) => {
    expect(await clearedTasks(await steps.answered(world, MONDAY, hasil))).toEqual([])
  })

  it('creates the task with the answer or not at all: without the right to issue there is none', async () => {
    const aduanId = await steps.proposed(world, MONDAY, 'tidakTerbukti')
    expect(
      (await jawabanCommands.issueJawaban(by('telaah1'), await asRead(by('telaah1'), { aduanId, ...once })))
        .kind,
    ).toBe('refused')
    expect(await world.db.tugas.count({ where: { aduanId } })).toBe(0)
    done(
      await jawabanCommands.issueJawaban(
        by('ketua1'),
        await asRead(by('ketua1'), { aduanId, actionKey: 'kunci-terbit' }),
      ),
    )
    await jawabanCommands.issueJawaban(
      by('ketua1'),
      await asRead(by('ketua1'), { aduanId, actionKey: 'kunci-terbit' }),
    )
    expect(await world.db.tugas.count({ where: { aduanId } })).toBe(1)
  })

  it('the task can be reassigned, and finished after the case is closed', async () => {
    const aduanId = await steps.answered(world, MONDAY, 'tidakTerbukti')
    done(await acceptJawaban(by('pelapor1'), { aduanId, ...once }))
    const [task] = await clearedTasks(aduanId)
    const to = { tugasId: task?.id ?? '', text: '', assigneeId: world.telaah2.userId, days: 5 }
    done(await assignTugas(by('ketua1'), { aduanId, ...once, ...to }))
    done(
      await finishTugas(by('telaah2'), {
        aduanId,
        ...once,
        tugasId: to.tugasId,
        result: 'Catatan diberikan.',
      }),
    )
    expect(await clearedTasks(aduanId)).toMatchObject([
      { kind: 'pemulihanNama', result: 'Catatan diberikan.', doneBy: 'Petugas telaah2' },
    ])
  })

  it('a correction to another result ends the task; a correction to this one creates it', async () => {
    const correct = async (aduanId: string, hasil: string) => {
      const body = { ...steps.jawaban, hasil, alasanPerbaikan: 'Hasil pemeriksaan ulang berbeda.' }
      done(await jawabanCommands.saveCorrection(by('telaah1'), { aduanId, ...once, body, revision: 0 }))
      done(await jawabanCommands.proposeCorrection(by('telaah1'), { aduanId, ...once }))
      done(
        await jawabanCommands.issueCorrection(by('ketua1'), await asRead(by('ketua1'), { aduanId, ...once })),
      )
    }
    const aduanId = await steps.answered(world, MONDAY, 'tidakTerbukti')
    await correct(aduanId, 'terbukti')
    expect(await clearedTasks(aduanId)).toMatchObject([{ result: expect.stringContaining('diperbaiki') }])
    await correct(aduanId, 'tidakTerbukti')
    const tasks = await clearedTasks(aduanId)
    expect(tasks.map(({ doneAt }) => doneAt === null).sort()).toEqual([false, true])
  })

  it('gives the terlapor a note; without such an answer, or while the case is reopened, there is none', async () => {
    const note = { kind: 'CATATAN' as const }
    const body = { ...steps.dokumen, klarifikasi: '', kesimpulan: '' }
    const early = await steps.withTeam(world)
    const refused = { kind: 'refused', message: expect.stringContaining('Tidak terbukti') }
    const save = (aduanId: string) =>
      dokumen.saveDokumen(by('telaah1'), { aduanId, ...once, ...note, body, revision: 0 })
    expect(await save(early)).toMatchObject(refused)
    expect(await save(await steps.answered(world))).toMatchObject(refused)

    const aduanId = await steps.answered(world, MONDAY, 'tidakTerbukti')
    done(await save(aduanId))
    done(await dokumen.proposeDokumen(by('telaah1'), { aduanId, ...once, ...note }))
    done(
      await dokumen.approveDokumen(by('ketua1'), await asRead(by('ketua1'), { aduanId, ...once, ...note })),
    )
    const { id } = await world.db.dokumenTerlapor.findFirstOrThrow({ where: { aduanId } })
    const taken = await dokumen.takeDokumen(by('telaah1'), { aduanId, dokumenId: id })
    if (taken.kind !== 'taken') throw new Error(taken.kind)
    const pdf = await readPdf(taken.pdf)
    expect(pdf.title).toBe('Surat keterangan hasil pemeriksaan')
    expect(pdf.text).toContain('Menurut pemeriksaan, hal tersebut tidak terbukti.')
    expect(pdf.tags.filter((tag) => tag === 'Document > H2')).toHaveLength(3)

    const contested = await steps.answered(world, MONDAY, 'tidakTerbukti')
    done(await save(contested))
    done(await dokumen.proposeDokumen(by('telaah1'), { aduanId: contested, ...once, ...note }))
    done(
      await objectJawaban(by('pelapor1'), {
        aduanId: contested,
        ...once,
        text: 'Jawaban tidak menyebut ke mana uangnya mengalir.',
      }),
    )
    const approve = dokumen.approveDokumen(
      by('ketua1'),
      await asRead(by('ketua1'), { aduanId: contested, ...once, ...note }),
    )
    expect(await approve).toMatchObject(refused)
  })
})
