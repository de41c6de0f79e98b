import { expect, type Page } from '@playwright/test'
import { type Before, fresh, judge, type Scene, seemsWrong, show, type } from './cell'
import { type Control, mainControl, press } from './controls'
import { draftText } from './draft'
import type { FoundForm } from './find'
import type { Trouble } from './kinds'
import { addCookies } from './lab'
import { placeOf, unfold, untilAwake } from './stand'
import { missingIn, missingOn, readPage, typeInto } from './words'

/** A form with its text, just before the press. */
interface Ready {
  scene: Scene
  control: Control
  before: Before
}

/** Runs one trouble on a form; returns null if nothing is lost and the person can read the outcome. */
export async function runTrouble(shared: Scene, trouble: Trouble): Promise<string | null> {
  const scene = await fresh(shared)
  if (trouble === 'the button is pressed before scripts run') return beforeScripts(scene)
  const form = await show(scene)
  const control = mainControl(form)
  if (!control) throw new Error('nothing to press')
  const other = trouble === 'the same is open in another tab' ? await otherTab(scene) : null
  const ready: Ready = {
    scene: { ...scene, form },
    control,
    before: await type({ ...scene, form }, true, form),
  }
  if (other) return overwritten(ready, other)
  return ROUNDS[trouble as Exclude<Trouble, Apart>](ready)
}

type Apart = 'the button is pressed before scripts run' | 'the same is open in another tab'

const ROUNDS: Record<Exclude<Trouble, Apart>, (ready: Ready) => Promise<string | null>> = {
  'the network is cut and comes back': async ({ scene, control, before }) => {
    const { context, page, row, watch, world } = scene
    await context.setOffline(true)
    await press(scene, control)
    await watch.quiet()
    const silent = await unsaid(page, before)
    const saved =
      row.kind === 'draft'
        ? page.waitForResponse((response) => response.request().method() === 'POST', { timeout: 10_000 })
        : Promise.resolve()
    await context.setOffline(false)
    await saved.catch(() => undefined)
    await watch.quiet()
    // An autosaved form saves now, without a press; any other is submitted again.
    if (row.kind === 'draft') {
      const stored = await draftText(world, scene, before.drafts)
      return joined([silent, lost(missingIn(stored, before.typed))])
    }
    await again(scene, control)
    return joined([silent, await judge(scene, control, before)])
  },
  'the server has ended the session': async (ready) => {
    await ready.scene.world.town.db.session.deleteMany({})
    return afterLogin(ready)
  },
  'the cookies are gone': async (ready) => {
    await ready.scene.context.clearCookies()
    return afterLogin(ready)
  },
  'the page is of an old build': async ({ scene, control, before }) => {
    await scene.page.route('**/*', (route) => {
      const headers = route.request().headers()
      const id = headers['next-action']
      return id
        ? route.continue({ headers: { ...headers, 'next-action': id.replace(/^(..)..../, '$1ffff') } })
        : route.fallback()
    })
    await press(scene, control)
    await scene.watch.quiet()
    const problem = joined([await unsaid(scene.page, before), await judge(scene, control, before)])
    await scene.page.unroute('**/*')
    return problem
  },
  'the database is away': async ({ scene, control, before }) => {
    const { world, page, watch } = scene
    world.database.away()
    try {
      await press(scene, control)
      await watch.quiet()
    } finally {
      await world.database.back()
    }
    const well = async () => (await page.request.get('/api/health')).status()
    await expect.poll(well, { message: 'the server finds its database again' }).toBe(200)
    const silent = await unsaid(page, before)
    const gone = missingOn(await readPage(page), before.typed)
    if (gone.length > 0) {
      // The page itself could not be rendered: the text returns with the page.
      await show(scene)
      return joined([silent, lost(missingOn(await readPage(page), before.typed))])
    }
    await again(scene, control)
    return joined([silent, await judge(scene, control, before)])
  },
  'the button is pressed twice': async ({ scene, control, before }) => {
    await press(scene, control, { clicks: 2 })
    await scene.watch.quiet()
    return judge(scene, control, before)
  },
}

/**
 * Presses again while the page reports a failure; a server that reconnects to its database may need a moment.
 */
async function again(scene: Scene, control: Control): Promise<void> {
  for (let tries = 0; tries < 3; tries++) {
    if ((await placeOf(scene.page, scene.form)) < 0) return
    if (tries > 0 && !(await seemsWrong(scene.page))) return
    await press(scene, control)
    await scene.watch.quiet()
  }
}

/** The text is on the page after the press, or in the form after the next login. */
async function afterLogin({ scene, control, before }: Ready): Promise<string | null> {
  const { page, watch, opened, context, world } = scene
  await press(scene, control)
  await watch.quiet()
  const shown = await readPage(page)
  const silent = shown.address === before.shown.address ? await unsaid(page, before) : null
  if (missingOn(shown, before.typed).length === 0) return silent
  if (!opened.holder) return joined([silent, 'nobody can log in again'])
  await addCookies(context, await opened.holder.signIn())
  await world.town.db.session.updateMany({ data: { readBefore: true } })
  await show(scene)
  return joined([silent, lost(missingOn(await readPage(page), before.typed))])
}

/** The same page in a second tab. */
async function otherTab({ context, opened }: Scene): Promise<Page> {
  const page = await context.newPage()
  await page.goto(opened.path, { waitUntil: 'domcontentloaded' })
  await untilAwake(page)
  return page
}

/** The other tab is submitted first, then this one. Neither text is overwritten silently. */
async function overwritten({ scene, control, before }: Ready, page: Page): Promise<string | null> {
  const { watch, world } = scene
  const there = { ...scene, page }
  const index = await placeOf(page, scene.form)
  await unfold(page, index)
  const theirs = await typeInto(page, index, scene.row.choose ?? {})
  const sent = page.waitForResponse((response) => response.request().method() === 'POST')
  await press(there, control)
  await sent
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null)
  await press(scene, control)
  await watch.quiet()
  const mine = await judge(scene, control, before, 2)
  const stored = await draftText(world, scene, before.drafts)
  const gone = scene.row.kind === 'draft' ? missingIn(stored, theirs) : []
  const { said: words } = await readPage(scene.page)
  const said = words.some((sentence) => OF_ANOTHER.test(sentence))
  await page.close()
  return joined([mine, gone.length > 0 && !said ? `overwritten in silence: ${gone.join(', ')}` : null])
}

/** The page's text if another version was saved meanwhile. */
const OF_ANOTHER = /tab lain|tempat lain|orang lain|petugas lain|berubah|baru saja/i

/** A press that comes before the page's scripts, on a slow connection. */
async function beforeScripts(scene: Scene): Promise<string | null> {
  const { page, watch } = scene
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/_next/static/**/*.js', async (route) => {
    await held
    await route.continue().catch(() => undefined)
  })
  try {
    const form: FoundForm = await show({ ...scene, mode: 'plain' })
    const control = mainControl(form)
    if (!control) throw new Error('nothing to press')
    const here = { ...scene, form }
    const before = await type(here, true, form)
    // Collapsed until scripts run: nobody can have typed there.
    if (before.typed.length === 0) return null
    const moved = page.waitForEvent('domcontentloaded')
    await press(here, control)
    await moved
    release()
    await watch.quiet()
    return judge(here, control, before)
  } finally {
    release()
    await page.unroute('**/_next/static/**/*.js')
  }
}

/** The problem if the page says nothing about a failed press. */
async function unsaid(page: Page, before: Before): Promise<string | null> {
  const { said, address } = await readPage(page)
  const news = said.some((words) => !before.shown.said.includes(words))
  return news || address !== before.shown.address ? null : 'nothing is said'
}

const lost = (names: string[]) => (names.length > 0 ? `lost: ${names.join(', ')}` : null)

function joined(problems: (string | null)[]): string | null {
  const all = problems.filter((problem) => problem !== null)
  return all.length > 0 ? all.join('; ') : null
}
