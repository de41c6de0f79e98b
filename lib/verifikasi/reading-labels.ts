import { labelOf } from '@/lib/naskah/answer-rules'
import { endingReasons, redirectSentence, redirectTargets } from './rules'

/** The administrator's decisions that a reporter reads, by their command. */
export type Outcome =
  | 'askCompletion'
  | 'forward'
  | 'redirect'
  | 'decline'
  | 'closeIncomplete'
  | 'linkDuplicate'

/** Text at the top of the reporter's page after a decision. */
export interface StatusWords {
  label: string
  lines: string[]
}

/** The text after a decision; `ya` with examination, which has the longer promise. */
export type WordsAfter = Record<'tidak' | 'ya', StatusWords>

/** Everything that the reporter reads about a decision. */
export interface Reading {
  status: StatusWords
  /** The explanation, each part with its label, or null for a part without one. */
  explanation: Explained[]
  opening: string
  questions: string[]
  closing: string
}

export interface Explained {
  label: string | null
  text: string
}

/** A form field by its name; empty if absent. */
export type Field = (name: string) => string

/** Maximum number of questions in one request: more would intimidate. */
export const MOST_QUESTIONS = 10

/** A text as stored: normalised line ends, trimmed. */
export function tidyText(text: string): string {
  return text.replaceAll('\u0000', '').replace(/\r\n?/g, '\n').trim()
}

/** What the reporter will read if this form is sent; used by the form's preview and by the server. */
export function readingOf(outcome: Outcome, field: Field, after: WordsAfter): Reading {
  const none = { explanation: [], opening: '', questions: [], closing: '' }
  const status = after[field('pengawasan') === 'ya' ? 'ya' : 'tidak']
  switch (outcome) {
    case 'askCompletion': {
      const questions = chosenQuestions(field).map((item) => item.question)
      return {
        ...none,
        status,
        opening: tidyText(field('pembuka')),
        questions,
        closing: tidyText(field('penutup')),
      }
    }
    case 'forward':
      return { ...none, status }
    case 'linkDuplicate': {
      const own = field('pelapor_sama') === 'ya' ? ownDuplicateSentence(field('nomor_utama')) : ''
      return { ...none, status, explanation: own ? [{ label: null, text: own }] : [] }
    }
    case 'redirect': {
      const { where, text } = redirectWords(field)
      return { ...none, status, explanation: explanationOf('redirected', where, text) }
    }
    case 'decline':
      return {
        ...none,
        status,
        explanation: explanationOf('declined', field('alasan_tolak'), tidyText(field('penjelasan_tolak'))),
      }
    case 'closeIncomplete':
      return {
        ...none,
        status,
        explanation: explanationOf(
          'closedIncomplete',
          field('alasan_tutup'),
          tidyText(field('penjelasan_tutup')),
        ),
      }
  }
}

/** Decisions that the reporter's page explains, by the kind of their event. */
export const EXPLAINED = ['redirected', 'declined', 'closedIncomplete'] as const
export type ExplainedKind = (typeof EXPLAINED)[number]

/** "Penjelasan kami" on the reporter's page: the choice from the list and the personal sentence. */
export function explanationOf(kind: ExplainedKind, reason: string, text: string): Explained[] {
  const parts: Explained[] = []
  if (reason !== '') {
    parts.push({
      label: kind === 'redirected' ? 'Ke mana' : 'Alasan',
      text: kind === 'redirected' ? reason : reasonLabel(reason),
    })
  }
  if (text !== '') parts.push({ label: null, text })
  return parts
}

/** The label of a reason, from either list. */
export function reasonLabel(reason: string): string {
  return labelOf(endingReasons, reason)
}

/** The ticked questions that have text, with their element. */
export function chosenQuestions(field: Field): { element: string; question: string }[] {
  const chosen: { element: string; question: string }[] = []
  for (let index = 0; index < MOST_QUESTIONS; index++) {
    const question = tidyText(field(`pertanyaan.${index}`))
    if (field(`tanya.${index}`) === 'ya' && question !== '')
      chosen.push({ element: field(`unsur.${index}`), question })
  }
  return chosen
}

/** Target and reason of a redirection: the typed text, otherwise that of the chosen office. */
export function redirectWords(field: Field): { where: string; text: string } {
  const target = redirectTargets.find((candidate) => candidate.key === field('tujuan'))
  const where = tidyText(field('ke_mana'))
  const text = tidyText(field('penjelasan_arah'))
  return {
    where: where || (target ? firstUpper(target.instansi) : ''),
    text: text || (target ? redirectSentence(target) : ''),
  }
}

/** For a reporter who sent both aduan: that they are handled together. */
export function ownDuplicateSentence(mainNomor: string): string {
  return `Hal ini sama dengan aduan Anda ${mainNomor}, sehingga keduanya ditangani bersama. Nomor dan jawabannya tetap masing-masing.`
}

function firstUpper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A short hash of a reading (FNV-1a), to check that what is sent is what was shown. */
export function fingerprint(reading: Reading): string {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(JSON.stringify(reading))) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  }
  return hash.toString(16).padStart(8, '0')
}
