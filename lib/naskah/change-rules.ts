import type { JawabanBody } from './answer-body'
import { jawabanResults, jawabanSections, labelOf } from './answer-rules'

/** One part of an answer before and after its correction. */
export interface AnswerChange {
  key: string
  label: string
  before: string
  after: string
}

/** What a correction changes in an answer, by section; the result first, in the words of the list. */
export function answerChanges(before: JawabanBody, after: JawabanBody): AnswerChange[] {
  const result = {
    key: 'hasil',
    label: 'Hasil telaah',
    before: labelOf(jawabanResults, before.hasil),
    after: labelOf(jawabanResults, after.hasil),
  }
  const sections = jawabanSections.map(({ key, heading }) => ({
    key,
    label: heading,
    before: before[key],
    after: after[key],
  }))
  return [result, ...sections].filter((change) => change.before !== change.after)
}
