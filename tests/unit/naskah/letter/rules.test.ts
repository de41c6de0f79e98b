import { describe, expect, it } from 'vitest'
import { formatProblem, letterNumber } from '@/lib/naskah/letter/rules'

describe('the number of a letter', () => {
  it('has at least three digits and the year', () => {
    expect(letterNumber('700.1.2/{nomor}/WBS-ITPROV/{tahun}', 7, 2026)).toBe('700.1.2/007/WBS-ITPROV/2026')
    expect(letterNumber('{nomor}/{tahun}', 1234, 2027)).toBe('1234/2027')
  })

  it.each([
    ['700.1.2/{nomor}/WBS-ITPROV/{tahun}', true],
    ['700/{tahun}', false],
    ['700/{nomor}', false],
    ['{nomor}<b>{tahun}', false],
    [`${'x'.repeat(80)}{nomor}{tahun}`, false],
  ])('%s as a format is valid: %s', (format, good) => {
    expect(formatProblem(format) === null).toBe(good)
  })
})
