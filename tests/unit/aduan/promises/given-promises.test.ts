import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pelaporStatus } from '@/lib/aduan/labels'
import { lifecycle } from '@/lib/aduan/lifecycle'
import { clockSteps } from '@/lib/aduan/lifecycle-clocks'
import type { ActorRole, AduanStatus } from '@/lib/aduan/lifecycle-states'
import { dayCount } from '@/lib/aduan/promises/day-count'
import { givenPromises, isOurs, type PromiseEvent } from '@/lib/aduan/promises/given-promises'
import { promiseWords } from '@/lib/aduan/promises/promise-labels'
import { variantOf } from '@/lib/aduan/variant-labels'
import { addDays, hariKerjaBetween, type WitaDate } from '@/lib/waktu/calendar'
import { type Clocks, nextDue, replayClocks, runningClocks, standardDays } from '@/lib/waktu/clocks'
import { batasWaktu } from '@/lib/waktu/dates'
import holidays from '@/tests/fixtures/holidays.json'
import { hari, kalender } from '@/tests/fixtures/kalender'

const names = new Map(holidays.items.map(({ date, name }) => [date, name]))
const event = (
  on: string,
  kind: string,
  fromStatus: AduanStatus,
  actorRole: ActorRole,
  moved?: PromiseEvent['moved'],
): PromiseEvent => ({ on: hari(on), kind, fromStatus, actorRole, ...(moved ? { moved } : {}) })

const submitted = (on: string) => event(on, 'submitted', 'DRAF', 'PELAPOR')
const asked = (on: string) => event(on, 'completionAsked', 'DIVERIFIKASI', 'ADMIN')
const completed = (on: string) => event(on, 'completed', 'PERLU_DILENGKAPI', 'PELAPOR')
const forwarded = (on: string) => event(on, 'forwarded', 'DIVERIFIKASI', 'ADMIN')

/** The promises on a given day, with clocks as the commands would have stored them. */
function read(events: PromiseEvent[], today: string, berkadarPengawasan = false) {
  const setting = {
    calendar: kalender,
    settings: [],
    berkadarPengawasan,
    tanpaKode: false,
    urgent: false,
    today: hari(today),
  }
  let clocks: Clocks = replayClocks(clockSteps(events), setting)
  for (const { moved } of events) {
    for (const { clock, to } of moved ?? []) clocks = { ...clocks, due: { ...clocks.due, [clock]: to } }
  }
  const given = givenPromises(events, { ...setting, clocks })
  const reading = { today: hari(today), calendar: kalender, names }
  return { clocks, given, words: given.map((one) => promiseWords(one, reading)) }
}

describe('each promise with its day and the reason for it', () => {
  test('a sent aduan is verified three working days later, and the page explains the count', () => {
    const { words } = read([submitted('2026-11-23')], '2026-11-23')
    expect(words[0]).toMatchObject({
      title: 'Pemeriksaan aduan',
      dueOn: '2026-11-26',
      left: '3 hari kerja lagi',
      late: null,
      why: [
        '3 hari kerja, dihitung sejak Senin, 23 November 2026 (hari Anda mengirim aduan). Hari itu sendiri tidak dihitung; hitungan mulai Selasa, 24 November 2026.',
      ],
    })
  })

  test('holidays in between are named', () => {
    const { words } = read([submitted('2026-12-22')], '2026-12-22')
    expect(words[0]?.why[1]).toContain('Hari libur yang tidak dihitung: ')
    expect(words[0]?.why[1]).toContain('25 Desember 2026')
    expect(words[0]?.why[1]).toContain(names.get('2026-12-25'))
  })

  test('the clock stands still during a question to the reporter, and says since when and why', () => {
    const { words } = read([submitted('2026-11-23'), asked('2026-11-24')], '2026-11-27')
    expect(words[0]).toMatchObject({ dueOn: null, left: 'Berhenti sementara sampai Anda menjawab' })
    expect(words[0]?.pauses).toEqual([
      'Berhenti sejak Selasa, 24 November 2026, karena kami meminta keterangan tambahan dari Anda. Setelah Anda menjawab, sisa waktu kami berjalan lagi.',
    ])
    expect(words[1]).toMatchObject({ title: 'Kelengkapan dari Anda', ours: false })
  })

  test('after the answer the clock resumes: two of three days were left on Tuesday', () => {
    const { words } = read(
      [submitted('2026-11-23'), asked('2026-11-24'), completed('2026-11-27')],
      '2026-11-27',
    )
    expect(words).toHaveLength(2)
    expect(words[0]?.dueOn).toBe('2026-12-01')
    expect(words[0]?.pauses[0]).toContain('Berhenti Selasa, 24 November 2026 sampai Jumat, 27 November 2026')
    expect(
      words[0]?.weeks
        .flat()
        .filter(({ kind }) => kind === 'standstill')
        .map(({ day }) => day),
    ).toEqual(['2026-11-25', '2026-11-26', '2026-11-27'])
  })

  test('a missed promise is admitted plainly, and a kept one is shown as kept', () => {
    const late = read([submitted('2026-11-23')], '2026-11-30')
    expect(late.words[0]?.late).toContain('Kami terlambat 2 hari kerja. Mohon maaf.')
    const kept = read([submitted('2026-11-23'), forwarded('2026-11-26')], '2026-11-30')
    expect(kept.given[0]).toMatchObject({ outcome: 'kept', endedOn: '2026-11-26', dueOn: '2026-11-26' })
    const missed = read([submitted('2026-11-23'), forwarded('2026-11-27')], '2026-11-30')
    expect(missed.given[0]).toMatchObject({ outcome: 'missed', lateBy: 1 })
  })

  test('a decision made while the clock stands still is not late by that time', () => {
    const closed = event('2026-12-03', 'closedIncomplete', 'PERLU_DILENGKAPI', 'ADMIN')
    const { given } = read([submitted('2026-11-23'), asked('2026-11-24'), closed], '2026-12-03')
    expect(given[0]).toMatchObject({ clock: 'verification', outcome: 'kept', lateBy: 0 })
  })

  test('a day moved by the calendar is shown as moved', () => {
    const moved = [{ clock: 'verification', to: hari('2026-11-27') }]
    const recomputed = event('2026-11-24', 'deadlinesRecomputed', 'MENUNGGU_VERIFIKASI', 'SISTEM', moved)
    const { words } = read([submitted('2026-11-23'), recomputed], '2026-11-24')
    expect(words[0]?.dueOn).toBe('2026-11-27')
    expect(words[0]?.why.join(' ')).toContain('Kalender hari kerja berubah')
  })

  test('no day is invented for a year without a calendar', () => {
    const { words } = read([submitted('2027-12-30')], '2027-12-30')
    expect(words[0]?.dueOn).toBeNull()
    expect(words[0]?.left).toBe('Tanggal pasti kami umumkan setelah kalender libur 2028 ditetapkan.')
    expect(words[0]?.weeks).toEqual([])
  })
})

/** A random case history: moves that the table allows, some days apart. */
const lives = fc
  .record({
    first: fc.integer({ min: 0, max: 300 }),
    steps: fc.array(fc.record({ choice: fc.nat(), wait: fc.integer({ min: 0, max: 9 }) }), { maxLength: 14 }),
    later: fc.integer({ min: 0, max: 25 }),
    berkadar: fc.boolean(),
  })
  .map(({ first, steps, later, berkadar }) => {
    let on = addDays(hari('2026-01-05'), first)
    let status: AduanStatus = 'MENUNGGU_VERIFIKASI'
    const events: PromiseEvent[] = [submitted(on)]
    let question = false
    for (const { choice, wait } of steps) {
      on = addDays(on, wait)
      const moves = lifecycle.filter(
        (move) =>
          move.event !== null &&
          move.clock &&
          move.from.includes(status) &&
          (move.command === 'askPelapor' ? !question : true) &&
          (['answerQuestion', 'questionExpired'].includes(move.command) ? question : true),
      )
      const quiet = lifecycle.filter((m) => m.from.includes(status) && m.to !== 'stay' && !m.clock)
      const all = [...moves, ...quiet].filter((move) => move.event !== null)
      const move = all[choice % Math.max(1, all.length)]
      if (!move?.event) break
      events.push({ on, kind: move.event, fromStatus: status, actorRole: move.roles[0] ?? 'SISTEM' })
      if (move.command === 'askPelapor') question = true
      if (['answerQuestion', 'questionExpired'].includes(move.command)) question = false
      if (move.to !== 'stay') {
        status = move.to
        question = false
      }
    }
    return { events, status, today: addDays(on, later), berkadar }
  })

test('in every case history card, case page, confirmation, promises and staff name the same days', () => {
  fc.assert(
    fc.property(lives, ({ events, status, today, berkadar }) => {
      const { clocks, given } = read(events, today, berkadar)
      const open = given.filter(({ endedOn }) => endedOn === null)
      const running = runningClocks(clocks)
      // The page of promises shows exactly the running deadlines, with their stored days.
      expect(open.flatMap(({ clock, dueOn }) => (dueOn ? [{ clock, dueOn }] : [])).sort(byClock)).toEqual(
        running.toSorted(byClock),
      )
      // The staff list sorts by the earliest of them.
      expect(nextDue(clocks)).toBe(running.map(({ dueOn }) => dueOn).sort()[0] ?? null)
      // The reporter's card and case page name one of them, and never an expired one.
      const kinds = events.map(({ kind }) => kind)
      const own = pelaporStatus({
        status,
        clocks,
        today,
        calendar: kalender,
        promised: standardDays,
        variant: variantOf(status, kinds),
      })
      if (own.dueOn) expect(running.map(({ dueOn }) => dueOn)).toContain(own.dueOn)
      // A case that is late is late on the page of promises, by the same number of days.
      const late = open.filter(
        ({ clock, dueOn }) => isOurs(clock) && dueOn && batasWaktu(dueOn, today, kalender).late,
      )
      expect(own.late !== null).toBe(late.length > 0)
      for (const { dueOn, lateBy } of late)
        expect(lateBy).toBe(hariKerjaBetween(dueOn as WitaDate, today, kalender))
    }),
    { numRuns: 400 },
  )
})

const byClock = (a: { clock: string }, b: { clock: string }) => a.clock.localeCompare(b.clock)

test('counted day by day, a promise without a pause has exactly its days', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 600 }), (offset) => {
      const start = addDays(hari('2026-01-01'), offset)
      const [given] = read([submitted(start)], start).given
      if (!given?.dueOn) return
      const weeks = dayCount(given, kalender, names)
      expect(weeks.every((week) => week.length === 7)).toBe(true)
      const days = weeks.flat()
      expect(days.findLast(({ number }) => number)).toEqual({ day: given.dueOn, kind: 'last', number: 3 })
      expect(days.find(({ kind }) => kind === 'start')?.day).toBe(start)
    }),
  )
})
