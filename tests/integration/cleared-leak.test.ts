import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHead } from '@/lib/aduan/read/case-head'
import * as commands from '@/lib/jawaban/commands'
import { staffNotifications } from '@/lib/kabar/queries'
import { clearLeak, heldFindings } from '@/lib/kasus/held-texts'
import { withdraw } from '@/lib/lapor/commands/reporter'
import { openProfile, sealProfile } from '@/lib/platform/session/profile'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import { ownHeldQuestion } from '@/lib/telaah/held-question'
import { declareRelation, recuse } from '@/lib/telaah/hubungan-commands'
import { askOffice, dropQuestion } from '@/lib/telaah/instansi-commands'
import * as dokumen from '@/lib/terlapor/dokumen-commands'
import { asRead } from '@/prisma/demo/as-read'
import * as steps from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'

const { done, jawaban, once } = steps

let world: World
beforeAll(async () => {
  world = await newWorld()
  const { userId } = world.pelapor1
  const { sealedProfile } = await world.db.user.findUniqueOrThrow({ where: { id: userId } })
  const profile = { ...(await openProfile(userId, sealedProfile)), name: 'Siti Rahmawati' }
  await world.db.user.update({
    where: { id: userId },
    data: { sealedProfile: await sealProfile(userId, profile) },
  })
})
afterAll(() => world.end())

type Person = 'admin1' | 'admin2' | 'telaah1' | 'telaah2' | 'ketua1'
const by = (person: Person) => ({ db: world.db, viewer: world[person] as Viewer, now: MONDAY })
const REFUSED = { kind: 'refused' }

/** A case whose draft names a witness who is called like the reporter. */
const held = () =>
  steps.leakHeld(world, MONDAY, 'Menurut saksi Rahmawati pungutan itu terjadi tanpa tanda terima.')

async function findings(aduanId: string) {
  const opened = await openHead(world.db, world.admin1, aduanId, MONDAY)
  return opened ? heldFindings(world.db, opened.keys, aduanId) : []
}

/** Clears the only finding of a case. */
async function clear(person: Person, aduanId: string) {
  const [finding] = await findings(aduanId)
  if (!finding) throw new Error('nothing is held')
  const { text, key, revision } = finding
  return clearLeak(by(person), { aduanId, ...once, text, key, revision, reason: 'Nama saksi yang sama.' })
}

/** How a case with a held question comes to another state. */
const end = {
  DIJAWAB: async (aduanId: string) => {
    const form = { aduanId, ...once }
    done(await commands.saveJawaban(by('telaah1'), { ...form, body: jawaban, revision: 0 }))
    done(await commands.proposeJawaban(by('telaah1'), form))
    done(await commands.issueJawaban(by('ketua1'), await asRead(by('ketua1'), form)))
  },
  DICABUT: async (aduanId: string) =>
    done(
      await withdraw({ db: world.db, viewer: world.pelapor1, now: MONDAY }, { aduanId, ...once, reason: '' }),
    ),
}

describe('a finding that an administrator declares wrong', () => {
  it('lets the same words pass, on record, up to the issued answer', async () => {
    const aduanId = await held()
    const form = { aduanId, ...once }
    expect(await commands.proposeJawaban(by('telaah1'), form)).toMatchObject(REFUSED)
    expect(await findings(aduanId)).toMatchObject([
      { text: 'jawaban', kind: 'pelapor', place: 'Draf jawaban, 3. Hasil', match: '' },
    ])
    const hits = await world.db.peristiwa.count({ where: { aduanId, kind: 'leakFound' } })
    done(await clear('admin1', aduanId))
    expect(await findings(aduanId)).toEqual([])
    expect(await commands.checkJawaban(by('telaah1'), { ...form, reasons: new Map() })).toMatchObject({
      open: 0,
    })
    done(await commands.proposeJawaban(by('telaah1'), form))
    done(await commands.issueJawaban(by('ketua1'), await asRead(by('ketua1'), form)))
    expect(await world.db.peristiwa.count({ where: { aduanId, kind: 'leakFound' } })).toBe(hits)
    const kinds = (await staffNotifications(world.db, world.telaah1)).filter((one) => one.aduanId === aduanId)
    expect(kinds.map(({ kind }) => kind)).toContain('leakCleared')
  })

  it('is found again once its section reads differently', async () => {
    const aduanId = await held()
    const form = { aduanId, ...once }
    done(await clear('admin1', aduanId))
    const body = {
      ...jawaban,
      uraianHasil: 'Pelapornya Rahmawati, dan pungutan itu terjadi tanpa tanda terima.',
    }
    done(await commands.saveJawaban(by('telaah1'), { ...form, body, revision: 1 }))
    expect(await commands.proposeJawaban(by('telaah1'), form)).toMatchObject(REFUSED)
  })

  it('hides no other section', async () => {
    const aduanId = await held()
    const form = { aduanId, ...once }
    const [{ words } = { words: '' }] = await findings(aduanId)
    done(await clear('admin1', aduanId))
    const body = { ...jawaban, uraianHasil: words, langkah: 'Rahmawati akan kami hubungi lagi bulan depan.' }
    done(await commands.saveJawaban(by('telaah1'), { ...form, body, revision: 1 }))
    await commands.checkJawaban(by('telaah1'), { ...form, reasons: new Map() })
    expect(await findings(aduanId)).toMatchObject([{ section: 'langkah', kind: 'pelapor' }])
    expect(await commands.proposeJawaban(by('telaah1'), form)).toMatchObject(REFUSED)
  })

  it('is never declared by the team, of a draft that changed, or where nothing was compared', async () => {
    const aduanId = await held()
    for (const person of ['telaah1', 'ketua1'] as const)
      expect(await clear(person, aduanId), person).toMatchObject(REFUSED)
    const [finding] = await findings(aduanId)
    const typed = { aduanId, ...once, text: 'jawaban', key: finding?.key ?? '', reason: 'x' }
    expect(await clearLeak(by('admin1'), { ...typed, revision: 2 })).toMatchObject(REFUSED)

    const guesses = await steps.withTeam(world)
    const uraianHasil = 'Kami memeriksa Wongso, Paijo, Sukirman, Tukijan, dan Ngadiman di kantor itu.'
    const form = { aduanId: guesses, ...once }
    done(
      await commands.saveJawaban(by('telaah1'), { ...form, body: { ...jawaban, uraianHasil }, revision: 0 }),
    )
    await commands.checkJawaban(by('telaah1'), { ...form, reasons: new Map() })
    expect(await findings(guesses)).toEqual([])
    const key = 'diterima banyakNama '
    expect(
      await clearLeak(by('admin1'), { ...form, text: 'jawaban', key, revision: 1, reason: 'x' }),
    ).toMatchObject(REFUSED)
  })

  it('goes for a document for the terlapor, too', async () => {
    const aduanId = await steps.withTeam(world)
    const form = { aduanId, ...once, kind: 'SALINAN' as const }
    const body = { ...steps.dokumen, dugaan: 'Saksi Rahmawati menyebut pungutan tanpa tanda terima.' }
    done(await dokumen.saveDokumen(by('telaah1'), { ...form, body, revision: 0 }))
    await dokumen.checkDokumen(by('telaah1'), { ...form, reasons: new Map() })
    expect(await dokumen.proposeDokumen(by('telaah1'), form)).toMatchObject(REFUSED)
    done(await clear('admin2', aduanId))
    done(await dokumen.proposeDokumen(by('telaah1'), form))
  })

  it('goes for a question to an office, up to its link, and for nobody else’s question', async () => {
    const aduanId = await steps.withTeam(world)
    const question = 'Apakah saksi Rahmawati bertugas di loket pada hari itu?'
    const form = { aduanId, ...once, office: 'Dinas Perhubungan', question, days: 10, reason: '' }
    const ask = (person: Person, change = {}) => askOffice(by(person), { ...form, ...change })
    expect(await ask('telaah1')).toMatchObject({ kind: 'held' })
    expect(await findings(aduanId)).toMatchObject([
      { place: 'Pertanyaan untuk instansi, pertanyaan', kind: 'pelapor', words: question, revision: 1 },
    ])
    // The same words again change nothing of what an administrator reads.
    expect(await ask('telaah1')).toMatchObject({ kind: 'held' })
    expect(await clear('telaah1', aduanId)).toMatchObject(REFUSED)
    done(await clear('admin1', aduanId))
    expect(await findings(aduanId)).toEqual([])
    const seen = async (person: Person) => {
      const opened = await openHead(world.db, world[person] as never, aduanId, MONDAY)
      return opened && ownHeldQuestion(world.db, opened.keys, aduanId, world[person].userId)
    }
    expect(await seen('telaah1')).toEqual({ office: form.office, question, released: true })
    expect(await seen('ketua1')).toBeNull()
    expect(await ask('ketua1')).toMatchObject({ kind: 'held' })
    expect(await ask('telaah1', { question: `${question} Dan Rahmawati siapa?` })).toMatchObject({
      kind: 'held',
    })
    expect(await ask('telaah1')).toMatchObject({ kind: 'asked' })
    expect(await seen('telaah1')).toBeNull()
    expect(await world.db.pertanyaanDitahan.count({ where: { aduanId } })).toBe(1)
  })

  it('ends a held question where its writer takes it back, and tells the administrators', async () => {
    const aduanId = await steps.questionHeld(world)
    const form = { aduanId, ...once }
    const told = async (kind: string) =>
      (await staffNotifications(world.db, world.admin1)).some(
        (one) => one.aduanId === aduanId && one.kind === kind,
      )
    expect(await dropQuestion(by('ketua1'), form)).toMatchObject(REFUSED)
    expect(await findings(aduanId)).toHaveLength(1)
    done(await dropQuestion(by('telaah1'), form))
    expect(await findings(aduanId)).toEqual([])
    expect(await told('heldQuestionDropped')).toBe(true)
  })

  it.each([
    ['the answer is issued', 'DIJAWAB', 'KETUA'],
    ['the reporter withdraws', 'DICABUT', 'PELAPOR'],
  ] as const)(
    'ends it when %s, and tells the administrators no hour of a reporter',
    async (_what, to, by) => {
      const aduanId = await steps.questionHeld(world)
      await end[to](aduanId)
      const row = await world.db.aduan.findUniqueOrThrow({ where: { id: aduanId }, select: { status: true } })
      expect(row.status).toBe(to)
      expect(await world.db.pertanyaanDitahan.count({ where: { aduanId } })).toBe(0)
      const event = await world.db.peristiwa.findFirstOrThrow({
        where: { aduanId, kind: 'heldQuestionEnded' },
      })
      expect(event).toMatchObject({ actorRole: by, at: by === 'PELAPOR' ? null : MONDAY })
      const told = (await staffNotifications(world.db, world.admin1)).filter((one) => one.aduanId === aduanId)
      expect(told.map(({ kind }) => kind)).toContain('heldQuestionEnded')
    },
  )

  it('ends it when its writer leaves the case, and leaves that of a colleague', async () => {
    const aduanId = await steps.questionHeld(world)
    const ask = {
      office: 'Badan',
      question: `Apakah ${steps.heldPhone} telepon loket?`,
      days: 10,
      reason: '',
    }
    done(await declareRelation(by('telaah2'), { aduanId, ...once }))
    expect(await askOffice(by('telaah2'), { aduanId, ...once, ...ask })).toMatchObject({ kind: 'held' })
    done(await recuse(by('telaah1'), { aduanId, ...once, reason: 'Kerabat' }))
    const left = await world.db.pertanyaanDitahan.findMany({ where: { aduanId } })
    expect(left.map(({ authorId }) => authorId)).toEqual([world.telaah2.userId])
  })

  it('keeps no question that only needs a reason, and clears none by a made-up name', async () => {
    const aduanId = await steps.withTeam(world)
    const form = { aduanId, ...once, office: 'Dinas', days: 10, reason: '' }
    await askOffice(by('telaah1'), { ...form, question: 'Berapa karcis seharga Rp50.000 dicetak?' })
    expect(await world.db.pertanyaanDitahan.count({ where: { aduanId } })).toBe(0)
    const made = { aduanId, ...once, key: 'question pelapor ', revision: 1, reason: 'x' }
    for (const text of ['pertanyaan-', 'pertanyaan-x', `pertanyaan-${world.telaah1.userId}`])
      expect(await clearLeak(by('admin1'), { ...made, text }), text).toMatchObject(REFUSED)
  })
})
