import type { Page } from '@playwright/test'
import { LONG } from '../world/size'
import { expect, test } from './fixtures'
import { act, declareNoRelation, MARKER, openAct } from './people'

const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Bagian kasus' }).getByRole('link', { name })

test('two members work on a case: declaration, lembar telaah, task, question to an office, visit, recusal', {
  tag: LONG,
}, async ({ as, kasus, visit }) => {
  test.setTimeout(300_000)
  const { id, nomor } = await kasus('forwarded', 'pelapor2')
  const telaah1 = await as('telaah1')
  const telaah2 = await as('telaah2')
  const work = `/telaah/aduan/${id}`

  await test.step('accepting declares; a further member declares before seeing anything', async () => {
    await telaah1.goto(work)
    await expect(telaah1.getByText('Saya tidak memiliki hubungan dengan terlapor.')).toBeVisible()
    await act(telaah1, 'Terima kasus')
    await expect(telaah1.getByText('Kasus diterima.')).toBeVisible()
    await telaah2.goto(`${work}/pesan`)
    await expect(telaah2).toHaveURL(new RegExp(`${id}$`))
    await expect(telaah2.getByText('Ceritakan apa yang terjadi')).toHaveCount(0)
    await declareNoRelation(telaah2)
  })

  await test.step('the lembar telaah keeps versions, and two writers lose no text', async () => {
    await telaah2.goto(`${work}/lembar`)
    await telaah2.getByLabel('Pokok masalah').fill(`Pungutan di pasar ${MARKER}`)
    await telaah1.goto(`${work}/lembar`)
    await telaah1.getByLabel('Pokok masalah').fill(`Pungutan di loket ${MARKER}`)
    await act(telaah1, 'Simpan lembar telaah')
    await expect(telaah1.getByText('Lembar telaah tersimpan')).toBeVisible()
    await act(telaah2, 'Simpan lembar telaah')
    await expect(telaah2.getByText('menyimpan versi 1 lebih dahulu')).toBeVisible()
    await expect(telaah2.locator('dd', { hasText: `Pungutan di loket ${MARKER}` })).toBeVisible()
    await expect(telaah2.getByLabel('Pokok masalah')).toHaveValue(`Pungutan di pasar ${MARKER}`)
    await telaah2.getByLabel('Pokok masalah').fill(`Pungutan di loket pasar ${MARKER}`)
    await act(telaah2, 'Simpan lembar telaah')
    await expect(telaah2.getByText('Lembar telaah tersimpan')).toBeVisible()
    await telaah2.getByRole('link', { name: 'Riwayat versi' }).click()
    await expect(telaah2.locator('ins')).toContainText('pasar')
    const pdf = await telaah2.request.get(`/api/aduan/${id}/lembar`)
    expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf'])
    expect((await pdf.body()).includes('/StructTreeRoot')).toBe(true)
  })

  await test.step('a task reaches its person and is closed with its result', async () => {
    await telaah1.goto(work)
    await tab(telaah1, 'Tugas & koordinasi').click()
    await expect(tab(telaah1, 'Tugas & koordinasi')).toHaveAttribute('aria-current', 'page')
    await openAct(telaah1, 'Beri tugas')
    await telaah1.getByLabel('Apa yang harus dikerjakan').fill(`Minta daftar karcis ${MARKER}`)
    const form = telaah1.getByRole('form', { name: 'Beri tugas' })
    await form.getByLabel('Penanggung jawab').selectOption({ index: 3 })
    await form.getByLabel('Batas waktu').selectOption('3')
    await act(telaah1, 'Beri tugas')
    await expect(telaah1.getByText('Tugas diberikan.')).toBeVisible()
    await openAct(telaah1, 'Selesaikan tugas')
    await telaah1.getByLabel('Hasil', { exact: true }).fill(`Diterima ${MARKER}`)
    await act(telaah1, 'Selesaikan tugas')
    await expect(telaah1.getByText('Tugas selesai.')).toBeVisible()
  })

  await test.step('an office answers through its link, once, and sees nothing else', async () => {
    await openAct(telaah1, 'Minta keterangan instansi')
    await telaah1.getByLabel('Nama instansi').fill('Bagian Umum')
    await telaah1.getByLabel('Pertanyaan untuk instansi').fill(`Berapa karcis dicetak? ${MARKER}`)
    await act(telaah1, 'Buat tautan permintaan')
    // An uncommon word of the report leaves only for a reason.
    await expect(telaah1.getByText('dipakai pelapor dalam aduannya').first()).toBeVisible()
    await telaah1.getByLabel('Alasan bagian yang ditandai tetap dikirim').fill('Nama loketnya memang begitu')
    await act(telaah1, 'Buat tautan permintaan')
    const link = telaah1.getByText(/\/keterangan\/[\w-]{43}$/)
    await expect(link).toBeVisible()
    const address = new URL((await link.textContent()) ?? '').pathname
    const office = await visit({ javaScriptEnabled: false })
    // Opening the link does not use it up, for anybody.
    await office.request.get(address)
    const shown = await office.goto(address)
    expect(shown?.headers()['cache-control']).toContain('no-store')
    expect(shown?.headers()['referrer-policy']).toBe('no-referrer')
    await expect(office).toHaveTitle('Permintaan keterangan')
    const sent = await office.content()
    for (const secret of [nomor, id, 'Pungutan', 'Petugas loket']) expect(sent, secret).not.toContain(secret)
    const seen = (await office.locator('main').textContent()) ?? ''
    expect(seen).not.toMatch(/WBS|aduan|pelapor/i)
    expect(await office.locator('meta[name="robots"]').getAttribute('content')).toContain('noindex')
    await office.getByLabel('Jawaban', { exact: true }).fill(`Dua ribu ${MARKER}`)
    await office.getByLabel('Nama dan jabatan yang menjawab').fill('Kepala Bagian')
    await office.getByRole('button', { name: 'Kirim jawaban' }).click()
    await expect(office.getByText('Terima kasih. Jawaban sudah kami terima')).toBeVisible()
    const used = await office.request.get(address)
    const wrong = await office.request.get(`/keterangan/${'A'.repeat(43)}`)
    expect([used.status(), wrong.status()]).toEqual([404, 404])
    // Rendered on the server: readable without scripts, and the same for any invalid link.
    const dead: string[] = []
    for (const path of [address, `/keterangan/${'A'.repeat(43)}`, '/keterangan/salah']) {
      expect((await office.goto(path))?.status()).toBe(404)
      await expect(office.getByRole('heading', { name: 'Tautan tidak berlaku' })).toBeVisible()
      await expect(office).toHaveTitle('Permintaan keterangan')
      dead.push((await office.locator('main').textContent()) ?? '')
    }
    expect(new Set(dead).size).toBe(1)
    expect(dead[0]).not.toMatch(/WBS|aduan|pelapor/i)
    const late = await visit()
    await late.goto(address)
    await expect(late.getByRole('heading', { name: 'Tautan tidak berlaku' })).toBeVisible()
    await telaah1.goto(`${work}/tugas`)
    await expect(telaah1.getByText(`Dua ribu ${MARKER}`)).toBeVisible()
  })

  await test.step('a visit and an interview stay internal; the interview is a document to sign', async () => {
    await telaah1.goto(`${work}/lapangan`)
    await openAct(telaah1, 'Catat kunjungan lapangan')
    const visit = telaah1.getByRole('form', { name: 'Catat kunjungan lapangan' })
    await visit.getByLabel('Tempat', { exact: true }).fill(`Loket ${MARKER}`)
    await visit.getByLabel('Apa yang dilihat dan dilakukan').fill(`Antrean panjang ${MARKER}`)
    await visit.getByRole('button', { name: 'Catat kunjungan lapangan' }).click()
    await expect(telaah1.getByText('Kunjungan tercatat.')).toBeVisible()
    await openAct(telaah1, 'Catat berita acara')
    const record = telaah1.getByRole('form', { name: 'Catat berita acara' })
    await record.getByLabel('Nama dan jabatan').fill('Bendahara')
    await record.getByLabel('Kedudukan').selectOption({ label: 'Pihak yang mengetahui' })
    await record.getByLabel('Tempat', { exact: true }).fill('Kantor')
    await record.getByLabel('Tanya jawab').fill(`T: Siapa yang mencetak?\nJ: Bagian Umum ${MARKER}`)
    await record.getByRole('button', { name: 'Catat berita acara' }).click()
    await expect(telaah1.getByText('Berita acara tersimpan.')).toBeVisible()
    const href = await telaah1.getByRole('link', { name: 'Unduh berita acara (PDF)' }).getAttribute('href')
    expect((await telaah1.request.get(href ?? '')).headers()['content-type']).toBe('application/pdf')
  })

  await test.step('of what is written to the reporter one form is open, and each keeps its text', async () => {
    await telaah1.goto(`${work}/pesan`)
    const message = telaah1.getByLabel('Pesan untuk pelapor')
    await message.fill(`Belum selesai ${MARKER}`)
    await openAct(telaah1, 'Kirim kabar kemajuan')
    await expect(message).toBeHidden()
    await telaah1.getByLabel('Kabar untuk pelapor').fill(`Masih kami periksa ${MARKER}`)
    await openAct(telaah1, 'Kirim pesan')
    await expect(telaah1.getByLabel('Kabar untuk pelapor')).toBeHidden()
    await expect(message).toHaveValue(`Belum selesai ${MARKER}`)
  })

  await test.step('a recused member loses access at once; the administrator may readmit them', async () => {
    await telaah2.goto(work)
    await openAct(telaah2, 'Undurkan diri dari kasus')
    await telaah2.getByLabel('Alasan mengundurkan diri').fill(`Terlapor kerabat saya ${MARKER}`)
    await act(telaah2, 'Undurkan diri dari kasus')
    await expect(telaah2.getByText('Anda sudah mengundurkan diri.')).toBeVisible()
    await expect(telaah2.getByText(nomor)).toHaveCount(0)
    for (const path of ['', '/pesan', '/lembar', '/tugas'])
      expect((await telaah2.request.get(`${work}${path}`)).status(), path).toBe(404)
    const admin = await as('admin1')
    await admin.goto(`/admin/aduan/${id}/akses`)
    await expect(admin.getByRole('heading', { name: 'Anggota yang mengundurkan diri' })).toBeVisible()
    await openAct(admin, 'Izinkan')
    await admin.getByLabel('Alasan mengizinkan kembali').fill(`Orang lain ${MARKER}`)
    await act(admin, 'Izinkan kembali')
    await expect(admin.getByText('Anggota itu boleh menangani kasus ini lagi.')).toBeVisible()
    await telaah2.goto(work)
    await expect(telaah2.getByRole('heading', { name: 'Nyatakan hubungan Anda' })).toBeVisible()
  })
})
