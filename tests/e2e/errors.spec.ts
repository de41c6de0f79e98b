import type { Page } from '@playwright/test'
import { LONG } from '../world/size'
import { expect, test } from './fixtures'
import { act, agree, beginAduan, chooseKind, logIn, MARKER, NOMOR, next, onStep, PASSWORD } from './people'
import { untilAwake } from './typed/stand'

test('errors are shown at the top and beside the field, get the focus, and no typed text is lost', async ({
  as,
}) => {
  const page = await as('pelapor')
  await beginAduan(page)
  await page.getByLabel('Ringkasan dalam satu kalimat').fill('pendek')
  await next(page)
  const summary = page.getByRole('alert').filter({ hasText: 'Ada yang perlu diperbaiki' })
  await expect(summary).toBeFocused()
  await expect(summary).toContainText('Pilih satu jenis dugaan pelanggaran')
  await expect(summary).toContainText('Tulis ringkasan singkat, minimal 10 karakter')
  await summary.getByRole('link', { name: 'Tulis ringkasan singkat' }).click()
  const field = page.getByLabel('Ringkasan dalam satu kalimat')
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('pendek')
  await expect(field).toHaveAttribute('aria-invalid', 'true')
})

test('a field is validated on leaving it, and the first press of the button still counts', async ({ as }) => {
  const page = await as('pelapor')
  await beginAduan(page)
  await chooseKind(page)
  await page.getByLabel('Ringkasan dalam satu kalimat').fill('pendek')
  await page.getByRole('heading', { level: 1 }).click()
  await expect(page.getByText('Tulis ringkasan singkat, minimal 10 karakter')).toBeVisible()
  await page.getByLabel('Ringkasan dalam satu kalimat').fill('Cukup panjang untuk satu kalimat')
  await next(page)
  const summary = page.getByRole('alert').filter({ hasText: 'Ada yang perlu diperbaiki' })
  await expect(summary).toContainText("Isi nama atau jabatan, atau pilih 'Saya tidak tahu orangnya'")
  await expect(summary).toContainText("Pilih instansi atau pilih 'Tidak tahu'")
})

test('a refused kategori is named with all rows open, and its link leads to a choice', async ({ as }) => {
  const page = await as('pelapor')
  await beginAduan(page)
  const rows = page.locator('details.option-group')
  await expect(rows).toHaveCount(6)
  await expect(page.locator('details.option-group[open]')).toHaveCount(0)
  await next(page)
  await expect(page.locator('details.option-group[open]')).toHaveCount(6)
  await page.getByRole('link', { name: 'Pilih satu jenis dugaan pelanggaran' }).click()
  await expect(page.getByRole('radio').first()).toBeFocused()
  await expect(page.getByRole('radio').first()).toBeInViewport()
})

test('the row that fits the sentence opens by itself, and none once something is chosen', {
  tag: LONG,
}, async ({ as }) => {
  const page = await as('pelapor')
  await beginAduan(page)
  const sentence = page.getByLabel('Ringkasan dalam satu kalimat')
  const open = page.locator('details.option-group[open] > summary')
  await sentence.fill('Kendaraan dinas dipakai mudik')
  await expect(open).toHaveText(['Aset dan dokumen'])
  await sentence.fill('Pungutan uang di loket')
  await expect(open).toHaveText(['Uang'])
  await page.getByLabel('Suap').check()
  await sentence.fill('Kendaraan dinas dipakai mudik')
  await page.waitForTimeout(1000)
  await expect(open).toHaveText(['Uang'])
})

test('the draft is autosaved and survives a reload', async ({ as, kasus }) => {
  const page = await as('pelapor')
  const { id } = await kasus('draft', 'pelapor')
  await page.goto(`/aduan/baru/${id}/1`)
  await page.getByLabel('Bidang / UPT / sekolah').fill(`UPT ${MARKER}`)
  const saved = await page.waitForResponse((response) => response.url().endsWith('/draf'))
  expect(saved.status()).toBe(200)
  await expect(page.getByText(/Tersimpan pukul \d{2}\.\d{2} WITA/)).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Bidang / UPT / sekolah')).toHaveValue(`UPT ${MARKER}`)
})

test('text sent after the session ended comes back after login', async ({ as, browser }) => {
  const page = await as('pelapor1')
  await page.goto('/dashboard')
  await page.getByRole('link', { name: /^WBS-/ }).first().click()
  const composer = page.getByLabel('Pesan untuk petugas')
  await composer.fill(`Tulisan yang tidak boleh hilang ${MARKER}`)
  // The session ends elsewhere: its row is gone, the cookies remain.
  const origin = new URL(page.url()).origin
  const other = await browser.newContext({ storageState: await page.context().storageState() })
  expect((await other.request.post(`${origin}/api/keluar`, { headers: { origin } })).status()).toBe(204)
  await act(page, 'Kirim pesan')
  await expect(page).toHaveURL(/\/masuk$/)
  await expect(page.getByText('Sesi berakhir demi keamanan')).toBeVisible()
  await logIn(page, 'pelapor1')
  await expect(page).toHaveURL(/\/aduan\/[0-9a-f-]{36}$/)
  await expect(composer).toHaveValue(`Tulisan yang tidak boleh hilang ${MARKER}`)
  await act(page, 'Kirim pesan')
  await expect(page.getByText('Pesan terkirim.')).toBeVisible()
})

test('kept text is not shown to another person on the same browser', { tag: LONG }, async ({
  as,
  browser,
}) => {
  const page = await as('pelapor')
  await beginAduan(page)
  await page.getByLabel('Ringkasan dalam satu kalimat').fill('Milik pelapor pertama saja')
  const origin = new URL(page.url()).origin
  const other = await browser.newContext({ storageState: await page.context().storageState() })
  await other.request.post(`${origin}/api/keluar`, { headers: { origin } })
  await act(page, 'Simpan dan lanjutkan nanti')
  await expect(page).toHaveURL(/\/masuk$/)
  await logIn(page, 'pelapor2')
  await expect(page).toHaveURL(/\/dashboard$/)
  await beginAduan(page)
  await expect(page.getByLabel('Ringkasan dalam satu kalimat')).toHaveValue('')
})

test('a page from before an update says so, and keeps the typed text', async ({ as }) => {
  const page = await as('pelapor1')
  await page.goto('/dashboard')
  await page.getByRole('link', { name: /^WBS-/ }).first().click()
  const composer = page.getByLabel('Pesan untuk petugas')
  await composer.fill(`Ditulis di halaman lama ${MARKER}`)
  await page.route('**/aduan/*', (route) => {
    const headers = route.request().headers()
    const id = headers['next-action']
    return route.continue(
      id ? { headers: { ...headers, 'next-action': id.replace(/^(..)..../, '$1ffff') } } : {},
    )
  })
  await act(page, 'Kirim pesan')
  await expect(page.getByRole('alert').first()).toContainText(
    'Halaman ini sudah diperbarui sejak Anda membukanya',
  )
  await expect(composer).toHaveValue(`Ditulis di halaman lama ${MARKER}`)
})

test('a double tap on "Kirim Aduan" sends one aduan', async ({ as, kasus }) => {
  const page = await as('pelapor')
  const { id } = await kasus('draft', 'pelapor')
  await page.goto(`/aduan/baru/${id}/4`)
  await agree(page)
  await page.getByRole('button', { name: 'Kirim Aduan' }).dblclick()
  await expect(page.getByRole('heading', { name: 'Aduan terkirim' })).toBeVisible()
  const nomor = NOMOR.exec((await page.locator('main').textContent()) ?? '')?.[0] ?? ''
  await page.goto('/dashboard')
  await expect(page.getByRole('link', { name: nomor })).toHaveCount(1)
})

test('"Kirim Aduan" with missing answers names no field of another page, and leads to it', async ({
  as,
  kasus,
}) => {
  const page = await as('pelapor')
  const { id } = await kasus('draft', 'pelapor', { kabkota: '' })
  await page.goto(`/aduan/baru/${id}/4`)
  await agree(page)
  await act(page, 'Kirim Aduan')
  await expect(page.getByText('Masih ada yang perlu diisi. Daftarnya di atas')).toBeVisible()
  await expect(page.getByRole('alert').locator('a[href^="#"]')).toHaveCount(0)
  await expect(page.getByLabel('Saya menulis apa yang saya ketahui')).toBeChecked()
  await page.getByRole('link', { name: 'Pilih lokasi kejadian' }).click()
  await onStep(page, 2)
})

test('back after sending shows that it was sent, and never the check page', async ({ as, kasus }) => {
  const page = await as('pelapor')
  const { id } = await kasus('draft', 'pelapor')
  await page.goto(`/aduan/baru/${id}/3`)
  await next(page)
  await agree(page)
  await page.getByRole('button', { name: 'Kirim Aduan' }).click()
  await expect(page.getByRole('heading', { name: 'Aduan terkirim' })).toBeVisible()
  for (let back = 0; back < 2; back += 1) {
    await page.goBack()
    await expect(page.getByRole('heading', { name: 'Aduan terkirim' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Kirim Aduan' })).toHaveCount(0)
  }
})

test('a wrong password and an unknown name get the same answer', { tag: LONG }, async ({ page }) => {
  for (const name of ['pelapor1', 'tidak-pernah-ada']) {
    await page.goto('/masuk')
    await page.getByLabel('Nama pengguna atau email').fill(name)
    await page.getByLabel('Kata sandi').fill(`${PASSWORD}-salah`)
    await act(page, 'Masuk')
    await expect(page.getByRole('alert').first()).toContainText('Nama pengguna atau kata sandi tidak cocok')
    await expect(page.getByLabel('Nama pengguna atau email')).toHaveValue(name)
  }
})

/** Every form that saves by itself: its page, a field of it, where it saves, and what it says then. */
const SELF_SAVING = {
  "the reporter's form": {
    stage: 'draft',
    who: 'pelapor',
    path: (id: string) => `/aduan/baru/${id}/1`,
    field: (page: Page) => page.getByLabel('Bidang / UPT / sekolah'),
    saves: '**/draf',
    said: /Tersimpan pukul/,
  },
  'answers to questions': {
    stage: 'toComplete',
    who: 'pelapor',
    path: (id: string) => `/aduan/${id}`,
    field: (page: Page) => page.locator('textarea[name="keterangan"]'),
    saves: '**/kelengkapan',
    said: /Tersimpan sementara pukul/,
  },
  'the draft of an answer': {
    stage: 'withTeam',
    who: 'telaah1',
    path: (id: string) => `/telaah/aduan/${id}/jawaban`,
    field: (page: Page) => page.getByLabel('Aduan yang kami terima'),
    saves: '**/api/aduan/*/jawaban',
    said: /Tersimpan otomatis pukul/,
  },
} as const

for (const [name, { stage, who, path, field, saves, said }] of Object.entries(SELF_SAVING)) {
  test(`${name}: a save that gets no answer holds up no later one, and one that failed is tried again`, {
    tag: name === "the reporter's form" ? [] : LONG,
  }, async ({ as, kasus }) => {
    const page = await as(who)
    await page.clock.install()
    const { id } = await kasus(stage, 'pelapor')
    await page.goto(path(id))
    await untilAwake(page)
    let count = 0
    const saved: string[] = []
    page.on('response', (answer) => {
      if (answer.ok()) saved.push(answer.request().postData() ?? '')
    })
    // The first is never answered, as on a line that is gone without a word; the second fails.
    await page.route(saves, async (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      count += 1
      if (count === 2) await route.abort()
      if (count > 2) await route.continue()
    })
    await field(page).fill('Tulisan lama')
    await page.clock.fastForward(5_000)
    await expect.poll(() => count).toBe(1)
    await field(page).fill(`Tulisan baru ${MARKER}`)
    // Given up after a while, and posted again after another.
    await expect
      .poll(
        async () => {
          await page.clock.fastForward(5_000)
          return count
        },
        { intervals: [100] },
      )
      .toBe(2)
    await expect(page.getByText(said)).toHaveCount(0)
    await expect
      .poll(async () => {
        await page.clock.fastForward(20_000)
        return saved.some((body) => body.includes('Tulisan baru'))
      })
      .toBe(true)
    await expect(page.getByText(said)).toBeVisible()
    await page.reload()
    await expect(field(page)).toHaveValue(`Tulisan baru ${MARKER}`)
  })
}

test('a button that waits for a save without an answer is pressed all the same', async ({ as, kasus }) => {
  const page = await as('telaah1')
  await page.clock.install()
  const { id } = await kasus('withTeam', 'pelapor')
  await page.goto(`/telaah/aduan/${id}/jawaban`)
  await untilAwake(page)
  let unanswered = 0
  await page.route('**/api/aduan/*/jawaban', async (route) => {
    // Stored, and its answer is lost on the way.
    if (unanswered === 0) await route.fetch()
    else await route.continue()
    unanswered += 1
  })
  await page.getByLabel('Aduan yang kami terima').fill('Tulisan lama')
  await page.clock.fastForward(5_000)
  await expect.poll(() => unanswered).toBe(1)
  await page.getByLabel('Aduan yang kami terima').fill(`Tulisan baru ${MARKER}`)
  await act(page, 'Simpan draf')
  await page.clock.fastForward(60_000)
  await expect(page.getByText('Draf jawaban tersimpan.')).toBeVisible()
  await expect(page.getByLabel('Aduan yang kami terima')).toHaveValue(`Tulisan baru ${MARKER}`)
})
