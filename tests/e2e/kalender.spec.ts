import type { Page } from '@playwright/test'
import { LONG } from '../world/size'
import { expect, test } from './fixtures'

/** Every date on the reporter's own pages. */
async function datesOf(page: Page): Promise<string[]> {
  const found: string[] = []
  await page.goto('/dashboard')
  const cases = await page
    .getByRole('link', { name: /^WBS-/ })
    .evaluateAll((all) => all.map((a) => a.getAttribute('href')))
  for (const path of ['/', '/dashboard', ...cases.slice(0, 4)]) {
    await page.goto(path ?? '/dashboard')
    const text = (await page.locator('main').textContent()) ?? ''
    found.push(...(text.match(/\d{1,2} [A-Z][a-z]+ 20\d\d|pukul \d\d\.\d\d WITA/g) ?? []))
  }
  return found
}

test('a browser in WIB shows the same days and times as one in WITA', { tag: LONG }, async ({ as }) => {
  const inWita = await as('pelapor2', { timezoneId: 'Asia/Makassar' })
  const inWib = await as('pelapor2', { timezoneId: 'Asia/Jakarta' })
  expect(await inWib.evaluate(() => new Date(2026, 10, 23).getTimezoneOffset())).toBe(-420)
  const dates = await datesOf(inWita)
  expect(dates.length).toBeGreaterThan(5)
  expect(await datesOf(inWib)).toEqual(dates)
})

for (const javaScriptEnabled of [true, false]) {
  test(`a day of leave is previewed before saving, then recorded, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, {
    tag: javaScriptEnabled ? LONG : [],
  }, async ({ as }) => {
    const page = await as('admin1', { javaScriptEnabled })
    const day = javaScriptEnabled ? '05' : '06'
    await page.goto('/admin/kalender?tahun=2027')
    const opener = page.getByRole('button', { name: 'Tambah satu hari' })
    if (javaScriptEnabled) await opener.click()
    const form = page.getByRole('form', { name: 'Tambah satu hari libur' })
    await form.getByRole('button', { name: 'Lihat dampaknya' }).click()
    await expect(page.getByRole('heading', { name: 'Periksa lagi' })).toBeVisible()
    await expect(page.getByText('Pilih tanggal yang nyata').first()).toBeVisible()

    await page.getByLabel('Tanggal').fill(`2027-10-${day}`)
    await page.getByLabel('Nama hari libur').fill('Cuti bersama uji')
    await page.getByLabel('Cuti bersama', { exact: true }).check()
    await page.getByRole('button', { name: 'Lihat dampaknya' }).click()
    await expect(page.getByRole('heading', { name: 'Pratinjau perubahan kalender 2027' })).toBeVisible()
    await expect(page.getByText('tidak ada batas waktu yang bergeser')).toBeVisible()

    await page.getByRole('button', { name: 'Simpan kalender' }).click()
    await expect(page.getByText('Tulis dasar perubahan, misalnya SKB beserta nomornya').first()).toBeVisible()
    await page.getByLabel('Dasar perubahan').fill('SKB Nomor 1 Tahun 2027')
    await page.getByRole('button', { name: 'Simpan kalender' }).click()
    await expect(page.getByText('Kalender tersimpan.')).toBeVisible()
    await expect(
      page.getByRole('rowheader', { name: new RegExp(`${Number(day)} Oktober 2027`) }),
    ).toBeVisible()

    await page.goto('/admin/jejak?catatan=akun&jenis=calendar')
    await expect(page.getByText('Dasar: SKB Nomor 1 Tahun 2027').first()).toBeVisible()
    await page.getByRole('button', { name: 'Periksa keutuhan' }).click()
    await expect(page.getByText('Catatan utuh')).toBeVisible()
  })
}

test('a promise made on the landing page cannot be lengthened', async ({ as }) => {
  const page = await as('admin1')
  await page.goto('/admin/referensi?bagian=tenggat&ubah=verification')
  await page.getByLabel('Hari kerja').fill('5')
  await page.getByRole('button', { name: 'Simpan janji waktu' }).click()
  await expect(
    page.getByText('Beranda menjanjikan verifikasi paling lambat 3 hari kerja').first(),
  ).toBeVisible()
})

test('a template is inserted into the text for the reporter', async ({ as }) => {
  const page = await as('telaah1')
  await page.goto('/telaah')
  const cases = await page
    .getByRole('link', { name: /^WBS-/ })
    .evaluateAll((all) => all.map((a) => a.getAttribute('href')))
  for (const path of cases) {
    await page.goto(path ?? '/telaah')
    const opener = page.getByRole('button', { name: 'Kirim kabar kemajuan' }).first()
    if (!(await opener.isVisible())) continue
    await opener.click()
    const form = page.getByRole('form', { name: 'Kirim kabar kemajuan' })
    await form.getByText(/^Templat/).click()
    await form.getByRole('button', { name: /^Sisipkan\s*: Masih berjalan$/ }).click()
    await expect(form.getByLabel('Kabar untuk pelapor')).toHaveValue(/masih kami tindak lanjuti/)
    return
  }
  throw new Error('no case of the demo is with the team')
})
