import { LONG } from '../world/size'
import { expect, test } from './fixtures'
import { addCookies, labOf } from './typed/lab'
import { REPORTER } from './typed/places/reporter'
import { VISITOR } from './typed/places/visitor'

/** WCAG 2.2, 1.4.10: 400 % on a screen of 1280 x 1024 px. 1.4.4: text at 200 %, here on a small phone. */
const LOOKS = [
  { name: '400 % zoom', width: 320, height: 256, text: '100%' },
  { name: 'text at 200 %', width: 360, height: 640, text: '200%' },
] as const

/**
 * The pages of one test, so that both workers have something to do. By day every third; accessibility.spec.ts
 * looks at each at 320 px.
 */
const PLACES = Object.entries({ ...VISITOR, ...REPORTER })
const HALVES = [PLACES.filter((_, index) => index % 2 === 0), PLACES.filter((_, index) => index % 2 === 1)]

for (const [half, places] of HALVES.entries()) {
  test(`no page of a reporter scrolls sideways, and its heading begins in the first screen, part ${half + 1} of ${HALVES.length}`, {
    tag: LONG,
  }, async ({ world, visit }) => {
    test.setTimeout(400_000)
    const lab = await labOf(world)
    const wide: string[] = []
    const low: string[] = []
    const page = await visit({ viewport: { width: 320, height: 640 } })
    for (const [place, open] of places) {
      const { path, cookies } = await open(lab)
      await page.context().clearCookies()
      await addCookies(page.context(), cookies)
      await page.goto(path)
      for (const { name, width, height, text } of LOOKS) {
        await page.setViewportSize({ width, height })
        const begins = await page.evaluate((size) => {
          for (const open of document.querySelectorAll('header details')) open.removeAttribute('open')
          document.documentElement.style.fontSize = size
          const banner = document.querySelector('body > aside')?.getBoundingClientRect().height ?? 0
          return (document.querySelector('main h1')?.getBoundingClientRect().top ?? 0) + scrollY - banner
        }, text)
        if (begins > height) low.push(`${place}, ${name}: the heading begins at ${Math.round(begins)} px`)
        const over = await page.evaluate(() => {
          for (const closed of document.querySelectorAll('details')) closed.open = true
          return document.documentElement.scrollWidth - innerWidth
        })
        if (over > 0) wide.push(`${place}, ${name}: ${over} px`)
      }
    }
    expect(wide).toEqual([])
    expect(low).toEqual([])
  })
}
