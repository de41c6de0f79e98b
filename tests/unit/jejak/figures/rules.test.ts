import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  bucketsOf,
  piecesOf,
  REKAP_FIELDS,
  type RekapInput,
  readPeriode,
  shownOutside,
  shownTogether,
} from '@/lib/jejak/figures/rules'
import { csvOf } from '@/lib/platform/csv'
import { addDays, compareDates } from '@/lib/waktu/calendar'
import { hari } from '@/tests/fixtures/kalender'

const today = hari('2026-11-24')
const none = Object.fromEntries(REKAP_FIELDS.map((name) => [name, ''])) as RekapInput
const read = (change: Partial<RekapInput>) => readPeriode({ ...none, ...change }, today)

describe('the period in an address', () => {
  test('defaults to twelve weeks up to today, compared with the same number of days before', () => {
    expect(read({})).toEqual({
      periode: {
        from: '2026-09-07',
        until: '2026-11-24',
        per: 'minggu',
        banding: 'sebelumnya',
        before: { from: '2026-06-20', until: '2026-09-06' },
      },
      errors: [],
    })
  })

  test.each([
    [{ dari: '2026-13-01' }, 'dari', 'Pilih tanggal yang nyata'],
    [
      { dari: '2026-11-20', sampai: '2026-11-01' },
      'sampai',
      'Tanggal akhir harus sama dengan atau sesudah tanggal awal',
    ],
    [{ dari: '2000-01-01' }, 'dari', 'Periode paling panjang lima tahun'],
  ])('%j gives an error sentence and a period that can be shown', (input, field, message) => {
    const { periode, errors } = read(input)
    expect(errors).toEqual([{ field, message }])
    expect(compareDates(periode.from, periode.until)).toBeLessThanOrEqual(0)
  })

  test('a future end becomes today; a long period is grouped by month; last year covers the same days', () => {
    expect(read({ sampai: '2027-05-01' }).periode.until).toBe(today)
    expect(read({ dari: '2024-11-25', per: 'minggu' }).periode.per).toBe('bulan')
    expect(read({ dari: '2026-11-01', banding: 'tahunLalu' }).periode.before).toEqual({
      from: '2025-11-01',
      until: '2025-11-24',
    })
    expect(read({ banding: 'tidak' }).periode.before).toBeNull()
  })

  test('weeks and months cover each day of the period exactly once', () => {
    fc.assert(
      fc.property(
        fc.nat(400),
        fc.nat(300),
        fc.constantFrom('minggu' as const, 'bulan' as const),
        (a, b, per) => {
          const from = addDays(hari('2025-06-01'), a)
          const until = addDays(from, b)
          const buckets = bucketsOf({ from, until, per })
          expect(buckets[0]?.from).toBe(from)
          expect(buckets.at(-1)?.until).toBe(until)
          for (const [at, bucket] of buckets.entries()) {
            const next = buckets[at + 1]
            if (next) expect(next.from).toBe(addDays(bucket.until, 1))
          }
        },
      ),
    )
  })
})

test('pieces cover each day of overlapping periods exactly once', () => {
  const ranges = [
    { from: hari('2026-01-01'), until: hari('2026-12-31') },
    { from: hari('2025-06-01'), until: hari('2026-05-31') },
    { from: hari('2024-01-01'), until: hari('2024-01-05') },
  ]
  const pieces = piecesOf(ranges)
  expect(pieces[0]).toEqual({ from: '2024-01-01', until: '2024-01-05' })
  for (const [at, piece] of pieces.slice(1).entries()) {
    const before = pieces[at]
    if (at > 0 && before) expect(piece.from).toBe(addDays(before.until, 1))
  }
  expect(pieces.at(-1)?.until).toBe('2026-12-31')
})

describe('counts for readers outside the team', () => {
  test.each([
    [0, 0],
    [1, null],
    [4, null],
    [5, 5],
  ])('%i is shown as %j', (count, shown) => expect(shownOutside(count)).toBe(shown))

  test('a single hidden count hides the next smallest too, so that no total reveals it', () => {
    expect(shownTogether([20, 3, 9, 0])).toEqual([20, null, null, 0])
    expect(shownTogether([20, 3, 2])).toEqual([20, null, null])
    expect(shownTogether([20, 9, 0])).toEqual([20, 9, 0])
  })
})

test.each(['=1+1', '+62', '-3', '@SUM(A1)', ' =cmd', '\t=x'])(
  'a cell that starts like a formula becomes text: %j',
  (value) => {
    expect(csvOf([[value]])).toBe(`\ufeff"'${value}"\r\n`)
  },
)
