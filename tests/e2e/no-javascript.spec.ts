import { expect, test } from './fixtures'
import { act, chooseKind, file, fillAduan, listed, MARKER, next, onStep, sendAduan } from './people'

test.use({ javaScriptEnabled: false })

test('register, log in, write, attach, send, talk and leave without JavaScript', async ({ page }) => {
  test.setTimeout(120_000)
  const username = `tanpa.skrip.${Date.now() % 1_000_000}`
  const password = 'enam kata acak tanpa skrip'
  await page.goto('/daftar')
  await page.getByLabel('Nama yang ingin digunakan').fill('Haruan')
  await page.getByLabel('Nama pengguna').fill(username)
  await page.getByLabel('Kata sandi').fill('pendek')
  await act(page, 'Buat akun')
  await expect(page.getByRole('alert')).toContainText('Kata sandi minimal 15 karakter')
  await expect(page.getByRole('alert')).toContainText('Setujui pemberitahuan privasi')
  await expect(page.getByLabel('Nama yang ingin digunakan')).toHaveValue('Haruan')
  await page.getByLabel('Kata sandi').fill(password)
  await page.getByLabel('Saya menyetujui pemberitahuan privasi').check()
  await act(page, 'Buat akun')
  await expect(page.locator('#kode-pemulihan .code-group')).toHaveCount(7)
  await page.getByRole('link', { name: 'Sudah saya tulis, isi aduan' }).click()
  await onStep(page, 1)
  await next(page)
  await expect(page.getByRole('alert')).toContainText('Pilih satu jenis dugaan pelanggaran')
  await chooseKind(page)
  await page.getByLabel('Ringkasan dalam satu kalimat').fill(`Tanpa skrip ${MARKER}`)
  await act(page, 'Tambah orang lain')
  await expect(page.getByText('Orang ke-2', { exact: true })).toBeVisible()
  await page.getByLabel('Nama (opsional)').last().fill('Yang kedua')
  await act(page, 'Hapus orang ke-1')
  await expect(page.getByLabel('Nama (opsional)')).toHaveValue('Yang kedua')
  await expect(page.getByLabel('Ringkasan dalam satu kalimat')).toHaveValue(`Tanpa skrip ${MARKER}`)
  await fillAduan(page)

  await page
    .getByRole('link', { name: /Ubah bukti/ })
    .first()
    .click()
  await page.getByLabel('Pilih berkas').setInputFiles(file)
  await act(page, 'Unggah')
  await expect(page.getByText('Berkas tersimpan terenkripsi.')).toBeVisible()
  await expect(listed(page, file.name)).toContainText('Foto ini memuat lokasi')
  await page.getByText('Keterangan (opsional)').click()
  await page.getByRole('textbox', { name: `Keterangan ${file.name}` }).fill(`Catatan ${MARKER}`)
  await act(page, 'Simpan keterangan')
  await expect(page.getByText('Tersimpan.', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: /^Lihat yang dibaca petugas/ }).click()
  await expect(page.getByText(`Catatan ${MARKER}`)).toBeVisible()
  await page.getByRole('link', { name: 'Perbesar' }).click()
  await expect(page.getByRole('img', { name: file.name })).toHaveAttribute('src', /lebar=2400$/)
  await page.getByRole('link', { name: 'Kembali ke bukti' }).click()
  await next(page)
  const { id } = await sendAduan(page)
  await page.goto(`/aduan/${id}`)
  await page.getByLabel('Pesan untuk petugas').fill(`Pesan ${MARKER}`)
  await act(page, 'Kirim pesan')
  await expect(page.getByText('Pesan terkirim.')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: `Pesan ${MARKER}` })).toHaveCount(1)
  await act(page, 'Keluar')
  await page.goto(`/aduan/${id}`)
  await expect(page).toHaveURL(/\/masuk$/)
})

test('reporting the Inspektorat: the restricted route appears with the choice, and the page goes on', async ({
  as,
  kasus,
}) => {
  for (const javaScriptEnabled of [true, false]) {
    const { id } = await kasus('draft', 'pelapor', { instansi: 'Dinas Perhubungan' })
    const page = await as('pelapor', { javaScriptEnabled })
    await page.goto(`/aduan/baru/${id}/1`)
    const read = page.getByLabel('Saya sudah membacanya')
    await expect(read).toBeHidden()
    await page.getByLabel('Unit kerja / instansi').selectOption({ label: 'Inspektorat Daerah' })
    await expect(read).toBeVisible()
    await page.getByRole('button', { name: 'Lanjut', exact: true }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'Centang' }).first()).toBeVisible()
    await read.check()
    await page.getByRole('button', { name: 'Lanjut', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Ceritanya, kapan' })).toBeVisible()
    await page.goto(`/aduan/baru/${id}/1`)
    await page.getByLabel('Unit kerja / instansi').selectOption({ label: 'Dinas Perhubungan' })
    if (javaScriptEnabled) {
      await page.getByLabel('Jabatan (opsional)').first().fill('Inspektur')
      await expect(read).toBeVisible()
      await page.getByLabel('Jabatan (opsional)').first().fill('Petugas loket')
      // Without scripts the stored choice shows it until the page is saved.
      await expect(read).toBeHidden()
    }
    await page.getByRole('button', { name: 'Lanjut', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Ceritanya, kapan' })).toBeVisible()
  }
})

test('help is one link away on every page of a reporter, and its answers open without scripts', async ({
  as,
  visit,
  kasus,
}) => {
  const { id } = await kasus('draft')
  const { id: sent } = await kasus('inVerification')
  const page = await as('pelapor1', { javaScriptEnabled: false })
  const stranger = await visit({ javaScriptEnabled: false })
  for (const path of ['/', '/lapor', '/lapor/tulis', '/lacak', '/daftar', '/masuk']) {
    await stranger.goto(path)
    await expect(stranger.getByRole('link', { name: 'Bantuan', exact: true }), path).toBeVisible()
  }
  for (const path of ['/dashboard', `/aduan/baru/${id}/1`, `/aduan/${sent}`, `/aduan/${sent}/tanda-terima`]) {
    await page.goto(path)
    await expect(page.getByRole('link', { name: 'Bantuan', exact: true }), path).toBeVisible()
  }
  await page.getByRole('link', { name: 'Bantuan', exact: true }).click()
  const answer = page.getByText('Tanpa bukti pun aduan Anda diperiksa.')
  await expect(answer).toBeHidden()
  await page.getByText('Bagaimana bila saya tidak punya bukti?').click()
  await expect(answer).toBeVisible()
})

test('the receipt is printed from its page and downloaded under a neutral name', async ({ as, kasus }) => {
  const { id, nomor } = await kasus('sent')
  const page = await as('pelapor1', { javaScriptEnabled: false })
  await page.goto(`/aduan/${id}/terkirim`)
  await page.getByRole('link', { name: 'Tanda terima' }).click()
  await expect(page.getByText(nomor)).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Unduh PDF' }).click()
  expect((await download).suggestedFilename()).toMatch(/^dokumen-\d{4}-\d{2}-\d{2}\.pdf$/)
})
