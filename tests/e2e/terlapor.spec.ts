import type { Page } from '@playwright/test'
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
  proposeAnswer,
} from './people'

const RUN = 'Setiap pemohon diminta membayar lima puluh ribu rupiah tanpa karcis'

/** "Ajukan kepada ketua" for a document without findings. */
async function propose(page: Page, name: string): Promise<void> {
  await page.getByRole('form', { name }).getByRole('button', { name: 'Ajukan kepada ketua' }).click()
  await expect(page.getByText('Dokumen diajukan kepada ketua.')).toBeVisible()
}

test('telling the terlapor is postponed, they get a copy without the reporter, and their name is restored if nothing was proven', {
  tag: LONG,
}, async ({ as, kasus }) => {
  test.setTimeout(300_000)
  const pelapor = await as('pelapor1')
  const { id, nomor } = await kasus('forwarded')
  const telaah1 = await as('telaah1')
  const ketua1 = await as('ketua1')
  const work = `/telaah/aduan/${id}`

  await test.step('telling is postponed to a day, with the reason; the reporter learns nothing of it', async () => {
    await telaah1.goto(work)
    await act(telaah1, 'Terima kasus')
    await expect(telaah1.getByText('Kasus diterima.')).toBeVisible()
    await telaah1.goto(`${work}/lapangan`)
    await expect(telaah1.getByText('Belum diberi tahu dan belum ada alasan menundanya.')).toBeVisible()
    await openAct(telaah1, 'Tunda pemberitahuan')
    await act(telaah1, 'Tunda pemberitahuan')
    await expect(telaah1.getByText('Tulis mengapa terlapor belum diberi tahu').first()).toBeVisible()
    await telaah1.getByLabel('Ditunda sampai').selectOption('5')
    await telaah1.getByLabel('Alasan penundaan').fill(`Catatan dapat hilang ${MARKER}`)
    await act(telaah1, 'Tunda pemberitahuan')
    await expect(telaah1.getByText('Penundaan tercatat.', { exact: false })).toBeVisible()
    await expect(telaah1.getByText('Ditunda, 5 hari kerja lagi')).toBeVisible()
    await openAct(telaah1, 'Catat klarifikasi')
    await telaah1.getByLabel('Tempat atau cara').fill('Surat')
    await telaah1.getByLabel('Klarifikasi yang diberikan').fill('Karcis sedang habis hari itu.')
    await act(telaah1, 'Catat klarifikasi')
    await expect(telaah1.getByText('Klarifikasi tercatat.')).toBeVisible()
    await noViolations(telaah1)
    await pelapor.goto(`/aduan/${id}`)
    const seen = await pelapor.content()
    for (const secret of ['Catatan dapat hilang', 'pemberitahuan kepada terlapor', 'Karcis sedang habis'])
      expect(seen.toLowerCase()).not.toContain(secret.toLowerCase())
  })

  await test.step('a copy containing words of the report is stopped, and the page says where', async () => {
    await telaah1.getByRole('link', { name: 'Salinan akses dan surat keterangan untuk terlapor' }).click()
    await expect(telaah1.getByRole('heading', { name: 'Salinan akses', exact: true })).toBeVisible()
    await openAct(telaah1, 'Susun salinan akses')
    const form = telaah1.getByRole('form', { name: 'Susun salinan akses' })
    await expect(form.getByLabel('Hal yang dilaporkan')).toHaveValue('')
    await expect(form.getByLabel('Klarifikasi yang diberikan')).toHaveValue(/Karcis sedang habis hari itu\./)
    await form.getByLabel('Kepada').fill('Petugas loket')
    await form.getByLabel('Hal yang dilaporkan').fill(`${RUN}. ${MARKER}`)
    await form.getByRole('button', { name: 'Ajukan kepada ketua' }).click()
    await expect(telaah1.getByText('Draf tersimpan, tetapi belum diajukan')).toBeVisible()
    const findings = form.getByRole('region', { name: 'Pemeriksaan kerahasiaan pelapor' })
    await expect(findings.getByText('Sepuluh kata berturut-turut', { exact: false })).toBeVisible()
    await expect(findings.getByText('Hal yang dilaporkan').first()).toBeVisible()
    await noViolations(telaah1)
    await form.getByLabel('Hal yang dilaporkan').fill('Dugaan pungutan di loket.')
    await propose(telaah1, 'Susun salinan akses')
    await expect(telaah1.getByRole('button', { name: 'Setujui salinan akses' })).toHaveCount(0)
    await expect(telaah1.getByRole('link', { name: /Unduh/ })).toHaveCount(0)
  })

  await test.step('approved by a ketua it is a tagged PDF with nothing of the reporter, for the team only', async () => {
    await ketua1.goto(work)
    await declareNoRelation(ketua1)
    await ketua1.goto(`${work}/terlapor`)
    const draft = ketua1.getByRole('article', { name: 'Draf Salinan akses' })
    await expect(draft).toContainText('Dugaan pungutan di loket.')
    await noViolations(ketua1)
    const approved = ketua1.getByText('Dokumen disetujui dan dapat diunduh.')
    await actWithPassword(ketua1, 'Setujui salinan akses', approved)
    await telaah1.reload()
    const link = telaah1.getByRole('link', { name: 'Unduh salinan akses (PDF)' })
    const address = (await link.getAttribute('href')) ?? ''
    const pdf = await readPdf(await downloaded(telaah1, 'Unduh salinan akses (PDF)'))
    expect(pdf.title).toBe('Salinan akses untuk pihak yang dilaporkan')
    expect(pdf.tags.filter((tag) => tag === 'Document > H1')).toHaveLength(1)
    expect(pdf.tags.filter((tag) => tag === 'Document > H2')).toHaveLength(5)
    for (const words of ['Petugas loket', 'Dugaan pungutan di loket.', 'Karcis sedang habis hari itu.'])
      expect(pdf.text).toContain(words)
    for (const secret of [nomor, id, RUN, 'pelapor1', 'telaah1', 'ketua1'])
      expect(pdf.text + pdf.raw).not.toContain(secret)
    const response = await telaah1.request.get(address)
    expect(response.headers()['cache-control']).toBe('no-store')
    expect(response.headers()['content-disposition']).toMatch(/^attachment; filename="dokumen-[\d-]+\.pdf"$/)
    for (const person of ['pelapor1', 'admin1', 'telaah3'] as const) {
      const other = await as(person)
      expect((await other.request.get(address)).status(), person).toBe(404)
      await other.context().close()
    }
  })

  await test.step('once told, the postponement ends and stays readable', async () => {
    await telaah1.goto(`${work}/lapangan`)
    await openAct(telaah1, 'Catat pemberitahuan')
    await telaah1.getByLabel('Cara memberi tahu').fill('Surat 12')
    await telaah1.getByLabel('Apa yang disampaikan').fill(`Hal yang diperiksa ${MARKER}`)
    await act(telaah1, 'Catat pemberitahuan')
    await expect(telaah1.getByText('Sudah diberi tahu')).toBeVisible()
    await telaah1.getByText('Catatan sebelumnya (1)').click()
    await expect(telaah1.getByText(`Catatan dapat hilang ${MARKER}`)).toBeVisible()
  })

  await test.step('"Tidak terbukti" creates the task with its clock, and a note for the terlapor', async () => {
    await telaah1.goto(`${work}/terlapor`)
    await expect(telaah1.getByText('Surat ini dapat disusun bila jawaban resmi')).toBeVisible()
    await telaah1.goto(`${work}/jawaban`)
    await fillAnswer(telaah1, `Pungutan tidak ditemukan. ${MARKER}`, 'Tidak terbukti')
    await proposeAnswer(telaah1)
    await issueAnswer(ketua1, id)
    await telaah1.goto(`${work}/lapangan`)
    const clock = telaah1.getByRole('region', { name: 'Pemulihan nama baik terlapor' })
    await expect(clock.getByText('10 hari kerja lagi')).toBeVisible()
    await noViolations(telaah1)
    await telaah1.goto(`${work}/terlapor`)
    await openAct(telaah1, 'Susun catatan “tidak terbukti”')
    const form = telaah1.getByRole('form', { name: 'Susun catatan “tidak terbukti”' })
    await form.getByLabel('Kepada').fill('Petugas loket')
    await form.getByLabel('Hal yang diperiksa').fill('Dugaan pungutan di loket.')
    await propose(telaah1, 'Susun catatan “tidak terbukti”')
    await ketua1.goto(`${work}/terlapor`)
    const approved = ketua1.getByText('Dokumen disetujui dan dapat diunduh.')
    await actWithPassword(ketua1, 'Setujui catatan', approved)
    const pdf = await readPdf(await downloaded(ketua1, 'Unduh catatan (PDF)'))
    expect(pdf.title).toBe('Surat keterangan hasil pemeriksaan')
    expect(pdf.text).toContain('Menurut pemeriksaan, hal tersebut tidak terbukti.')
    expect(pdf.tags.filter((tag) => tag === 'Document > H1')).toHaveLength(1)
    await telaah1.goto(`${work}/tugas`)
    await openAct(telaah1, 'Selesaikan tugas')
    await telaah1.getByLabel('Hasil', { exact: true }).fill(`Catatan diberikan ${MARKER}`)
    await act(telaah1, 'Selesaikan tugas')
    await expect(telaah1.getByText('Tugas selesai.')).toBeVisible()
    await telaah1.goto(`${work}/lapangan`)
    await expect(telaah1.getByText(`Catatan diberikan ${MARKER}`)).toBeVisible()
  })
})
