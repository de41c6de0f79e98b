import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import type axe from 'axe-core'
import { FULL } from '../world/size'

declare global {
  interface Window {
    axe?: typeof axe
  }
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** axe finds nothing on the current page, and it does not scroll sideways. */
export async function noViolations(page: Page): Promise<void> {
  expect(await violations(page), where(page)).toEqual([])
  await nothingSideways(page)
}

/** By day a page object's first content is looked at in every theme and width, and every third after it. */
const IN_ANY_LOOK = 3
const looks = new WeakMap<Page, number>()

/**
 * The same for a page in every theme and width: all rules as it is (a phone, light theme), the colours in the
 * dark theme, its width on a wide screen, and on the smallest phone.
 */
export async function noViolationsInAnyLook(page: Page): Promise<void> {
  await noViolations(page)
  const before = looks.get(page) ?? 0
  looks.set(page, before + 1)
  if (!FULL && before % IN_ANY_LOOK !== 0) return
  const size = page.viewportSize() ?? { width: 360, height: 740 }
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await violations(page, ['color-contrast', 'target-size']), `${where(page)} in dark`).toEqual([])
  await nothingSideways(page)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 320, height: 700 })
  await nothingSideways(page)
  await page.setViewportSize(size)
}

/**
 * Findings of axe by all its rules, or by those named: rule and place. axe is injected once per page; there
 * are no frames.
 */
async function violations(page: Page, rules?: string[]): Promise<string[]> {
  // A colour in transition counts as neither.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
  const size = page.viewportSize() ?? { width: 360, height: 740 }
  // What scrolls below a bar at the edge of the screen is no smaller target.
  const whole = await page.evaluate(() => document.documentElement.scrollHeight)
  if (whole > size.height) await page.setViewportSize({ ...size, height: whole })
  // Only findings are transferred: axe's full result takes longer to transfer than to compute.
  const found = await page.evaluate(async (only) => {
    const said = await window.axe?.run(document, {
      resultTypes: ['violations'],
      ...(only ? { runOnly: only } : {}),
    })
    return said?.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`)
  }, rules)
  await page.setViewportSize(size)
  if (!found) throw new Error('axe was not injected into the page')
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
