import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saveJawaban } from '@/lib/jawaban/commands'
import { openCase } from '@/lib/kasus/case'
import { adoptCase } from '@/lib/lapor/commands/adopt'
import { objectJawaban, reopenByPelapor } from '@/lib/lapor/commands/reporter'
import { rateHandling } from '@/lib/sesudah/rating/commands'
import { askAfterClosing } from '@/lib/sesudah/threats/ask-after-closing'
import { answerCheckin, reportThreat } from '@/lib/sesudah/threats/commands'
import { ownLinks } from '@/lib/sesudah/threats/queries'
import { acceptCase } from '@/lib/telaah/commands'
import { declareRelation } from '@/lib/telaah/hubungan-commands'
import { handToTeam } from '@/lib/verifikasi/commands'
import { linkedCases } from '@/lib/verifikasi/linked-cases'
import * as steps from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'
import { codeSent } from './codes'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

const { once } = steps
const later = (days: number) => new Date(MONDAY.getTime() + days * 86_400_000)
const asked = (aduanId: string) => world.db.peristiwa.count({ where: { aduanId, kind: 'checkinAsked' } })
const contextOf = (viewer: World['pelapor1'], now = MONDAY) => ({ db: world.db, viewer, now })

describe('an objection', () => {
  it('is answered by another person; a team with nobody left hands the case to another team', async () => {
    const { db, pelapor1, telaah1, telaah3, admin1, timB } = world
    const aduanId = await steps.answered(world)
    steps.done(
      await objectJawaban(contextOf(pelapor1), {
        aduanId,
        ...once,
        text: 'Jawaban tidak menyebut ke mana uangnya mengalir.',
      }),
    )
    const draft = { aduanId, ...once, body: steps.jawaban, revision: 0 }
    expect((await saveJawaban({ db, viewer: telaah1, now: MONDAY }, draft)).kind).toBe('refused')

    const given = { aduanId, ...once, timId: timB, reason: 'Tidak ada anggota lain.' }
    steps.done(await handToTeam({ db, viewer: admin1, now: MONDAY }, given))
    expect(await openCase(db, telaah1, aduanId, MONDAY)).toBeNull()
    steps.done(await declareRelation({ db, viewer: telaah3, now: MONDAY }, { aduanId, ...once }))
    const opened = await openCase(db, telaah3, aduanId, MONDAY)
    expect(opened?.view).toMatchObject({ status: 'DITELAAH', tim: 'Tim B' })
    expect(opened?.keys.internal).not.toBeNull()
    expect((await saveJawaban({ db, viewer: telaah3, now: MONDAY }, draft)).kind).toBe('done')
    // The reporter is not told which team works on it.
    const own = await openCase(db, pelapor1, aduanId, MONDAY)
    expect(own?.view.events.some(({ kind }) => kind === 'handedToTeam')).toBe(true)
    expect(
      await db.notifikasi.count({ where: { aduanId, kind: 'handedToTeam', userId: telaah3.userId } }),
    ).toBe(1)
  })

  it('of a forwarded case leaves the promises unchanged', async () => {
    const { db, admin1, telaah3, timB } = world
    const aduanId = await steps.forwarded(world)
    const before = await openCase(db, admin1, aduanId, MONDAY)
    const given = { aduanId, ...once, timId: timB, reason: 'Lebih tepat di tim lain.' }
    steps.done(await handToTeam({ db, viewer: admin1, now: MONDAY }, given))
    expect((await openCase(db, admin1, aduanId, MONDAY))?.view.clocks).toEqual(before?.view.clocks)
    steps.done(await acceptCase({ db, viewer: telaah3, now: MONDAY }, { aduanId, ...once }))
  })
})

describe('check-ins after closing', () => {
  it('come 30, 90 and 180 days later, each once, however often the timers run', async () => {
    const aduanId = await steps.finished(world)
    const counts = []
    for (const days of [29, 30, 31, 89, 90, 180, 181, 400]) {
      await askAfterClosing(world.db, later(days))
      await Promise.all([askAfterClosing(world.db, later(days)), askAfterClosing(world.db, later(days))])
      counts.push(await asked(aduanId))
    }
    expect(counts).toEqual([0, 1, 1, 1, 2, 3, 3, 3])
    expect(await world.db.notifikasi.count({ where: { aduanId, kind: 'checkinAsked', userId: null } })).toBe(
      3,
    )
  })

  it('are dropped after more than a month of downtime, and restart after another closing', async () => {
    const aduanId = await steps.finished(world)
    await askAfterClosing(world.db, later(75))
    expect(await asked(aduanId)).toBe(0)
    await askAfterClosing(world.db, later(95))
    expect(await asked(aduanId)).toBe(1)
  })

  it('a "tidak" closes the question and is added to the monthly sum, without a case', async () => {
    const aduanId = await steps.checkedIn(world)
    const form = { aduanId, ...once, answer: 'tidak' as const, text: '' }
    const sum = {
      where: { kind_month_value: { kind: 'balasan', month: new Date('2026-12-01'), value: 'tidak' } },
    }
    const before = (await world.db.hitungan.findUnique(sum))?.count ?? 0
    steps.done(await answerCheckin(contextOf(world.pelapor1, later(31)), form))
    expect((await world.db.hitungan.findUnique(sum))?.count).toBe(before + 1)
    expect((await answerCheckin(contextOf(world.pelapor1, later(31)), form)).kind).toBe('refused')
  })
})

describe('a reporter who is threatened', () => {
  it('after closing gets a new case: linked, first in the queue, notified at once, with sealed text', async () => {
    const { db, pelapor1, admin1 } = world
    const aduanId = await steps.checkedIn(world)
    const words = { aduanId, ...once, text: 'Saya dipindahkan.' }
    steps.done(await reportThreat(contextOf(pelapor1, later(31)), words))
    const { followUps } = await ownLinks(db, pelapor1, aduanId)
    expect(followUps).toHaveLength(1)
    const id = followUps[0]?.id ?? ''
    const staff = await openCase(db, admin1, id, later(31))
    expect(staff?.view).toMatchObject({ status: 'MENUNGGU_VERIFIKASI', summary: { atRisk: true } })
    expect(staff?.view.report.report.kronologi).toContain('Saya dipindahkan.')
    expect((await openCase(db, pelapor1, id, later(31)))?.view.nomor).toBe(followUps[0]?.nomor)
    expect((await linkedCases(db, admin1, aduanId)).followUps.map((one) => one.id)).toEqual([id])
    expect((await linkedCases(db, admin1, id)).origin?.id).toBe(aduanId)
    expect(await openCase(db, world.pelapor2, id, later(31))).toBeNull()
    const told = await db.notifikasi.findMany({ where: { aduanId, kind: 'threatReported' } })
    expect(told.map(({ userId }) => userId)).toContain(admin1.userId)
    // A second message goes to the case that is already open.
    steps.done(await reportThreat(contextOf(pelapor1, later(32)), words))
    expect((await ownLinks(db, pelapor1, aduanId)).followUps).toHaveLength(1)
  })

  it('in a running case marks that case, and no second case starts', async () => {
    const { db, pelapor1, telaah1 } = world
    const aduanId = await steps.withTeam(world)
    steps.done(await reportThreat(contextOf(pelapor1), { aduanId, ...once, text: '' }))
    expect((await ownLinks(db, pelapor1, aduanId)).followUps).toEqual([])
    const team = await openCase(db, telaah1, aduanId, MONDAY)
    expect(team?.view.summary.atRisk).toBe(true)
    expect(team?.view.messages.at(-1)?.text).toBe('Saya merasa terancam.')
  })

  it('can report it without an account too, and the follow-up moves to an account together with the first case', async () => {
    const { db, pelapor2 } = world
    const { viewer, aduanId, code } = await codeSent(world)
    await db.aduan.update({ where: { id: aduanId }, data: { status: 'SELESAI', closedOn: MONDAY } })
    await askAfterClosing(db, later(30))
    steps.done(await reportThreat(contextOf(viewer, later(31)), { aduanId, ...once, text: 'Dijauhi.' }))
    const [followUp] = (await ownLinks(db, viewer, aduanId)).followUps
    expect((await openCase(db, viewer, followUp?.id ?? '', later(31)))?.view.summary.identitas).toBe('anonim')
    steps.done(await adoptCase({ db, viewer: pelapor2, now: later(32) }, { code }))
    expect(await openCase(db, pelapor2, followUp?.id ?? '', later(32))).not.toBeNull()
    expect(await openCase(db, viewer, followUp?.id ?? '', later(32))).toBeNull()
  })
})

it('satisfaction can be rated once after each closing', async () => {
  const { db, pelapor1 } = world
  const aduanId = await steps.finished(world)
  const form = { aduanId, ...once, rating: 5 as const, text: 'Cepat.' }
  steps.done(await rateHandling(contextOf(pelapor1), form))
  expect((await rateHandling(contextOf(pelapor1), form)).kind).toBe('refused')
  expect(await db.hitungan.findMany({ where: { kind: 'kepuasan' } })).toMatchObject([
    { value: '5', count: 1 },
  ])
  const view = (await openCase(db, pelapor1, aduanId, MONDAY))?.view
  expect(view?.events.at(-1)).toMatchObject({ kind: 'satisfactionGiven', text: 'Cepat.' })
})

it('its reporter can reopen a finished case on new facts once, within twelve months', async () => {
  const form = (aduanId: string) => ({ aduanId, ...once, text: 'Ada fakta baru.' })
  const late = await steps.finished(world)
  expect((await reopenByPelapor(contextOf(world.pelapor1, later(400)), form(late))).kind).toBe('refused')
  steps.done(await reopenByPelapor(contextOf(world.pelapor1, later(300)), form(late)))
})
