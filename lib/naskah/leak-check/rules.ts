import { findDigits } from '@/lib/identitas/recognise/digits'
import { findEmails } from '@/lib/identitas/recognise/email'
import { candidatesIn, type IdentityToken, sealedName } from '@/lib/identitas/recognise/identity'
import { readable, wordsOf } from '@/lib/identitas/recognise/tokens'
import { type Place, rareWordsOf, runsIn, unusualCount, usesOf } from './same-words'

/** What in an answer may lead to the reporter, or to somebody else. */
export type LeakKind =
  /** Compared with what was sealed when the aduan was sent; who the reporter is stays unknown. */
  | 'nama'
  | 'teleponPelapor'
  | 'emailPelapor'
  | 'telepon'
  | 'email'
  | 'nik'
  | 'nip'
  /** Ten words of the reporter's own text in a row. */
  | 'kalimat'
  | 'namaOrang'
  | 'sebutan'
  | 'kataLangka'
  | 'namaBerkas'
  | 'terlaluBanyak'

/** What may stay with a reason; everything else has to go. */
const SOFT: ReadonlySet<LeakKind> = new Set(['namaOrang', 'sebutan', 'kataLangka', 'namaBerkas'])
/** Which kinds say something about who the reporter is. */
const ABOUT_THE_REPORTER: ReadonlySet<LeakKind> = new Set(['nama', 'teleponPelapor', 'emailPelapor'])

/** One place of a draft, quoted with the words around it. */
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

/** What the check compares a draft with. */
export interface Knowledge {
  /** Everything that the reporter wrote: the report and their messages. */
  written: readonly string[]
  fileNames: readonly string[]
  /** Witnesses and who is reported. */
  names: readonly string[]
  /** Words that lead to nobody: offices, categories, places, positions of who is reported. */
  known: readonly string[]
  /** Which values of the draft are among the reporter's sealed tokens ("nama rahmawati"). */
  sealed: ReadonlySet<string>
}

/** So many words that are not everybody's make a draft a list of guesses. */
const MOST_UNUSUAL = 120
const OWN_MAILBOX = /^it\.prov\.kalsel@gmail\.com$/i
/** "Sdr. Rahman", "Bapak Haji Udin", "Ibu Siti". */
const ADDRESSED =
  /(?<![\p{L}\p{N}])(?:[Ss]dri?|[Ss]audari?|[Bb]apak|[Bb]pk|[Pp]ak|[Ii]bu|[Bb]u|Hj?|Drs|Dra|Ir|dr|Dr)\.? +(?:(?:Haji|Hajah|Hj?|Drs|Dr|Ir)\.? +)*(?=\p{Lu}\p{Ll})(?!Pelapor|Kepala|Inspektur|Gubernur|Bupati|Wali|Ketua|Sekretaris|Camat|Lurah|Anda|Direktur)\p{L}+(?: \p{Lu}\p{L}+){0,3}/gu

/** Everything in the sections of a draft that may lead to somebody, section by section, in order of place. */
export function findLeaks(sections: Readonly<Record<string, string>>, knowledge: Knowledge): Leak[] {
  const rare = rareWordsOf(knowledge.written, knowledge.known)
  return Object.entries(sections).flatMap(([section, raw]) => {
    const text = readable(raw)
    if (text.trim() === '') return []
    if (unusualCount(text) > MOST_UNUSUAL)
      return [{ section, kind: 'terlaluBanyak', match: '', before: '', after: '' } satisfies Leak]
    return onePlaceEach(text, [...hardIn(text, knowledge), ...softIn(text, knowledge, rare)]).map(
      ({ kind, start, end }) => ({
        section,
        kind,
        match: text.slice(start, end),
        ...around(text, start, end),
      }),
    )
  })
}

/** Whether a finding may stay when somebody gives a reason. */
export function isSoft({ kind }: Pick<Leak, 'kind'>): boolean {
  return SOFT.has(kind)
}

/** Whether a finding tells something of a sealed identity: such checks are counted. */
export function tellsOfReporter({ kind }: Pick<Leak, 'kind'>): boolean {
  return ABOUT_THE_REPORTER.has(kind)
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

type Span = Place & { kind: LeakKind }

function hardIn(text: string, { written, sealed }: Knowledge): Span[] {
  const own: Record<IdentityToken['kind'], LeakKind> = {
    nama: 'nama',
    telepon: 'teleponPelapor',
    email: 'emailPelapor',
  }
  const mine = candidatesIn(text).flatMap(({ start, end, ...token }) =>
    sealed.has(sealedName(token)) ? [{ kind: own[token.kind], start, end }] : [],
  )
  const numbers = findDigits(text).flatMap(({ kind, start, end }): Span[] =>
    kind === 'telepon' || kind === 'nik' || kind === 'nip' ? [{ kind, start, end }] : [],
  )
  const mails = findEmails(text).flatMap(({ start, end }): Span[] =>
    OWN_MAILBOX.test(text.slice(start, end)) ? [] : [{ kind: 'email', start, end }],
  )
  const runs = runsIn(text, written).map((place): Span => ({ kind: 'kalimat', ...place }))
  return [...mine, ...numbers, ...mails, ...runs]
}

function softIn(text: string, { names, fileNames }: Knowledge, rare: ReadonlySet<string>): Span[] {
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
  return [...named, ...files, ...addressed, ...words]
}

/** A name as it may be written: its words in a row with anything small between them. One short word alone is no name. */
function phraseIn(text: string, words: readonly string[]): Place[] {
  if (words.length === 0 || (words.length === 1 && (words[0]?.length ?? 0) < 4)) return []
  const source = words.join('[\\s._-]*')
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, 'giu')
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** Hard before soft: of places that overlap, the one that weighs more stays; the same words twice are one finding. */
function onePlaceEach(text: string, spans: readonly Span[]): Span[] {
  const kept: Span[] = []
  const seen = new Set<string>()
  for (const span of spans) {
    if (kept.some((other) => span.start < other.end && other.start < span.end)) continue
    const name = `${span.kind} ${text.slice(span.start, span.end).toLowerCase()}`
    if (seen.has(name)) continue
    seen.add(name)
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
