import { describe, expect, it } from 'vitest'
import { addDays, addHariKerja, compareDates, kalenderFrom, toWitaDate } from '@/lib/waktu/calendar'
import { type ClockName, standardDays } from '@/lib/waktu/clocks'
import {
  calendarReminder,
  comeUntil,
  deadlinesOf,
  draftNoticeBefore,
  type FiredStep,
  stepsDue,
} from '@/lib/waktu/deadline-steps'
import { hari, kalender } from '../../fixtures/kalender'

const at = (text: string) => new Date(`${text}:00+08:00`)

/** The due steps of one clock; * marks the one that is sent. */
function due(
  clock: ClockName,
  dueOn: string,
  now: string,
  fired: FiredStep[] = [],
  calendar = kalender,
  promised = standardDays,
): string {
  const deadlines = deadlinesOf({ due: { [clock]: hari(dueOn) }, paused: null }, promised)
  return stepsDue(deadlines, { now: at(now), calendar, fired })
    .map(({ step, told }) => (told ? `*${step}` : step))
    .join(' ')
}

const firedAs = (deadline: ClockName, dueOn: string, step: string, firedOn: string): FiredStep => ({
  deadline,
  dueOn: hari(dueOn),
  step,
  firedOn: hari(firedOn),
})

// Monday 23 November 2026 and its week have no holiday.
describe('a deadline of ours: verification due on Thursday 26 November', () => {
  it.each([
    ['2026-11-24T23:59', ''],
    ['2026-11-25T07:59', ''],
    ['2026-11-25T08:00', '*dayBefore'],
    ['2026-11-26T07:59', '*dayBefore'],
    ['2026-11-26T08:00', 'dayBefore *today'],
    ['2026-11-27T07:59', 'dayBefore *today'],
    ['2026-11-27T08:00', 'dayBefore today *late'],
    // Saturday and Sunday are not hari kerja.
    ['2026-11-29T12:00', 'dayBefore today *late'],
    ['2026-11-30T08:00', 'dayBefore today late *escalated'],
  ])('at %s: %s', (now, expected) => {
    expect(due('verification', '2026-11-26', now)).toBe(expected)
  })

  it('the warning of one day before a Monday comes on Friday morning', () => {
    expect(due('answer', '2026-11-30', '2026-11-27T07:59')).toBe('')
    expect(due('answer', '2026-11-30', '2026-11-27T08:00')).toBe('*dayBefore')
  })
})

describe("the reporter's own ten days, from Monday 23 November to Monday 7 December", () => {
  it.each([
    ['2026-11-26T07:59', ''],
    ['2026-11-26T08:00', '*reminded'],
    ['2026-12-03T08:00', 'reminded *remindedAgain'],
    ['2026-12-07T23:59', 'reminded *remindedAgain'],
    ['2026-12-08T00:00', 'reminded remindedAgain *expired'],
  ])('completion at %s: %s', (now, expected) => {
    expect(due('completion', '2026-12-07', now)).toBe(expected)
    expect(due('question', '2026-12-07', now)).toBe(expected)
  })

  it('the reporter has ten days to react to the answer, with one reminder on the seventh', () => {
    expect(due('reaction', '2026-12-07', '2026-12-02T07:59')).toBe('')
    expect(due('reaction', '2026-12-07', '2026-12-02T08:00')).toBe('*reminded')
    expect(due('reaction', '2026-12-07', '2026-12-08T00:00')).toBe('reminded *expired')
  })
})

describe('reminders follow the promise that is set', () => {
  const asked = '2026-11-23'
  const days = Array.from({ length: 60 }, (_, index) => index + 1)
  const dueAfter = (promise: number) => addHariKerja(hari(asked), promise, kalender)
  const remindedAt = (now: string, promise: number) =>
    due('completion', dueAfter(promise), now, [], kalender, { ...standardDays, completion: promise })

  it('a time of five days reminds on its second and fourth day', () => {
    expect(remindedAt('2026-11-24T23:59', 5)).toBe('')
    expect(remindedAt('2026-11-25T08:00', 5)).toBe('*reminded')
    expect(remindedAt('2026-11-27T08:00', 5)).toBe('reminded *remindedAgain')
  })

  it.each(days)(
    'a time of %i days never reminds on the day of asking, and always before it is over',
    (promise) => {
      expect(remindedAt(`${asked}T23:59`, promise)).toBe('')
      expect(remindedAt(`${dueAfter(promise)}T08:00`, promise)).toMatch(/^(reminded )?\*reminded(Again)?$/)
      const set = { ...standardDays, completion: promise }
      const until = comeUntil(at('2026-11-24T08:00'), kalender, set)
      const found = until.some(
        ({ deadline, step, until }) =>
          deadline === 'completion' && step === 'reminded' && compareDates(dueAfter(promise), until) <= 0,
      )
      expect(found).toBe(remindedAt('2026-11-24T08:00', promise) !== '')
    },
  )
})

describe('a step already done', () => {
  it('is not repeated', () => {
    const done = [firedAs('verification', '2026-11-26', 'dayBefore', '2026-11-25')]
    expect(due('verification', '2026-11-26', '2026-11-25T09:00', done)).toBe('')
    expect(due('verification', '2026-11-26', '2026-11-26T09:00', done)).toBe('*today')
  })

  it('counts for a last day moved by a holiday on it: nobody hears the same twice in a day', () => {
    const friday = kalenderFrom([...kalender.holidays, '2026-11-26'])
    const done = [firedAs('verification', '2026-11-26', 'dayBefore', '2026-11-25')]
    expect(due('verification', '2026-11-27', '2026-11-25T13:00', done, friday)).toBe('dayBefore')
    expect(due('verification', '2026-11-27', '2026-11-26T09:00', done, friday)).toBe('dayBefore')
    expect(due('verification', '2026-11-27', '2026-11-27T08:00', done, friday)).toBe('dayBefore *today')
  })

  it('does not count for a newly promised last day, as after a pause', () => {
    const done = [
      firedAs('verification', '2026-11-26', 'dayBefore', '2026-11-25'),
      firedAs('verification', '2026-11-26', 'today', '2026-11-26'),
    ]
    expect(due('verification', '2026-12-04', '2026-12-03T08:00', done)).toBe('*dayBefore')
    expect(due('verification', '2026-12-04', '2026-12-04T08:00', done)).toBe('dayBefore *today')
  })
})

it.each(['2026-03-18T00:30', '2026-06-01T08:00', '2026-11-25T07:59', '2026-11-25T08:00', '2026-12-31T12:00'])(
  'query and rule agree at %s, for every last day around it',
  (now) => {
    for (const { deadline, step, until } of comeUntil(at(now), kalender, standardDays)) {
      for (let days = -30; days <= 30; days++) {
        const dueOn = addDays(toWitaDate(at(now)), days)
        const said = due(deadline, dueOn, now).replaceAll('*', '').split(' ').includes(step)
        expect(said, `${deadline} ${step} ${dueOn}`).toBe(compareDates(dueOn, until) <= 0)
      }
    }
  },
)

it('a paused clock has no steps', () => {
  const paused = { clock: 'answer', on: hari('2026-11-20'), left: 1 } as const
  const clocks = { due: { answer: hari('2026-11-23'), question: hari('2026-12-04') }, paused }
  expect(deadlinesOf(clocks, standardDays).map(({ name }) => name)).toEqual(['question'])
})

it('a step in a year without a calendar waits for the holidays; the end of a day needs none', () => {
  const only2026 = kalenderFrom([...kalender.holidays].filter((day) => day.startsWith('2026')))
  expect(due('answer', '2026-12-31', '2027-01-04T09:00', [], only2026)).toBe('dayBefore *today')
  expect(due('answer', '2026-12-31', '2027-01-04T09:00')).toBe('dayBefore today *late')
  expect(due('reaction', '2026-12-31', '2027-01-01T00:00', [], only2026)).toBe('reminded *expired')
})

describe('drafts', () => {
  it('last edited on 1 November: notice on the 12th at 08.00, three days before the 15th', () => {
    expect(draftNoticeBefore(at('2026-11-12T07:59'))).toBe('2026-10-31')
    expect(draftNoticeBefore(at('2026-11-12T08:00'))).toBe('2026-11-01')
  })
})

describe('a year without holidays in the calendar', () => {
  const only2026 = kalenderFrom([...kalender.holidays].filter((day) => day.startsWith('2026')))
  it.each([
    ['2026-11-01T07:59', null],
    ['2026-11-01T08:00', '2026-11-01'],
    ['2026-11-08T07:59', '2026-11-01'],
    ['2026-11-08T08:00', '2026-11-08'],
    ['2027-01-03T08:00', '2027-01-03'],
  ])('at %s the current reminder is that of %s', (now, on) => {
    expect(calendarReminder(at(now), only2026)).toEqual(on === null ? null : { year: 2027, on })
  })

  it('ends once they are entered', () => {
    expect(calendarReminder(at('2026-11-10T09:00'), kalender)).toBeNull()
  })

  it('and starts again the year after', () => {
    expect(calendarReminder(at('2027-10-31T09:00'), kalender)).toBeNull()
    expect(calendarReminder(at('2027-11-02T09:00'), kalender)).toEqual({ year: 2028, on: '2027-11-01' })
  })
})
