import type { WitaDate } from '@/lib/waktu/calendar'

/** What the reporter and staff know of a letter; sealed with the answer that it carries. */
export interface LetterNote {
  nomor: string
  onDate: WitaDate
  /** The code that is printed on it, by which anybody checks it. */
  code: string
  /** Until when the reporter may react, as the letter says. */
  reactUntil: WitaDate | null
}

/**
 * The number of a letter: "700.1.2/007/WBS-ITPROV/2026"; of a restricted case a word drawn by lot, like
 * "T-7K3Q-9F2M": a gap in the count would tell those who must not know that there was a letter.
 */
export function letterNumber(format: string, number: number | string, year: number): string {
  const shown = typeof number === 'number' ? String(number).padStart(3, '0') : `T-${number}`
  return format.replaceAll('{nomor}', shown).replaceAll('{tahun}', String(year))
}

/**
 * What is wrong with a format for numbers, or null. Both places have to be there, or two letters would share
 * a number.
 */
export function formatProblem(format: string): string | null {
  if (!format.includes('{nomor}') || !format.includes('{tahun}'))
    return 'Tulis {nomor} dan {tahun} di tempatnya, misalnya 700.1.2/{nomor}/WBS-ITPROV/{tahun}'
  if (!/^[\p{L}\p{N} ./{}_-]{5,80}$/u.test(format))
    return 'Pakai huruf, angka, titik, garis miring, dan tanda hubung, paling banyak 80 karakter'
  return null
}
