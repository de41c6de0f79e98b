import type { Page } from '@playwright/test'
import { LONG } from '../world/size'
import { expect, type Fixtures, test } from './fixtures'
import { story } from './people'
import { labOf } from './typed/lab'
import { PLACES } from './typed/places'
import { openBrowserWorld } from './world'

test.use({ crowd: true })

/**
 * In a world of its own: what waits for somebody stands above their list, and other stories leave them news
 * and work.
 */
const alone = test.extend({
  world: async ({ crowd: _ }, use) => {
    const world = await openBrowserWorld(story)
    await use(world)
    await world.end()
  },
})

/** A page as an official sees it at 1366 x 768. */
interface Measure {
  /** Height in screens. */
  screens: number
  /** Distance of the heading and of the first filled button from the top, in px; -1 without one. */
  h1: number
  action: number
  /** Outlined bars wider than 300 px, and filled buttons. */
  bars: number
  filled: number
  /** Distance of the first table, of its first row, and of the first words of the report; -1 without one. */
  table: number
  row: number
  report: number
  /** Distance of the first figure, and of the first item of news; -1 without one. */
  chart: number
  news: number
}

interface Goal {
  place: string
  /** False for a page that is read. */
  action: boolean
  /** The first row of the list, or the table, within this distance. */
  row?: number
  table?: number
  /** The first figure or the first item of news within this distance, and at most so many screens. */
  chart?: number
  news?: number
  screens?: number
}

/** The words of the report within this distance on every page of a case. */
const REPORT = 200

/** The heading of every page within this distance from the top. */
const HEADING = 110

const PAGES: Record<string, Goal> = {
  queue: { place: '/admin', action: true, row: 220 },
  'case, verifying': { place: '/admin/aduan/[id], in verification', action: true },
  'enter an aduan': { place: '/admin/aduan/baru', action: true, screens: 3 },
  users: { place: '/admin/pengguna', action: true, table: 200 },
  figures: { place: '/admin/rekap', action: false, chart: 220 },
  news: { place: '/kabar, of an administrator', action: false, news: 220 },
  trail: { place: '/admin/jejak', action: false, row: 220 },
  "team's cases": { place: '/telaah', action: false, row: 260 },
  summary: { place: '/telaah/aduan/[id], with the team', action: true },
  tasks: { place: '/telaah/aduan/[id]/tugas', action: true },
  messages: { place: '/telaah/aduan/[id]/pesan', action: true },
  answer: { place: '/telaah/aduan/[id]/jawaban', action: true },
}

function measure(page: Page): Promise<Measure> {
  return page.evaluate(() => {
    const shown = (one: Element) => one.checkVisibility()
    const top = (one: Element | undefined) =>
      one ? Math.round(one.getBoundingClientRect().top + scrollY) : -1
    const all = (selector: string) => [...document.querySelectorAll(`main ${selector}`)].filter(shown)
    const wide = (one: Element) => one.getBoundingClientRect().width > 300
    const filled = all('.button-primary')
    return {
      screens: Math.round((document.documentElement.scrollHeight / innerHeight) * 10) / 10,
      h1: top(all('h1')[0]),
      action: top(filled[0]),
      bars: all('.button-secondary, .disclosure > button, summary.button').filter(wide).length,
      filled: filled.length,
      table: top(all('table')[0]),
      row: top(all('tbody tr:not(.data-table-group)')[0]),
      report: top(all('.case-about p')[0]),
      chart: top(all('.rekap-figures section')[0]),
      news: top(all('.news-row')[0]),
    }
  })
}

/** Opens a place of the lab in a window of its own. */
async function opened(
  { visit, lab }: { visit: Fixtures['visit']; lab: Awaited<ReturnType<typeof labOf>> },
  place: string,
  viewport: { width: number; height: number },
): Promise<Page> {
  const open = PLACES[place]
  if (!open) throw new Error(`no place ${place}`)
  const { path, cookies } = await open(lab)
  const page = await visit({ viewport })
  const rules = { path: '/', httpOnly: true, secure: true, sameSite: 'Strict' as const, domain: 'localhost' }
  await page.context().addCookies(cookies.map((cookie) => ({ ...cookie, ...rules, expires: -1 })))
  await page.goto(path)
  return page
}

alone('where each staff page begins', { tag: LONG }, async ({ visit, world }) => {
  test.setTimeout(240_000)
  const lab = await labOf(world)
  const lines: string[] = []
  const missed: string[] = []
  for (const [name, { place, action, ...goal }] of Object.entries(PAGES)) {
    const page = await opened({ visit, lab }, place, { width: 1366, height: 768 })
    const found = await measure(page)
    lines.push(`${name}: ${JSON.stringify(found)}`)
    if (found.h1 > HEADING || found.h1 < 0) missed.push(`${name}: h1 at ${found.h1}`)
    if (found.filled > 1) missed.push(`${name}: ${found.filled} filled buttons`)
    for (const what of ['row', 'table', 'chart', 'news'] as const) {
      const most = goal[what]
      if (most && !(found[what] >= 0 && found[what] <= most))
        missed.push(`${name}: ${what} at ${found[what]}`)
    }
    if (goal.screens && found.screens > goal.screens) missed.push(`${name}: ${found.screens} screens`)
    if (place.includes('[id]') && !(found.report >= 0 && found.report <= REPORT))
      missed.push(`${name}: report at ${found.report}`)
    if (found.bars > 0) missed.push(`${name}: ${found.bars} bars`)
    if (action && !(found.action >= 0 && found.action < 768))
      missed.push(`${name}: action at ${found.action}`)
    await page.context().close()
  }
  test.info().annotations.push({ type: 'measures', description: lines.join('\n') })
  process.stdout.write(`${lines.join('\n')}\n`)
  expect(missed).toEqual([])
})

/**
 * The goals of every staff page (docs/decisions/0172-the-first-screen.md), in every state that shows a form
 * of its own.
 */
alone(
  'every staff page in every state begins high, with at most one filled button and no bar',
  { tag: LONG },
  async ({ visit, world }) => {
    test.setTimeout(600_000)
    const lab = await labOf(world)
    const missed: string[] = []
    for (const place of Object.keys(PLACES).filter((one) => /^\/(admin|telaah)/.test(one))) {
      const page = await opened({ visit, lab }, place, { width: 1366, height: 768 })
      // Of a person whom the lab made, not of the page.
      await page.evaluate(() => {
        for (const one of document.querySelectorAll('main p'))
          if (one.textContent === 'Kunci Anda belum bersertifikat') one.closest('.no-print')?.remove()
      })
      const { h1, filled, bars, action } = await measure(page)
      if (h1 > HEADING || h1 < 0) missed.push(`${place}: h1 at ${h1}`)
      if (filled > 1) missed.push(`${place}: ${filled} filled buttons`)
      if (bars > 0) missed.push(`${place}: ${bars} bars`)
      if (action >= 768) missed.push(`${place}: action at ${action}`)
      await page.context().close()
    }
    expect(missed).toEqual([])
  },
)

test('the first row stands as high when every view shows "99+"', async ({ as }) => {
  // Handles restricted cases, and so has every view.
  const page = await as('admin2', { viewport: { width: 1366, height: 768 } })
  await page.goto('/admin')
  const counts = page.getByRole('navigation', { name: 'Tampilan' }).locator('.figures')
  await expect(counts).toHaveCount(10)
  await counts.evaluateAll((all) => {
    for (const one of all) one.textContent = '99+'
  })
  const row = await page.locator('tbody tr').first().boundingBox()
  expect(row?.y ?? Infinity).toBeLessThanOrEqual(PAGES.queue?.row ?? 0)
})

test('on a phone nothing in the header overlaps, and the step comes first', async ({ visit, world }) => {
  test.setTimeout(120_000)
  const lab = await labOf(world)
  for (const place of ['/admin/aduan/[id], in verification', '/telaah/aduan/[id], with the team']) {
    const page = await opened({ visit, lab }, place, { width: 360, height: 740 })
    const boxes = await page
      .locator('body > header :is(a, summary, button):visible')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect))
    const crossing = boxes.flatMap((one, index) =>
      boxes
        .slice(index + 1)
        .filter(
          (two) =>
            one.left < two.right && two.left < one.right && one.top < two.bottom && two.top < one.bottom,
        ),
    )
    expect(crossing).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    const step = await page.getByRole('link', { name: /^Ke langkah/ }).boundingBox()
    const heading = await page.getByRole('heading', { level: 1 }).boundingBox()
    expect(step?.y ?? Infinity).toBeLessThan(heading?.y ?? 0)
    await page.context().close()
  }
})

test('the keys are shown only where there may be a keyboard', async ({ as }) => {
  const phone = await as('admin1', { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true })
  await phone.goto('/admin')
  await expect(phone.getByRole('heading', { name: 'Antrean' })).toBeVisible()
  await expect(phone.getByRole('button', { name: 'Pintasan (?)' })).toBeHidden()
  // The switch stays reachable.
  await phone.goto('/akun')
  await expect(phone.getByRole('heading', { name: 'Pintasan papan ketik' })).toBeVisible()
  const desk = await as('admin1')
  await desk.goto('/admin')
  await expect(desk.getByRole('button', { name: 'Pintasan (?)' })).toBeVisible()
})
