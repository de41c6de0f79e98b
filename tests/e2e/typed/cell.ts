import type { Browser, BrowserContext, Page } from '@playwright/test'
import type { BrowserWorld } from '../world'
import { type Control, controlsOf, press } from './controls'
import { countRows, draftsOf, draftsWith, draftText } from './draft'
import { type FoundForm, formsOn } from './find'
import { FORMS, formKey, type Row } from './forms'
import type { Mode } from './kinds'
import { addCookies, type Lab, labOf, type Opened } from './lab'
import { PLACES, routeOf } from './places'
import { openParts, placeOf, unfold, untilAwake } from './stand'
import { type Watch, watch } from './watch'
import { missingIn, missingOn, readPage, type Shown, type Typed, typeInto } from './words'

/** One form on one page, opened by its user. */
export interface Scene {
  world: BrowserWorld
  lab: Lab
  context: BrowserContext
  page: Page
  watch: Watch
  opened: Opened
  key: string
  row: Row
  mode: Mode
  form: FoundForm
  close: () => Promise<void>
}

/** The state before a cell, for comparison. */
export interface Before {
  typed: Typed[]
  shown: Shown
  rows: number
  drafts: string[]
  posts: number
}

/** Opens the page of a form in a new browser context. */
export async function openScene(
  browser: Browser,
  world: BrowserWorld,
  key: string,
  mode: Mode,
): Promise<Scene> {
  const row = FORMS[key]
  const open = row ? PLACES[row.at] : undefined
  if (!row || !open) throw new Error(`no row or no place for ${key}`)
  const lab = await labOf(world)
  const opened = await open(lab)
  const context = await browser.newContext({
    baseURL: world.url,
    locale: 'id-ID',
    timezoneId: 'Asia/Makassar',
    javaScriptEnabled: mode === 'script',
  })
  context.setDefaultTimeout(10_000)
  await addCookies(context, opened.cookies)
  const page = await context.newPage()
  const scene = { world, lab, context, page, watch: watch(page), opened, key, row, mode }
  const form = await show(scene)
  return { ...scene, form, close: () => context.close() }
}

/** Goes to the page of the form, and expands the form. */
export async function show({
  page,
  watch,
  opened,
  key,
  row,
  mode,
}: Omit<Scene, 'form' | 'close'>): Promise<FoundForm> {
  await page.goto(opened.path, { waitUntil: 'domcontentloaded' })
  const route = routeOf(row.at)
  // Streamed parts arrive a moment after the page, and may come before the form.
  await watch.quiet()
  const form = (await formsOn(page)).find((one) => formKey(route, one) === key)
  if (!form) throw new Error(`the form ${key} does not stand on ${opened.path}`)
  if (mode === 'script') {
    await untilAwake(page)
    // Scripts may have inserted a form before it.
    const index = await placeOf(page, form)
    await unfold(page, index)
    return { ...form, index }
  }
  // Without scripts our disclosures are open; native ones stay collapsed.
  await openParts(page, form.index)
  return form
}

/** Types into the form in its current state. */
export async function type(scene: Scene, complete: boolean, form = scene.form): Promise<Before> {
  const { page, world, row, opened } = scene
  // Before typing: the first page begins its draft while somebody writes.
  const drafts = await draftsOf(world, opened)
  const index = await placeOf(page, form)
  const typed = await typeInto(page, index, complete ? (row.choose ?? {}) : null)
  return {
    typed,
    shown: await readPage(page),
    rows: await countRows(world, row.writes),
    drafts,
    posts: scene.watch.posts.length,
  }
}

/** The controls of the form on its current page. */
export const controls = (scene: Scene): Promise<Control[]> => controlsOf(scene)

/** The same form on a fresh page. */
export async function fresh(scene: Scene): Promise<Scene> {
  const open = PLACES[scene.row.at]
  if (!open) throw new Error(`no place for ${scene.key}`)
  const opened = await open(scene.lab)
  await scene.context.clearCookies()
  await addCookies(scene.context, opened.cookies)
  return { ...scene, opened }
}

/** Runs one control; returns null if nothing is lost, otherwise the problem. */
export async function runCell(shared: Scene, control: Control): Promise<string | null> {
  const scene = await fresh(shared)
  const { page, watch } = scene
  if (control.kind === 'reload') await page.clock.install()
  const form = control.kind === 'back' ? await arrive(scene) : await show(scene)
  const before = await type({ ...scene, form }, control.complete, form)
  await press({ ...scene, form }, control)
  await watch.quiet()
  if (control.kind === 'submit' && (await seemsWrong(page)) && (await placeOf(page, form)) >= 0) {
    await press({ ...scene, form }, control)
    await watch.quiet()
  }
  const wanted = before.typed.filter(({ name }) => !control.takes?.test(name))
  return judge({ ...scene, form }, control, { ...before, typed: wanted })
}

/** Reaches the form through the application's own navigation, so that the history has a previous page. */
async function arrive(scene: Scene): Promise<FoundForm> {
  const { page, opened, form } = scene
  await page.goto('/keamanan', { waitUntil: 'domcontentloaded' })
  await untilAwake(page)
  await page.evaluate((path) => {
    const { next } = window as unknown as { next: { router: { push: (path: string) => void } } }
    next.router.push(path)
  }, opened.path)
  await page.waitForURL((url) => url.pathname === opened.path.split('?')[0])
  await scene.watch.quiet()
  const index = await placeOf(page, form)
  if (index < 0) throw new Error('the form does not stand where the router led')
  await unfold(page, index)
  return { ...form, index }
}

export const seemsWrong = async (page: Page) =>
  (await page.locator('main [role="alert"]:visible').count()) > 0

/**
 * Checks that every typed text still exists somewhere, that the act happened once, and that the page says so.
 */
export async function judge(
  scene: Scene,
  control: Control,
  before: Before,
  most = 1,
): Promise<string | null> {
  const { page, world, row } = scene
  const problems: string[] = []
  // Without its choices a form may show no field at all.
  if (control.complete && scene.form.fields.length > 0 && before.typed.length === 0)
    problems.push('nothing could be written')
  const shown = await readPage(page)
  const texts = before.typed.filter(({ secret }) => !secret)
  if (texts.length > 0) {
    const lost = await lostTexts(scene, control, before, shown)
    if (lost.length > 0) problems.push(`lost: ${lost.join(', ')}`)
  }
  if (control.adds) {
    const here = await placeOf(page, scene.form)
    const now = here < 0 ? 0 : ((await formsOn(page))[here]?.fields.length ?? 0)
    if (now <= scene.form.fields.length) problems.push('no new row')
  }
  const made =
    row.kind === 'draft' && scene.opened.reporter
      ? await draftsWith(world, scene, before)
      : (await countRows(world, row.writes)) - before.rows
  if (made > most) problems.push(`made ${made} rows of ${row.writes}`)
  const told =
    shown.address !== before.shown.address ||
    shown.said.some((words) => !before.shown.said.includes(words)) ||
    newLines(before.shown.text, shown.text)
  if (control.kind === 'submit' && !told) problems.push('nothing is said')
  return problems.length > 0 ? problems.join('; ') : null
}

/** Whether new text is visible: a part that was collapsed again does not count. */
function newLines(before: string, now: string): boolean {
  const known = new Set(before.split('\n'))
  return now.split('\n').some((line) => !known.has(line))
}

/** Names of the fields whose text is gone. */
async function lostTexts(scene: Scene, control: Control, before: Before, shown: Shown): Promise<string[]> {
  const { page, world, row, opened, watch, form } = scene
  const { typed } = before
  const stands = (await placeOf(page, form)) >= 0
  const onPage = missingOn(shown, typed)
  if (row.kind === 'draft') {
    // An open form must show the typed text; for a page that was left, the draft must contain it.
    if (stands && shown.address.split(/[?#]/)[0] === opened.path.split('?')[0]) return onPage
    return missingIn(await draftText(world, scene, before.drafts), typed)
  }
  if (onPage.length === 0) return []
  if (control.kind === 'submit' || control.kind === 'enter') {
    const posts = watch.posts.slice(before.posts)
    const taken = posts.some(
      ({ body, status }) => status > 0 && status < 400 && missingIn(body, typed).length === 0,
    )
    if (taken && !(await seemsWrong(page))) return []
    return onPage
  }
  // Left by a link or the browser's back: it may ask first, or restore everything on return.
  if (watch.asked() || (await page.locator('dialog[open]').count()) > 0) return []
  if (control.kind === 'link') await page.goBack()
  if (control.kind === 'back') await page.goForward()
  await watch.quiet()
  return missingOn(await readPage(page), typed)
}
