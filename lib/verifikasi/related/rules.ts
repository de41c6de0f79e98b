import type { WitaDate } from '@/lib/waktu/calendar'

/** The compared details of a case. Opened for the moment and never stored. */
export interface Comparable {
  id: string
  kategori: string
  kabkota: string
  instansi: string
  unit: string
  people: readonly { nama: string; jabatan: string }[]
  place: string
  /** First and last day of the event, as far as reported. */
  from: WitaDate | null
  until: WitaDate | null
  text: string
}

export interface Related {
  id: string
  score: number
  /** Reasons in words: "instansi sama", "nama mirip". */
  reasons: string[]
}

/** Maximum number of cases shown; ENOUGH is the minimum score. */
export const MOST_RELATED = 5
const ENOUGH = 5

/** Points for each common detail; text and names count more than kategori or place. */
const POINTS = {
  instansi: 3,
  unit: 1,
  nama: 4,
  jabatan: 1.5,
  kabkota: 0.5,
  tempat: 1.5,
  waktu: 1,
  jenis: 1,
  kalimat: 5,
  kata: 0.75,
} as const
const MOST_WORDS = 4
/** A word is distinctive if at most this share of the cases uses it. */
const RARE_SHARE = 0.04

/** Answers without content, which never match. */
const NOTHING = new Set(['', 'tidak tahu', 'lainnya', 'tidak ada', '-'])
/** Values that are not a place. */
const NOWHERE = new Set(['daring', 'luar', 'tidak_tahu'])

/** Titles and words of rank before or after names. */
const TITLES = new Set(
  'bapak ibu bpk pak bu haji hajah hj drs dra prof ir dr st sh se mm msi mh spd sag skom sos ssos map mpd tidak tahu saudara sdr'.split(
    ' ',
  ),
)
const COMMON = new Set(
  'yang dan dari untuk dengan pada dalam tidak akan oleh saya kami mereka dia itu ini ada juga sudah belum karena kalau bila atau setiap hari bulan tahun orang kantor dinas pegawai petugas kepala bagian bidang seksi lebih sering selalu pernah kepada sebagai agar secara hanya saat ketika lalu kemudian setelah sebelum bahwa adalah satu dua tiga diminta meminta membayar'.split(
    ' ',
  ),
)

/** A case prepared for comparison, computed once. */
interface Prepared {
  source: Comparable
  names: string[]
  ranks: string[]
  places: string[]
  units: string[]
  text: string[]
  words: Set<string>
}

/** The cases similar to `subject`, most similar first, each with its reasons. Deterministic and stateless. */
export function relatedTo(subject: Comparable, others: readonly Comparable[]): Related[] {
  const own = prepare(subject)
  const all = others.filter((other) => other.id !== subject.id).map(prepare)
  const frequency = new Map<string, number>()
  for (const { words } of [own, ...all]) {
    for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  }
  const rareUpTo = Math.max(2, Math.floor((all.length + 1) * RARE_SHARE))
  const rare = new Set([...own.words].filter((word) => (frequency.get(word) ?? 0) <= rareUpTo))
  return all
    .map((other) => compare(own, other, rare))
    .filter((related) => related.score >= ENOUGH)
    .sort((a, b) => b.score - a.score || a.id.localeCompare(b.id))
    .slice(0, MOST_RELATED)
}

function compare(own: Prepared, other: Prepared, rare: ReadonlySet<string>): Related {
  const a = own.source
  const b = other.source
  const reasons: string[] = []
  let score = 0
  const found = (points: number, reason: string) => {
    score += points
    reasons.push(reason)
  }
  if (same(a.instansi, b.instansi)) found(POINTS.instansi, 'instansi sama')
  if (shared(own.units, other.units).length > 0) found(POINTS.unit, 'unit mirip')
  if (alike(own.names, other.names)) found(POINTS.nama, 'nama mirip')
  if (shared(own.ranks, other.ranks).length > 0) found(POINTS.jabatan, 'jabatan mirip')
  if (a.kabkota === b.kabkota && !NOWHERE.has(a.kabkota)) found(POINTS.kabkota, 'kabupaten/kota sama')
  if (shared(own.places, other.places).length > 0) found(POINTS.tempat, 'tempat mirip')
  if (overlaps(a, b)) found(POINTS.waktu, 'waktu beririsan')
  if (a.kategori === b.kategori) found(POINTS.jenis, 'jenis sama')
  if (sameSentences(own, other)) found(POINTS.kalimat, 'kalimat hampir sama')
  const words = [...rare].filter((word) => other.words.has(word)).sort()
  if (words.length > 0) {
    const shown = words.slice(0, 3).join(', ')
    found(Math.min(words.length, MOST_WORDS) * POINTS.kata, `kata khas sama: ${shown}`)
  }
  return { id: b.id, score, reasons }
}

function prepare(source: Comparable): Prepared {
  const text = wordsOf(source.text)
  return {
    source,
    text,
    names: source.people
      .flatMap(({ nama }) => wordsOf(nama))
      .filter((word) => word.length >= 3 && !TITLES.has(word)),
    ranks: source.people.flatMap(({ jabatan }) => wordsOf(jabatan)).filter(isTelling),
    places: wordsOf(source.place).filter(isTelling),
    units: wordsOf(source.unit).filter(isTelling),
    words: new Set(text.filter((word) => word.length >= 5 && !COMMON.has(word))),
  }
}

const isTelling = (word: string): boolean => word.length >= 4 && !COMMON.has(word) && !NOTHING.has(word)

/** Words in lower case, without accents and marks; numbers of three and more digits count as words. */
export function wordsOf(text: string): string[] {
  // Most reports are ASCII only, which is parsed much faster.
  if (!/[^\p{ASCII}]/u.test(text)) return text.toLowerCase().match(/[a-z]+|\d{3,}/g) ?? []
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.match(/\p{L}+|\d{3,}/gu) ?? []
}

function same(a: string, b: string): boolean {
  const [first, second] = [a.trim().toLowerCase(), b.trim().toLowerCase()]
  return first === second && !NOTHING.has(first)
}

function shared(a: readonly string[], b: readonly string[]): string[] {
  return a.filter((word) => b.includes(word))
}

/** Whether two lists share a name, or have names that differ by one letter ("Rahman", "Rachman"). */
function alike(a: readonly string[], b: readonly string[]): boolean {
  return a.some((one) => b.some((other) => one === other || (one.length >= 5 && nearly(one, other))))
}

/** One letter changed, added or omitted. */
export function nearly(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  const restShort = short.slice(short.length === long.length ? at + 1 : at)
  return restShort === long.slice(at + 1)
}

function overlaps(a: Comparable, b: Comparable): boolean {
  if (!a.from || !b.from) return false
  return a.from <= (b.until ?? b.from) && b.from <= (a.until ?? a.from)
}

/**
 * Whether much of the shorter text is in the other, compared by four-word shingles, and only if their words
 * agree.
 */
function sameSentences(a: Prepared, b: Prepared): boolean {
  if (sharedShare(a.words, b.words) < 0.3) return false
  return sharedShare(shinglesOf(a.text), shinglesOf(b.text)) >= 0.15
}

function shinglesOf(text: readonly string[]): Set<string> {
  const shingles = new Set<string>()
  for (let at = 0; at + 4 <= text.length; at++)
    shingles.add(`${text[at]} ${text[at + 1]} ${text[at + 2]} ${text[at + 3]}`)
  return shingles
}

function sharedShare(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  if (small.size < 3) return 0
  let both = 0
  for (const one of small) if (large.has(one)) both += 1
  return both / small.size
}
