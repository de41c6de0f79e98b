import type { Page } from '@playwright/test'

/** The text typed into one field. */
export interface Typed {
  name: string
  value: string
  /**
   * The value occurs nowhere else by chance: found anywhere, it is this text. Not true for dates and small
   * numbers.
   */
  marked: boolean
  /** A password or a code: no page returns it. */
  secret: boolean
}

/** The choices of a person besides text, by the names of the inputs; `*` ticks every box of that name. */
export type Choices = Record<string, string>

/**
 * Fills in the form at this position on the page: first `choices`, because they reveal fields, then a unique
 * word in every visible text field. Without choices the form stays incomplete.
 */
export function typeInto(
  page: Page,
  index: number,
  choices: Choices | null,
  only?: string,
): Promise<Typed[]> {
  return page.evaluate(fill, { index, choices, only: only ?? null })
}

/** Runs in the browser, even where the page itself may not run scripts. */
function fill({
  index,
  choices,
  only,
}: {
  index: number
  choices: Record<string, string> | null
  only: string | null
}): { name: string; value: string; marked: boolean; secret: boolean }[] {
  const form = document.querySelectorAll('form')[index]
  if (!form) throw new Error('the form is gone')
  const ANY = '*'
  const tell = (element: Element) => {
    element.dispatchEvent(new Event('input', { bubbles: true }))
    element.dispatchEvent(new Event('change', { bubbles: true }))
  }
  const set = (element: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, value: string) => {
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value')?.set?.call(element, value)
    tell(element)
  }
  const random = (letters: string, length: number) =>
    Array.from({ length }, () => letters[Math.floor(Math.random() * letters.length)]).join('')

  if (choices) {
    for (const select of form.querySelectorAll('select')) {
      const wanted = choices[select.name]
      const first = [...select.options].find(({ value, disabled }) => value !== '' && !disabled)
      if (wanted !== undefined) set(select, wanted)
      else if (select.value === '' && first) set(select, first.value)
    }
    const radios = [...form.querySelectorAll<HTMLInputElement>('input[type="radio"]')]
    for (const name of new Set(radios.map((radio) => radio.name))) {
      const group = radios.filter((radio) => radio.name === name)
      const wanted = choices[name]
      const chosen = group.find((radio) => (wanted === undefined ? radio.checked : radio.value === wanted))
      const radio = chosen ?? (wanted === undefined ? group[0] : undefined)
      if (radio && !radio.checked) radio.click()
    }
    for (const box of form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')) {
      const wanted = choices[box.name] === ANY ? box.value : choices[box.name]
      if (wanted !== undefined && box.checked !== (wanted === box.value)) box.click()
    }
  }

  const typed: { name: string; value: string; marked: boolean; secret: boolean }[] = []
  const fields = [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')]
  for (const field of fields) {
    const writable =
      field instanceof HTMLTextAreaElement ||
      ['text', 'email', 'tel', 'search', 'password', 'number', 'date'].includes(field.type)
    if (!writable || field.readOnly || field.disabled || field.tabIndex < 0 || !field.checkVisibility())
      continue
    // Only narrows a choice beside it, and is sent nowhere.
    if (field.matches('[data-narrows]')) continue
    if (only !== null && field.name !== only) continue
    const { name } = field
    const wanted = choices?.[name]
    const secret = field.type === 'password' || /sandi|kode/i.test(name)
    const numeric = field.inputMode === 'numeric' || field.type === 'number'
    let value = `kata${random('abcdefghijklmnopqrstuvwxyz', 8)}`
    let marked = true
    if (wanted !== undefined) {
      value = wanted
      marked = false
    } else if (/\.(hari|bulan|tahun)$/.test(name)) {
      value = { hari: '7', bulan: '3', tahun: '2026' }[name.split('.').pop() ?? ''] ?? ''
      marked = false
    } else if (field.type === 'date') {
      value = field.value || '2026-11-20'
      marked = false
    } else if (field.type === 'email' || field.inputMode === 'email') value = `${value}@contoh.id`
    else if (field.type === 'tel' || field.inputMode === 'tel') value = `0812${random('123456789', 7)}`
    else if (numeric) value = random('123456789', field.maxLength > 0 ? Math.min(field.maxLength, 6) : 6)
    else if (field instanceof HTMLTextAreaElement)
      value = `Yang ditulis ${value} cukup panjang untuk diperiksa orang.`
    if (field.maxLength > 0) value = value.slice(0, field.maxLength)
    set(field, value)
    typed.push({ name, value, marked, secret })
  }
  return typed
}

/** The content of a page: the values of its fields, its text, and its announcements. */
export interface Shown {
  address: string
  fields: [string, string][]
  text: string
  said: string[]
}

export function readPage(page: Page): Promise<Shown> {
  return page.evaluate(() => {
    const visible = (element: Element) => element.checkVisibility({ visibilityProperty: true })
    return {
      address: decodeURIComponent(location.pathname + location.search + location.hash),
      fields: [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].map(
        ({ name, value }): [string, string] => [name, value],
      ),
      // biome-ignore lint/performance/useDomNodeTextContent: only what can be read, not what lies in the page's scripts.
      text: document.body.innerText,
      said: [...document.querySelectorAll('[role="alert"], [role="status"], dialog[open]')]
        .filter(visible)
        .map((element) => (element.textContent ?? '').trim())
        .filter((words) => words !== ''),
    }
  })
}

/** The typed texts that a page does not show, by the names of their fields. Secrets are skipped. */
export function missingOn(shown: Shown, typed: readonly Typed[]): string[] {
  return typed
    .filter(({ name, value, marked, secret }) => {
      if (secret) return false
      if (!marked) return !shown.fields.some(([other, held]) => other === name && held === value)
      return (
        !shown.fields.some(([, held]) => held.includes(value)) &&
        !shown.text.includes(value) &&
        !shown.address.includes(value)
      )
    })
    .map(({ name }) => name)
}

/** The typed texts missing from a stored or posted text; only unique ones. */
export function missingIn(text: string, typed: readonly Typed[]): string[] {
  return typed
    .filter(({ value, marked, secret }) => marked && !secret && !text.includes(value))
    .map(({ name }) => name)
}
