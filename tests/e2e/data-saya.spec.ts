import { LONG } from '../world/size'
import { NEW_PASSWORD } from './account'
import { CODE, pageByCode, readCode } from './codes'
import { expect, test } from './fixtures'
import { act, downloaded } from './people'

test('a reporter takes a copy, requests erasure, gets an answer, takes a code and deletes the account', {
  tag: LONG,
}, async ({ as, kasus, own, visit }) => {
  test.setTimeout(150_000)
  const { username } = await own()
  const { id, nomor } = await kasus('sent', 'pelapor')
  const page = await as('pelapor')

  await page.goto('/dashboard')
  await page
    .getByRole('link', { name: /^Data saya/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: 'Data saya' })).toBeVisible()
  const copy = JSON.parse((await downloaded(page, 'Unduh untuk aplikasi lain (JSON)')).toString()) as {
    akun: { namaPengguna: string }
    aduan: { nomor: string }[]
  }
  expect(copy.akun.namaPengguna).toBe(username)
  expect(copy.aduan.map((aduan) => aduan.nomor)).toEqual([nomor])
  expect((await downloaded(page, 'Unduh untuk dibaca (PDF)')).subarray(0, 5).toString()).toBe('%PDF-')
  expect((await downloaded(page, 'Unduh dengan berkas (ZIP)')).subarray(0, 2).toString()).toBe('PK')
  await page.getByLabel('Nomor HP (opsional)').fill('0812 3456 7890')
  await act(page, 'Simpan perubahan')
  await expect(page.getByText('Data akun sudah diperbaiki.')).toBeVisible()
  await expect(page.getByLabel('Nomor HP (opsional)')).toHaveValue('+6281234567890')

  await page.getByRole('link', { name: `Permintaan tentang data, ${nomor}` }).click()
  // The previous page has a form with the same button.
  await expect(page.getByRole('heading', { name: 'Permintaan tentang data', exact: true })).toBeVisible()
  await act(page, 'Kirim permintaan')
  await expect(page.getByRole('alert').filter({ hasText: 'Pilih apa yang Anda minta' }).first()).toBeVisible()
  await page.getByLabel('Hapus aduan ini').check()
  await page.getByLabel('Jelaskan permintaan Anda').fill('Mohon dihapus.')
  await act(page, 'Kirim permintaan')
  await expect(page.getByText('Permintaan terkirim.')).toBeVisible()
  await expect(page.getByText(/Kami jawab paling lambat .* pukul 23\.59 WITA \(sisa \d+ jam\)/)).toBeVisible()

  const admin = await as('admin1')
  await admin.goto('/admin/permintaan-data')
  await admin.getByRole('link', { name: `Hapus aduan ini, ${nomor}` }).click()
  await admin.getByLabel('Dikabulkan', { exact: true }).check()
  await admin.getByLabel('Jawaban kepada pemohon').fill('Baik.')
  await act(admin, 'Kirim jawaban')
  await expect(
    admin.getByRole('alert').filter({ hasText: 'baru dapat dikabulkan setelah aduan berakhir' }).first(),
  ).toBeVisible()
  await admin.getByLabel('Tidak dikabulkan').check()
  await admin
    .getByLabel('Jawaban kepada pemohon')
    .fill('Aduan masih ditangani. Kami simpan menurut undang-undang.')
  await act(admin, 'Kirim jawaban')
  await expect(admin.getByText('Jawaban terkirim kepada pemohon dan tercatat.')).toBeVisible()
  await page.reload()
  await expect(page.getByText('Aduan masih ditangani. Kami simpan')).toBeVisible()

  await page.goto('/data-saya/hapus-akun')
  await expect(
    page.getByText('Nama dan kontak yang tersegel di aduan Rahasia tidak ikut terhapus.'),
  ).toBeVisible()
  await page.getByRole('link', { name: `Ambil kode rahasia untuk ${nomor}` }).click()
  const code = await readCode(page)
  expect(code).toMatch(CODE)
  await page.getByRole('textbox', { name: 'Kode rahasia' }).fill('AAAA-BBBB')
  await act(page, 'Pindahkan ke kode rahasia')
  await expect(page.getByRole('alert').filter({ hasText: 'Kode ini tidak cocok' }).first()).toBeVisible()
  await page.getByRole('textbox', { name: 'Kode rahasia' }).fill(code.toLowerCase())
  await act(page, 'Pindahkan ke kode rahasia')
  await expect(page.getByText('hanya dapat dibuka dengan kode rahasia')).toBeVisible()
  await page.getByLabel('Ketik HAPUS AKUN').fill('hapus akun')
  await page.getByLabel('Kata sandi', { exact: true }).fill(NEW_PASSWORD)
  await act(page, 'Hapus akun saya')
  await expect(page.getByText('Akun Anda sudah dihapus')).toBeVisible()

  const later = await pageByCode(visit, code)
  await expect(later.getByRole('heading', { name: nomor })).toBeVisible()
  expect(later.url()).toContain(id)
  await later.goto('/data-saya')
  await expect(later.getByRole('link', { name: `Permintaan tentang data, ${nomor}` })).toBeVisible()
  await expect(later.getByRole('heading', { name: 'Hapus akun' })).toHaveCount(0)
})

test('a case is put on legal hold and released, with reasons on its page', { tag: LONG }, async ({ as }) => {
  const admin = await as('admin1')
  await admin.goto('/admin')
  await admin.getByRole('link', { name: /^WBS-/ }).first().click()
  await expect(admin).toHaveURL(/aduan\/[0-9a-f-]{36}/)
  await admin.getByRole('link', { name: 'Akses & masa simpan' }).click()
  const part = admin.getByRole('region', { name: 'Masa simpan' })
  await expect(part).toContainText('belum ditetapkan')
  const open = async (name: string) => {
    const opener = part.locator('.disclosure-opener', { hasText: name })
    await expect(async () => {
      if ((await opener.getAttribute('aria-expanded')) === 'false') await opener.click()
      await expect(part.getByLabel('Alasan')).toBeVisible({ timeout: 500 })
    }).toPass()
  }
  await open('Tahan dari pemusnahan')
  await part.getByLabel('Alasan').fill('Diminta penegak hukum')
  await part.getByRole('button', { name: 'Tahan dari pemusnahan' }).last().click()
  await expect(admin.getByText('Aduan ditahan dari pemusnahan.')).toBeVisible()
  await expect(part).toContainText('Diminta penegak hukum')
  await open('Lepaskan penahanan')
  await part.getByLabel('Alasan').fill('Perkara selesai')
  await part.getByRole('button', { name: 'Lepaskan penahanan' }).last().click()
  await expect(admin.getByText('Penahanan dilepaskan.')).toBeVisible()
  await expect(part).toContainText('Perkara selesai')
})
