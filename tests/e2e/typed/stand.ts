import type { Page } from '@playwright/test'
import { type FoundForm, formsOn } from './find'

/** The identity of a form on any page: its first field or button. */
const markOf = ({ fields, buttons }: FoundForm) => fields[0]?.name ?? buttons[0]?.text ?? ''

/** Whether scripts run on the page and have taken over its forms. */
export async function untilAwake(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const forms = [...document.querySelectorAll('main form, form')]
    return (
      forms.length > 0 && forms.every((form) => Object.keys(form).some((key) => key.startsWith('__react')))
    )
  })
}

/**
 * Expands everything around this form and inside it. Returns whether it is open now: a press may come before
 * the button of a disclosure works.
 */
export async function openParts(page: Page, index: number): Promise<boolean> {
  return page.evaluate((at) => {
    const form = document.querySelectorAll('form')[at]
    if (!form) throw new Error('the form is gone')
    let open = true
    for (let part: Element | null = form; part; part = part.parentElement) {
      if (part instanceof HTMLDetailsElement) part.open = true
      if (!part.matches('.disclosure[data-open="tidak"]')) continue
      open = false
      part.querySelector<HTMLElement>(':scope > .disclosure-head .disclosure-opener')?.click()
    }
    for (const part of form.querySelectorAll('details')) part.open = true
    return open
  }, index)
}

/** Opens this form. A second press would collapse it again, so each press is given time. */
export async function unfold(page: Page, index: number): Promise<void> {
  for (let tries = 0; tries < 5; tries++) {
    if (await openParts(page, index)) return
    const opened = page.waitForFunction(
      (at) => !document.querySelectorAll('form')[at]?.closest('.disclosure[data-open="tidak"]'),
      index,
      { timeout: 2000 },
    )
    await opened.catch(() => undefined)
  }
}

/** The position of this form on the current page, or -1. */
export async function placeOf(page: Page, form: FoundForm): Promise<number> {
  const forms = await formsOn(page)
  const same = forms.find((other) => other.act === form.act && markOf(other) === markOf(form))
  // A form rendered in the browser does not contain the name of its action.
  const marked = forms.filter((other) => markOf(other) === markOf(form))
  const alike =
    marked.find(({ label }) => label === form.label) ??
    marked.find(({ buttons }) => buttons[0]?.text === form.buttons[0]?.text)
  return (same ?? alike)?.index ?? -1
}
