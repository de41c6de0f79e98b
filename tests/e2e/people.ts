import { type Browser, expect, type Page } from '@playwright/test'

export const PASSWORD = 'banua-wbs-demo-2026'
export const NOMOR = /WBS-\d{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}/

/** Every word of a person in these tests carries it; the last spec looks for it at rest. */
export const MARKER = 'PENANDAxE2Ex9173'

/** A page of its own for one person, signed in. */
export async function pageOf(browser: Browser, username: string, options = {}): Promise<Page> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  await logIn(page, username)
  return page
}

export async function logIn(page: Page, username: string, password = PASSWORD): Promise<void> {
  await page.goto('/masuk')
  await page.getByLabel('Nama pengguna atau email').fill(username)
  await page.getByLabel('Kata sandi').fill(password)
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await expect(page).not.toHaveURL(/\/masuk/)
}

/** From "Buat Aduan" to the first page of the form, whether "Sebelum mulai" comes first or not. */
export async function beginAduan(page: Page): Promise<void> {
  await page.goto('/aduan/baru')
  const begin = page.getByRole('button', { name: 'Saya mengerti, lanjut' })
  if (await begin.isVisible()) await begin.click()
  await expect(page.getByText('Langkah 1 dari 7')).toBeVisible()
}

export interface Story {
  ringkasan: string
  kronologi: string
}

export const story: Story = {
  ringkasan: `Pungutan di loket ${MARKER}`,
  kronologi: `${MARKER} Setiap pemohon diminta membayar lima puluh ribu rupiah tanpa karcis.`,
}

export const next = (page: Page) => page.getByRole('button', { name: 'Lanjut', exact: true }).click()

/** Fills the seven pages with the least that may be sent, up to "Periksa aduan". */
export async function fillAduan(page: Page, { ringkasan, kronologi }: Story = story): Promise<void> {
  await page.getByLabel('Pungutan liar / pemerasan').check()
  await page.getByLabel('Ringkasan dalam satu kalimat').fill(ringkasan)
  await next(page)
  await expect(page.getByText('Langkah 2 dari 7')).toBeVisible()
  await page.getByLabel('Jabatan', { exact: false }).first().fill(`Petugas loket ${MARKER}`)
  await page.getByLabel('Unit kerja / instansi').selectOption('Dinas Perhubungan')
  await next(page)
  await expect(page.getByText('Langkah 3 dari 7')).toBeVisible()
  await page.getByLabel('Saya tidak ingat').check()
  await page.getByLabel('Di mana?').selectOption({ label: 'Kota Banjarbaru' })
  await next(page)
  await expect(page.getByText('Langkah 4 dari 7')).toBeVisible()
  await page.getByLabel('Ceritakan apa yang terjadi').fill(kronologi)
  await next(page)
  await expect(page.getByText('Langkah 5 dari 7')).toBeVisible()
  await next(page)
  await expect(page.getByText('Langkah 6 dari 7')).toBeVisible()
  await next(page)
  await expect(page.getByRole('heading', { name: 'Periksa aduan' })).toBeVisible()
}

/** Sends the checked aduan; returns its id and number. */
export async function sendAduan(page: Page): Promise<{ id: string; nomor: string }> {
  await page.getByLabel('Saya menyampaikan aduan ini dengan iktikad baik').check()
  await page.getByRole('button', { name: 'Kirim Aduan' }).click()
  await expect(page.getByRole('heading', { name: 'Aduan terkirim' })).toBeVisible()
  const nomor = NOMOR.exec((await page.locator('main').textContent()) ?? '')?.[0] ?? ''
  const id = /aduan\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
  return { id, nomor }
}

/** Opens a move of a case, if it is one that opens. */
export async function openAct(page: Page, name: string): Promise<void> {
  const opener = page.locator('.disclosure-opener', { hasText: name })
  if (await opener.isVisible()) await opener.click()
}

/** Sends the move of this name. */
export async function act(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
}

/** A small file whose bytes are known. */
export const file = {
  name: `bukti-${MARKER}.pdf`,
  mimeType: 'application/pdf',
  buffer: Buffer.from(`%PDF-1.4 ${MARKER} `.repeat(4000)),
}
