import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addHariKerja,
  addMonths,
  CalendarMissing,
  compareDates,
  dueAt,
  hariKerjaBetween,
  hariKerjaRoughly,
  isHariKerja,
  kalenderFrom,
  missingYear,
  parseWitaDate,
  toWitaDate,
} from '@/lib/waktu/calendar'
import { fixtures, hari, kalender } from '@/tests/fixtures/kalender'

// Far enough from both ends that no promise leaves the known years.
const anyDay = fc.integer({ min: 0, max: 500 }).map((days) => addDays(hari('2026-04-01'), days))
const count = fc.integer({ min: 1, max: 60 })

describe('results match the fixtures of the design exactly', () => {
  test.each(fixtures)(
    'sent $submitted, $workingDays hari kerja: due $due',
    ({ submitted, workingDays, due }) => {
      const sentOn = toWitaDate(new Date(submitted))
      expect(dueAt(addHariKerja(sentOn, workingDays, kalender))).toBe(due)
    },
  )
})

describe('a hari kerja', () => {
  test.each([
    ['2026-11-23', true, 'a Monday'],
    ['2026-11-27', true, 'a Friday'],
    ['2026-11-28', false, 'a Saturday'],
    ['2026-11-29', false, 'a Sunday'],
    ['2026-08-17', false, 'a national holiday'],
    ['2026-12-24', false, 'cuti bersama'],
    ['2027-12-31', true, 'the last known day'],
  ])('%s: %s, %s', (day, expected) => {
    expect(isHariKerja(hari(day), kalender)).toBe(expected)
  })

  test('is not guessed for a year missing from the calendar: the error names the year', () => {
    expect(() => isHariKerja(hari('2028-01-03'), kalender)).toThrow(CalendarMissing)
    expect(() => addHariKerja(hari('2027-12-30'), 3, kalender)).toThrow(
      expect.objectContaining({ year: 2028 }),
    )
  })
})

describe('the day in WITA', () => {
  test.each([
    ['2026-11-23T15:59:59Z', '2026-11-23'],
    ['2026-11-23T16:00:00Z', '2026-11-24'],
    ['2026-12-31T16:00:00Z', '2027-01-01'],
  ])('of %s is %s', (instant, day) => {
    expect(toWitaDate(new Date(instant))).toBe(day)
  })

  test.each(['2026-02-29', '2026-13-01', '2026-1-1', '26-11-2026', '', '2026-11-23T00:00:00Z'])(
    'is not parsed from %j',
    (text) => {
      expect(parseWitaDate(text)).toBeNull()
    },
  )
})

describe('counting', () => {
  test('day 0 does not count and the last day does', () => {
    expect(hariKerjaBetween(hari('2026-11-23'), hari('2026-11-26'), kalender)).toBe(3)
    expect(hariKerjaBetween(hari('2026-11-23'), hari('2026-11-23'), kalender)).toBe(0)
  })

  test('after the deadline the count is negative by the working days lost', () => {
    expect(hariKerjaBetween(hari('2026-11-30'), hari('2026-11-26'), kalender)).toBe(-2)
    expect(hariKerjaBetween(hari('2026-11-28'), hari('2026-11-27'), kalender)).toBe(0)
  })

  test('addHariKerja and hariKerjaBetween are inverse', () => {
    fc.assert(
      fc.property(anyDay, count, (from, n) => {
        expect(hariKerjaBetween(from, addHariKerja(from, n, kalender), kalender)).toBe(n)
      }),
      { numRuns: 200 },
    )
  })

  test('a deadline never falls on a day off', () => {
    fc.assert(
      fc.property(anyDay, count, (from, n) => {
        expect(isHariKerja(addHariKerja(from, n, kalender), kalender)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  test('going forward and back leads to the same working day', () => {
    fc.assert(
      fc.property(anyDay, count, (from, n) => {
        const start = addHariKerja(from, 1, kalender)
        expect(addHariKerja(addHariKerja(start, n, kalender), -n, kalender)).toBe(start)
      }),
      { numRuns: 200 },
    )
  })

  test('later days have later deadlines', () => {
    fc.assert(
      fc.property(anyDay, anyDay, count, (a, b, n) => {
        const [first, second] = compareDates(a, b) <= 0 ? [a, b] : [b, a]
        const [dueFirst, dueSecond] = [addHariKerja(first, n, kalender), addHariKerja(second, n, kalender)]
        expect(compareDates(dueFirst, dueSecond)).toBeLessThanOrEqual(0)
      }),
      { numRuns: 200 },
    )
  })
})

test('administrators are warned from 1 November about a year without a calendar', () => {
  expect(missingYear(hari('2027-10-31'), kalender)).toBeNull()
  expect(missingYear(hari('2027-11-01'), kalender)).toBe(2028)
  expect(missingYear(hari('2028-02-01'), kalender)).toBe(2028)
  expect(missingYear(hari('2026-11-24'), kalender)).toBeNull()
})

test('a year is known by its own entry, even without a single holiday', () => {
  const own = kalenderFrom([], [2028])
  expect(addHariKerja(hari('2028-02-28'), 1, own)).toBe('2028-02-29')
  expect(() => isHariKerja(hari('2029-01-01'), own)).toThrow(CalendarMissing)
})

test('days in an unknown year are estimated where no date is promised', () => {
  expect(hariKerjaRoughly(hari('2027-12-30'), hari('2028-01-04'), kalender)).toBe(3)
})

describe('months', () => {
  test.each([
    ['2026-11-23', 12, '2027-11-23'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-02-29', 12, '2029-02-28'],
  ])('%s and %i months are %s', (day, months, expected) => {
    expect(addMonths(hari(day), months)).toBe(expected)
  })
})
