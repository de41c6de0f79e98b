import { readPdf } from '../pdf'
import { LONG } from '../world/size'
import { expect, test } from './fixtures'
import { noViolations } from './no-violations'
import {
  act,
  actWithPassword,
  declareNoRelation,
  downloaded,
  fillAnswer,
  issueAnswer,
  MARKER,
  openAct,
  PASSWORD,
  proposeAnswer,
} from './people'

const RUN = 'Setiap pemohon diminta membayar lima puluh ribu rupiah tanpa karcis'

test('a draft that identifies the reporter is stopped, the answer becomes a letter that anybody can verify, and a correction is a new version', {
  tag: LONG,
}, async ({ as, browser, kasus }) => {
  test.setTimeout(300_000)
  const pelapor = await as('pelapor1')
  const { id, nomor } = await kasus('forwarded')
  const admin = await as('admin1')
  const telaah1 = await as('telaah1')
  const ketua1 = await as('ketua1')
  const tab = `/telaah/aduan/${id}/jawaban`

  await test.step('ten words of the report stop the draft, and the page says where and why', async () => {
    await telaah1.goto(`/telaah/aduan/${id}`)
    await act(telaah1, 'Terima kasus')
    await expect(telaah1.getByText('Kasus diterima.')).toBeVisible()
    await telaah1.goto(tab)
    await fillAnswer(telaah1, `${RUN}. ${MARKER}`)
    await expect(telaah1.getByText(/Tersimpan otomatis pukul/)).toBeVisible({ timeout: 20_000 })
    await act(telaah1, 'Ajukan persetujuan')
    await expect(telaah1.getByText('Draf tersimpan, tetapi belum diajukan')).toBeVisible()
    const findings = telaah1.getByRole('region', { name: 'Pemeriksaan kerahasiaan pelapor' })
    await expect(findings.getByText('Sepuluh kata berturut-turut', { exact: false })).toBeVisible()
    await expect(findings.getByText('3. Hasil').first()).toBeVisible()
    await noViolations(telaah1)
    await telaah1.getByLabel('Uraian hasil').fill(`Pungutan terjadi. ${MARKER}`)
    await proposeAnswer(telaah1)
  })

  await test.step('the ketua comments and sends it back, then approves', async () => {
    await ketua1.goto(`/telaah/aduan/${id}`)
    await declareNoRelation(ketua1)
    await act(ketua1, 'Baca draf dan putuskan')
    await expect(ketua1.getByRole('button', { name: 'Setujui dan terbitkan' })).toBeVisible()
    await openAct(ketua1, 'Beri komentar per bagian')
    await ketua1.getByLabel('Komentar untuk 4. Langkah selanjutnya').fill(`Sebutkan tanggalnya ${MARKER}`)
    await act(ketua1, 'Simpan komentar')
    await expect(ketua1.getByText('Komentar tersimpan.')).toBeVisible()
    await noViolations(ketua1)
    await openAct(ketua1, 'Kembalikan draf')
    await ketua1.getByLabel('Yang perlu diperbaiki').fill(`Lihat komentar ${MARKER}`)
    await act(ketua1, 'Kembalikan draf')
    await expect(ketua1.getByText('Draf dikembalikan kepada penyusun.')).toBeVisible()
    await telaah1.goto(tab)
    await expect(telaah1.getByText(`Sebutkan tanggalnya ${MARKER}`)).toBeVisible()
    await proposeAnswer(telaah1)
    await issueAnswer(ketua1, id)
  })

  let code = ''
  let letter: Buffer = Buffer.alloc(0)
  await test.step('the reporter reads it and downloads the letter: tagged, neutral, without the case', async () => {
    await pelapor.goto(`/aduan/${id}`)
    const answer = pelapor.getByRole('article', { name: 'Jawaban resmi 1' })
    await expect(answer.getByText(/700\.1\.2\/\d{3}\/WBS-ITPROV\/\d{4}/)).toBeVisible()
    await expect(answer).not.toContainText('Sebutkan tanggalnya')
    code = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){4}/.exec((await answer.textContent()) ?? '')?.[0] ?? ''
    letter = await downloaded(pelapor, 'Unduh surat (PDF)')
    const pdf = await readPdf(letter)
    expect(pdf.tags.filter((tag) => tag === 'Document > H1')).toHaveLength(1)
    expect(pdf.text).toContain(`Pungutan terjadi. ${MARKER}`)
    expect(pdf.text).toContain(code)
    for (const secret of [nomor, id, 'telaah1', 'ketua1', 'pelapor1'])
      expect(pdf.text + pdf.raw).not.toContain(secret)
    const response = await pelapor.request.get(
      (await answer.getByRole('link', { name: 'Unduh surat (PDF)' }).getAttribute('href')) ?? '',
    )
    expect(response.headers()['cache-control']).toBe('no-store')
    expect(response.headers()['content-disposition']).toMatch(/^attachment; filename="dokumen-[\d-]+\.pdf"$/)
    for (const person of ['pelapor2', 'telaah3'] as const) {
      const other = await as(person)
      expect((await other.request.get(new URL(response.url()).pathname)).status(), person).toBe(404)
      await other.context().close()
    }
  })

  await test.step('anybody can verify it, without JavaScript, and learns nothing of the case', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const visitor = await context.newPage()
    await visitor.goto('/periksa-surat')
    await visitor.getByLabel('Kode periksa').fill(code.toLowerCase())
    await visitor.getByRole('button', { name: 'Periksa', exact: true }).click()
    await expect(visitor.getByText('Surat ini terdaftar')).toBeVisible()
    expect(visitor.url()).not.toContain(code)
    const body = (await visitor.locator('body').textContent()) ?? ''
    for (const secret of [nomor, MARKER, id, 'Pungutan']) expect(body).not.toContain(secret)
    const upload = async (buffer: Buffer) => {
      await visitor.goto('/periksa-surat')
      const file = { name: 'surat.pdf', mimeType: 'application/pdf', buffer }
      await visitor.getByLabel('Berkas surat (PDF)').setInputFiles(file)
      await visitor.getByLabel('Kode periksa').fill(code)
      await visitor.getByRole('button', { name: 'Periksa', exact: true }).click()
    }
    await upload(letter)
    await expect(visitor.getByText('Sama persis dengan yang kami terbitkan.')).toBeVisible()
    await upload(Buffer.concat([letter, Buffer.from('\n')]))
    await expect(visitor.getByText('Berbeda dari yang kami terbitkan.', { exact: false })).toBeVisible()
    await visitor.goto('/periksa-surat')
    await visitor.getByLabel('Kode periksa').fill('AAAA-AAAA')
    await visitor.getByRole('button', { name: 'Periksa', exact: true }).click()
    await expect(visitor.getByText('Kode belum lengkap atau salah ketik')).toBeVisible()
    await context.close()
  })

  await test.step('a correction is a new version by two people; both stay readable', async () => {
    await telaah1.goto(tab)
    await telaah1.getByText('Susun perbaikan', { exact: true }).click()
    await telaah1.getByLabel('Alasan perbaikan').fill('Satu langkah penting belum disebut.')
    await telaah1.getByLabel('Langkah selanjutnya').fill('Pembinaan petugas dan pengembalian uang.')
    // Like the draft of an answer, it is autosaved.
    await expect(telaah1.getByText(/Tersimpan otomatis pukul/)).toBeVisible({ timeout: 20_000 })
    const proposed = telaah1.getByText('Perbaikan diajukan kepada ketua.')
    await act(telaah1, 'Ajukan perbaikan')
    await expect(proposed.or(telaah1.getByText('belum diajukan', { exact: false }))).toBeVisible()
    if (!(await proposed.isVisible())) {
      for (const reason of await telaah1.getByLabel(/^Alasan “/).all())
        await reason.fill('Bukan ciri pelapor')
      await act(telaah1, 'Ajukan perbaikan')
    }
    await expect(proposed).toBeVisible()
    await ketua1.goto(tab)
    const changes = ketua1.getByText('Yang berubah dari jawaban sebelumnya').locator('..')
    await expect(changes.locator('ins')).toContainText('pengembalian uang.')
    const corrected = ketua1.getByText('Perbaikan terbit.', { exact: false })
    await actWithPassword(ketua1, 'Setujui dan terbitkan perbaikan', corrected)
    await pelapor.goto(`/aduan/${id}`)
    await expect(pelapor.getByRole('article', { name: 'Perbaikan jawaban resmi 1' })).toContainText(
      'Satu langkah penting belum disebut.',
    )
    await expect(
      pelapor.getByRole('article', { name: 'Perbaikan jawaban resmi 1' }).locator('ins'),
    ).toContainText('pengembalian uang.')
    await pelapor.getByText('Versi sebelum perbaikan (1)').click()
    await expect(pelapor.getByRole('article', { name: 'Jawaban resmi 1', exact: true })).toContainText(
      'Pembinaan petugas oleh kepala dinas.',
    )
    await noViolations(pelapor)
  })

  await test.step('two people release the case file', async () => {
    await admin.goto(`/admin/aduan/${id}/penyerahan`)
    await openAct(admin, 'Minta penyerahan berkas kasus')
    await admin.getByLabel('Diserahkan kepada').fill('Polda Kalimantan Selatan')
    await admin.getByLabel('Alasan penyerahan').fill(`Ada unsur pidana ${MARKER}`)
    await admin.getByLabel('Saya sudah membaca uraian pelapor', { exact: false }).check()
    const asked = admin.getByText('menunggu keputusan orang lain.', { exact: false }).first()
    await actWithPassword(admin, 'Minta penyerahan berkas kasus', asked)
    await expect(admin.getByRole('button', { name: 'Setujui penyerahan' })).toHaveCount(0)
    await ketua1.goto(`/telaah/aduan/${id}/penyerahan`)
    await openAct(ketua1, 'Setujui penyerahan')
    const approved = ketua1.getByText('Penyerahan disetujui.', { exact: false })
    await actWithPassword(ketua1, 'Setujui penyerahan', approved)
    await noViolations(ketua1)
    // If the password was typed long ago, the download leads here, and from here to the page that contains
    // it.
    await admin.goto(`/akun/konfirmasi?ke=/admin/aduan/${id}/penyerahan`)
    await admin.getByLabel('Kata sandi Anda').fill(PASSWORD)
    await act(admin, 'Lanjutkan')
    await expect(admin).toHaveURL(new RegExp(`/admin/aduan/${id}/penyerahan$`))
    const zip = await downloaded(admin, 'Unduh berkas kasus (ZIP)')
    expect(zip.subarray(0, 2).toString()).toBe('PK')
    expect(zip.includes('berkas-kasus.pdf')).toBe(true)
    expect((await ketua1.request.get(`/api/aduan/${id}/penyerahan`)).status()).toBe(404)
  })
})
