import { findDigits, isMobile } from '@/lib/identitas/recognise/digits'
import { findEmails } from '@/lib/identitas/recognise/email'
import { candidatesIn, mailsIn, phonesIn, sealedName } from '@/lib/identitas/recognise/identity'
import { isCommonWord } from '@/lib/identitas/recognise/stem'
import { readable, tokensOf, withoutDigits, wordsOf } from '@/lib/identitas/recognise/tokens'
import { type Fact, factsIn } from './facts'
import { type Place, rareWordsOf, runsIn, unusualCount, usesOf } from './same-words'

/** What in a text may lead to the reporter, or to somebody else. */
export type LeakKind =
  /** Something sealed when the aduan was sent: that it is there, never which word it is. */
  | 'pelapor'
  | 'telepon'
  | 'email'
  | 'nik'
  | 'nip'
  /** Ten words of the reporter's own text in a row. */
  | 'kalimat'
  | 'namaOrang'
  | 'sebutan'
  | 'kataLangka'
  /** A date, an amount or a plate of the report. */
  | 'angka'
  | 'namaBerkas'
  | 'terlaluBanyak'
  /** More names that stand nowhere in the case than a text needs: nothing was compared. */
  | 'banyakNama'

/** What may stay with a reason; everything else has to go. */
const SOFT: ReadonlySet<LeakKind> = new Set(['namaOrang', 'sebutan', 'kataLangka', 'angka', 'namaBerkas'])

/** One place of a text, quoted with the words around it; of what is sealed only the section is named. */
export interface Leak {
  section: string
  kind: LeakKind
  match: string
  before: string
  after: string
}

/** Why a soft finding may stay; read by staff of the case only. */
export interface AcceptedLeak {
  key: string
  reason: string
  by: string
  at: string
}

/** A hard finding that an administrator declared wrong, for exactly these words of its section. */
export interface ClearedLeak {
  key: string
  section: string
  words: string
  reason: string
  by: string
  at: string
}

/** What the check compares a draft with. */
export interface Knowledge {
  /** Everything that the reporter wrote: the report and their messages. */
  written: readonly string[]
  fileNames: readonly string[]
  /** Witnesses and who is reported. */
  names: readonly string[]
  /** Words that lead to nobody: offices, categories, places, positions of who is reported. */
  known: readonly string[]
  /** Amounts of the report that are no text. */
  facts: readonly string[]
  /** The sections that hold something of the sealed identity. */
  sealed: ReadonlySet<string>
}

/** So many words that are not everybody's make a draft a list of guesses. */
const MOST_UNUSUAL = 120
const OWN_MAILBOX = /^it\.prov\.kalsel@gmail\.com$/i
/** "Sdr. Rahman", "Bapak Haji Udin", "Ibu Siti". */
const ADDRESSED =
  /(?<![\p{L}\p{N}])(?:[Ss]dri?|[Ss]audari?|[Bb]apak|[Bb]pk|[Pp]ak|[Ii]bu|[Bb]u|Hj?|Drs|Dra|Ir|dr|Dr)\.? +(?:(?:Haji|Hajah|Hj?|Drs|Dr|Ir)\.? +)*(?=\p{Lu}\p{Ll})(?!Pelapor|Kepala|Inspektur|Gubernur|Bupati|Wali|Ketua|Sekretaris|Camat|Lurah|Anda|Direktur)\p{L}+(?: \p{Lu}\p{L}+){0,3}/gu

/** Everything in the sections of a text that may lead to somebody, section by section, in order of place. */
export function findLeaks(sections: Readonly<Record<string, string>>, knowledge: Knowledge): Leak[] {
  const rare = rareWordsOf(knowledge.written, knowledge.known)
  const facts = new Set([
    ...knowledge.facts,
    ...knowledge.written.flatMap((text) => factsIn(readable(text)).map(({ value }) => value)),
  ])
  // One at a time: two sections that hold something would narrow down which word it is.
  const pointed = Object.keys(sections).find((section) => knowledge.sealed.has(section))
  return Object.entries(sections).flatMap(([section, raw]) => {
    const text = readable(raw)
    if (text.trim() === '') return []
    if (isList(text)) return [placeless(section, 'terlaluBanyak')]
    const found = onePlaceEach(text, [
      ...hardIn(text, knowledge),
      ...softIn(text, knowledge, rare, facts),
    ]).map(({ kind, start, end }) => ({
      section,
      kind,
      match: text.slice(start, end),
      ...around(text, start, end),
    }))
    return section === pointed ? [placeless(section, 'pelapor'), ...found] : found
  })
}

/** A finding about a whole section. */
export function placeless(section: string, kind: LeakKind): Leak {
  return { section, kind, match: '', before: '', after: '' }
}

/** A section of so many unusual words is a list of guesses, of which nothing is compared. */
export function isList(text: string): boolean {
  return unusualCount(text) > MOST_UNUSUAL
}

/** Whether a finding may stay when somebody gives a reason. */
export function isSoft({ kind }: Pick<Leak, 'kind'>): boolean {
  return SOFT.has(kind)
}

/** Whether an administrator may declare a finding wrong; a text that was not compared has to be rewritten. */
export function mayBeCleared({ kind }: Pick<Leak, 'kind'>): boolean {
  return !SOFT.has(kind) && kind !== 'terlaluBanyak' && kind !== 'banyakNama'
}

/** Those clearings that still hold: their section reads as it did. */
export function standing(
  cleared: readonly ClearedLeak[],
  sections: Readonly<Record<string, string>>,
): ClearedLeak[] {
  return cleared.filter(({ section, words }) => sections[section] === words)
}

/** Whether a finding tells something of a sealed identity: such checks are counted. */
export function tellsOfReporter({ kind }: Pick<Leak, 'kind'>): boolean {
  return kind === 'pelapor'
}

/** Names a finding, so that a reason given for it holds as long as its words stay. */
export function leakKey({ section, kind, match }: Leak): string {
  return `${section} ${kind} ${match.toLowerCase().replace(/\s+/g, ' ')}`
}

/** What still stands in the way: all hard findings, and soft ones without a reason. */
export function unresolved(leaks: readonly Leak[], accepted: readonly AcceptedLeak[]): Leak[] {
  const reasons = new Set(accepted.map(({ key }) => key))
  return leaks.filter((leak) => !isSoft(leak) || !reasons.has(leakKey(leak)))
}

/** So many names that stand nowhere in the case may be in a text; more are guesses. */
const MOST_FOREIGN_NAMES = 3
/**
 * So many unknown words without a capital are compared; in a longer text they are its words, and no names.
 */
const MOST_SMALL_WORDS = 20
/** A name has up to so many words. */
const NAME_WORDS = 3

/**
 * The values of these sections that may be compared with what is sealed, by section; null where the text is a
 * list of guesses, of which nothing may be compared (docs/design/domain.md, "One door"). A name of the
 * terlapor is not compared: it is theirs.
 */
export function comparedValues(
  sections: Readonly<Record<string, string>>,
  {
    written,
    fileNames,
    names,
    known,
    terlapor,
  }: Pick<Knowledge, 'written' | 'fileNames' | 'names' | 'known'> & {
    terlapor: readonly string[]
  },
): Map<string, Set<string>> | null {
  const ours = new Set([...written, ...fileNames, ...names, ...known, ...terlapor].flatMap(wordsOf))
  const texts = Object.entries(sections).map(([section, raw]) => [section, readable(raw)] as const)
  const foreign = texts.map(([, text]) => foreignIn(text, ours))
  if (foreign.reduce((sum, { names }) => sum + names, 0) > MOST_FOREIGN_NAMES) return null
  const small = new Set(foreign.flatMap((one) => [...one.small]))
  const dropped = small.size > MOST_SMALL_WORDS ? small : new Set<string>()
  const theirs = terlapor.map((name) => new Set(wordsOf(name)))
  const isCompared = ({ kind, value }: { kind: string; value: string }) => {
    if (kind !== 'nama') return true
    const words = value.split(' ')
    return (
      !words.some((word) => dropped.has(word)) &&
      !theirs.some((name) => words.every((word) => name.has(word)))
    )
  }
  return new Map(
    texts
      .filter(([, text]) => !isList(text))
      .map(([section, text]) => [section, new Set(candidatesIn(text).filter(isCompared).map(sealedName))]),
  )
}

/** The names of a text that stand nowhere in its case, and its other unknown words. */
function foreignIn(text: string, ours: ReadonlySet<string>): { names: number; small: Set<string> } {
  const small = new Set<string>()
  const seen = new Set<string>()
  const capitals = USES_CAPITALS.test(text)
  // The words of an address are one guess.
  const mails = mailsIn(text)
  const inMail = new Set(mails.flatMap((mail) => tokensOf(mail[0]).map(({ word }) => word)))
  let names = mails.length
  let run = 0
  let last = -1
  for (const { word, start, end } of tokensOf(text)) {
    const unknown =
      /^\p{L}{3,}$/u.test(withoutDigits(word)) && !ours.has(word) && !inMail.has(word) && !isCommonWord(word)
    const isName = unknown && (!capitals || /^\p{Lu}/u.test(text.slice(start, end)))
    if (unknown && !isName) small.add(word)
    if (!isName || seen.has(word)) {
      run = 0
      continue
    }
    seen.add(word)
    run = run > 0 && text.slice(last, start) === ' ' ? run + 1 : 1
    if (run % NAME_WORDS === 1) names += 1
    last = end
  }
  return { names, small }
}

/** Capitals inside sentences; a text without any also writes names without. */
const USES_CAPITALS = /\p{Ll},? \p{Lu}/u

type Span = Place & { kind: LeakKind }

function hardIn(text: string, { written }: Knowledge): Span[] {
  // What findDigits leaves: digits in words, and groups that stand far apart.
  const spoken = phonesIn(text).flatMap(({ value, start, end }): Span[] =>
    isMobile(value) && /\p{L}/u.test(text.slice(start, end)) ? [{ kind: 'telepon', start, end }] : [],
  )
  const numbers = findDigits(text).flatMap(({ kind, start, end }): Span[] =>
    kind === 'telepon' || kind === 'nik' || kind === 'nip' ? [{ kind, start, end }] : [],
  )
  const mails = findEmails(text).flatMap(({ start, end }): Span[] =>
    OWN_MAILBOX.test(text.slice(start, end)) ? [] : [{ kind: 'email', start, end }],
  )
  const runs = runsIn(text, written).map((place): Span => ({ kind: 'kalimat', ...place }))
  return [...numbers, ...spoken, ...mails, ...runs]
}

function softIn(
  text: string,
  { names, fileNames }: Knowledge,
  rare: ReadonlySet<string>,
  facts: ReadonlySet<Fact['value']>,
): Span[] {
  const named = names.flatMap((name) =>
    phraseIn(text, wordsOf(name)).map((place) => ({ kind: 'namaOrang' as const, ...place })),
  )
  const files = fileNames.flatMap((name) =>
    phraseIn(text, wordsOf(name.replace(/\.[\p{L}\p{N}]{2,5}$/u, ''))).map((place) => ({
      kind: 'namaBerkas' as const,
      ...place,
    })),
  )
  const addressed = [...text.matchAll(ADDRESSED)].map((match) => ({
    kind: 'sebutan' as const,
    start: match.index,
    end: match.index + match[0].length,
  }))
  const words = usesOf(text, rare).map((place) => ({ kind: 'kataLangka' as const, ...place }))
  const numbers = factsIn(text).flatMap(({ value, start, end }) =>
    facts.has(value) ? [{ kind: 'angka' as const, start, end }] : [],
  )
  return [...named, ...files, ...addressed, ...numbers, ...words]
}

/**
 * A name as it may be written: its words in a row with anything small between them. One short word alone is
 * no name.
 */
function phraseIn(text: string, words: readonly string[]): Place[] {
  if (words.length === 0 || (words.length === 1 && (words[0]?.length ?? 0) < 4)) return []
  const source = words.join('[\\s._-]*')
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, 'giu')
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/**
 * Hard before soft: of places that overlap, the one that weighs more stays; the same words twice are one
 * finding.
 */
function onePlaceEach(text: string, spans: readonly Span[]): Span[] {
  const kept: Span[] = []
  const seen = new Set<string>()
  const taken = new Uint8Array(text.length)
  for (const span of spans) {
    if (taken.subarray(span.start, span.end).includes(1)) continue
    const name = `${span.kind} ${text.slice(span.start, span.end).toLowerCase()}`
    if (seen.has(name)) continue
    seen.add(name)
    taken.fill(1, span.start, span.end)
    kept.push(span)
  }
  return kept.sort((a, b) => a.start - b.start)
}

const AROUND = 48

function around(text: string, start: number, end: number): { before: string; after: string } {
  const flat = (part: string) => part.replace(/\s+/g, ' ')
  const from = Math.max(0, start - AROUND)
  const to = Math.min(text.length, end + AROUND)
  return {
    before: flat(from === 0 ? text.slice(0, start) : `… ${text.slice(from, start).replace(/^\S*\s?/, '')}`),
    after: flat(to === text.length ? text.slice(end) : `${text.slice(end, to).replace(/\s?\S*$/, '')} …`),
  }
}
