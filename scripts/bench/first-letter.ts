import { chromium, type Page } from '@playwright/test'
import { buildApp, isBuildCurrent } from '../prepare/build'
import { startServer } from '../serve/server'
import { findChromium } from '../test/chromium'
import { onOwnDatabase } from './data/own-database'
import { onSlowPhone } from './data/slow-phone'

const PORT = 3979
const ROUNDS = 7

/** How long a visitor's way from the landing page to the first letter of an aduan takes, on a cheap phone. */
export async function measure(): Promise<{ what: string; value: string }[]> {
  const settings = {
    WBS_MODE: 'demo',
    NODE_ENV: 'production',
    PORT: String(PORT),
    APP_URL: `http://localhost:${PORT}`,
  }
  return onOwnDatabase(settings, async () => {
    const { seedReference } = await import('@/lib/lembaga/seed')
    const { db } = await import('@/lib/platform/db/client')
    const { certifier } = await import('./data/certified')
    await seedReference(db())
    await certifier(db())
    if (!isBuildCurrent()) await buildApp()
    const found = await findChromium()
    if ('missing' in found) throw new Error(found.missing)
    const server = await startServer('start', '127.0.0.1', PORT)
    const browser = await chromium.launch({
      executablePath: found.path,
      args: ['--no-sandbox', '--disable-gpu'],
    })
    try {
      const rounds: Record<string, number>[] = []
      for (let round = 0; round <= ROUNDS; round++) {
        const context = await browser.newContext({
          viewport: { width: 360, height: 740 },
          hasTouch: true,
          isMobile: true,
          reducedMotion: 'reduce',
          baseURL: `http://localhost:${PORT}`,
        })
        const times = await oneWay(await context.newPage())
        // The first round warms up the server.
        if (round > 0) rounds.push(times)
        await context.close()
      }
      return Object.keys(rounds[0] ?? {}).map((what) => ({ what, value: spread(rounds, what) }))
    } finally {
      await browser.close()
      await server.stop()
    }
  })
}

/** Seconds from the start of the navigation to each place on the way. */
async function oneWay(page: Page): Promise<Record<string, number>> {
  await onSlowPhone(page)
  const began = performance.now()
  const seconds = () => (performance.now() - began) / 1000
  const now = { noWaitAfter: true }
  await page.goto('/', { waitUntil: 'commit' })
  await page.getByRole('heading', { level: 1 }).waitFor()
  const landing = seconds()
  await page.getByRole('link', { name: 'Buat Aduan' }).first().tap(now)
  const begin = page.getByRole('main').getByRole('link', { name: 'Lapor tanpa akun' })
  await begin.waitFor()
  const ways = seconds()
  await begin.tap(now)
  const field = page.getByLabel('Ringkasan dalam satu kalimat')
  await field.waitFor()
  const form = seconds()
  await field.tap()
  await page.keyboard.press('a')
  if ((await field.inputValue()) !== 'a') throw new Error('the letter is not there')
  return {
    'landing page': landing,
    '/lapor': ways,
    'the form': form,
    'first letter, at most 2.0 s': seconds(),
  }
}

function spread(rounds: readonly Record<string, number>[], what: string): string {
  const times = rounds.map((round) => round[what] ?? 0).toSorted((a, b) => a - b)
  const at = (place: number) => `${(times[place] ?? 0).toFixed(2)} s`
  return `median ${at(Math.floor(times.length / 2))}, from ${at(0)} to ${at(times.length - 1)}`
}
