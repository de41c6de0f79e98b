import { textOf } from '@/lib/action/form-fields'
import type { PesanItem } from './thread'

const MOST_ITEMS = 20

/** The questions of a request with the answers typed beside them (`pertanyaan.0`, `unsur.0`, `jawaban.0`, …). */
export function answeredItems(form: FormData): (PesanItem & { answer: string })[] {
  return askedItems(form).map((item, index) => ({ ...item, answer: textOf(form, `jawaban.${index}`) }))
}

/** The questions an administrator chose to ask (`pertanyaan.0`, `unsur.0`, …); empty ones are left out by `wanted`. */
export function askedItems(form: FormData): PesanItem[] {
  const items: PesanItem[] = []
  for (let index = 0; index < MOST_ITEMS && form.has(`pertanyaan.${index}`); index++) {
    items.push({ element: textOf(form, `unsur.${index}`), question: textOf(form, `pertanyaan.${index}`) })
  }
  return items
}
