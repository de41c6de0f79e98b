import type { Page } from '@playwright/test'
import { LONG } from '../world/size'
import { toTheForm } from './codes'
import { expect, test } from './fixtures'
import { chooseKind } from './people'
import { untilAwake } from './typed/stand'

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
const SUMMARY = 'Ringkasan dalam satu kalimat'

/** Holds back the moment in which a calm page begins its scripts (a second's rest), until `wake`. */
async function heldAsleep(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const waiting: (() => void)[] = []
    const later = globalThis.setTimeout
    const held = (run: () => void, ms: number) => (ms === 1000 ? waiting.push(run) : later(run, ms))
    const wake = () => {
      globalThis.setTimeout = later
      for (const begin of waiting) begin()
    }
    Object.assign(globalThis, { setTimeout: held, wake })
  })
}

const isAwake = (page: Page) =>
  page.evaluate(() => Object.keys(document.documentElement).some((key) => key.startsWith('__react')))

test('from the landing page to the first letter nothing waits for a script, and what was typed before they run is kept and saved', async ({
  visit,
}) => {
  const page = await visit(PHONE)
  await heldAsleep(page)
  await page.goto('/', { waitUntil: 'load' })
  await page.getByRole('link', { name: 'Buat Aduan' }).first().tap()
  await expect(page).toHaveURL(/\/lapor$/)
  await page.waitForLoadState('load')
  expect(await isAwake(page)).toBe(false)
  await toTheForm(page).tap()
  await page.waitForURL(/\/lapor\/tulis$/)
  await page.waitForLoadState('load')
  await page.getByLabel(SUMMARY).fill('Pungutan di loket')
  await chooseKind(page)
  await page.getByLabel('Unit kerja / instansi').selectOption({ label: 'Dinas Perhubungan' })
  // Longer than a page may rest: only the held moment keeps the scripts from running.
  await page.waitForTimeout(2500)
  expect(await isAwake(page)).toBe(false)
  await page.evaluate(() => (globalThis as unknown as { wake: () => void }).wake())
  await untilAwake(page)
  await expect(page.getByText('Tersimpan pukul')).toBeVisible()
  await expect(page.getByLabel('Pungutan liar / pemerasan')).toBeChecked()
  await expect(page.getByLabel(SUMMARY)).toHaveValue('Pungutan di loket')
  await expect(page.getByLabel('Unit kerja / instansi')).toHaveValue('Dinas Perhubungan')
})

const styles = (page: Page) =>
  page.evaluate(() => [...document.styleSheets].map((sheet) => new URL(sheet.href ?? '').pathname))

test('the first page of the form is drawn with the styles that the landing page has loaded', async ({
  visit,
}) => {
  const page = await visit(PHONE)
  await page.goto('/')
  const loaded = await styles(page)
  expect(loaded).toHaveLength(1)
  await page.goto('/lapor')
  expect(await styles(page)).toEqual(loaded)
  await toTheForm(page).tap()
  await expect(page.getByLabel(SUMMARY)).toBeVisible()
  expect(await styles(page)).toEqual(loaded)
})

const howItCame = (page: Page) =>
  page.evaluate(() => {
    const [shown] = performance.getEntriesByType('navigation')
    return (shown as (PerformanceEntry & { deliveryType?: string }) | undefined)?.deliveryType
  })

test('the next page to the form is loaded ahead for a visitor, twice, and nothing for a session', {
  tag: LONG,
}, async ({ visit, client }) => {
  const page = await visit(PHONE)
  await page.goto('/', { waitUntil: 'load' })
  // The browser says so only of the page that it then shows.
  await page.waitForTimeout(1500)
  await page.getByRole('link', { name: 'Buat Aduan' }).first().tap()
  await expect(page.getByRole('heading', { name: 'Buat aduan' })).toBeVisible()
  expect(await howItCame(page)).toBe('navigational-prefetch')
  await page.waitForLoadState('load')
  await page.waitForTimeout(1500)
  await toTheForm(page).tap()
  await expect(page.getByLabel(SUMMARY)).toBeVisible()
  expect(await howItCame(page)).toBe('navigational-prefetch')

  for (const path of ['/', '/lapor']) {
    expect((await (await client()).get(path)).headers()['speculation-rules'], path).toBe('"/next-page.json"')
    expect((await (await client('pelapor1')).get(path)).headers()['speculation-rules'], path).toBeUndefined()
  }
  for (const path of ['/lapor/tulis', '/masuk', '/keamanan'])
    expect((await (await client()).get(path)).headers()['speculation-rules'], path).toBeUndefined()
})
