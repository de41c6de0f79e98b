import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import type axe from 'axe-core'

declare global {
  interface Window {
    axe?: typeof axe
  }
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** axe finds nothing on the page as it stands, and nothing has to be scrolled sideways. */
export async function noViolations(page: Page): Promise<void> {
  expect(await violations(page), where(page)).toEqual([])
  await nothingSideways(page)
}

/**
 * The same for every look of a page that was opened once: all rules as it stands (a phone, in light), the colours in dark
 * on a wide screen, and its width on the smallest phone.
 */
export async function noViolationsInAnyLook(page: Page): Promise<void> {
  await noViolations(page)
  const size = page.viewportSize() ?? { width: 360, height: 740 }
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 1280, height: 800 })
  expect(await violations(page, ['color-contrast', 'target-size']), `${where(page)} in dark`).toEqual([])
  await nothingSideways(page)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 320, height: 700 })
  await nothingSideways(page)
  await page.setViewportSize(size)
}

/** What axe finds by all its rules, or by those named: rule and place. The page is given axe once; there are no frames. */
async function violations(page: Page, rules?: string[]): Promise<string[]> {
  // A colour on its way to another is neither.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
  // Only what was found comes over: everything that axe says of a page takes longer to carry than to find.
  const found = await page.evaluate(async (only) => {
    const said = await window.axe?.run(document, {
      resultTypes: ['violations'],
      ...(only ? { runOnly: only } : {}),
    })
    return said?.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`)
  }, rules)
  if (!found) throw new Error('the page was not given axe')
  return found
}

async function nothingSideways(page: Page): Promise<void> {
  const { scrolled, wide } = await page.evaluate(() => ({
    scrolled: document.documentElement.scrollWidth - innerWidth,
    wide: innerWidth,
  }))
  expect(scrolled, `${where(page)} at ${wide} px`).toBeLessThanOrEqual(0)
}

const where = (page: Page) => new URL(page.url()).pathname
