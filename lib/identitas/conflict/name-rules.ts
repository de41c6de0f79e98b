import { fold, withoutDigits } from '../recognise/tokens'

/**
 * Normalises Indonesian names as reporters write them, so that they can be compared: titles and degrees are
 * removed, old and regional spellings are folded into one. The comparison uses a list of tokens, in any
 * order.
 */

/** Forms of address and religious titles before a name, without dots. */
const TITLES = new Set(
  `bapak bpk pak bp ibu bu sdr sdri saudara saudari mas mbak kak kakak abang bang tuan nyonya ny nn
   haji hajjah hj kh kiai kyai ustadz ustaz ustad ust habib guru gt
   prof dr drs dra drg drh ir apt ners letkol kolonel mayor kapten`.split(/\s+/),
)

/**
 * Degrees, without dots and spaces. Only those that cannot be a name; others are recognised by their dots.
 */
const DEGREES = new Set(
  `sh mh mkn se mm me msi si msc mba spd mpd sos sip map sap sip ssos skom mkom skm mkes sked sfarm stp sstp mtp
   stmt st mt shut mhut sag mag spi mpi skep ssi mhum sikom mikom amd amdkeb ak ca cpa cfe cfra cgcae qia crmo crgp cia
   sei sthi shi spt mcom mec phd ma ba sst mtr mpsi spsi mars mph llm bsc beng meng apt ners qrmp cgae mecdev msak macc`.split(
    /\s+/,
  ),
)

/** "Moh.", "Muh", "Mhd" and the like abbreviate one name; "Achmad" is another spelling of "Ahmad". */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [
    /^(m[ou]h|m[ou]hd|mhd|moch|muhamm?[ae]d|moham+[ae]d|mocham+[ae]d|mukham+[ae]d|much?am+[ae]d|muham+at)$/,
    'muhammad',
  ],
  [/^(a[ck]?h?m[ae][dt]|akhm[ae][dt]|achm[ae][dt])$/, 'ahmad'],
  [/^(abd|abdl|abdoel)$/, 'abdul'],
]

/** First names so common that alone, or only with each other, they identify nobody. */
const COMMON = new Set(
  'muhammad ahmad abdul nur noor siti sri dewi putri rahman hasan agus budi'.split(' ').map(spell),
)

/** Puts one token into the spelling that is compared. */
function spell(token: string): string {
  for (const [pattern, name] of SPELLINGS) if (pattern.test(token)) return sound(name)
  return sound(token)
}

/**
 * Folds old spelling, Arabic transcription and doubled letters: Soeharto and Suharto, Sjaiful and Saipul,
 * Khairil and Hairil sound alike.
 */
function sound(token: string): string {
  return token
    .replaceAll('oe', 'u')
    .replaceAll('dj', 'j')
    .replaceAll('tj', 'c')
    .replace(/s[jy]/g, 's')
    .replace(/([aiueo])j(?=[aiueo])/g, '$1i')
    .replace(/[ck]h/g, 'h')
    .replace(/([td])h/g, '$1')
    .replace(/[fv]/g, 'p')
    .replaceAll('q', 'k')
    .replaceAll('z', 's')
    .replaceAll('y', 'i')
    .replaceAll('ie', 'i')
    .replace(/(.)\1+/g, '$1')
}

/** The tokens of a name without titles and degrees, in the folded spelling; initials are single letters. */
export function nameTokens(name: string): string[] {
  const plain = spacedOut(fold(name.normalize('NFKC')).replace(/[’'`]/g, ''))
  return plain
    .split(/[\s,/()"“”-]+/)
    .flatMap((word) => tokensOf(withoutDigits(word)))
    .map(spell)
}

/** "N o r h a y a t i": four single letters or more in a row are one name; fewer may be initials. */
function spacedOut(text: string): string {
  return text.replace(
    /(?<![\p{L}\p{N}])(?:[\p{L}\p{N}][ .]){3,60}[\p{L}\p{N}](?![\p{L}\p{N}])/gu,
    (letters) => letters.replace(/[ .]/g, ''),
  )
}

function tokensOf(word: string): string[] {
  const bare = word.replace(/[^a-z0-9.]/g, '')
  const joined = bare.replaceAll('.', '')
  if (joined === '' || TITLES.has(joined) || DEGREES.has(joined)) return []
  // "M.Rizki", "A.R.Hakim": initials joined to the next name. "S.Hut", "M.Ec.Dev": a degree that is not in
  // the list.
  const parts = bare.split('.').filter(Boolean)
  if (parts.length === 1) return parts
  const last = parts.at(-1) ?? ''
  return last.length >= 4 ? parts : parts.every((part) => part.length === 1) ? parts : []
}

/**
 * Whether two tokens may be the same name: equal, one the initial of the other, or one letter wrong in a long
 * name.
 */
function alike(a: string, b: string): 'full' | 'initial' | null {
  if (a === b) return a.length > 1 ? 'full' : 'initial'
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 'initial' : null
  return oneSlip(a, b) ? 'full' : null
}

const LONG = 7

/**
 * One letter missing, added, changed or swapped with its neighbour; not the first, and not the last vowel
 * (Yanto, Yanti).
 */
function oneSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < LONG || a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false
  if (a.slice(0, -1) === b.slice(0, -1)) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  const restA = a.slice(start)
  const restB = b.slice(start)
  if (a.length === b.length) {
    return (
      restA.slice(1) === restB.slice(1) ||
      (restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0])
    )
  }
  return a.length > b.length ? restA.slice(1) === restB : restA === restB.slice(1)
}

export type Likeness =
  /** At least two names match, or the only name of a one-word name. */
  | 'whole'
  /** One of several names, unless it is a common one, or a common one with an initial. */
  | 'part'
  | null

/**
 * Similarity of a written name to a member of staff's. Every token of the shorter name has to match one of
 * the longer name.
 */
export function nameLikeness(written: readonly string[], staff: readonly string[]): Likeness {
  const [short, long] = written.length <= staff.length ? [written, [...staff]] : [staff, [...written]]
  if (short.length === 0) return null
  const rest = [...long]
  let full = 0
  let telling = 0
  // Match whole names first, or an initial could take their match.
  for (const token of [...short].sort((a, b) => b.length - a.length)) {
    const index = bestMatch(token, rest)
    const found = rest[index]
    if (found === undefined) return null
    if (alike(token, found) === 'full') {
      full += 1
      if (!COMMON.has(token)) telling += 1
    }
    rest.splice(index, 1)
  }
  if (full === 0) return null
  // "Ahmad F." alone matches too many people; together with their office it is enough.
  if (short.length >= 2) return telling > 0 || full === long.length ? 'whole' : 'part'
  if (long.length === 1) return 'whole'
  return telling > 0 && (short[0]?.length ?? 0) >= 4 ? 'part' : null
}

function bestMatch(token: string, among: readonly string[]): number {
  const exact = among.indexOf(token)
  if (exact >= 0) return exact
  const full = among.findIndex((other) => alike(token, other) === 'full')
  return full >= 0 ? full : among.findIndex((other) => alike(token, other) !== null)
}

/**
 * Whether a running text contains a member of staff's name: at least two of its names side by side, at least
 * one of them uncommon. A single name is not searched in a text.
 */
export function textNames(words: readonly string[], staff: readonly string[]): boolean {
  if (staff.length < 2) return false
  for (let start = 0; start < words.length; start += 1) {
    for (let length = Math.min(staff.length, words.length - start); length >= 2; length -= 1) {
      const part = words.slice(start, start + length)
      // In a text a single letter counts as an initial only if the name beside it matches in full.
      const full = part.filter((token) => token.length > 1 && staff.includes(token))
      if (full.length === 0 || part.every((token) => COMMON.has(token))) continue
      if (full.length < 2 && !part.some((token) => token.length === 1)) continue
      if (nameLikeness(part, staff) === 'whole') return true
    }
  }
  return false
}
