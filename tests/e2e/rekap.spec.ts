import { LONG } from '../world/size'
import { expect, test } from './fixtures'
import { noViolations } from './no-violations'

const FIGURES = ['ketepatan', 'arus'] as const

for (const javaScriptEnabled of [true, false]) {
  test(`punctuality is shown as chart, table and file with the same numbers, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, {
    tag: javaScriptEnabled ? LONG : [],
  }, async ({ as }) => {
    const page = await as('admin1', { javaScriptEnabled })
    await page.goto('/admin')
    await page.getByRole('link', { name: 'Rekap', exact: true }).first().click()
    await expect(page.getByRole('heading', { name: 'Rekap', level: 1 })).toBeVisible()

    await test.step('each figure has its sentence, a chart with text, a table and a file', async () => {
      for (const key of FIGURES) {
        const figure = page.locator(`section[aria-labelledby="rekap-${key}"]`)
        await expect(figure.getByRole('img').first()).toHaveAccessibleName(/\S/)
        await figure.locator('summary').click()
        const table = await figure.getByRole('row').allTextContents()
        const href = (await figure.getByRole('link', { name: /^Unduh CSV/ }).getAttribute('href')) ?? ''
        const response = await page.request.get(href)
        expect(response.headers()['content-type']).toMatch(/^text\/csv/)
        expect(response.headers()['cache-control']).toBe('no-store')
        const lines = (await response.text()).trimEnd().split('\r\n')
        expect(table.length).toBeGreaterThan(1)
        expect(lines.length, 'a line per row of the table').toBeGreaterThanOrEqual(table.length)
      }
    })

    await test.step('a period is part of the address; an invalid one is reported and no typed text is lost', async () => {
      await page.locator('summary', { hasText: 'Ubah periode' }).click()
      await page.getByLabel('Dari tanggal').fill('2026-11-20')
      await page.getByLabel('Sampai tanggal').fill('2026-11-01')
      await page.getByRole('button', { name: 'Terapkan', exact: true }).click()
      await expect(
        page.getByText('Tanggal akhir harus sama dengan atau sesudah tanggal awal').first(),
      ).toBeVisible()
      await expect(page.getByLabel('Dari tanggal')).toHaveValue('2026-11-20')
      await page.getByLabel('Sampai tanggal').fill('2026-11-23')
      await page.getByRole('button', { name: 'Terapkan', exact: true }).click()
      await expect(page).toHaveURL(/dari=2026-11-20/)
      await expect(page.getByText(/20 Nov/).first()).toBeVisible()
    })

    await test.step('the view for others hides small numbers', async () => {
      await page.getByRole('link', { name: 'Tampilan untuk dibagikan' }).click()
      await expect(page.getByText('Angka di bawah 5 disembunyikan')).toBeVisible()
    })
    if (javaScriptEnabled) await noViolations(page)
    await page.context().close()
  })
}
