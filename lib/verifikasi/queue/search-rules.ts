import type { AduanReport } from '@/lib/aduan/report/report'

export const TERM_MIN = 2
export const TERM_MAX = 100

const BEYOND_ASCII = /[\u0080-\uffff]/

/** Old and doubled spellings of one sound: Soekarno, Djoko, Tjahjo, Achmad, Muhammad. */
const SPELLINGS = /oe|dj|tj|sj|ch|([bcdfghjklmnpqrstvwxyz])\1/g
const SOUNDS: Record<string, string> = { oe: 'u', dj: 'j', tj: 'c', sj: 'sy', ch: 'h' }

/**
 * Normalises text for comparison: without capitals, accents, apostrophes and punctuation, with single spaces
 * and one spelling of a sound.
 */
export function fold(text: string): string {
  return plain(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(SPELLINGS, (found) => SOUNDS[found] ?? found.charAt(0))
}

function plain(text: string): string {
  // Most reports are plain ASCII, and decomposing costs more than everything else here.
  const ascii = BEYOND_ASCII.test(text) ? text.normalize('NFKD').replace(/\p{M}+/gu, '') : text
  return ascii.toLowerCase().replace(/(?<=\p{L})['’‘ʼ`´](?=\p{L})/gu, '')
}

const ZEROS: Record<string, number> = { ribu: 3, rb: 3, juta: 6, jt: 6, miliar: 9, milyar: 9 }

/** Numbers in one notation: "1,5 juta" and "Rp1.500.000,00" become 1500000, "+62812-345" becomes 0812345. */
function withPlainNumbers(text: string): string {
  return text
    .replace(/\brp\.? ?(?=\d)/g, '')
    .replace(/\+?\b62[\s-]?(?=8\d)/g, '0')
    .replace(
      /(\d+)(?:,(\d{1,2}))? ?(ribu|rb|juta|jt|miliar|milyar)\b/g,
      (_, whole: string, part: string | undefined, unit: string) =>
        `${whole}${(part ?? '').padEnd(ZEROS[unit] ?? 0, '0')}`,
    )
    .replace(/,00(?!\d)/g, '')
    .replace(/(?<=\d)[.,-](?=\d)/g, '')
}

const HAS_DIGIT = /\d/
/** So many words beside a number belong to it: the letters of a plate, "RT", "Jalan". */
const BESIDE = 3

/**
 * The numbers of a text with what stands beside them, without spaces: found whatever stands between their
 * parts.
 */
function numbersOf(text: string): string {
  const parts = fold(withPlainNumbers(plain(text))).split(' ')
  const near = new Set<number>()
  for (const [at, part] of parts.entries()) {
    if (HAS_DIGIT.test(part)) for (let side = -BESIDE; side <= BESIDE; side += 1) near.add(at + side)
  }
  return parts
    .map((part, at) => (near.has(at) ? part : ' '))
    .join('')
    .replace(/ +/g, ' ')
}

/** The normalised words of a search; none if nothing is left to search for. */
export function wordsOf(term: string): string[] {
  const folded = fold(withPlainNumbers(plain([...term].slice(0, TERM_MAX).join(''))))
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

/** What a search compares of one field: its different words, and its numbers with what stands beside them. */
interface SearchText {
  words: string
  numbers: string
}

/** What a search compares of a case, by field. */
export type SearchTexts = Record<SearchedField, SearchText>

/**
 * The texts of a report that a search compares. Names of witnesses and of the reporter are never among them.
 * A word of a search has no space in it, so that each different word is needed only once.
 */
export function searchTexts(report: Searched, kabkota: string): SearchTexts {
  return {
    ringkasan: searchText(report.ringkasan),
    kronologi: searchText(report.kronologi),
    terlapor: searchText(
      [
        ...report.terlapor.flatMap(({ nama, jabatan }) => [nama, jabatan]),
        report.instansi,
        report.unitRinci,
      ].join(' '),
    ),
    lokasi: searchText(`${report.lokasiRinci} ${kabkota}`),
  }
}

function searchText(text: string): SearchText {
  return {
    words: [...new Set(fold(text).split(' '))].join(' '),
    numbers: /\p{N}/u.test(text) ? numbersOf(text) : '',
  }
}

/** The fields that contain the words, or null unless each word is found somewhere. */
export function matchTexts(texts: SearchTexts, words: readonly string[]): SearchedField[] | null {
  const fields = Object.keys(texts) as SearchedField[]
  const found = new Set<SearchedField>()
  for (const word of words) {
    const isNumber = HAS_DIGIT.test(word)
    const hits = fields.filter(
      (field) => texts[field].words.includes(word) || (isNumber && texts[field].numbers.includes(word)),
    )
    if (hits.length === 0) return null
    for (const field of hits) found.add(field)
  }
  return fields.filter((field) => found.has(field))
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

/**
 * An empty list if the term is part of a nomor, with at least four characters; otherwise null. The term is
 * compared as it was typed: what is one spelling of a sound in a word ("DD", "CH", "82JT") is another nomor
 * here.
 */
export function matchNomor(nomor: string, term: string): [] | null {
  const part = onlyAlphanumeric(term)
  return part.length >= 4 && onlyAlphanumeric(nomor).includes(part) ? [] : null
}

const onlyAlphanumeric = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '')
