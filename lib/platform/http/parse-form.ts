import type { z } from 'zod'
import type { FieldError } from './form-state'

/** Parses the named fields of a form with a schema; an absent field counts as empty. One error per field. */
export function parseForm<T>(
  schema: z.ZodType<T>,
  fields: readonly string[],
  form: FormData,
): { ok: true; value: T } | { ok: false; errors: FieldError[] } {
  const raw = Object.fromEntries(
    fields.map((field) => {
      const value = form.get(field)
      return [field, typeof value === 'string' ? value : '']
    }),
  )
  const parsed = schema.safeParse(raw)
  if (parsed.success) return { ok: true, value: parsed.data }
  const errors = new Map<string, FieldError>()
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? '')
    if (!errors.has(field)) errors.set(field, { field, message: issue.message })
  }
  return { ok: false, errors: fields.flatMap((field) => errors.get(field) ?? []) }
}
