import { chromium, type Page } from '@playwright/test'
import { findChromium } from '../../test/chromium'

const WARM_UP = 3
const VIEWS = 12

/**
 * Milliseconds from the start of a navigation until Chromium has painted the largest text of a page, as a
 * person finds it who has read other pages of the service before: scripts and styles come from the browser's
 * cache.
 */
export async function textOnScreen(origin: string, path: string, cookie: string): Promise<number[]> {
  const found = await findChromium()
  if ('missing' in found) throw new Error(found.missing)
  const browser = await chromium.launch({
    executablePath: found.path,
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    const context = await browser.newContext({ baseURL: origin })
    await context.addCookies(cookiesOf(cookie))
    const times: number[] = []
    for (let view = -WARM_UP; view < VIEWS; view += 1) {
      const page = await context.newPage()
      await page.goto(path, { waitUntil: 'load' })
      if (view >= 0) times.push(await paintedAt(page))
      await page.close()
    }
    return times
  } finally {
    await browser.close()
  }
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
