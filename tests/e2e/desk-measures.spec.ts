import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { labOf } from './typed/lab'
import { PLACES } from './typed/places'

test.use({ crowd: true })

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
}

/** Pages with the most that the heading may stand from the top today; the goal of docs/design is 110. */
const PAGES: Record<string, { place: string; h1: number }> = {
  queue: { place: '/admin', h1: 110 },
  'case, verifying': { place: '/admin/aduan/[id], in verification', h1: 110 },
  'enter an aduan': { place: '/admin/aduan/baru', h1: 110 },
  users: { place: '/admin/pengguna', h1: 110 },
  figures: { place: '/admin/rekap', h1: 110 },
  trail: { place: '/admin/jejak', h1: 110 },
  "team's cases": { place: '/telaah', h1: 110 },
  summary: { place: '/telaah/aduan/[id], with the team', h1: 110 },
  tasks: { place: '/telaah/aduan/[id]/tugas', h1: 110 },
  messages: { place: '/telaah/aduan/[id]/pesan', h1: 110 },
  answer: { place: '/telaah/aduan/[id]/jawaban', h1: 110 },
}

function measure(page: Page): Promise<Measure> {
  return page.evaluate(() => {
    const shown = (one: Element) => one.getClientRects().length > 0
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
    }
  })
}

test('where each staff page begins', async ({ visit, world }) => {
  test.setTimeout(240_000)
  const lab = await labOf(world)
  const lines: string[] = []
  const late: string[] = []
  for (const [name, { place, h1 }] of Object.entries(PAGES)) {
    const open = PLACES[place]
    if (!open) throw new Error(`no place ${place}`)
    const { path, cookies } = await open(lab)
    const page = await visit({ viewport: { width: 1366, height: 768 } })
    const rules = {
      path: '/',
      httpOnly: true,
      secure: true,
      sameSite: 'Strict' as const,
      domain: 'localhost',
    }
    await page.context().addCookies(cookies.map((cookie) => ({ ...cookie, ...rules, expires: -1 })))
    await page.goto(path)
    const found = await measure(page)
    lines.push(`${name}: ${JSON.stringify(found)}`)
    if (found.h1 > h1 || found.h1 < 0) late.push(`${name}: h1 at ${found.h1}, at most ${h1}`)
    await page.context().close()
  }
  test.info().annotations.push({ type: 'measures', description: lines.join('\n') })
  process.stdout.write(`${lines.join('\n')}\n`)
  expect(late).toEqual([])
})
