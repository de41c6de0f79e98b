import type { Scene } from './cell'
import type { Button, FoundForm } from './find'
import { KINDS } from './kinds'
import { placeOf } from './stand'

/** One way to leave a page or re-render it, as the page offers it. */
export interface Control {
  name: string
  kind: 'submit' | 'enter' | 'link' | 'back' | 'reload'
  /** Choices are made first, so that nothing is missing. */
  complete: boolean
  button?: Button
  /** Fields that the control is meant to remove. */
  takes?: RegExp
  /** The control is meant to add a row. */
  adds?: boolean
}

/** Reads the controls of a form from its page. */
export async function controlsOf(scene: Scene): Promise<Control[]> {
  const { form, row, mode } = scene
  const found: Control[] = []
  const seen = await buttonsSeen(scene)
  for (const [at, button] of form.buttons.entries()) {
    if (!seen[at]) continue
    const [, group, index] = /^hapus-(\w+)-(\d+)$/.exec(button.value) ?? []
    const more = {
      ...(group ? { takes: new RegExp(`^${group}\\.${index}\\.`) } : {}),
      ...(button.value.startsWith('tambah-') ? { adds: true } : {}),
    }
    found.push({ name: nameOf(button), kind: 'submit', complete: true, button, ...more })
  }
  const { leaves } = KINDS[row.kind]
  const last = form.buttons.find(
    ({ text }, at) => seen[at] && /^(Lanjut|Kirim|Simpan|Catat|Ajukan|Buat|Minta)/.test(text),
  )
  if (last && (await hasChoices(scene)))
    found.push({ name: `${last.text}, incomplete`, kind: 'submit', complete: false, button: last })
  if (mode === 'plain') return found
  if (form.fields.some(({ type }) => type !== 'textarea'))
    found.push({ name: 'Enter', kind: 'enter', complete: true })
  if (leaves && form.fields.length > 0) {
    for (const part of Object.keys(await linksOf(scene)))
      found.push({ name: `a link ${part}`, kind: 'link', complete: true })
    found.push({ name: 'back in the browser', kind: 'back', complete: true })
  }
  if (row.saves) found.push({ name: 'reload once it was saved', kind: 'reload', complete: true })
  return found
}

/** The text of a button without the words that name its subject. */
const nameOf = ({ text }: Button) => text.split(': ')[0] ?? text

/** The main button of the form. */
export function mainControl({ buttons }: FoundForm): Control | undefined {
  const button =
    buttons.find(({ text }) => text === 'Lanjut') ??
    buttons.find(({ text, value }) => !/^(Hapus|Tambah|Pratinjau|Unggah)/.test(text) && value !== 'kembali')
  return button ? { name: button.text, kind: 'submit', complete: true, button } : undefined
}

/** The visible buttons of the form: some exist only for pages without scripts. */
async function buttonsSeen({ page, form }: Scene): Promise<boolean[]> {
  return page.evaluate((index) => {
    const buttons = document
      .querySelectorAll('form')
      [index]?.querySelectorAll('button:not([type="button"]):not([aria-hidden])')
    return [...(buttons ?? [])].map((button) => button.checkVisibility())
  }, form.index)
}

/** Whether there is an optional choice. */
async function hasChoices({ page, form }: Scene): Promise<boolean> {
  return page.evaluate((index) => {
    const root = document.querySelectorAll('form')[index]
    const selects = [...(root?.querySelectorAll('select') ?? [])].some(({ value }) => value === '')
    const radios = [...(root?.querySelectorAll<HTMLInputElement>('input[type="radio"]') ?? [])]
    return selects || (radios.length > 0 && !radios.some((radio) => radio.checked))
  }, form.index)
}

/** A link of the header and one of the page that lead elsewhere in the application. */
async function linksOf({ page }: Scene): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const leads = (link: HTMLAnchorElement) =>
      link.checkVisibility() &&
      link.host === location.host &&
      link.pathname !== location.pathname &&
      !link.pathname.startsWith('/api/') &&
      !link.target &&
      !link.hasAttribute('download')
    const first = (selector: string) =>
      [...document.querySelectorAll<HTMLAnchorElement>(selector)].find(leads)
    const found: Record<string, string> = {}
    const header = first('header a[href]')
    const main = first('main a[href]')
    if (header) found['of the header'] = header.getAttribute('href') ?? ''
    if (main) found['of the page'] = main.getAttribute('href') ?? ''
    return found
  })
}

/** Uses the control as a person does. */
export async function press(scene: Scene, control: Control, { clicks = 1 } = {}): Promise<void> {
  const { page, form, row } = scene
  if (control.kind === 'submit') {
    const index = await currentIndex(scene)
    const { value = '' } = control.button ?? {}
    const all = page.locator('form').nth(index).locator('button:not([type="button"]):not([aria-hidden])')
    // On the current page the ids differ.
    const byValue = value !== '' && !/^[0-9a-f]{8}-/.test(value)
    const named = byValue
      ? all.and(page.locator(`[value="${value}"]`))
      : all.filter({ hasText: control.button ? nameOf(control.button) : '' })
    await named.first().click({ clickCount: clicks })
    // A message to a reporter is asked about once (decision-keys.tsx).
    if ((await page.locator('form').nth(index).locator('[data-tanya]').count()) === 0) return
    const asked = page.locator('.decision-ask').waitFor({ timeout: 1000 })
    if (
      await asked.then(
        () => true,
        () => false,
      )
    )
      await named.first().click({ clickCount: clicks })
    return
  }
  if (control.kind === 'enter') {
    const field = form.fields.find(({ type }) => type !== 'textarea')
    await page
      .locator('form')
      .nth(await currentIndex(scene))
      .locator(`[name="${field?.name}"]`)
      .press('Enter')
    return
  }
  // A draft is saved when its page goes; the address changes before that.
  const flushed =
    row.kind === 'draft' && (control.kind === 'link' || control.kind === 'back')
      ? page
          .waitForResponse((response) => response.request().method() === 'POST', { timeout: 5000 })
          .catch(() => undefined)
      : undefined
  if (control.kind === 'link') {
    const href = (await linksOf(scene))[control.name.replace('a link ', '')]
    const part = control.name.endsWith('header') ? 'header' : 'main'
    await page.locator(`${part} a[href="${href}"]:visible`).first().click()
    await page.waitForURL((url) => url.pathname !== scene.opened.path.split('?')[0])
    await flushed
    return
  }
  if (control.kind === 'back') {
    await page.goBack()
    // A page that asks first stays.
    const away = (url: URL) => url.pathname !== scene.opened.path.split('?')[0]
    await page.waitForURL(away, { timeout: 5000 }).catch(() => undefined)
    await flushed
    return
  }
  const saved = page.waitForResponse(
    (response) => response.request().method() === 'POST' && response.url().includes(row.saves ?? '?'),
  )
  await page.clock.fastForward(5000)
  await saved
  await page.reload({ waitUntil: 'domcontentloaded' })
}

const currentIndex = ({ page, form }: Scene): Promise<number> => placeOf(page, form)
