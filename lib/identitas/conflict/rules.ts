import { type Likeness, nameLikeness, nameTokens, textNames } from './name-rules'

/** Details of a member of staff, to detect cases about them. */
export interface StaffFacts {
  name: string
  /** 18 digits, or empty. */
  nip: string
  /** Jabatan. */
  position: string
  /** Their office; empty means Inspektorat Daerah. */
  unit: string
  /** They head that unit, so any report about it concerns them. */
  headsUnit: boolean
}

/** The people and offices named in a case, in the report and in the reporter's later texts. */
export interface NamedInCase {
  terlapor: readonly { nama: string; jabatan: string }[]
  instansi: string
  unitRinci: string
  /** Running texts and other people: story, witnesses, messages of the reporter. */
  texts: readonly string[]
}

/** A case prepared for comparison with many people: its texts are tokenised once. */
export interface ReadCase extends NamedInCase {
  words: readonly string[][]
}

export function readCase(named: NamedInCase): ReadCase {
  return { ...named, words: named.texts.map(nameTokens) }
}

/** Cause of a match. */
export type MatchCause = 'nip' | 'nama' | 'jabatan' | 'kepala-unit' | 'disebut'

/** The causes in words, for the officers of a case. */
export const causeWords: Record<MatchCause, string> = {
  nip: 'NIP sama',
  nama: 'nama terlapor mirip',
  jabatan: 'jabatan terlapor sama',
  'kepala-unit': 'memimpin unit yang dilaporkan',
  disebut: 'nama disebut dalam uraian',
}

const INSPEKTORAT = 'Inspektorat Daerah Provinsi Kalimantan Selatan'
const UNKNOWN_OFFICE = /^(tidak tahu|lainnya)$/i

/**
 * The conflict check: the causes by which a member of staff is recognised in a case, or an empty list. A
 * false positive costs some care and is released by a second officer; a miss would hand a report to the
 * person it is about. So in doubt it matches.
 */
export function matchCauses(staff: StaffFacts, named: ReadCase): MatchCause[] {
  const causes: MatchCause[] = []
  if (hasNip(staff.nip, named)) causes.push('nip')
  if (named.terlapor.some((person) => isNamed(staff, person.nama, named))) causes.push('nama')
  if (named.terlapor.some((person) => holdsPosition(staff, person, named))) causes.push('jabatan')
  if (staff.headsUnit && isTheirUnit(staff, named)) causes.push('kepala-unit')
  const tokens = nameTokens(staff.name)
  if (named.words.some((words) => textNames(words, tokens))) causes.push('disebut')
  return causes
}

function hasNip(nip: string, { terlapor, texts, unitRinci }: NamedInCase): boolean {
  const wanted = nip.replace(/\D/g, '')
  if (wanted.length < 8) return false
  const all = [...terlapor.flatMap(({ nama, jabatan }) => [nama, jabatan]), ...texts, unitRinci]
  // Digits are read across the usual separators; other characters end a number.
  return all.some((text) =>
    (text.match(/\d(?:[\s.-]?\d){7,}/g) ?? []).some((run) => run.replace(/\D/g, '').includes(wanted)),
  )
}

function isNamed(staff: StaffFacts, written: string, named: NamedInCase): boolean {
  const theirs = nameTokens(staff.name)
  const likeness: Likeness = nameLikeness(nameTokens(written), theirs)
  if (likeness === 'whole') return true
  // A nickname counts only for the person's own office, or if the reporter does not know the office.
  if (likeness === 'part') return mayBeTheirOffice(staff, named)
  // "Pak Fauzi, auditor": other words beside the name.
  return textNames(nameTokens(written), theirs)
}

function holdsPosition(
  staff: StaffFacts,
  person: { nama: string; jabatan: string },
  named: NamedInCase,
): boolean {
  const theirs = positionTokens(staff.position)
  const written = positionTokens(person.jabatan)
  if (theirs.length === 0 || written.length === 0) return false
  if (!written.every((token) => theirs.includes(token) || unitTokens(unitOf(staff)).includes(token)))
    return false
  if (!written.some((token) => theirs.includes(token))) return false
  return (
    mayBeTheirOffice(staff, named) || positionTokens(person.jabatan).some((token) => token === 'inspektur')
  )
}

/** Abbreviations of positions in this administration. */
const POSITIONS: readonly (readonly [RegExp, string])[] = [
  [/\birbansus\b/g, 'inspektur pembantu khusus'],
  [/\birban(wil)?\b/g, 'inspektur pembantu'],
  [/\bsekda(prov)?\b/g, 'sekretaris daerah'],
  [/\bsekban\b|\bsekdis\b|\bsekin\b/g, 'sekretaris'],
  [/\bkadis(kes|dik|hub)?\b/g, 'kepala dinas'],
  [/\bkaban\b/g, 'kepala badan'],
  [/\bkabag\b/g, 'kepala bagian'],
  [/\bkabid\b/g, 'kepala bidang'],
  [/\bkasubb?ag\b/g, 'kepala sub bagian'],
  [/\bkasubb?id\b/g, 'kepala sub bidang'],
  [/\bkasi\b/g, 'kepala seksi'],
  [/\bsubb?ag\b/g, 'sub bagian'],
  [/\bpppupd\b|\bppupd\b/g, 'pengawas penyelenggaraan urusan pemerintahan daerah'],
]
const NO_POSITION = new Set([
  'pada',
  'di',
  'dan',
  'yang',
  'bagian',
  'seorang',
  'salah',
  'satu',
  'oknum',
  'tim',
  'pns',
  'asn',
])

function positionTokens(text: string): string[] {
  let plain = text.toLowerCase().replace(/[^a-z0-9\s]/g, ' ')
  for (const [short, long] of POSITIONS) plain = plain.replace(short, long)
  return plain.split(/\s+/).filter((token) => token !== '' && !NO_POSITION.has(token))
}

const unitOf = (staff: StaffFacts): string => staff.unit || INSPEKTORAT
const unitTokens = (unit: string): string[] => positionTokens(unit)

/** Words in the names of all offices. */
const ANY_OFFICE = new Set([
  'daerah',
  'provinsi',
  'kalimantan',
  'selatan',
  'kalsel',
  'kantor',
  'unit',
  'kerja',
  'uptd',
  'upt',
])

function sameOffice(a: string, b: string): boolean {
  const own = (text: string) => unitTokens(text).filter((token) => !ANY_OFFICE.has(token))
  const [first, second] = [own(a), own(b)]
  if (first.length === 0 || second.length === 0) return false
  const [short, long] = first.length <= second.length ? [first, second] : [second, first]
  return short.every((token) => long.includes(token))
}

function isTheirUnit(staff: StaffFacts, { instansi, unitRinci }: NamedInCase): boolean {
  return sameOffice(unitOf(staff), instansi) || (unitRinci !== '' && sameOffice(unitOf(staff), unitRinci))
}

/** If the reporter does not know the office, it may be this one. */
function mayBeTheirOffice(staff: StaffFacts, named: NamedInCase): boolean {
  return UNKNOWN_OFFICE.test(named.instansi.trim()) || named.instansi === '' || isTheirUnit(staff, named)
}
