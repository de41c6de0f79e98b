import type { AduanReport } from '@/lib/aduan/report/report'

export const TERM_MIN = 2
export const TERM_MAX = 100

const BEYOND_ASCII = /[\u0080-\uffff]/

/** Normalises text for comparison: without capitals, accents and punctuation, with single spaces. */
export function fold(text: string): string {
  // Most reports are plain ASCII, and decomposing costs more than everything else here.
  const plain = BEYOND_ASCII.test(text) ? text.normalize('NFKD').replace(/\p{M}+/gu, '') : text
  return plain
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The normalised words of a search; none if nothing is left to search for. */
export function wordsOf(term: string): string[] {
  const folded = fold([...term].slice(0, TERM_MAX).join(''))
  return [...folded].length < TERM_MIN ? [] : [...new Set(folded.split(' '))]
}

/** Searched fields, by their name in the result. */
export type SearchedField = 'ringkasan' | 'kronologi' | 'terlapor' | 'lokasi'

export const fieldLabels: Record<SearchedField, string> = {
  ringkasan: 'ringkasan',
  kronologi: 'kronologi',
  terlapor: 'terlapor dan instansi',
  lokasi: 'lokasi',
}

type Searched = Pick<
  AduanReport,
  'ringkasan' | 'kronologi' | 'terlapor' | 'instansi' | 'unitRinci' | 'lokasiRinci'
>

/**
 * The fields that contain the words, or null unless each word is found somewhere. Names of witnesses and of
 * the reporter are never searched.
 */
export function matchReport(
  report: Searched,
  kabkota: string,
  words: readonly string[],
): SearchedField[] | null {
  const texts: Record<SearchedField, string> = {
    ringkasan: fold(report.ringkasan),
    terlapor: fold(
      [
        ...report.terlapor.flatMap(({ nama, jabatan }) => [nama, jabatan]),
        report.instansi,
        report.unitRinci,
      ].join(' '),
    ),
    lokasi: fold(`${report.lokasiRinci} ${kabkota}`),
    kronologi: fold(report.kronologi),
  }
  const found = new Set<SearchedField>()
  for (const word of words) {
    const fields = (Object.keys(texts) as SearchedField[]).filter((field) => texts[field].includes(word))
    if (fields.length === 0) return null
    for (const field of fields) found.add(field)
  }
  return (Object.keys(texts) as SearchedField[]).filter((field) => found.has(field))
}

const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const NOMOR = new RegExp(`^(?:WBS-?)?(?:(\\d{4})-?)?([${ALPHABET}]{4})-?([${ALPHABET}]{4})$`)

/**
 * The suffix of a nomor in any typed form ("wbs-2026-7k3q-9f2m", "7K3Q 9F2M"), as stored; null for other
 * text.
 */
export function nomorSuffix(term: string): string | null {
  const match = NOMOR.exec(term.trim().toUpperCase().replace(/\s+/g, '-'))
  return match?.[2] && match[3] ? `${match[2]}-${match[3]}` : null
}

/** An empty list if the words are part of a nomor, with at least four characters; otherwise null. */
export function matchNomor(nomor: string, words: readonly string[]): [] | null {
  const part = words.join(' ')
  return part.length >= 4 && fold(nomor).includes(part) ? [] : null
}
