import { expect, type Locator, type Page } from '@playwright/test'
import { jpeg } from '../corpus/pictures'

export const PASSWORD = 'banua-wbs-demo-2026'
export const NOMOR = /WBS-\d{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}/

/** Every text typed in these tests contains it; the last spec searches for it at rest. */
export const MARKER = 'PENANDAxE2Ex9173'

/** Through the login page, for tests that are about it. */
export async function logIn(page: Page, username: string, password = PASSWORD): Promise<void> {
  await page.goto('/masuk')
  await page.getByLabel('Nama pengguna atau email').fill(username)
  await page.getByLabel('Kata sandi').fill(password)
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await expect(page).not.toHaveURL(/\/masuk/)
}

/** From "Buat Aduan" to the first page of the form, with or without "Sebelum mulai" before it. */
export async function beginAduan(page: Page): Promise<void> {
  await page.goto('/aduan/baru')
  const begin = page.getByRole('button', { name: 'Saya mengerti, lanjut' })
  await expect(begin.or(stepLine(page, 1))).toBeVisible()
  if (await begin.isVisible()) await begin.click()
  await onStep(page, 1)
}

/** "Langkah 1 dari 4" on a page of the form. */
export const stepLine = (page: Page, number: number) => page.getByText(`Langkah ${number} dari 4`)

export const onStep = (page: Page, number: number) => expect(stepLine(page, number)).toBeVisible()

export interface Story {
  ringkasan: string
  kronologi: string
}

export const story: Story = {
  ringkasan: `Pungutan di loket ${MARKER}`,
  kronologi: `${MARKER} Setiap pemohon diminta membayar lima puluh ribu rupiah tanpa karcis.`,
}

export const next = (page: Page) => page.getByRole('button', { name: 'Lanjut', exact: true }).click()

/** Chooses a kategori in its row, which opens by itself only for words that fit. */
export async function chooseKind(page: Page): Promise<void> {
  const kind = page.getByLabel('Pungutan liar / pemerasan')
  await expect(async () => {
    if (!(await kind.isVisible())) await page.locator('summary', { hasText: /^Uang$/ }).click()
    await kind.check({ timeout: 2000 })
  }).toPass()
}

/** Fills the pages with the minimum, up to "Periksa aduan". */
export async function fillAduan(page: Page, { ringkasan, kronologi }: Story = story): Promise<void> {
  await page.getByLabel('Ringkasan dalam satu kalimat').fill(ringkasan)
  await chooseKind(page)
  await page.getByLabel('Jabatan (opsional)').first().fill(`Petugas loket ${MARKER}`)
  await page.getByLabel('Unit kerja / instansi').selectOption('Dinas Perhubungan')
  await next(page)
  await onStep(page, 2)
  await page.getByLabel('Saya tidak ingat').check()
  await page.getByLabel('Kota Banjarbaru').check()
  await page.getByLabel('Ceritakan apa yang terjadi').fill(kronologi)
  await next(page)
  await onStep(page, 3)
  await next(page)
  await expect(page.getByRole('heading', { name: 'Periksa aduan' })).toBeVisible()
}

/** Ticks the statement above "Kirim Aduan". */
export const agree = (page: Page) => page.getByLabel('Saya menulis apa yang saya ketahui').check()

/** Sends the checked aduan; returns its id and number. */
export async function sendAduan(page: Page): Promise<{ id: string; nomor: string }> {
  await agree(page)
  await page.getByRole('button', { name: 'Kirim Aduan' }).click()
  await expect(page.getByRole('heading', { name: 'Aduan terkirim' })).toBeVisible()
  const nomor = NOMOR.exec((await page.locator('main').textContent()) ?? '')?.[0] ?? ''
  const id = /aduan\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
  return { id, nomor }
}

/** Ticks the whole checklist, without which an aduan is forwarded only with reasons. */
export async function tickAll(admin: Page): Promise<void> {
  await admin.getByRole('button', { name: 'Centang semua' }).click()
  await expect(admin.getByText(/^Tersimpan pukul/)).toBeVisible()
}

/**
 * Opens the panel of a move, if it has one. A press before the page's scripts are ready is lost, for people
 * too: repeats it until the button has become "Tutup".
 */
export async function openAct(page: Page, name: string): Promise<void> {
  const head = page.locator('.disclosure-head', { hasText: name })
  const opener = page.locator('.disclosure-opener', { hasText: name })
  await expect(head.or(page.getByRole('button', { name, exact: true })).first()).toBeVisible()
  await expect(async () => {
    if (await opener.isVisible()) await opener.click()
    await expect(opener).toBeHidden({ timeout: 3_000 })
  }).toPass()
}

/** Submits the move with this name. */
export async function act(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
}

/**
 * A member of the team declares before seeing the case; returns after that, because some moves are shown
 * earlier.
 */
export async function declareNoRelation(page: Page): Promise<void> {
  await act(page, 'Saya tidak memiliki hubungan dengan terlapor')
  await expect(page.getByRole('heading', { name: 'Aduan seperti dikirim' })).toBeVisible()
}

/** A ketua reads the draft on its page and issues the answer. */
export async function issueAnswer(ketua: Page, id: string): Promise<void> {
  await ketua.goto(`/telaah/aduan/${id}/jawaban`)
  await expect(ketua.getByRole('article', { name: 'Surat seperti akan terbit' })).toBeVisible()
  await actWithPassword(ketua, 'Setujui dan terbitkan', ketua.getByText('Jawaban resmi terbit'))
}

/** Submits a move that asks for the password unless it was just typed; returns once `done` is visible. */
export async function actWithPassword(page: Page, name: string, done: Locator): Promise<void> {
  await act(page, name)
  const asked = page.getByLabel('Kata sandi Anda')
  await expect(done.or(asked)).toBeVisible()
  if (!(await asked.isVisible())) return
  await asked.fill(PASSWORD)
  await act(page, name)
  await expect(done).toBeVisible()
}

export interface Evidence {
  name: string
  mimeType: string
  buffer: Buffer
}

/** A phone photo with place, device and this suite's marker hidden in it. */
export const file: Evidence = {
  name: `bukti-${MARKER}.jpg`,
  mimeType: 'image/jpeg',
  buffer: Buffer.concat([await jpeg(), Buffer.from(MARKER)]),
}

/** The evidence list of a page once its uploader is ready; the plain form is there earlier. */
const picker = (page: Page) => page.getByRole('region', { name: 'Unggah berkas' }).getByLabel('Pilih berkas')

/** One file in the list of a page. */
export const listed = (page: Page, name: string) =>
  page
    .getByRole('list', { name: /^(Berkas Anda|Daftar berkas)$/ })
    .getByRole('listitem')
    .filter({ hasText: name })

/** Chooses files, given directly or by path, without waiting for them. */
export async function choose(page: Page, files: Evidence[] | string): Promise<void> {
  await picker(page).setInputFiles(files)
}

/** Uploads files and waits until each was examined; the page updates itself. */
export async function attach(page: Page, files: Evidence[] = [file]): Promise<void> {
  await choose(page, files)
  for (const { name } of files) {
    await expect(listed(page, name).filter({ hasNotText: 'Sedang diperiksa' })).toBeVisible({
      timeout: 90_000,
    })
  }
}

/** The download behind a link of this name, on a page or in one part of it. */
export async function downloaded(page: Page, link: string, part: Page | Locator = page): Promise<Buffer> {
  const download = page.waitForEvent('download')
  await part.getByRole('link', { name: link }).click()
  const chunks: Buffer[] = []
  for await (const chunk of await (await download).createReadStream()) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/**
 * "Ajukan persetujuan": the marker occurs in report and answer, so the leak check reports it; it is kept with
 * a reason, and the next press goes through.
 */
export async function proposeAnswer(page: Page): Promise<void> {
  const proposed = page.getByText('Draf diajukan kepada ketua.')
  await expect(async () => {
    if (await proposed.isVisible()) return
    for (const reason of await page.getByLabel(/^Alasan “/).all())
      await reason.fill('Bukan ciri pelapor', { timeout: 2000 })
    await page.getByRole('button', { name: 'Ajukan persetujuan', exact: true }).click({ timeout: 3000 })
    await expect(proposed).toBeVisible({ timeout: 8000 })
  }).toPass({ timeout: 90_000 })
}

/** Fills in the skeleton of an answer. */
export async function fillAnswer(page: Page, uraian: string, hasil = 'Terbukti'): Promise<void> {
  await page.getByLabel('Aduan yang kami terima').fill('Dugaan pungutan di loket pelayanan.')
  await page.getByLabel('Yang telah kami lakukan').fill('Pemeriksaan di lapangan dan permintaan keterangan.')
  await page.getByLabel('Hasil telaah').selectOption({ label: hasil })
  await page.getByLabel('Uraian hasil').fill(uraian)
  await page.getByLabel('Langkah selanjutnya').fill('Pembinaan petugas oleh kepala dinas.')
  await page.getByLabel('Hal yang tidak dapat kami sampaikan').fill('Tidak ada.')
}

/** Chooses the team of this name for a case; its option also says how much the team has. */
export async function chooseTeam(page: Page, name: string): Promise<void> {
  const select = page.getByLabel('Tim Telaah', { exact: true })
  const value = await select.locator('option', { hasText: name }).getAttribute('value')
  await select.selectOption(value ?? '')
}
