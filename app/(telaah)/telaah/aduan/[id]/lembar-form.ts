import type { FieldError } from '@/lib/platform/http/form-state'
import { type LembarBody, lembarJalur, lembarParts, lembarSimpulan } from '@/lib/telaah/lembar-rules'

const LONGEST = 20_000

/** The lembar in a form; a choice outside the list counts as none. */
export function lembarOfForm(textOf: (name: string) => string): LembarBody {
  const texts = Object.fromEntries(lembarParts.map(({ key }) => [key, textOf(key)]))
  const simpulan = textOf('simpulan')
  return {
    ...(texts as Omit<LembarBody, 'simpulan' | 'jalur'>),
    simpulan: lembarSimpulan.some(({ key }) => key === simpulan) ? simpulan : '',
    jalur: lembarJalur.filter(({ key }) => textOf(`jalur.${key}`) === 'ya').map(({ key }) => key),
  }
}

/** One error for each part that is too long. */
export function tooLong(body: LembarBody): FieldError[] {
  return lembarParts
    .filter(({ key }) => [...body[key]].length > LONGEST)
    .map(({ key }) => ({ field: key, message: 'Tulis paling banyak 20.000 karakter' }))
}
