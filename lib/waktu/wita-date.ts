import { z } from 'zod'
import { parseWitaDate, type WitaDate } from './calendar'

/** A day stored as text (YYYY-MM-DD). */
export const witaDate = z.string().transform((text, context): WitaDate => {
  const read = parseWitaDate(text)
  if (read) return read
  context.addIssue('not a day')
  return z.NEVER
})
