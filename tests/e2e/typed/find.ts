import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

/** One text input. */
export interface TextField {
  name: string
  /** `textarea`, or the type of an input. */
  type: string
  inputMode: string
  maxLength: number
}

/** One form as shown on a page. */
export interface FoundForm {
  /** Its action: the name of a server action, or method and address of a plain form. */
  act: string
  /** Position among the forms of the page. */
  index: number
  label: string
  fields: TextField[]
  buttons: Button[]
}

/** A button that submits the form. */
export interface Button {
  text: string
  name: string
  value: string
}

/** Server actions by the ids in the HTML of their forms. */
function actionNames(): Record<string, string> {
  const file = join(process.cwd(), '.next/server/server-reference-manifest.json')
  const { node } = JSON.parse(readFileSync(file, 'utf8')) as {
    node: Record<string, { exportedName: string; filename: string }>
  }
  return Object.fromEntries(
    Object.entries(node).map(([id, { exportedName }]) => [id, exportedName.replace(/Action$/, '')]),
  )
}

export const ACTIONS = actionNames()

/** Reads the forms of the current page, or of fetched HTML. */
export function formsOn(page: Page, html?: string): Promise<FoundForm[]> {
  return page.evaluate(readForms, { html: html ?? null, actions: ACTIONS })
}

/** Runs in the browser, even on a page without scripts. */
function readForms({ html, actions }: { html: string | null; actions: Record<string, string> }): FoundForm[] {
  const root = html === null ? document : new DOMParser().parseFromString(html, 'text/html')
  const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()
  const actOf = (form: HTMLFormElement): string => {
    for (const hidden of form.querySelectorAll<HTMLInputElement>('input[name^="$ACTION_"]')) {
      const id = /^\$ACTION_ID_(\w+)$/.exec(hidden.name)?.[1] ?? /"id":"(\w+)"/.exec(hidden.value)?.[1]
      if (id && actions[id]) return actions[id]
    }
    const address = form.getAttribute('action') ?? ''
    const method = (form.getAttribute('method') ?? 'get').toUpperCase()
    return `${method} ${address.split('?')[0]}`.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '[id]')
  }
  return [...root.querySelectorAll('form')].map((form, index) => {
    // An input without a name is not sent: it helps to fill in another one.
    const inputs = [...form.querySelectorAll<HTMLInputElement>('input[name]')].filter(({ type }) =>
      ['text', 'email', 'tel', 'search', 'password', 'number', 'date', 'month', 'time'].includes(type),
    )
    const areas = [...form.querySelectorAll('textarea')]
    return {
      act: actOf(form),
      index,
      label: form.getAttribute('aria-label') ?? '',
      fields: [...areas, ...inputs].map((field) => ({
        name: field.name,
        type: field.tagName === 'TEXTAREA' ? 'textarea' : (field.getAttribute('type') ?? 'text'),
        inputMode: field.getAttribute('inputmode') ?? '',
        maxLength: field.maxLength,
      })),
      buttons: [
        ...form.querySelectorAll<HTMLButtonElement>('button:not([type="button"]):not([aria-hidden])'),
      ].map((button) => ({
        text: plain(button.textContent),
        name: button.name,
        value: button.value,
      })),
    }
  })
}
