import type { Choice } from '@/lib/naskah/answer-rules'

/** In what position somebody is heard. Neutral: being heard is no accusation. */
export const kedudukan = [
  { key: 'terlapor', label: 'Pihak yang dilaporkan' },
  { key: 'saksi', label: 'Pihak yang mengetahui' },
  { key: 'instansi', label: 'Wakil instansi' },
  { key: 'ahli', label: 'Ahli' },
] as const satisfies readonly Choice[]

/** The record of an interview (berita acara); sealed with its step. */
export interface Interview {
  /** Name and position of who was heard. */
  subject: string
  /** A key of kedudukan. */
  position: string
  /** Hours as they were noted, e.g. "10.00–11.30 WITA". */
  hours: string
  /** Who asked, besides the author. */
  examiners: string
  /** Questions and answers as typed. */
  text: string
}

/** What a visit notes besides its text; sealed with its step. */
export interface Visit {
  place: string
  /** Whom they met. */
  people: string
  /** Ids of files of work that belong to it. */
  files: string[]
}

export interface Exchange {
  question: string
  answer: string
}

/**
 * Questions and answers out of one text: a line that begins with "T:" asks, one with "J:" answers, any other
 * goes on with what stands above it. Empty where nothing is marked: then the text is a statement in one
 * piece.
 */
export function exchangesOf(text: string): Exchange[] {
  const found: Exchange[] = []
  let at: keyof Exchange | null = null
  for (const line of text.split('\n')) {
    const [, mark = '', rest = ''] = /^\s*([TJ])\s*[:.)]\s*(.*)$/i.exec(line) ?? []
    if (mark.toUpperCase() === 'T') {
      found.push({ question: rest, answer: '' })
      at = 'question'
    } else if (mark.toUpperCase() === 'J' && found.length > 0) {
      at = 'answer'
      append(found, at, rest)
    } else if (at) append(found, at, line)
  }
  return found.map(({ question, answer }) => ({ question: question.trim(), answer: answer.trim() }))
}

function append(found: Exchange[], part: keyof Exchange, text: string): void {
  const last = found.at(-1)
  if (last) last[part] = last[part] === '' ? text : `${last[part]}\n${text}`
}
