import { describe, expect, it } from 'vitest'
import { hoursLeft, requestDueOn, requestOver, requestStep, timeLeft } from '@/lib/data-pribadi/rules'
import type { WitaDate } from '@/lib/waktu/calendar'

const day = (text: string) => text as WitaDate
const at = (text: string) => new Date(`${text}+08:00`)
const HOUR = 3_600_000

describe('3 x 24 hours, in calendar days', () => {
  it.each([
    ['2026-11-23', '2026-11-25'],
    // Friday: Saturday and Sunday count.
    ['2026-11-27', '2026-11-29'],
    ['2026-12-31', '2027-01-02'],
  ])('asked on %s, the last day is %s', (asked, due) => {
    expect(requestDueOn(day(asked))).toBe(due)
  })

  it.each(['00:00:00', '10:42:00', '23:59:59'])(
    'is never more than 72 hours after a request at %s',
    (time) => {
      const asked = at(`2026-11-23T${time}`)
      const allowed = requestOver(requestDueOn(day('2026-11-23'))).getTime() - asked.getTime()
      expect(allowed).toBeLessThanOrEqual(72 * HOUR)
      expect(allowed).toBeGreaterThan(48 * HOUR - 1)
    },
  )

  it('shows the time left, and how late it is', () => {
    expect(hoursLeft(day('2026-11-25'), at('2026-11-24T22:00:00'))).toBe(26)
    expect(timeLeft(day('2026-11-25'), at('2026-11-24T22:00:00'))).toEqual({
      late: false,
      words: 'sisa 26 jam',
    })
    expect(timeLeft(day('2026-11-25'), at('2026-11-25T23:30:00')).words).toBe('sisa kurang dari satu jam')
    expect(timeLeft(day('2026-11-25'), at('2026-11-26T02:30:00'))).toEqual({
      late: true,
      words: 'terlambat 3 jam',
    })
    expect(timeLeft(day('2026-11-25'), at('2026-12-01T00:00:00'))).toEqual({
      late: true,
      words: 'terlambat 5 hari',
    })
  })
})

describe('reminders of a waiting request', () => {
  const fresh = { dueOn: day('2026-11-25'), reminded: false, lateTold: false }
  it.each([
    ['2026-11-24T09:00:00', fresh, null],
    ['2026-11-25T07:59:00', fresh, null],
    ['2026-11-25T08:00:00', fresh, 'remind'],
    ['2026-11-25T09:00:00', { ...fresh, reminded: true }, null],
    ['2026-11-26T00:00:00', { ...fresh, reminded: true }, 'late'],
    ['2026-11-26T00:00:00', { ...fresh, lateTold: true }, null],
  ] as const)('%s', (now, request, step) => {
    expect(requestStep(request, at(now))).toBe(step)
  })
})
