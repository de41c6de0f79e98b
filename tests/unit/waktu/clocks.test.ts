import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CommandName, lifecycle } from '@/lib/aduan/lifecycle'
import type { ActorRole, AduanStatus } from '@/lib/aduan/lifecycle-states'
import {
  addDays,
  addHariKerja,
  compareDates,
  hariKerjaBetween,
  isHariKerja,
  type WitaDate,
} from '@/lib/waktu/calendar'
import {
  applyClocks,
  type ClockName,
  type Clocks,
  nextDue,
  promisedOn,
  promises,
  recomputeClocks,
  reminders,
  standardDays,
  warningOf,
} from '@/lib/waktu/clocks'
import { hari, kalender } from '@/tests/fixtures/kalender'

const none: Clocks = { due: {}, paused: null }

/** The clocks after a move of the table, as the command sets them. */
function moved(
  clocks: Clocks,
  [status, command, role]: [AduanStatus, CommandName, ActorRole],
  on: WitaDate,
  berkadarPengawasan = false,
): Clocks {
  const move = lifecycle.find(
    (row) => row.command === command && row.from.includes(status) && row.roles.includes(role),
  )
  if (!move) throw new Error(`no such move: ${status} ${command} ${role}`)
  return applyClocks(clocks, move.clock ?? [], {
    today: on,
    calendar: kalender,
    berkadarPengawasan,
    tanpaKode: false,
    urgent: false,
    promised: standardDays,
  })
}

const sent = (on: WitaDate) => moved(none, ['DRAF', 'submit', 'PELAPOR'], on)
const forwarded = (on: WitaDate, berkadar = false) =>
  moved(sent(on), ['DIVERIFIKASI', 'forward', 'ADMIN'], on, berkadar)
const monday = hari('2026-11-23')

test('the promises match docs/design/domain.md, each with its source', () => {
  expect(Object.fromEntries(Object.entries(promises).map(([name, { days }]) => [name, days]))).toEqual({
    verification: 3,
    safety: 1,
    completion: 10,
    firstMessage: 5,
    answer: 14,
    answerPengawasan: 60,
    progress: 10,
    question: 10,
    reaction: 10,
  })
  for (const { source } of Object.values(promises)) expect(source).not.toBe('')
})

describe('the running clocks after each move', () => {
  test('sending: verification, 3 hari kerja', () => {
    expect(sent(monday)).toEqual({ due: { verification: '2026-11-26' }, paused: null })
  })

  test('starting the verification does not move its deadline', () => {
    const clocks = moved(
      sent(monday),
      ['MENUNGGU_VERIFIKASI', 'startVerification', 'ADMIN'],
      hari('2026-11-25'),
    )
    expect(clocks).toEqual(sent(monday))
  })

  test('asking for completion: verification pauses with the days left, the reporter has 10 hari kerja', () => {
    const clocks = moved(sent(monday), ['DIVERIFIKASI', 'askCompletion', 'ADMIN'], hari('2026-11-24'))
    expect(clocks.paused).toEqual({ clock: 'verification', on: '2026-11-24', left: 2 })
    expect(clocks.due.completion).toBe('2026-12-08')
    expect(nextDue(clocks)).toBe('2026-12-08')
  })

  test('completing: verification resumes with the days left', () => {
    const asked = moved(sent(monday), ['DIVERIFIKASI', 'askCompletion', 'ADMIN'], hari('2026-11-24'))
    const clocks = moved(asked, ['PERLU_DILENGKAPI', 'complete', 'PELAPOR'], hari('2026-11-30'))
    expect(clocks).toEqual({ due: { verification: '2026-12-02' }, paused: null })
  })

  test('asked on the last day, one whole working day is left after the completion', () => {
    const asked = moved(sent(monday), ['DIVERIFIKASI', 'askCompletion', 'ADMIN'], hari('2026-11-26'))
    const clocks = moved(asked, ['PERLU_DILENGKAPI', 'complete', 'PELAPOR'], hari('2026-11-30'))
    expect(clocks.due.verification).toBe('2026-12-01')
  })

  test('asked two working days late, the verification is still two working days late afterwards', () => {
    const asked = moved(sent(monday), ['DIVERIFIKASI', 'askCompletion', 'ADMIN'], hari('2026-11-30'))
    expect(asked.paused?.left).toBe(-2)
    const day = hari('2026-12-09')
    const clocks = moved(asked, ['PERLU_DILENGKAPI', 'complete', 'PELAPOR'], day)
    const due = clocks.due.verification
    expect(due && hariKerjaBetween(day, due, kalender)).toBe(-2)
  })

  test('no reply from the reporter: nothing runs while the case is closed for now', () => {
    const asked = moved(sent(monday), ['DIVERIFIKASI', 'askCompletion', 'ADMIN'], monday)
    expect(moved(asked, ['PERLU_DILENGKAPI', 'completionExpired', 'SISTEM'], hari('2026-12-08'))).toEqual(
      none,
    )
  })

  test.each([
    ['late completion', 'DITUTUP_SEMENTARA', 'complete', 'PELAPOR'],
    ['new facts', 'TIDAK_DAPAT_DITINDAKLANJUTI', 'submitNewFacts', 'PELAPOR'],
    ['handing back', 'DITERUSKAN', 'handBack', 'TELAAH'],
  ] as const)('%s: a fresh verification', (_what, status, command, role) => {
    expect(moved(forwarded(monday), [status, command, role], hari('2026-11-30')).due).toMatchObject({
      verification: '2026-12-03',
    })
  })

  test('forwarding: first message within 5, answer within 14 hari kerja', () => {
    expect(forwarded(monday)).toEqual({
      due: { firstMessage: '2026-11-30', answer: '2026-12-11' },
      paused: null,
    })
  })

  test('berkadar pengawasan: answer within 60, a progress note at least every 10', () => {
    const { due } = forwarded(monday, true)
    expect(due.answer).toBe(addHariKerja(monday, 60, kalender))
    expect(due.progress).toBe('2026-12-07')
  })

  test.each([
    ['a message', 'sendPesan', 'DITERUSKAN'],
    ['a question', 'askPelapor', 'DITELAAH'],
    ['a progress note', 'sendProgress', 'DITELAAH'],
  ] as const)('%s of the team keeps the promise of a first message', (_what, command, status) => {
    expect(moved(forwarded(monday), [status, command, 'TELAAH'], monday).due.firstMessage).toBeUndefined()
  })

  test('a message of the administrator or the reporter does not', () => {
    for (const role of ['ADMIN', 'PELAPOR'] as const) {
      expect(moved(forwarded(monday), ['DITERUSKAN', 'sendPesan', role], monday)).toEqual(forwarded(monday))
    }
  })

  test('a progress note starts the next 10 hari kerja', () => {
    const clocks = moved(
      forwarded(monday, true),
      ['DITELAAH', 'sendProgress', 'TELAAH'],
      hari('2026-12-01'),
      true,
    )
    expect(clocks.due.progress).toBe('2026-12-15')
  })

  test.each([
    ['answered', 'answerQuestion', 'PELAPOR'],
    ['not answered in time', 'questionExpired', 'SISTEM'],
  ] as const)('a question pauses the answer clock until it is %s', (_what, command, role) => {
    const asked = moved(forwarded(monday), ['DITELAAH', 'askPelapor', 'TELAAH'], hari('2026-11-25'))
    expect(asked.paused).toEqual({ clock: 'answer', on: '2026-11-25', left: 12 })
    expect(nextDue(asked)).toBe('2026-12-09')
    const clocks = moved(asked, ['DITELAAH', command, role], hari('2026-12-02'))
    expect(clocks).toEqual({ due: { answer: addHariKerja(hari('2026-12-02'), 12, kalender) }, paused: null })
  })

  test('the answer clock keeps running while the answer waits for approval', () => {
    expect(moved(forwarded(monday), ['DITELAAH', 'proposeJawaban', 'TELAAH'], monday)).toEqual(
      forwarded(monday),
    )
    expect(moved(forwarded(monday), ['JAWABAN_DISIAPKAN', 'sendBackJawaban', 'KETUA'], monday)).toEqual(
      forwarded(monday),
    )
  })

  test('an issued answer leaves only the reporter’s 10 hari kerja', () => {
    const clocks = moved(forwarded(monday, true), ['JAWABAN_DISIAPKAN', 'issueJawaban', 'KETUA'], monday)
    expect(clocks).toEqual({ due: { reaction: '2026-12-07' }, paused: null })
  })

  test.each([
    ['an objection', 'DIJAWAB', 'objectJawaban', 'PELAPOR'],
    ['reopening', 'SELESAI', 'reopen', 'PELAPOR'],
    ['reopening by an administrator', 'SELESAI', 'reopen', 'ADMIN'],
  ] as const)('%s starts a fresh answer clock of the same length', (_what, status, command, role) => {
    const clocks = moved({ due: {}, paused: null }, [status, command, role], monday)
    expect(clocks).toEqual({ due: { answer: '2026-12-11' }, paused: null })
  })

  test('withdrawing stops everything, paused clocks too', () => {
    const asked = moved(forwarded(monday, true), ['DITELAAH', 'askPelapor', 'TELAAH'], monday)
    expect(moved(asked, ['DITELAAH', 'withdraw', 'PELAPOR'], monday)).toEqual(none)
  })
})

describe('a pause', () => {
  const day = fc.integer({ min: 0, max: 200 }).map((days) => addDays(hari('2026-06-01'), days))
  const wait = fc.integer({ min: 0, max: 40 })

  test('never shortens the time left, and the new deadline is a hari kerja', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 20 }), wait, (start, working, waiting) => {
        const before = forwarded(start)
        const pausedOn = addDays(start, working)
        const resumedOn = addDays(pausedOn, waiting)
        const paused = moved(before, ['DITELAAH', 'askPelapor', 'TELAAH'], pausedOn)
        const resumed = moved(paused, ['DITELAAH', 'answerQuestion', 'PELAPOR'], resumedOn)
        const left = paused.paused?.left ?? Number.NaN
        const [old, due] = [before.due.answer, resumed.due.answer]
        if (!old || !due) throw new Error('the answer clock is lost')
        expect(hariKerjaBetween(resumedOn, due, kalender)).toBeGreaterThanOrEqual(left)
        expect(compareDates(due, old)).toBeGreaterThanOrEqual(0)
        expect(isHariKerja(due, kalender)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})

describe('the sort date of the queue', () => {
  test('is the earliest running deadline, never that of a paused clock', () => {
    const due: Clocks['due'] = { answer: hari('2026-12-01'), question: hari('2026-12-09') }
    expect(nextDue({ due, paused: null })).toBe('2026-12-01')
    expect(nextDue({ due, paused: { clock: 'answer', on: monday, left: 3 } })).toBe('2026-12-09')
  })

  test('is empty when nothing runs', () => {
    expect(nextDue(none)).toBeNull()
  })
})

describe('warnings', () => {
  test.each([
    ['2026-11-24', null],
    ['2026-11-26', 'dayBefore'],
    ['2026-11-27', 'today'],
    ['2026-11-28', 'late'],
    ['2026-12-01', 'late'],
  ])('on %s for a deadline on Friday the 27th: %s', (today, expected) => {
    expect(warningOf(hari('2026-11-27'), hari(today), kalender)).toBe(expected)
  })

  test('reporters get reminders within their 10 hari kerja', () => {
    expect(reminders).toEqual({ completion: [3, 8], question: [3, 8], reaction: [7] })
    for (const [clock, days] of Object.entries(reminders)) {
      for (const day of days) expect(day).toBeLessThan(promises[clock as ClockName].days)
    }
  })
})

test('a year without a calendar gives no date rather than a guess', () => {
  expect(sent(hari('2027-12-30')).due).toEqual({})
})

describe('a calendar change', () => {
  const asked = moved(sent(monday), ['DIVERIFIKASI', 'askCompletion', 'ADMIN'], monday)

  test('moves running deadlines later, and never reduces the days left on a paused one', () => {
    const counted: Clocks = {
      due: { verification: hari('2026-11-27'), completion: hari('2026-12-08') },
      paused: { clock: 'verification', on: monday, left: 2 },
    }
    expect(recomputeClocks(asked, counted, monday)).toEqual({
      due: { verification: '2026-11-27', completion: '2026-12-08' },
      paused: { clock: 'verification', on: monday, left: 3 },
    })
  })

  test('never shortens a promise', () => {
    const counted: Clocks = { due: { verification: hari('2026-11-25') }, paused: null }
    expect(recomputeClocks(sent(monday), counted, monday).due.verification).toBe('2026-11-26')
  })

  test('leaves a missed deadline missed', () => {
    const counted: Clocks = { due: { verification: hari('2026-11-27') }, paused: null }
    expect(recomputeClocks(sent(monday), counted, hari('2026-11-27')).due.verification).toBe('2026-11-26')
  })

  test('sets a date for a deadline without one', () => {
    const counted: Clocks = { due: { verification: hari('2026-11-26') }, paused: null }
    expect(recomputeClocks(none, counted, monday)).toEqual(counted)
  })
})

describe('changed promises', () => {
  const settings = [{ promise: 'completion', days: 12, validFrom: hari('2026-11-25') }]

  test.each([
    ['2026-11-24', 10],
    ['2026-11-25', 12],
    ['2027-01-04', 12],
  ])('given on %s: %i hari kerja', (day, days) => {
    expect(promisedOn(hari(day), settings)).toEqual({ ...standardDays, completion: days })
  })
})
