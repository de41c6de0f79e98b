import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { LONG } from '../world/size'
import { expect, test } from './fixtures'
import { noViolations, noViolationsInAnyLook } from './no-violations'
import { MARKER } from './people'

const CASE = /\/admin\/aduan\/[0-9a-f-]{36}/
const rowOf = (page: Page, nomor: string) => page.getByRole('row').filter({ hasText: nomor })
/** The checkboxes of all other cases; the position of this one depends on the rest of the list. */
const otherThan = (page: Page, nomor: string) =>
  page.getByRole('row').filter({ hasNotText: nomor }).locator('input[name="pilih"]')
const focused = (page: Page) => page.locator('tbody th a:focus')

test('an administrator works through the queue by keyboard alone', async ({ as, kasus }) => {
  test.setTimeout(180_000)
  // Only this case has the word: the search shows 50 hits, and other tests of this world make more.
  const word = `loket${randomUUID().slice(0, 8)}`
  const kronologi = `${MARKER} Setiap pemohon di ${word} diminta membayar lima puluh ribu rupiah.`
  const { nomor } = await kasus('sent', 'pelapor2', { kronologi })
  const admin = await as('admin1')
  await admin.goto('/admin')
  const press = async (...keys: string[]) => {
    for (const key of keys) await admin.keyboard.press(key)
  }

  await test.step('j and k move, Enter opens: two keystrokes from the queue to a case', async () => {
    await press('j')
    const first = await focused(admin).textContent()
    await press('j')
    expect(await focused(admin).textContent()).not.toBe(first)
    await press('k')
    await expect(focused(admin)).toHaveText(first ?? '')
    await press('Enter')
    await expect(admin).toHaveURL(CASE)
    await expect(admin.getByRole('heading', { level: 1 })).toHaveText(first ?? '')
  })

  await test.step('on a case, j and k go to its neighbours in the view', async () => {
    const here = admin.url()
    await press('j')
    await expect(admin).not.toHaveURL(here)
    await expect(admin).toHaveURL(CASE)
    await press('k')
    await expect(admin).toHaveURL(here)
    await press('g', 'm')
    await expect(admin).toHaveURL(/tampilan=saya/)
    await press('g', 'v')
    await expect(admin).toHaveURL(/\/admin$/)
  })

  await test.step('[ and ] change the view', async () => {
    await press(']')
    await expect(admin).toHaveURL(/tampilan=hari-ini/)
    await press('[')
    await expect(admin).toHaveURL(/\/admin$/)
  })

  await test.step('x and Shift+x select, a assigns', async () => {
    await press('j', 'x')
    await expect(admin.getByText('1 dipilih')).toBeVisible()
    await press('Escape')
    await expect(admin.locator('input[name="pilih"]:checked')).toHaveCount(0)
    await otherThan(admin, nomor).first().check()
    await rowOf(admin, nomor).getByRole('checkbox').check()
    await press('a')
    await expect(admin.getByLabel('Tugaskan kepada')).toBeFocused()
    await admin.getByLabel('Tugaskan kepada').selectOption({ index: 2 })
    await press('Tab', 'Enter')
    await expect(admin.getByText('2 aduan ditugaskan.')).toBeVisible()
    await expect(rowOf(admin, nomor)).not.toContainText('Belum ada')
  })

  await test.step('labels are added to several at once', async () => {
    await otherThan(admin, nomor).first().check()
    await rowOf(admin, nomor).getByRole('checkbox').check()
    await admin.getByLabel('Label', { exact: true }).fill('Perlu rapat')
    await admin.getByRole('button', { name: 'Tambah label' }).click()
    await expect(admin.getByText('Label 2 aduan berubah.')).toBeVisible()
    await expect(rowOf(admin, nomor)).toContainText('Perlu rapat')
  })

  await test.step("/ searches the cases of this session's keys; the terms are in no address", async () => {
    await press('/')
    await admin.keyboard.type(`${word} ${MARKER}`)
    await press('Enter')
    await expect(admin.getByRole('heading', { name: /aduan cocok dengan/ })).toBeVisible()
    await expect(admin.getByRole('region', { name: /cocok dengan/ }).getByText(nomor)).toBeVisible()
    expect(decodeURIComponent(admin.url())).not.toContain(MARKER)
    await noViolations(admin)
  })

  const { length } = await admin.evaluate(() => ({ length: localStorage.length + sessionStorage.length }))
  expect(length).toBe(0)
})

test('the shortcuts do nothing inside inputs, and nothing at all once they are switched off', {
  tag: LONG,
}, async ({ as }) => {
  const admin = await as('admin2')
  await admin.goto('/admin')
  const search = admin.getByLabel('Cari nomor atau isi aduan')
  await search.press('j')
  await expect(search).toHaveValue('j')
  await admin.goto('/admin')
  // The shortcuts work once the page's script has loaded.
  await expect(async () => {
    await admin.keyboard.press('?')
    await expect(admin.getByRole('dialog', { name: 'Pintasan papan ketik' })).toBeVisible({ timeout: 1000 })
  }).toPass()
  await noViolations(admin)
  await admin.getByRole('button', { name: 'Matikan pintasan' }).click()
  await expect(admin.getByRole('button', { name: 'Pintasan: mati' })).toBeVisible()
  await admin.keyboard.press('j')
  await expect(focused(admin)).toHaveCount(0)
  await admin.getByRole('button', { name: 'Pintasan: mati' }).click()
  await admin.getByRole('button', { name: 'Nyalakan pintasan' }).click()
  await expect(admin.getByRole('button', { name: 'Pintasan (?)' })).toBeVisible()
})

test('colleagues see who has a case open; a reporter and an outsider see nothing', { tag: LONG }, async ({
  as,
  kasus,
}) => {
  test.setTimeout(120_000)
  const pelapor = await as('pelapor2')
  const [admin1, admin2] = [await as('admin1'), await as('admin2')]
  const { nomor } = await kasus('sent')
  await admin2.goto('/admin')
  // Begun before the page opens: the next time it says so is 20 s later.
  const said = admin2.waitForResponse((response) => response.url().includes('/hadir'))
  await admin2.getByRole('link', { name: nomor }).click()
  await said
  await expect(admin2).toHaveURL(CASE)
  await admin1.goto('/admin')
  await expect(rowOf(admin1, nomor)).toContainText('Sedang dibuka oleh')
  await admin1.getByRole('link', { name: nomor }).click()
  // On the list other rows may show it, too.
  await expect(admin1).toHaveURL(CASE)
  await expect(admin1.getByRole('status').filter({ hasText: /^Sedang dibuka oleh/ })).toBeVisible()
  const id = /aduan\/([0-9a-f-]{36})/.exec(admin1.url())?.[1] ?? ''
  await pelapor.goto('/dashboard')
  const origin = new URL(pelapor.url()).origin
  expect((await pelapor.request.post(`/api/aduan/${id}/hadir`, { headers: { origin } })).status()).toBe(404)
  await admin2
    .getByRole('link', { name: /^Antrean/ })
    .first()
    .click()
  // A page shows the state at rendering; the news of leaving may come a moment later.
  await expect(async () => {
    await admin1.goto('/admin')
    await expect(rowOf(admin1, nomor)).not.toContainText('Sedang dibuka oleh', { timeout: 1000 })
  }).toPass({ timeout: 80_000 })
})

test('a page announces a change, and moves nothing by itself', async ({ as, kasus }) => {
  test.setTimeout(120_000)
  const admin = await as('admin1')
  await admin.goto('/admin')
  const { nomor } = await kasus('sent')
  await expect(admin.getByRole('button', { name: 'Muat ulang' })).toBeVisible({ timeout: 30_000 })
  await expect(rowOf(admin, nomor)).toHaveCount(0)
  await admin.getByRole('button', { name: 'Muat ulang' }).click()
  await expect(rowOf(admin, nomor)).toBeVisible()
})

test('the queue works without scripts: views, filters, search, assigning', async ({ as, kasus }) => {
  await kasus('sent')
  const page = await as('admin1', { javaScriptEnabled: false })
  await page.goto('/admin')
  await page.getByRole('link', { name: /^Belum ditugaskan/ }).click()
  await expect(page).toHaveURL(/tampilan=belum/)
  await page.getByText('Saring dan urutkan', { exact: true }).click()
  await page.getByLabel('Kategori', { exact: true }).selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Terapkan' }).click()
  await expect(page).toHaveURL(/kategori=/)
  await page.goto('/admin?tampilan=belum')
  await page.getByLabel('Cari nomor atau isi aduan').fill('karcis')
  await page.getByRole('button', { name: 'Cari', exact: true }).click()
  await expect(page.getByRole('heading', { name: /aduan cocok dengan “karcis”/ })).toBeVisible()
  expect(page.url()).not.toContain('karcis')
  await page.goto('/admin?tampilan=belum')
  await page.locator('input[name="pilih"]').first().check()
  await page.getByLabel('Tugaskan kepada').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Tugaskan', exact: true }).click()
  await expect(page.getByText('1 aduan ditugaskan.')).toBeVisible()
})

test('axe finds nothing, on a phone and on a wide screen, in light and dark', { tag: LONG }, async ({
  as,
}) => {
  const page = await as('admin2', { viewport: { width: 360, height: 800 } })
  for (const view of ['', '?tampilan=terbatas', '?tampilan=lewat', '?tampilan=selesai', '?kategori=aset']) {
    await page.goto(`/admin${view}`)
    await noViolationsInAnyLook(page)
  }
  await page.goto('/admin?tampilan=telaah')
  await page.locator('input[name="pilih"]').first().check()
  await noViolationsInAnyLook(page)
})

test('the marks of a case push no link of its row under the next column', { tag: LONG }, async ({
  as,
  kasus,
}) => {
  const { nomor } = await kasus('sent', 'pelapor1', {
    instansi: 'Inspektorat Daerah',
    jalur_terbatas_dibaca: 'ya',
    risiko: 'ya',
    risiko_rinci: 'Saya diancam akan dimutasi.',
  })
  for (const width of [1280, 1366, 1920, 360]) {
    const page = await as('admin2', { viewport: { width, height: 900 } })
    await page.goto('/admin')
    const row = rowOf(page, nomor)
    await expect(row.getByText('Pelapor terancam')).toBeVisible()
    await expect(row.getByText('Terbatas', { exact: true })).toBeVisible()
    await row.getByRole('link', { name: nomor }).click({ trial: true, timeout: 5000 })
  }
})

test('an administrator not named for restricted cases has no view of them', async ({ as }) => {
  const admin1 = await as('admin1')
  await admin1.goto('/admin?tampilan=terbatas')
  await expect(admin1.getByRole('link', { name: /^Terbatas/ })).toHaveCount(0)
  await expect(admin1.getByRole('link', { name: /^Perlu verifikasi/ })).toHaveAttribute(
    'aria-current',
    'page',
  )
  const admin2 = await as('admin2')
  await admin2.goto('/admin')
  await expect(admin2.getByRole('link', { name: /^Terbatas/ })).toBeVisible()
})
