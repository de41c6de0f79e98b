import type { FieldError } from './form-state'

const LONGEST = 20_000

/**
 * Control characters besides tab and the ends of lines, halves of a surrogate, and code points that are no
 * characters.
 */
const CONTROL = /[^\t\n\r\P{Cc}]|[\p{Cs}\ufffe\uffff]/gu

/**
 * What a person can have typed: without fields named like a part of every object (`__proto__`,
 * `constructor`), which no form of ours has, and without control characters: the database stores no NUL, and
 * no document of XML (Word, Excel) any of the others. Every form passes here once, where it comes in
 * (form-action.ts, body.ts, lib/bukti/receive.ts).
 */
export function ownFields(form: FormData): FormData {
  const own = new FormData()
  for (const [name, value] of form) {
    if (name.split('.').some((part) => part in Object.prototype)) continue
    own.append(name, typeof value === 'string' ? value.replaceAll(CONTROL, '') : value)
  }
  return own
}

/** A text as typed, with normalised line ends, trimmed. Empty if absent. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  if (typeof value !== 'string') return ''
  return value.replace(/\r\n?/g, '\n').trim()
}

/** Reads required texts and collects an error for each that is missing or too long. */
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

/** The random idempotency key of a form. */
export function actionKeyOf(form: FormData): string | undefined {
  const key = textOf(form, 'kunci')
  return /^[\w-]{8,64}$/.test(key) ? key : undefined
}
