import type { Page } from '@playwright/test'
import { LONG } from '../world/size'
import { beginWithoutAccount, pageByCode, proveCode, readCode, toTheForm, typeCode } from './codes'
import { expect, type Fixtures, test } from './fixtures'
import { noViolations } from './no-violations'
import { act, chooseKind, file, fillAduan, MARKER, NOMOR, next, onStep, openAct, sendAduan } from './people'
import { addCookies, byCode, labOf } from './typed/lab'
import type { BrowserWorld } from './world'

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }

/**
 * Taps and changed fields of a page since the listener was added; a tap on a label counts once, as for a
 * thumb.
 */
async function countTaps(page: Page): Promise<() => number> {
  let taps = 0
  await page.exposeFunction('tapped', () => {
    taps += 1
  })
  await page.addInitScript(() => {
    addEventListener(
      'pointerdown',
      () => void (globalThis as unknown as { tapped: () => void }).tapped(),
      true,
    )
  })
  return () => taps
}

test('a phone without an account sends an anonymous aduan and finds it again in another browser', async ({
  as,
  visit,
}) => {
  test.setTimeout(180_000)
  const page = await visit(PHONE)
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  const taps = await countTaps(page)
  await page.goto('/')
  await page.getByRole('link', { name: 'Buat Aduan' }).first().tap()
  await expect(page.getByRole('heading', { name: 'Buat aduan' })).toBeVisible()
  await noViolations(page)
  await toTheForm(page).tap()
  await onStep(page, 1)
  await fillAduan(page)
  await expect(page.getByText('Petugas tidak tahu nama Anda')).toBeVisible()
  await noViolations(page)
  const { id, nomor } = await sendAduan(page)
  expect(nomor).toMatch(NOMOR)
  // One for each choice and each button: landing, start, four pages, eight controls.
  expect(taps()).toBeLessThanOrEqual(14)
  const code = await readCode(page)
  await noViolations(page)
  await expect(page.getByText(/paling lambat \w+, \d{1,2} \w+ \d{4}/)).toBeVisible()

  await test.step('the code is shown again until it was typed back, then never', async () => {
    await page.goto(`/aduan/${id}`)
    await expect(page.getByText('Kode rahasia belum Anda cocokkan')).toBeVisible()
    await page.getByRole('link', { name: 'Tampilkan kode rahasia' }).click()
    expect(await readCode(page)).toBe(code)
    await noViolations(page)
    await proveCode(page, code)
    await noViolations(page)
    for (let back = 0; back < 3; back += 1) {
      await page.goBack()
      await expect(page.locator('#kode-rahasia')).toHaveCount(0)
    }
    await page.goto(`/aduan/${id}/kode`)
    await expect(page.locator('#kode-rahasia')).toHaveCount(0)
    await page.goto(`/aduan/${id}/terkirim`)
    await expect(page.locator('#kode-rahasia')).toHaveCount(0)
    expect((await page.request.get(`/aduan/${id}/kode/periksa`)).status()).toBe(404)
    await page.goto(`/aduan/${id}`)
    await expect(page.getByText('Kode rahasia belum Anda cocokkan')).toHaveCount(0)
  })

  await test.step('nothing of it is on the device, in a title or in an address', async () => {
    const kept = await page.evaluate(async () => ({
      stored: [...Object.values(localStorage), ...Object.values(sessionStorage)].join(' '),
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
    }))
    expect(kept).toMatchObject({ databases: 0, caches: 0 })
    for (const group of [code.slice(0, 9), MARKER]) expect(kept.stored).not.toContain(group)
    const cookies = await page.context().cookies()
    expect(cookies.filter((cookie) => !cookie.httpOnly)).toEqual([])
    expect(JSON.stringify(cookies)).not.toContain(code.slice(0, 9))
    await expect(page).toHaveTitle('WBS Kalsel')
    expect(complaints).toEqual([])
  })

  await test.step('every right of a registered reporter', async () => {
    const other = await pageByCode(
      visit,
      ` ${code.toLowerCase().replaceAll('-', '  ').replaceAll('0', 'o')} `,
    )
    await expect(other.getByRole('heading', { name: nomor })).toBeVisible()
    await expect(other.getByRole('link', { name: 'Aduan Saya' })).toHaveCount(0)
    await other.getByLabel('Pesan untuk petugas').fill(`Dari peramban lain ${MARKER}`)
    await act(other, 'Kirim pesan')
    await expect(other.getByText('Pesan terkirim.')).toBeVisible()
    const admin = await as('admin1')
    await admin.goto(`/admin/aduan/${id}/pesan`)
    await expect(admin.getByText(`Dari peramban lain ${MARKER}`)).toBeVisible()
    await admin.goto(`/admin/aduan/${id}`)
    await act(admin, 'Mulai verifikasi')
    await expect(admin.getByText('Verifikasi dimulai.')).toBeVisible()
    await openAct(admin, 'Minta kelengkapan')
    await admin.getByLabel('Waktu kejadian', { exact: true }).check()
    await act(admin, 'Minta kelengkapan')
    await expect(admin.getByText('Permintaan kelengkapan terkirim.')).toBeVisible()
    await other.goto('/lacak')
    await expect(other).toHaveURL(new RegExp(`/aduan/${id}$`))
    await other.getByLabel('Kapan kira-kira kejadiannya?').fill(`Mei 2026 ${MARKER}`)
    await act(other, 'Kirim kelengkapan')
    await expect(other.getByText('Kelengkapan terkirim.')).toBeVisible()
    await openAct(other, 'Cabut aduan')
    await expect(other.getByLabel('Saya yakin ingin mencabut aduan ini')).toBeVisible()
  })

  await test.step('it moves to an account, and the code opens nothing any more', async () => {
    const account = await as('pelapor2')
    await account.goto('/dashboard')
    await account.getByText('Punya aduan dengan kode rahasia?').click()
    await account.getByRole('textbox', { name: 'Kode rahasia' }).fill('ZZZZ')
    await act(account, 'Pindahkan ke akun ini')
    await expect(account.getByRole('alert').first()).toContainText('Baru 4 dari 28')
    await account.getByRole('textbox', { name: 'Kode rahasia' }).fill(code)
    await act(account, 'Pindahkan ke akun ini')
    await expect(account.getByText('Aduan sudah ada di akun Anda.')).toBeVisible()
    await account.goto(`/aduan/${id}`)
    await expect(account.getByText(`Dari peramban lain ${MARKER}`)).toBeVisible()
    expect((await page.goto(`/aduan/${id}`))?.status()).toBe(404)
    const again = await visit()
    await typeCode(again, code)
    await expect(again.getByRole('alert').first()).toContainText('tidak cocok dengan aduan mana pun')
  })
})

test('a draft is continued with its code; without the code there is no way back', { tag: LONG }, async ({
  visit,
}) => {
  test.setTimeout(90_000)
  const page = await visit(PHONE)
  await beginWithoutAccount(page)
  await chooseKind(page)
  await page.getByLabel('Ringkasan dalam satu kalimat').fill(`Berhenti dulu ${MARKER}`)
  await act(page, 'Simpan dan lanjutkan nanti')
  const code = await readCode(page)
  await noViolations(page)
  await act(page, 'Keluar')
  await expect(page).toHaveURL(/\/lacak/)
  await expect(page.getByText('Anda sudah keluar.')).toBeVisible()

  const other = await visit()
  await typeCode(other, code)
  await expect(other.getByLabel('Ringkasan dalam satu kalimat')).toHaveValue(`Berhenti dulu ${MARKER}`)
  await fillAduan(other)
  await sendAduan(other)
  // A session opened with the code does not show it again.
  await expect(other.locator('#kode-rahasia')).toHaveCount(0)
})

test('the whole flow without JavaScript', { tag: LONG }, async ({ visit }) => {
  test.setTimeout(120_000)
  const page = await visit({ ...PHONE, javaScriptEnabled: false })
  await page.goto('/lacak')
  await page.getByLabel('Kode rahasia').fill('bukan kode')
  await act(page, 'Buka aduan')
  await expect(page.getByRole('alert').first()).toContainText('Baru 9 dari 28')
  await beginWithoutAccount(page)
  await fillAduan(page)
  await page
    .getByRole('link', { name: /Ubah bukti/ })
    .first()
    .click()
  await page.getByLabel('Pilih berkas').setInputFiles(file)
  await act(page, 'Unggah')
  await expect(page.getByText('Berkas tersimpan terenkripsi.')).toBeVisible()
  await next(page)
  const { id } = await sendAduan(page)
  const code = await readCode(page)
  await expect(page.getByRole('button', { name: 'Cetak' })).toBeHidden()
  await proveCode(page, code)
  await act(page, 'Keluar')
  await typeCode(page, code)
  await expect(page).toHaveURL(new RegExp(`/aduan/${id}$`))
})

/** A page of the session of a code whose aduan was sent by commands. */
async function withCode(world: BrowserWorld, visit: Fixtures['visit']): Promise<{ page: Page; id: string }> {
  const { path, cookies, aduanId: id = '' } = await byCode(await labOf(world), 'sent', (id) => `/aduan/${id}`)
  const page = await visit()
  await addCookies(page.context(), cookies)
  await page.goto(path)
  return { page, id }
}

test('the session of a code sees nothing of others, and is invalid after logout', { tag: LONG }, async ({
  as,
  visit,
  world,
}) => {
  test.setTimeout(120_000)
  const owner = await as('pelapor1')
  await owner.goto('/dashboard')
  const foreign = (await owner.getByRole('link', { name: /^WBS-/ }).first().getAttribute('href')) ?? ''

  const { page, id } = await withCode(world, visit)
  for (const path of [
    foreign,
    `${foreign}/terkirim`,
    `${foreign}/kode`,
    '/admin',
    '/telaah',
    '/admin/aduan/baru',
  ])
    expect((await page.request.get(path, { maxRedirects: 0 })).status(), path).toBe(404)
  const { origin } = new URL(page.url())
  const foreignApi = `/api${foreign}`
  for (const path of [`${foreignApi}/draf`, `${foreignApi}/lampiran`]) {
    const multipart = { langkah: '1', ringkasan: 'x', bukti: file }
    const answer = await page.request.post(path, { headers: { origin }, multipart, maxRedirects: 0 })
    expect(answer.status(), path).toBe(404)
  }
  const dashboard = await page.request.get('/dashboard', { maxRedirects: 0 })
  expect(dashboard.headers().location).toMatch(/\/lacak$/)
  for (const person of ['pelapor1', 'pelapor2', 'telaah1'] as const) {
    const other = await as(person)
    for (const path of [`/aduan/${id}`, `/aduan/${id}/kode`, `/aduan/${id}/kode/periksa`])
      expect((await other.request.get(path)).status(), `${path} for ${person}`).toBe(404)
    await other.goto('/lacak')
    await expect(other.getByText('Anda sedang masuk dengan akun')).toBeVisible()
    await expect(other.getByLabel('Kode rahasia')).toHaveCount(0)
    await other.context().close()
  }

  const cookies = await page.context().cookies()
  await page.goto(`/aduan/${id}`)
  await act(page, 'Keluar')
  await expect(page).toHaveURL(/\/lacak/)
  await page.context().addCookies(cookies)
  await page.goto(`/aduan/${id}`)
  await expect(page).toHaveURL(/\/lacak$/)
  await expect(page.getByText('Sesi berakhir demi keamanan')).toBeVisible()
  expect((await page.request.post('/api/sesi', { headers: { origin } })).status()).toBe(401)
})

test('"Keluar cepat" works with a code too, and text sent too late comes back with the code', async ({
  browser,
  visit,
  world,
}) => {
  test.setTimeout(90_000)
  const { page, id } = await withCode(world, visit)
  await page.goto(`/aduan/${id}/kode`)
  const code = await readCode(page)
  await page.goto(`/aduan/${id}`)
  await page.getByLabel('Pesan untuk petugas').fill(`Terlambat dikirim ${MARKER}`)
  const { origin } = new URL(page.url())
  const elsewhere = await browser.newContext({ storageState: await page.context().storageState() })
  expect((await elsewhere.request.post(`${origin}/api/keluar`, { headers: { origin } })).status()).toBe(204)
  await act(page, 'Kirim pesan')
  await expect(page).toHaveURL(/\/lacak$/)
  await expect(page.getByText('kami simpan selama satu jam')).toBeVisible()
  await page.getByLabel('Kode rahasia').fill(code)
  await act(page, 'Buka aduan')
  await expect(page.getByLabel('Pesan untuk petugas')).toHaveValue(`Terlambat dikirim ${MARKER}`)

  await page.route('https://www.bmkg.go.id/**', (route) => route.fulfill({ body: 'Cuaca' }))
  await act(page, 'Keluar cepat')
  await expect(page.getByText('Cuaca')).toBeVisible()
  await page.goto(`/aduan/${id}`)
  await expect(page).toHaveURL(/\/(lacak|masuk)$/)
})

test('a letter is entered, its slip handed over, and its writer continues with the code', {
  tag: LONG,
}, async ({ as, visit }) => {
  test.setTimeout(120_000)
  const admin = await as('admin1')
  await admin.goto('/admin')
  await admin.locator('main').getByRole('link', { name: 'Catat aduan' }).click()
  await expect(admin.getByRole('heading', { name: /Catat aduan dari surat/ })).toBeVisible()
  await noViolations(admin)
  await act(admin, 'Catat aduan')
  await expect(admin.getByRole('alert').first()).toContainText('Pilih lewat mana aduan diterima')
  await admin.getByLabel('Surat', { exact: true }).check()
  await chooseKind(admin)
  await admin.getByLabel('Ringkasan dalam satu kalimat').fill(`Surat tentang loket ${MARKER}`)
  await admin.getByLabel('Jabatan (opsional)').first().fill(`Petugas loket ${MARKER}`)
  await act(admin, 'Tambah orang lain')
  await expect(admin.getByText('Orang ke-2', { exact: true })).toBeVisible()
  await expect(admin.getByLabel('Ringkasan dalam satu kalimat')).toHaveValue(`Surat tentang loket ${MARKER}`)
  await expect(admin.getByLabel('Surat', { exact: true })).toBeChecked()
  await admin.getByLabel('Nama (opsional)').nth(1).fill(`Orang kedua ${MARKER}`)
  await admin.getByLabel('Unit kerja / instansi').selectOption('Dinas Perhubungan')
  await admin.getByLabel('Saya tidak ingat').check()
  await admin.getByLabel('Kota Banjarbaru').check()
  await admin
    .getByLabel('Ceritakan apa yang terjadi')
    .fill(`${MARKER} Setiap pemohon diminta membayar tanpa karcis apa pun.`)
  await admin.getByLabel('Nama pelapor').fill(`Ibu Galuh ${MARKER}`)
  await admin.getByLabel('Rahasia', { exact: true }).check()
  await admin.getByLabel('Slip kode diserahkan kepada pelapor').check()
  await act(admin, 'Catat aduan')
  await expect(admin.getByRole('heading', { name: 'Aduan tercatat' })).toBeVisible()
  const code = await readCode(admin)
  const slip = admin.url()
  await noViolations(admin)
  await admin.reload()
  expect(await readCode(admin)).toBe(code)
  await admin.emulateMedia({ media: 'print' })
  await expect(admin.getByText('/lacak lalu ketik kode ini.')).toBeVisible()
  await expect(admin.getByText('Serahkan slip ini kepada pelapor')).toBeHidden()
  await admin.emulateMedia({ media: 'screen' })
  const colleague = await as('admin2')
  expect((await colleague.request.get(slip)).status()).toBe(404)
  await act(admin, 'Simpan dan lupakan kode')
  await expect(admin.getByRole('alert').first()).toContainText('Pilih apakah slip sudah diserahkan')
  await admin.getByLabel('Sudah saya serahkan kepada pelapor').check()
  await act(admin, 'Simpan dan lupakan kode')
  await expect(admin).toHaveURL(/admin\/aduan\/[0-9a-f-]{36}$/)
  await admin.getByRole('link', { name: 'Linimasa' }).click()
  await expect(admin.getByText('Kanal: surat', { exact: true })).toBeVisible()
  await admin.getByRole('link', { name: /^Catatan internal/ }).click()
  await expect(admin.getByText('Slip kode rahasia diserahkan kepada pelapor.')).toBeVisible()
  await expect(admin.getByText(`Ibu Galuh ${MARKER}`)).toHaveCount(0)
  expect((await admin.request.get(slip)).status()).toBe(404)
  await admin.goto('/admin')
  await expect(admin.getByText('Kanal: surat').first()).toBeVisible()

  const writer = await pageByCode(visit, code, PHONE)
  await expect(writer.getByText('Administrator mencatat aduan yang Anda sampaikan.')).toBeVisible()
  await writer.getByLabel('Pesan untuk petugas').fill(`Terima kasih ${MARKER}`)
  await act(writer, 'Kirim pesan')
  await expect(writer.getByText('Pesan terkirim.')).toBeVisible()
})
