import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guards } from '@/lib/aduan/lifecycle-guards'
import { addLampiran } from '@/lib/bukti/commands'
import { openCase } from '@/lib/kasus/case'
import { complete } from '@/lib/lapor/commands/complete'
import { itemKey, roundsOf, roundTitle } from '@/lib/pesan/rules'
import { askCompletion, closeIncomplete } from '@/lib/verifikasi/commands'
import { done, fileOf, inVerification, once } from '../../world/steps'
import { MONDAY, newWorld, type World } from '../../world/world'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

const at = (day: string) => new Date(`${day}T09:00:00+08:00`)
const items = [
  { element: 'waktu', question: 'Kapan?' },
  { element: 'bukti', question: 'Dokumen apa?' },
]
const known = (answer: string) => ({ answer, unknown: false })

async function look(aduanId: string, now: Date) {
  const opened = await openCase(world.db, world.pelapor1, aduanId, now)
  if (!opened) throw new Error('not visible')
  const { view } = opened
  return { view, rounds: roundsOf(view.messages, view.files) }
}

function ask(aduanId: string, now: Date, questions = items) {
  const words = { text: 'Terima kasih.', closing: 'Tidak tahu pun boleh.', items: questions }
  return askCompletion({ db: world.db, viewer: world.admin1, now }, { aduanId, ...once, ...words })
}

describe('answering question by question', () => {
  it('two rounds with a file and “tidak tahu” stay readable as rounds; the clock pauses each time', async () => {
    const { db, store, pelapor1 } = world
    const aduanId = await inVerification(world)
    done(await ask(aduanId, at('2026-11-24')))
    const { rounds: open, view } = await look(aduanId, at('2026-11-24'))
    expect(view.clocks.paused).toMatchObject({ clock: 'verification', left: 2 })
    const request = open[0]?.request.id ?? ''
    const file = { ...fileOf('nota.pdf', Buffer.from('nota')), item: itemKey(request, 1) }
    const added = await addLampiran({ db, store, viewer: pelapor1, now: at('2026-11-25') }, aduanId, file)
    expect(added.kind).toBe('added')
    const loose = fileOf('lain.pdf', Buffer.from('lain'))
    await addLampiran({ db, store, viewer: pelapor1, now: at('2026-11-25') }, aduanId, loose)

    const answers = [known('Mei 2026'), { answer: '', unknown: true }]
    const form = { aduanId, ...once, request, answers, text: 'Itu saja.' }
    done(await complete({ db, viewer: pelapor1, now: at('2026-11-25') }, form))
    done(await ask(aduanId, at('2026-11-26'), items.slice(0, 1)))

    const { rounds, view: after } = await look(aduanId, at('2026-11-26'))
    expect(rounds.map(roundTitle)).toEqual([
      'Pertanyaan pertama kami: 2 hal, dijawab 25 November 2026',
      'Pertanyaan kedua kami: 1 hal, menunggu jawaban sejak 26 November 2026',
    ])
    expect(rounds[0]?.items).toMatchObject([
      { question: 'Kapan?', answer: 'Mei 2026', state: 'dijawab', files: [] },
      { question: 'Dokumen apa?', state: 'tidak-tahu', files: [{ name: 'nota.pdf' }] },
    ])
    expect(after.clocks.paused?.clock).toBe('verification')
    const files = await db.lampiran.findMany({ where: { aduanId }, orderBy: { id: 'asc' } })
    expect(files.filter((row) => row.pesanId !== null).map((row) => row.pesanId)).toEqual([
      rounds[0]?.reply?.id,
    ])
  })

  it('the question is stored as it was asked, whatever a form says', async () => {
    const aduanId = await inVerification(world)
    done(await ask(aduanId, MONDAY))
    const { db, pelapor1 } = world
    const form = { aduanId, ...once, answers: [known('Mei'), known('Nota'), known('Lebih')], text: '' }
    done(await complete({ db, viewer: pelapor1, now: MONDAY }, form))
    const { rounds } = await look(aduanId, MONDAY)
    expect(rounds[0]?.items.map((item) => [item.question, item.answer])).toEqual([
      ['Kapan?', 'Mei'],
      ['Dokumen apa?', 'Nota'],
    ])
  })

  it('an old page cannot answer the questions of a new round', async () => {
    const { db, pelapor1 } = world
    const aduanId = await inVerification(world)
    done(await ask(aduanId, MONDAY))
    const first = (await look(aduanId, MONDAY)).rounds[0]?.request.id ?? ''
    const form = { aduanId, ...once, request: first, answers: [known('Mei')], text: '' }
    done(await complete({ db, viewer: pelapor1, now: MONDAY }, form))
    done(await ask(aduanId, MONDAY))
    expect(await complete({ db, viewer: pelapor1, now: MONDAY }, form)).toEqual({
      kind: 'refused',
      message:
        'Pertanyaan kami sudah berganti sejak halaman ini dibuka. Muat ulang halaman, lalu salin jawaban Anda ke pertanyaan yang baru.',
    })
    expect((await look(aduanId, MONDAY)).view.status).toBe('PERLU_DILENGKAPI')
  })
})

describe('closing as incomplete', () => {
  it('is reported with its reason, stops the clocks, and completing reopens the case at any time', async () => {
    const { db, admin1, pelapor1 } = world
    const aduanId = await inVerification(world)
    done(await ask(aduanId, MONDAY))
    const why = { reason: 'dimintaPelapor', text: 'Anda menulis belum ada tambahan.' }
    const now = at('2026-11-24')
    done(await closeIncomplete({ db, viewer: admin1, now }, { aduanId, ...once, ...why }))
    const { view } = await look(aduanId, now)
    expect(view).toMatchObject({ status: 'DITUTUP_SEMENTARA', clocks: { due: {}, paused: null } })
    expect(view.events.at(-1)).toMatchObject({ kind: 'closedIncomplete', ...why })

    const later = at('2027-03-01')
    const form = { aduanId, ...once, answers: [known('Sekarang saya tahu: Mei.')], text: '' }
    done(await complete({ db, viewer: pelapor1, now: later }, form))
    const { view: open, rounds } = await look(aduanId, later)
    expect(open.status).toBe('MENUNGGU_VERIFIKASI')
    expect(open.clocks.due.verification).toBe('2027-03-04')
    expect(rounds[0]?.items[0]?.answer).toBe('Sekarang saya tahu: Mei.')
  })

  it('needs that the reporter was asked, and a reason that is true', async () => {
    const { db, admin1, pelapor1 } = world
    const context = { db, viewer: admin1, now: MONDAY }
    const aduanId = await inVerification(world)
    const why = (reason: string) => ({ aduanId, ...once, reason, text: 'Belum cukup.' })
    expect(await closeIncomplete(context, why('belumCukup'))).toEqual({
      kind: 'refused',
      message: guards.completionAsked[2],
    })
    done(await ask(aduanId, MONDAY))
    const form = { aduanId, ...once, answers: [known('Mei.')], text: '' }
    done(await complete({ db, viewer: pelapor1, now: MONDAY }, form))
    const untrue = { kind: 'refused', message: guards.reasonHolds[2] }
    expect(await closeIncomplete(context, why('belumDijawab'))).toEqual(untrue)
    expect(await closeIncomplete(context, why('karangan'))).toEqual(untrue)
    expect((await look(aduanId, MONDAY)).view.status).toBe('DIVERIFIKASI')
    done(await closeIncomplete(context, why('belumCukup')))
  })

  it('without questions of its own, a later message is shown as it is', async () => {
    const { db, admin1, pelapor1 } = world
    const aduanId = await inVerification(world)
    const asked = { aduanId, ...once, text: 'Apa yang terjadi?', items: [] }
    done(await askCompletion({ db, viewer: admin1, now: MONDAY }, asked))
    const why = { reason: 'belumCukup', text: 'Belum cukup.' }
    done(await closeIncomplete({ db, viewer: admin1, now: MONDAY }, { aduanId, ...once, ...why }))
    const form = { aduanId, ...once, answers: [], text: 'Kejadiannya di loket dua.' }
    done(await complete({ db, viewer: pelapor1, now: MONDAY }, form))
    const { view, rounds } = await look(aduanId, MONDAY)
    expect(rounds[0]?.items).toEqual([])
    expect(view.messages.at(-1)).toMatchObject({ kind: 'KELENGKAPAN', text: 'Kejadiannya di loket dua.' })
  })
})
