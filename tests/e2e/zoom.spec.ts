import { expect, test } from './fixtures'
import { addCookies, labOf } from './typed/lab'
import { REPORTER } from './typed/places/reporter'
import { VISITOR } from './typed/places/visitor'

/** WCAG 2.2, 1.4.10: 400 % on a screen of 1280 px. 1.4.4: text at 200 %, here on a small phone. */
const LOOKS = [
  { name: '400 % zoom', width: 320, text: '100%' },
  { name: 'text at 200 %', width: 360, text: '200%' },
] as const

/** The heading of a page ends within it, below the header. */
const FIRST_SCREEN = 640

/** The pages of one test, so that both workers have something to do. */
const PLACES = Object.entries({ ...VISITOR, ...REPORTER })
const HALVES = [PLACES.filter((_, index) => index % 2 === 0), PLACES.filter((_, index) => index % 2 === 1)]

for (const [half, places] of HALVES.entries()) {
  test(`no page of a reporter scrolls sideways, part ${half + 1} of ${HALVES.length}`, async ({
    world,
    visit,
  }) => {
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
      for (const { name, width, text } of LOOKS) {
        await page.setViewportSize({ width, height: 640 })
        await page.evaluate((size) => {
          document.documentElement.style.fontSize = size
          for (const closed of document.querySelectorAll('details')) closed.open = true
        }, text)
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        if (over > 0) wide.push(`${place}, ${name}: ${over} px`)
        const top = await page.evaluate(
          () => document.querySelector('main h1')?.getBoundingClientRect().bottom ?? 0,
        )
        if (top > FIRST_SCREEN) low.push(`${place}, ${name}: ${Math.round(top)} px`)
      }
    }
    expect(wide).toEqual([])
    expect(low).toEqual([])
  })
}
