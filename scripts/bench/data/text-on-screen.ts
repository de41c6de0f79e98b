import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { findChromium } from '../../test/chromium'

const WARM_UP = 3
const VIEWS = 12
/** Time for the page before to come to rest: nobody presses a link at once. */
const REST_MS = 500

/**
 * Milliseconds from the start of a navigation until Chromium has painted the largest text of a page, as a
 * person finds it who has read other pages of the service before: scripts and styles come from the browser's
 * cache. `onward` is a link pressed on the page `before`; `newTab` costs a process of the browser more,
 * because a page of ours shares none with others (Cross-Origin-Opener-Policy).
 */
export async function textOnScreen(
  origin: string,
  path: string,
  before: string,
  cookie: string,
): Promise<{ onward: number[]; newTab: number[] }> {
  const found = await findChromium()
  if ('missing' in found) throw new Error(found.missing)
  const browser = await chromium.launch({
    executablePath: found.path,
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    const context = await browser.newContext({ baseURL: origin })
    await context.addCookies(cookiesOf(cookie))
    return {
      onward: await views(context, async (page) => {
        await page.goto(before, { waitUntil: 'load' })
        await page.waitForTimeout(REST_MS)
        await page.evaluate(`location.assign(${JSON.stringify(path)})`)
        await page.waitForURL(path, { waitUntil: 'load' })
      }),
      newTab: await views(context, (page) => page.goto(path, { waitUntil: 'load' })),
    }
  } finally {
    await browser.close()
  }
}

async function views(context: BrowserContext, open: (page: Page) => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  for (let view = -WARM_UP; view < VIEWS; view += 1) {
    const page = await context.newPage()
    await open(page)
    if (view >= 0) times.push(await paintedAt(page))
    await page.close()
  }
  return times
}

function cookiesOf(header: string) {
  return header.split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=')
    return { name, value: value.join('='), domain: 'localhost', path: '/', secure: true }
  })
}

// A string, because the loader of the commands adds names to functions that a page does not know.
const LARGEST = `new Promise((painted) => {
  new PerformanceObserver((list) => painted(list.getEntries().at(-1).startTime))
    .observe({ type: 'largest-contentful-paint', buffered: true })
})`

async function paintedAt(page: Page): Promise<number> {
  const at: unknown = await page.evaluate(LARGEST)
  if (typeof at !== 'number') throw new Error('the page painted no text')
  return at
}
