import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { browserTemplate } from '../setup/browser'
import type { Fixtures } from './fixtures'
import { onStep } from './people'

/** Codes shown to these tests, stored next to the folder that at-rest.spec.ts searches for them. */
const shown = `${browserTemplate().scratch}-kode.txt`

export const CODE = /^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/

export function codesShown(): string[] {
  return existsSync(shown) ? readFileSync(shown, 'utf8').trim().split('\n') : []
}

/** A code that was shown must not be on the disk afterwards. */
export function noteShown(code: string): void {
  expect(code).toMatch(CODE)
  appendFileSync(shown, `${code}\n`)
}

/** The kode rahasia on this page, as a person copies it by hand. */
export async function readCode(page: Page): Promise<string> {
  const groups = page.locator('#kode-rahasia .code-group')
  await expect(groups).toHaveCount(7)
  await expect(groups.first()).toBeVisible()
  const code = (await groups.allTextContents()).join('-')
  noteShown(code)
  return code
}

/** The kode pemulihan on this page. */
export async function recoveryCode(page: Page): Promise<string> {
  const groups = page.locator('#kode-pemulihan .code-group')
  await expect(groups).toHaveCount(7)
  return (await groups.allTextContents()).join('-')
}

/**
 * On /lapor the way to the first page of the form without an account; the footer has a link of the same name
 * to /lapor.
 */
export const toTheForm = (page: Page) =>
  page.getByRole('main').getByRole('link', { name: 'Lapor tanpa akun' })

/** From the start page to the first page of the form, without an account. */
export async function beginWithoutAccount(page: Page): Promise<void> {
  await page.goto('/lapor')
  await toTheForm(page).click()
  await onStep(page, 1)
}

/** Types a code at /lacak. */
export async function typeCode(page: Page, code: string): Promise<void> {
  await page.goto('/lacak')
  await page.getByLabel('Kode rahasia').fill(code)
  await page.getByRole('button', { name: 'Buka aduan', exact: true }).click()
}

/** A new page in which a case was opened with its code. */
export async function pageByCode(visit: Fixtures['visit'], code: string, options = {}): Promise<Page> {
  const page = await visit(options)
  await typeCode(page, code)
  await expect(page).toHaveURL(/\/aduan\/[0-9a-f-]{36}$/)
  return page
}

/** "Sudah saya tulis, lanjut": types back the requested group. */
export async function proveCode(page: Page, code: string): Promise<void> {
  await page.getByRole('link', { name: 'Sudah saya tulis, lanjut' }).click()
  const asked = page.getByLabel(/^Kelompok ke-\d$/)
  await expect(asked).toBeVisible()
  await expect(page.locator('#kode-rahasia')).toHaveCount(0)
  const label = (await page.locator('label', { hasText: 'Kelompok ke-' }).textContent()) ?? ''
  const group = code.split('-')[Number(/\d/.exec(label)?.[0]) - 1] ?? ''
  await asked.fill(group.startsWith('Z') ? 'AAAA' : 'ZZZZ')
  await page.getByRole('button', { name: 'Cocokkan' }).click()
  await expect(page.getByRole('alert').first()).toContainText('tidak cocok. Lihat lagi kertas Anda')
  await asked.fill(group.toLowerCase())
  await page.getByRole('button', { name: 'Cocokkan' }).click()
  await expect(page.getByRole('heading', { name: 'Kode sudah Anda simpan' })).toBeVisible()
}
