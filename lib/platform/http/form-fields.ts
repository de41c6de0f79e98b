import type { FieldError } from './form-state'

const LONGEST = 20_000

/** A text as typed: line ends made one kind, NUL taken out, ends trimmed. Absent counts as empty. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  if (typeof value !== 'string') return ''
  return value.replaceAll('\u0000', '').replace(/\r\n?/g, '\n').trim()
}

/** Reads required texts and collects a sentence for each that is missing or too long. */
export function demandTexts<K extends string>(
  form: FormData,
  demands: Record<K, { missing: string; max?: number }>,
): { texts: Record<K, string>; errors: FieldError[] } {
  const errors: FieldError[] = []
  const texts = {} as Record<K, string>
  for (const field of Object.keys(demands) as K[]) {
    const { missing, max = LONGEST } = demands[field]
    const text = textOf(form, field)
    texts[field] = text
    if (text === '') errors.push({ field, message: missing })
    else if ([...text].length > max) {
      errors.push({ field, message: `Tulis paling banyak ${max.toLocaleString('id-ID')} karakter` })
    }
  }
  return { texts, errors }
}

/** The random value of a form that makes sending it twice the same as once. */
export function actionKeyOf(form: FormData): string | undefined {
  const key = textOf(form, 'kunci')
  return /^[\w-]{8,64}$/.test(key) ? key : undefined
}
