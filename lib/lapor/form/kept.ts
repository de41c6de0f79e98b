import { type RawAnswers, withPosted } from './answers'

/** The answers with text kept after an ended session, as if it had been posted now. */
export function withKept(
  answers: RawAnswers,
  fields: readonly string[],
  kept: Record<string, string[]>,
): RawAnswers {
  const form = new FormData()
  for (const [name, values] of Object.entries(kept)) for (const value of values) form.append(name, value)
  return withPosted(answers, fields, form)
}
