import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dueAt, type Kalender, kalenderFrom, toWitaDate } from '@/lib/waktu/calendar'
import {
  applyClocks,
  type ClockName,
  type ClockStep,
  type Clocks,
  type PromiseName,
  recomputeClocks,
  replayClocks,
  standardDays,
} from '@/lib/waktu/clocks'
import golden from '../../fixtures/deadlines-golden.json'

interface Step {
  at: string
  do: string
  add?: string[]
  remove?: string[]
  years?: number[]
}

/** The result for one case of the table, from the functions that the commands call. */
function deadlineOf(promise: PromiseName, steps: readonly Step[], from: Kalender): string | null {
  const clock: ClockName = promise === 'answerPengawasan' ? 'answer' : promise
  const berkadarPengawasan = promise === 'answerPengawasan' || promise === 'progress'
  const past: ClockStep[] = []
  let calendar = from
  let clocks: Clocks = { due: {}, paused: null }
  for (const step of steps) {
    const on = toWitaDate(new Date(step.at))
    if (step.do === 'calendar') {
      calendar = changed(calendar, step)
      const counted = replayClocks(past, {
        calendar,
        berkadarPengawasan,
        tanpaKode: false,
        urgent: promise === 'safety',
        settings: [],
      })
      clocks = recomputeClocks(clocks, counted, on)
      continue
    }
    const effect =
      step.do === 'start' ? { start: clock } : step.do === 'pause' ? { pause: clock } : { resume: clock }
    past.push({ on, effects: [effect] })
    clocks = applyClocks(clocks, [effect], {
      today: on,
      calendar,
      berkadarPengawasan,
      tanpaKode: false,
      urgent: promise === 'safety',
      promised: standardDays,
    })
  }
  const due = clocks.due[clock]
  return due ? dueAt(due) : null
}

function changed(
  { holidays, years }: Kalender,
  { add = [], remove = [], years: known = [] }: Step,
): Kalender {
  const days = [...holidays, ...add].filter((day) => !remove.includes(day))
  return kalenderFrom(days, [...years, ...known])
}

test('the table has the required size', () => {
  expect(golden.cases.length).toBeGreaterThanOrEqual(200)
})

// The offset proves that the process really runs in another time zone.
describe.each([
  ['UTC', 0],
  ['Asia/Makassar', -480],
  ['Asia/Jakarta', -420],
  ['America/New_York', 300],
])('with the process in %s, every deadline matches the independent program', (zone, offset) => {
  const before = process.env.TZ
  beforeAll(() => {
    process.env.TZ = zone
    expect(new Date('2026-11-23T00:00:00Z').getTimezoneOffset()).toBe(offset)
  })
  afterAll(() => {
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  })

  test.each(golden.cases)('$name', ({ calendar, promise, steps, due }) => {
    const { holidays, years } = golden.calendars[calendar as keyof typeof golden.calendars]
    expect(deadlineOf(promise as PromiseName, steps, kalenderFrom(holidays, years))).toBe(due)
  })
})
