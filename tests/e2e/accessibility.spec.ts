import type { Page } from '@playwright/test'
import { lockedPdf } from '../corpus/pdf'
import { oneIn } from '../world/size'
import { expect, test } from './fixtures'
import { noViolationsInAnyLook } from './no-violations'
import { attach, declareNoRelation, file, next, onStep } from './people'

const PHONE = { viewport: { width: 360, height: 740 } }

const PUBLIC = [
  '/',
  '/daftar',
  '/masuk',
  '/lapor',
  '/lapor/tulis',
  '/lacak',
  '/periksa-surat',
  '/lupa-sandi',
  '/aktivasi',
  '/privasi',
  '/keamanan',
  '/bantuan',
  '/tidak-ada',
]

const ADMIN = [
  '/kabar',
  '/kabar/email',
  '/admin',
  '/admin?tampilan=telaah',
  '/admin/pengguna',
  '/admin/tim',
  '/admin/arsip',
  '/admin/pekerjaan',
]

/** Pages of the administration, with their forms open and showing errors. */
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

const TABS = [
  'linimasa',
  'tugas',
  'lapangan',
  'catatan',
  'pesan',
  'jawaban',
  'lembar',
  'lembar/riwayat',
  'bukti',
]

async function look(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect(page).toHaveTitle(/WBS/)
  await noViolationsInAnyLook(page)
}

test('public pages', async ({ visit }) => {
  const page = await visit(PHONE)
  for (const path of PUBLIC) await look(page, path)
  await page.goto('/daftar')
  await page.getByRole('button', { name: 'Buat akun' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await noViolationsInAnyLook(page)
})

test('the form, step by step, with errors on its first page', async ({ as, kasus }) => {
  const page = await as('pelapor1', PHONE)
  await look(page, '/aduan/baru')
  await page.getByRole('button', { name: 'Saya mengerti, lanjut' }).click()
  await onStep(page, 1)
  await next(page)
  await expect(page.getByText('Ada yang perlu diperbaiki')).toBeVisible()
  await noViolationsInAnyLook(page)
  const { id } = await kasus('draft')
  for (let step = 2; step <= 4; step++) await look(page, `/aduan/baru/${id}/${step}`)
})

test('evidence in a draft: a photo, a locked file, and the preview for staff', async ({ as, kasus }) => {
  const page = await as('pelapor1', PHONE)
  const { id } = await kasus('draft')
  await page.goto(`/aduan/baru/${id}/3`)
  const locked = { name: 'terkunci.pdf', mimeType: 'application/pdf', buffer: await lockedPdf() }
  await attach(page, [file, locked])
  await noViolationsInAnyLook(page)
  await page.getByRole('link', { name: /^Lihat yang dibaca petugas/ }).click()
  await expect(page.getByRole('heading', { name: file.name })).toBeVisible()
  await noViolationsInAnyLook(page)
})

test('cases as their reporter sees them', async ({ as, kasus }) => {
  const page = await as('pelapor1', PHONE)
  await look(page, '/dashboard')
  await look(page, '/kabar')
  for (const stage of ['toComplete', 'questioned', 'answered'] as const) {
    const { id } = await kasus(stage)
    await look(page, `/aduan/${id}`)
  }
})

for (const [name, paths] of [
  ['the administration', ADMIN],
  ['settings', oneIn(2, SETTINGS)],
] as const) {
  test(`staff pages: ${name}`, async ({ as }) => {
    const page = await as('admin1', PHONE)
    for (const path of paths) await look(page, path)
  })
}

for (const [person, stage, base] of [
  ['admin1', 'inVerification', '/admin/aduan'],
  ['telaah1', 'withTeam', '/telaah/aduan'],
] as const) {
  test(`a case for ${person}, with every panel open, and its evidence`, async ({ as, kasus }) => {
    const { id } = await kasus(stage)
    const page = await as(person, PHONE)
    for (const tab of person === 'admin1' ? ['', '/pesan', '/catatan', '/akses', '/linimasa'] : ['']) {
      await look(page, `${base}/${id}${tab}`)
      const closed = page.locator('.disclosure-opener[aria-expanded="false"]')
      // Opening one may close another of the same row.
      for (let left = await closed.count(); left > 0; left -= 1) await closed.first().click()
      if ((await page.locator('.disclosure-opener').count()) > 0) await noViolationsInAnyLook(page)
    }
    await page.goto(`${base}/${id}/bukti`)
    await attach(page)
    await noViolationsInAnyLook(page)
    const seen = page.getByRole('link', { name: `Lihat ${file.name}` }).first()
    await seen.click()
    await expect(page.getByRole('heading', { name: 'Riwayat bukti' })).toBeVisible()
    await noViolationsInAnyLook(page)
  })
}

test('a case for its team, tab by tab', async ({ as, kasus }) => {
  const { id } = await kasus('withTeam')
  const page = await as('telaah2', PHONE)
  await look(page, '/telaah')
  await look(page, `/telaah/aduan/${id}`)
  await declareNoRelation(page)
  for (const tab of TABS) await look(page, `/telaah/aduan/${id}/${tab}`)
})
