import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { lockedPdf } from '../corpus/pdf'
import { expect, test } from './fixtures'
import { attach, beginAduan, declareNoRelation, file, next } from './people'

/** axe finds nothing, and nothing has to be scrolled sideways on the smallest phone. */
async function expectAccessible(page: Page): Promise<void> {
  const where = new URL(page.url()).pathname
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.target.join(' ')}`)
  expect(found, where).toEqual([])
  const size = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 700 })
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(sideways, `${where} at 320 px`).toBeLessThanOrEqual(0)
  if (size) await page.setViewportSize(size)
}

/** Pages of the administration, with their forms open and with what is wrong in them. */
const SETTINGS = [
  '/admin/kalender',
  '/admin/kalender?tahun=2028',
  '/admin/kalender/pratinjau?aksi=tambah&tahun=2027&tanggal=2027-10-05&nama=Uji&jenis=cuti_bersama',
  '/admin/kalender/pratinjau?aksi=tambah&tahun=2027&tanggal=&nama=&jenis=',
  '/admin/kalender/pratinjau?aksi=isi&tahun=2028&libur=salah&cuti=',
  '/admin/referensi?bagian=instansi&ubah=baru',
  '/admin/referensi?bagian=kategori&ubah=pungli',
  '/admin/referensi?bagian=templat&ubah=baru',
  '/admin/referensi?bagian=tenggat&ubah=answer',
  '/admin/referensi?bagian=kabkota',
  '/admin/jejak',
  '/admin/jejak?catatan=bukti',
  '/admin/jejak?catatan=akun&dari=salah',
]

const LOOKS = [
  { colorScheme: 'light', viewport: { width: 360, height: 740 } },
  { colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
] as const

for (const look of LOOKS) {
  const name = `${look.colorScheme}, ${look.viewport.width} px`

  test(`pages for all: ${name}`, async ({ visit }) => {
    test.setTimeout(300_000)
    const page = await visit(look)
    for (const path of [
      '/',
      '/daftar',
      '/masuk',
      '/lapor',
      '/lacak',
      '/periksa-surat',
      '/lupa-sandi',
      '/aktivasi',
      '/privasi',
      '/keamanan',
      '/tidak-ada',
    ]) {
      await page.goto(path)
      await expectAccessible(page)
    }
    await page.goto('/daftar')
    await page.getByRole('button', { name: 'Buat akun' }).click()
    await expect(page.getByRole('alert').first()).toBeVisible()
    await expectAccessible(page)
  })

  test(`pages of a reporter: ${name}`, async ({ as }) => {
    test.setTimeout(300_000)
    const page = await as('pelapor1', look)
    await page.goto('/aduan/baru')
    await expectAccessible(page)
    await beginAduan(page)
    await next(page)
    await expect(page.getByText('Ada yang perlu diperbaiki')).toBeVisible()
    await expectAccessible(page)
    await page.getByLabel('Ringkasan dalam satu kalimat').fill('Untuk pemeriksaan halaman')
    await page.getByLabel('Pungutan liar / pemerasan').check()
    await next(page)
    await expect(page.getByText('Langkah 2 dari 7')).toBeVisible()
    const steps = page.url().replace(/\d$/, '')
    await page.goto(`${steps}5`)
    const locked = { name: 'terkunci.pdf', mimeType: 'application/pdf', buffer: await lockedPdf() }
    await attach(page, [file, locked])
    await page.getByRole('link', { name: /^Lihat yang dibaca petugas/ }).click()
    await expect(page.getByRole('heading', { name: file.name })).toBeVisible()
    await expectAccessible(page)
    for (let step = 2; step <= 7; step++) {
      await page.goto(`${steps}${step}`)
      await expect(page).toHaveTitle('WBS Kalsel')
      await expectAccessible(page)
    }
    await page.goto('/dashboard')
    await expectAccessible(page)
    const cases = await page
      .getByRole('link', { name: /^WBS-/ })
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')))
    for (const href of cases.slice(0, 3)) {
      await page.goto(href ?? '/dashboard')
      await expect(page).toHaveTitle('WBS Kalsel')
      await expectAccessible(page)
    }
  })

  test(`pages of staff: ${name}`, async ({ as }) => {
    test.setTimeout(600_000)
    for (const [person, base] of [
      ['admin1', '/admin'],
      ['telaah1', '/telaah'],
    ] as const) {
      const page = await as(person, look)
      const paths =
        person === 'admin1'
          ? [
              '/admin',
              '/admin?tampilan=telaah',
              '/admin/pengguna',
              '/admin/tim',
              '/admin/pekerjaan',
              ...SETTINGS,
            ]
          : [base]
      for (const path of paths) {
        await page.goto(path)
        await expect(page).toHaveTitle('WBS Kalsel')
        await expectAccessible(page)
      }
      await page.goto(base)
      await page.getByRole('link', { name: /^WBS-/ }).first().click()
      await expect(page).toHaveURL(/aduan\/[0-9a-f-]{36}$/)
      await expectAccessible(page)
      const closed = page.locator('.disclosure-opener[aria-expanded="false"]')
      while ((await closed.count()) > 0) await closed.first().click()
      if (person === 'telaah1') await expectTabsAccessible(page)
      await attach(page)
      await expectAccessible(page)
      await page
        .getByRole('link', { name: `Lihat ${file.name}` })
        .first()
        .click()
      await expect(page.getByRole('heading', { name: 'Riwayat bukti' })).toBeVisible()
      await expect(page).toHaveTitle('WBS Kalsel')
      await expectAccessible(page)
      await page.context().close()
    }
  })
}

/** Every tab of a reviewer's case with its panels open; ends on the evidence. */
async function expectTabsAccessible(page: Page): Promise<void> {
  await expectAccessible(page)
  const declare = page.getByRole('button', { name: 'Saya tidak memiliki hubungan dengan terlapor' })
  if (await declare.isVisible()) await declareNoRelation(page)
  const base = new URL(page.url()).pathname
  const tabs = ['linimasa', 'tugas', 'lapangan', 'catatan', 'pesan', 'jawaban', 'lembar', 'lembar/riwayat']
  for (const tab of [...tabs, 'bukti']) {
    await page.goto(`${base}/${tab}`)
    await expect(page).toHaveTitle('WBS Kalsel')
    await expectAccessible(page)
  }
}
