import { textOf } from '@/lib/platform/http/form-fields'
import { MOST_QUESTIONS } from '@/lib/verifikasi/reading-labels'
import type { CompletionProblem } from './completion-labels'

/** The answer to one question of a request; the question itself is read from the request. */
export interface ItemAnswer {
  answer: string
  /** "Saya tidak tahu" was ticked. */
  unknown: boolean
}

export interface Completion {
  /** The request that the page showed, if any. */
  request: string | undefined
  answers: ItemAnswer[]
  text: string
}

type ReadCompletion =
  | { ok: true; completion: Completion }
  | { ok: false; problem: CompletionProblem; field: string }

const LONGEST = 20_000

/**
 * Reads the answers in the order of the questions (`jawaban.0`, `tidak_tahu.0`, …), and the additional text.
 */
export function readCompletion(form: FormData): ReadCompletion {
  const answers: ItemAnswer[] = []
  for (let index = 0; index < MOST_QUESTIONS && form.has(`jawaban.${index}`); index++) {
    const answer = textOf(form, `jawaban.${index}`)
    if ([...answer].length > LONGEST) return { ok: false, problem: 'panjang', field: `jawaban.${index}` }
    answers.push({ answer, unknown: form.get(`tidak_tahu.${index}`) === 'ya' })
  }
  const text = textOf(form, 'keterangan')
  if ([...text].length > LONGEST) return { ok: false, problem: 'panjang', field: 'keterangan' }
  const answered = answers.some(({ answer, unknown }) => answer !== '' || unknown)
  const field = answers.length > 0 ? 'jawaban.0' : 'keterangan'
  if (!answered && text === '')
    return { ok: false, problem: answers.length > 0 ? 'kosong' : 'tanpa-kata', field }
  return { ok: true, completion: { request: textOf(form, 'permintaan') || undefined, answers, text } }
}
