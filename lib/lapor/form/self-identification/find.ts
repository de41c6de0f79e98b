import { findDigits } from '@/lib/identitas/recognise/digits'
import { findEmails } from '@/lib/identitas/recognise/email'
import { findOwn, type OwnIdentity } from '@/lib/identitas/recognise/own-identity'
import type { Span, TraceKind } from '@/lib/identitas/recognise/span'
import type { RawAnswers, TextField } from '../answers'
import { askedOnly, isAsked } from '../asked'
import { EVIDENCE_STEP, stepWith } from '../steps'
import { findFirstPerson, isWriterSelf } from './first-person'

/** One quoted passage of a draft that may identify its writer. */
export interface Finding {
  kind: TraceKind
  /** Name of the form's field, or `bukti` for a file. */
  field: string
  label: string
  step: number
  /** The id of the input, or of the list of files. */
  target: string
  before: string
  match: string
  after: string
}

/** The words of a file in the draft. */
export interface FileWords {
  name: string
  note: string
  status: string
}

interface Source {
  field: string
  label: string
  step: number
  target: string
  text: string
  /** A field about somebody else, in which only the writer's own traces count. */
  about?: 'saksi'
  isFileName?: boolean
}

/**
 * Texts that are sent, except the fields about the terlapor: those ask for names, NIP and numbers. The same
 * applies to numbers of witnesses in their fields.
 */
const FIELDS: readonly [TextField, string][] = [
  ['ringkasan', 'Ringkasan'],
  ['unit_rinci', 'Bidang / UPT / sekolah'],
  ['lokasi_rinci', 'Tempat kejadian'],
  ['kronologi', 'Kronologi'],
  ['pihak_dirugikan', 'Siapa yang dirugikan'],
  ['pernah_lapor_rinci', 'Laporan sebelumnya'],
  ['bukti_lain', 'Bukti yang belum bisa diunggah'],
  ['risiko_rinci', 'Ancaman'],
]

/**
 * Finds passages that may identify the writer (decision 0030). Findings are never stored, logged or sent
 * anywhere.
 */
export function findSelfIdentification(
  answers: RawAnswers,
  files: readonly FileWords[],
  own: OwnIdentity | null,
): Finding[] {
  const others = askedOnly(answers).terlapor.flatMap((p) => [p.nama, p.jabatan])
  const seen = new Set<string>()
  return sourcesOf(answers, files).flatMap((source) => {
    const text = readable(source.text)
    return separate(spansOf(source, text, own, others)).flatMap((span) => {
      const match = text.slice(span.start, span.end)
      const key = `${source.field}|${source.label}|${span.kind}|${match.toLowerCase()}`
      if (seen.has(key)) return []
      seen.add(key)
      const { field, label, step, target } = source
      return [{ kind: span.kind, field, label, step, target, ...excerpt(text, span), match }]
    })
  })
}

/**
 * A fingerprint of findings without their content: the page that showed them sends it back, and other
 * findings have another one. Not secret, not cryptographic.
 */
export function fingerprintOf(findings: readonly Finding[]): string {
  let hash = 0x811c9dc5
  for (const { field, kind, match } of [...findings].sort(byPlace)) {
    for (const char of `${field}|${kind}|${match}\n`) {
      hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0
    }
  }
  return `${findings.length}-${hash.toString(36)}`
}

function byPlace(a: Finding, b: Finding): number {
  const [x, y] = [a, b].map(({ field, kind, match }) => `${field}|${kind}|${match}`) as [string, string]
  return x < y ? -1 : x > y ? 1 : 0
}

function sourcesOf(answers: RawAnswers, files: readonly FileWords[]): Source[] {
  const fields = FIELDS.filter(([field]) => isAsked(field, answers)).map(([field, label]) => ({
    field,
    label,
    step: stepWith(field),
    target: `isian-${field}`,
    text: answers[field] ?? '',
  }))
  const saksi = answers.saksi.flatMap((person, index) =>
    (['nama', 'jabatan', 'kontak'] as const).map((part) => ({
      field: `saksi.${index}.${part}`,
      label: `Orang lain yang mengetahui, ke-${index + 1}`,
      step: stepWith('saksi'),
      target: `isian-saksi-${index}-${part}`,
      text: person[part],
      about: 'saksi' as const,
    })),
  )
  const sent = files
    .filter(({ status }) => status !== 'DITOLAK')
    .flatMap(({ name, note }) => [
      {
        field: 'bukti',
        label: 'Nama berkas',
        step: EVIDENCE_STEP,
        target: 'bukti',
        text: name,
        isFileName: true,
      },
      {
        field: 'bukti',
        label: `Keterangan berkas ${name}`,
        step: EVIDENCE_STEP,
        target: 'bukti',
        text: note,
      },
    ])
  return [...fields, ...saksi, ...sent].sort((a, b) => a.step - b.step)
}

function spansOf(source: Source, text: string, own: OwnIdentity | null, others: string[]): Span[] {
  if (text.trim() === '') return []
  const ownSpans = own ? findOwn(own, { text, isFileName: source.isFileName ?? false, others }) : []
  if (source.about === 'saksi') {
    const self: Span[] =
      source.field.endsWith('.nama') && isWriterSelf(text)
        ? [{ kind: 'diri', start: 0, end: text.length }]
        : []
    return [...self, ...ownSpans, ...findFirstPerson(text), ...ownPhone(own, text)]
  }
  return [...ownSpans, ...findDigits(text), ...findEmails(text), ...findFirstPerson(text)]
}

/** The writer's own number in the fields of witnesses. */
function ownPhone(own: OwnIdentity | null, text: string): Span[] {
  const digitsOf = (value: string) => value.replace(/\D/g, '').replace(/^(?:62|0)/, '')
  const mine = digitsOf(own?.phone ?? '')
  return mine === ''
    ? []
    : findDigits(text).filter(
        ({ kind, start, end }) => kind === 'telepon' && digitsOf(text.slice(start, end)) === mine,
      )
}

/** Replaces full-width digits and removes invisible characters, so that they hide nothing. */
function readable(text: string): string {
  return text.normalize('NFKC').replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
}

/** Keeps the longest of overlapping spans. */
function separate(spans: readonly Span[]): Span[] {
  const kept: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1)
    if (last && span.start < last.end) {
      if (span.end - span.start > last.end - last.start) kept[kept.length - 1] = span
      continue
    }
    kept.push(span)
  }
  return kept
}

const AROUND = 36

/** The text around a span, cut at word boundaries. */
function excerpt(text: string, { start, end }: Span): { before: string; after: string } {
  const flat = (part: string) => part.replace(/\s+/g, ' ')
  const from = Math.max(0, start - AROUND)
  const to = Math.min(text.length, end + AROUND)
  const before = from === 0 ? text.slice(0, start) : `… ${text.slice(from, start).replace(/^\S*\s?/, '')}`
  const after = to === text.length ? text.slice(end) : `${text.slice(end, to).replace(/\s?\S*$/, '')} …`
  return { before: flat(before), after: flat(after) }
}
