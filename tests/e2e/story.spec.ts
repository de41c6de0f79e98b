import { createHash } from 'node:crypto'
import type { Page } from '@playwright/test'
import { markersIn } from '../corpus/search'
import { readPdf } from '../pdf'
import { expect, test } from './fixtures'
import {
  act,
  attach,
  beginAduan,
  chooseTeam,
  declareNoRelation,
  downloaded,
  file,
  fillAduan,
  issueAnswer,
  listed,
  MARKER,
  openAct,
  proposeAnswer,
  sendAduan,
  tickAll,
} from './people'
import { untilAwake } from './typed/stand'

const CASE = /aduan\/[0-9a-f-]{36}$/

/** Opens the case with this number from a staff list. */
async function openInList(page: Page, base: string, nomor: string): Promise<void> {
  await page.goto(base)
  await page.getByRole('link', { name: nomor }).click()
  await expect(page).toHaveURL(CASE)
}

test('an aduan is written, verified, followed up, answered under four eyes, objected to and closed', async ({
  as,
  own,
}) => {
  test.setTimeout(240_000)
  const pelapor = await as('pelapor')
  await beginAduan(pelapor)
  await fillAduan(pelapor)

  // One answer changed from the check page, one file added.
  await pelapor
    .getByRole('link', { name: /Ubah bukti/ })
    .first()
    .click()
  await attach(pelapor)
  await expect(listed(pelapor, file.name)).toContainText(/Foto ini memuat lokasi, .*Petugas menerima salinan/)
  await act(pelapor, 'Lanjut')
  await expect(pelapor.getByRole('heading', { name: 'Periksa aduan', level: 1 })).toBeVisible()
  await expect(pelapor.getByText(file.name)).toBeVisible()
  const { id, nomor } = await sendAduan(pelapor)
  expect(nomor).not.toBe('')
  await expect(pelapor.getByText(/paling lambat \w+, \d{1,2} \w+ \d{4}/)).toBeVisible()

  await test.step('the administrator verifies and asks', async () => {
    const admin = await as('admin1')
    await openInList(admin, '/admin', nomor)
    await expect(
      admin
        .getByText(`Petugas loket ${MARKER} (`)
        .or(admin.getByText(`Petugas loket ${MARKER}`))
        .first(),
    ).toBeVisible()
    await admin.getByRole('link', { name: /^Bukti/ }).click()
    const copy = await downloaded(admin, `Unduh salinan bersih ${file.name}`)
    expect([[...(await markersIn(copy))], copy.includes(MARKER)]).toEqual([[], false])
    await expect(admin.getByRole('link', { name: `Unduh berkas asli ${file.name}` })).toHaveCount(0)
    await admin.getByRole('link', { name: `Lihat ${file.name}` }).click()
    const sha256 = createHash('sha256').update(file.buffer).digest('hex')
    await expect(admin.getByText(sha256)).toBeVisible()
    await expect(admin.getByRole('img', { name: file.name })).toHaveJSProperty('complete', true)
    await admin.reload()
    await expect(admin.getByRole('row', { name: /, mengunduh salinan$/ })).toBeVisible()
    await expect(admin.getByRole('row', { name: /, melihat$/ })).toBeVisible()
    await admin.getByRole('link', { name: 'Kembali ke kasus' }).click()
    await admin.getByRole('link', { name: 'Isi & keputusan' }).click()
    await act(admin, 'Mulai verifikasi')
    await expect(admin.getByText('Verifikasi dimulai.')).toBeVisible()
    await openAct(admin, 'Minta kelengkapan')
    await admin.getByLabel('Waktu kejadian', { exact: true }).check()
    await admin.getByLabel('Tempat kejadian', { exact: true }).check()
    await act(admin, 'Minta kelengkapan')
    await expect(admin.getByText('Permintaan kelengkapan terkirim.')).toBeVisible()

    await pelapor.goto(`/aduan/${id}`)
    await expect(pelapor.getByText('Perlu dilengkapi')).toBeVisible()
    await pelapor.getByLabel('Kapan kira-kira kejadiannya?').fill(`Mei 2026 ${MARKER}`)
    await pelapor.getByLabel('Di kantor atau lokasi mana?').fill('tidak tahu')
    await act(pelapor, 'Kirim kelengkapan')
    await expect(pelapor.getByText('Kelengkapan terkirim.')).toBeVisible()

    await admin.reload()
    await expect(admin.getByText(`Mei 2026 ${MARKER}`, { exact: true })).toBeVisible()
    await tickAll(admin)
    await openAct(admin, 'Teruskan ke Tim Telaah')
    await chooseTeam(admin, 'Tim A')
    await admin.getByLabel('Catatan untuk tim').fill(`Catatan ${MARKER}`)
    await act(admin, 'Teruskan ke Tim Telaah')
    await expect(admin.getByText('Aduan diteruskan ke Tim Telaah.')).toBeVisible()
    await admin.context().close()
  })

  const telaah1 = await as('telaah1')
  const ketua1 = await as('ketua1')
  await test.step('the team works and asks once', async () => {
    await openInList(telaah1, '/telaah', nomor)
    await expect(telaah1.getByText(`Catatan ${MARKER}`)).toBeVisible()
    await act(telaah1, 'Terima kasus')
    await expect(telaah1.getByText('Kasus diterima.')).toBeVisible()
    await openAct(telaah1, 'Catat tindak lanjut')
    await telaah1.getByLabel('Jenis langkah').selectOption({ label: 'Kerja lapangan' })
    await telaah1.getByLabel('Apa yang dilakukan dan hasilnya').fill(`Melihat loket ${MARKER}`)
    await act(telaah1, 'Catat tindak lanjut')
    await expect(telaah1.getByText('Tindak lanjut tercatat.')).toBeVisible()
    await openAct(telaah1, 'Tanya pelapor')
    await telaah1.getByLabel('Pertanyaan', { exact: true }).fill(`Siapa lagi yang tahu? ${MARKER}`)
    await act(telaah1, 'Tanya pelapor')
    await expect(telaah1.getByText('Pertanyaan terkirim.')).toBeVisible()

    await pelapor.goto(`/aduan/${id}`)
    await expect(pelapor.getByText(`Melihat loket ${MARKER}`)).toHaveCount(0)
    await pelapor.getByLabel('Jawaban Anda').fill(`Tidak ada. ${MARKER}`)
    await act(pelapor, 'Kirim jawaban')
    await expect(pelapor.getByText('Jawaban Anda terkirim.')).toBeVisible()
  })

  await test.step('the answer is drafted by one and approved by another', async () => {
    await draftAnswer(telaah1, id, 'Pembinaan petugas')
    await ketua1.goto(`/telaah/aduan/${id}`)
    // The first opening: the case is hidden until they declare their relation to the terlapor.
    await expect(ketua1.getByText(`Melihat loket ${MARKER}`)).toHaveCount(0)
    await declareNoRelation(ketua1)
    await act(ketua1, 'Baca draf dan putuskan')
    await openAct(ketua1, 'Kembalikan draf')
    await ketua1.getByLabel('Yang perlu diperbaiki').fill(`Perjelas ${MARKER}`)
    await act(ketua1, 'Kembalikan draf')
    await expect(ketua1.getByText('Draf dikembalikan kepada penyusun.')).toBeVisible()
    await telaah1.goto(`/telaah/aduan/${id}/jawaban`)
    await expect(telaah1.getByText(`Perjelas ${MARKER}`)).toBeVisible()
    await draftAnswer(telaah1, id, 'Sanksi ringan')
    await expect(telaah1.getByRole('button', { name: 'Setujui dan terbitkan' })).toHaveCount(0)
    await issueAnswer(ketua1, id)
  })

  await test.step('the reporter objects, and another person answers', async () => {
    await pelapor.goto(`/aduan/${id}`)
    await expect(pelapor.getByText(`Sanksi ringan ${MARKER}`)).toBeVisible()
    // The bar that stays in sight says until when, and opens the form.
    const reaction = pelapor.getByRole('navigation', { name: 'Tanggapan Anda' })
    await expect(reaction).toContainText(/Tanggapi paling lambat \w+, \d{1,2} \w+ \d{4}/)
    await expect(reaction).toBeInViewport()
    await untilAwake(pelapor)
    await reaction.getByRole('link', { name: 'Ajukan keberatan' }).click()
    await pelapor.getByLabel('Alasan keberatan').fill(`Belum terjawab ${MARKER}`)
    await act(pelapor, 'Ajukan keberatan')
    await expect(pelapor.getByText('Keberatan Anda terkirim.')).toBeVisible()
    await telaah1.goto(`/telaah/aduan/${id}`)
    await expect(telaah1.getByRole('button', { name: 'Susun jawaban' })).toHaveCount(0)
    await telaah1.goto(`/telaah/aduan/${id}/jawaban`)
    await expect(telaah1.getByText('Anda menyusun jawaban itu')).toBeVisible()
    const telaah2 = await as('telaah2')
    await draftAnswer(telaah2, id, 'Sanksi sedang')
    await expect(telaah2.getByText(`Belum terjawab ${MARKER}`)).toBeVisible()
    await issueAnswer(ketua1, id)
    await pelapor.goto(`/aduan/${id}`)
    await expect(pelapor.getByText('Jawaban atas keberatan Anda', { exact: true })).toBeVisible()
    await openAct(pelapor, 'Terima jawaban')
    await act(pelapor, 'Terima jawaban')
    await expect(pelapor.getByRole('alert').filter({ hasText: 'Centang' }).first()).toBeVisible()
    await pelapor.getByLabel('Saya sudah membaca jawabannya').check()
    await act(pelapor, 'Terima jawaban')
    await expect(pelapor.getByText('Terima kasih. Aduan ini selesai.')).toBeVisible()
    const original = await downloaded(pelapor, `Unduh berkas asli Anda ${file.name}`)
    expect(original.equals(file.buffer)).toBe(true)
    await telaah2.context().close()
  })

  await test.step('no deadline runs any more; the reporter rates the handling, once', async () => {
    await pelapor.goto(`/aduan/${id}/janji`)
    await expect(pelapor.getByText('Tidak ada janji waktu yang sedang berjalan')).toBeVisible()
    await expect(pelapor.getByRole('heading', { name: 'Janji yang sudah lewat' })).toBeVisible()
    await pelapor.goto(`/aduan/${id}`)
    await openAct(pelapor, 'Kirim penilaian')
    await pelapor.getByLabel('4 · Puas').check()
    await pelapor.getByLabel('Satu kalimat untuk kami').fill(`Terima kasih ${MARKER}`)
    await act(pelapor, 'Kirim penilaian')
    await expect(pelapor.getByText('Terima kasih atas penilaian Anda.')).toBeVisible()
    await expect(pelapor.getByRole('heading', { name: 'Penilaian Anda' })).toHaveCount(0)
  })

  await test.step('a threat is notified at once, and opens a new case', async () => {
    await openAct(pelapor, 'Saya merasa terancam')
    await pelapor.getByLabel('Apa yang terjadi?').fill(`Saya ditelepon malam hari ${MARKER}`)
    await act(pelapor, 'Saya merasa terancam')
    await expect(pelapor.getByText('Kabar Anda sudah kami terima dan kami dahulukan.')).toBeVisible()
    await expect(pelapor.getByText('telepon 148', { exact: false }).first()).toBeVisible()
    const followUp = pelapor.getByText('Ada aduan lanjutan').locator('..').getByRole('link')
    const lanjutan = (await followUp.textContent()) ?? ''
    await followUp.click()
    await expect(pelapor.getByText('Aduan ini menindaklanjuti')).toBeVisible()
    const admin = await as('admin1')
    await admin.goto('/admin')
    await expect(admin.getByRole('row').filter({ hasText: lanjutan })).toContainText('Pelapor terancam')
    await admin.context().close()
  })

  await test.step('new facts reopen the case; its second answer is a new letter', async () => {
    await pelapor.goto(`/aduan/${id}`)
    await openAct(pelapor, 'Buka kembali aduan')
    await pelapor.getByLabel('Hal baru yang Anda ketahui').fill(`Pungutan terjadi lagi ${MARKER}`)
    await act(pelapor, 'Buka kembali aduan')
    await expect(pelapor.getByText('Aduan dibuka kembali.')).toBeVisible()
    const telaah2 = await as('telaah2')
    await draftAnswer(telaah2, id, 'Pengembalian uang')
    await issueAnswer(ketua1, id)
    await pelapor.goto(`/aduan/${id}`)
    await expect(pelapor.getByRole('article', { name: /^Jawaban resmi \d$/ })).toHaveCount(1)
    await pelapor.getByText('Jawaban sebelumnya (2)').click()
    await expect(pelapor.getByRole('article', { name: /^Jawaban resmi \d$/ })).toHaveCount(3)
    const newest = pelapor.getByRole('article', { name: 'Jawaban resmi 3' })
    const letter = await readPdf(await downloaded(pelapor, 'Unduh surat (PDF)', newest))
    expect(letter.text).toContain(`Pengembalian uang ${MARKER}`)
    expect(letter.tags.filter((tag) => tag === 'Document > H1')).toHaveLength(1)
    for (const secret of [nomor, id, (await own()).username])
      expect(letter.text + letter.raw).not.toContain(secret)
    await expect(pelapor.getByRole('button', { name: 'Buka kembali aduan' })).toHaveCount(0)
  })
})

async function draftAnswer(page: Page, id: string, langkah: string): Promise<void> {
  await page.goto(`/telaah/aduan/${id}`)
  await act(page, 'Susun jawaban')
  await page.getByLabel('Aduan yang kami terima').fill(`Dugaan pungutan ${MARKER}`)
  await page.getByLabel('Yang telah kami lakukan').fill('Pemeriksaan di lapangan dan permintaan keterangan.')
  await page.getByLabel('Hasil telaah').selectOption({ label: 'Terbukti' })
  await page.getByLabel('Uraian hasil').fill('Pungutan terjadi tanpa tanda terima.')
  await page.getByLabel('Langkah selanjutnya').fill(`${langkah} ${MARKER}`)
  await page.getByLabel('Hal yang tidak dapat kami sampaikan').fill('Tidak ada.')
  await proposeAnswer(page)
}
