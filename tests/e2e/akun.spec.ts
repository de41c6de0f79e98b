import type { Page } from '@playwright/test'
import { TOTP } from 'otpauth'
import { LONG } from '../world/size'
import { recoveryCode } from './codes'
import { expect, test } from './fixtures'
import { act, logIn, openAct, PASSWORD } from './people'

const NEXT = 'perahu jukung di pasar terapung'

/** The code of an authenticator app, `ahead` steps from now. */
function codeOf(secret: string, ahead = 0): string {
  return new TOTP({ secret }).generate({ timestamp: Date.now() + ahead * 30_000 })
}

/** Makes an account, which signs in. */
async function register(page: Page, username: string): Promise<string> {
  await page.goto('/daftar')
  await page.getByLabel('Nama yang ingin digunakan').fill('Papuyu')
  await page.getByLabel('Nama pengguna').fill(username)
  await page.getByLabel('Kata sandi', { exact: true }).fill(NEXT)
  await page.getByLabel('Saya menyetujui pemberitahuan privasi').check()
  await act(page, 'Buat akun')
  await expect(page.getByRole('heading', { name: 'Akun dibuat' })).toBeVisible()
  return recoveryCode(page)
}

/** Sets up an authenticator app on the page of the second step; returns its secret. */
async function setUpApp(page: Page): Promise<string> {
  const secret = ((await page.locator('main code').first().textContent()) ?? '').replace(/\s/g, '')
  await page.getByLabel('Kode 6 angka').fill(codeOf(secret))
  await act(page, 'Pasang aplikasi')
  await expect(page.getByText('Aplikasi autentikator terpasang.')).toBeVisible()
  return secret
}

async function password(page: Page, username: string, words = NEXT): Promise<void> {
  await page.goto('/masuk')
  await page.getByLabel('Nama pengguna atau email').fill(username)
  await page.getByLabel('Kata sandi', { exact: true }).fill(words)
  await act(page, 'Masuk')
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('an app is set up, and required at the next login', { tag: LONG }, async ({ page }) => {
    test.setTimeout(120_000)
    const username = `papuyu.${Date.now() % 1_000_000}`
    await register(page, username)
    await page.goto('/akun/langkah-kedua')
    const secret = await setUpApp(page)
    await act(page, 'Keluar')
    await password(page, username)
    await expect(page.getByRole('heading', { name: 'Satu langkah lagi' })).toBeVisible()
    // The password alone opens nothing.
    expect((await page.request.get('/dashboard', { maxRedirects: 0 })).status()).toBe(303)
    await page.getByLabel('Kode 6 angka').fill('000000')
    await act(page, 'Lanjutkan')
    await expect(page.getByRole('alert')).toContainText('Kode tidak cocok')
    await page.getByLabel('Kode 6 angka').fill(codeOf(secret, 1))
    await act(page, 'Lanjutkan')
    await expect(page).toHaveURL(/\/dashboard$/)
  })

  test('the kode pemulihan replaces a lost phone, and the next one is shown', { tag: LONG }, async ({
    page,
  }) => {
    const username = `papuyu.${Date.now() % 1_000_000}`
    const code = await register(page, username)
    await page.goto('/akun/langkah-kedua')
    await setUpApp(page)
    await act(page, 'Keluar')
    await password(page, username)
    await page.getByRole('textbox', { name: 'Kode pemulihan' }).fill(code)
    await act(page, 'Pakai kode pemulihan')
    expect(await recoveryCode(page)).not.toBe(code)
    await page.getByRole('link', { name: 'Kode sudah saya simpan, lanjutkan' }).click()
    await expect(page).toHaveURL(/\/akun\/langkah-kedua$/)
    await act(page, 'Keluar')
    await password(page, username)
    await expect(page).toHaveURL(/\/dashboard$/)
  })

  test('a new password logs out the other device, and a new kode pemulihan is typed back', {
    tag: LONG,
  }, async ({ page, visit }) => {
    test.setTimeout(120_000)
    const username = `sepat.${Date.now() % 1_000_000}`
    await register(page, username)
    const elsewhere = await visit()
    await logIn(elsewhere, username, NEXT)

    await page.goto('/akun')
    // The browser of these tests is Chromium on Linux, and says only so much.
    await expect(page.getByText('Perangkat ini: Chrome di Linux', { exact: true })).toBeVisible()
    await expect(page.getByText('Perangkat lain: Chrome di Linux', { exact: true })).toBeVisible()
    await page.getByRole('link', { name: 'Kata sandi' }).click()
    await page.getByLabel('Kata sandi Anda sekarang').fill(NEXT)
    await page.getByLabel('Kata sandi baru').fill(PASSWORD)
    await act(page, 'Ganti kata sandi')
    await expect(page.getByRole('alert')).toContainText('terlalu umum')
    await page.getByLabel('Kata sandi Anda sekarang').fill(NEXT)
    await page.getByLabel('Kata sandi baru').fill(`${NEXT} lagi`)
    await act(page, 'Ganti kata sandi')
    await expect(page.getByText('Kata sandi diganti.')).toBeVisible()
    await elsewhere.goto('/dashboard')
    await expect(elsewhere).toHaveURL(/\/masuk$/)

    await page.goto('/akun/pemulihan')
    await act(page, 'Buat kode pemulihan baru')
    const code = await recoveryCode(page)
    await page.getByRole('link', { name: 'Sudah saya tulis, periksa' }).click()
    await page.getByLabel('Kode pemulihan yang baru').fill('ABCD')
    await act(page, 'Pakai kode ini')
    await expect(page.getByRole('alert')).toContainText('Kode tidak sama')
    await page.getByLabel('Kode pemulihan yang baru').fill(code.toLowerCase())
    await act(page, 'Pakai kode ini')
    await expect(page.getByText('Kode pemulihan baru berlaku.')).toBeVisible()
  })
})

test('a new account: the kode pemulihan is compared, shown again, and leads on to the form', async ({
  page,
}) => {
  const username = `haruan.${Date.now() % 1_000_000}`
  const code = await register(page, username)
  await expect(page.getByRole('button', { name: 'Keluar', exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'Periksa dahulu catatan saya' }).click()
  await expect(page.locator('#kode-pemulihan')).toHaveCount(0)
  await page.getByRole('link', { name: 'Tampilkan kode lagi' }).click()
  expect(await recoveryCode(page)).toBe(code)
  await page.getByRole('link', { name: 'Sudah saya tulis, lanjut' }).click()
  const label = (await page.locator('label', { hasText: 'Kelompok ke-' }).textContent()) ?? ''
  const group = code.split('-')[Number(/\d/.exec(label)?.[0]) - 1] ?? ''
  const asked = page.getByLabel(/^Kelompok ke-\d$/)
  await asked.fill(group.startsWith('Z') ? 'AAAA' : 'ZZZZ')
  await act(page, 'Cocokkan')
  await expect(page.getByRole('alert').first()).toContainText('tidak cocok. Lihat lagi kertas Anda')
  await asked.fill(group.toLowerCase())
  await act(page, 'Cocokkan')
  await expect(page.getByText('Langkah 1 dari 4')).toBeVisible()
  expect((await page.request.get('/daftar/kode')).status()).toBe(404)
})

test('a new member of staff sets up a second step before anything else', { tag: LONG }, async ({
  as,
  visit,
}) => {
  test.setTimeout(120_000)
  const admin = await as('admin1')
  const username = `petugas.${Date.now() % 1_000_000}`
  await admin.goto('/admin/pengguna')
  await openAct(admin, 'Undang petugas')
  await admin.getByLabel('Nama petugas').fill('Galuh Banjar')
  await admin.getByLabel('Nama pengguna').fill(username)
  await admin.getByLabel('Tim Telaah').check()
  await act(admin, 'Buat undangan')
  const invitation = (await admin.locator('.break-all.figures').first().textContent()) ?? ''

  const page = await visit()
  await page.goto('/aktivasi')
  await page.getByLabel('Kode undangan').fill(invitation.trim())
  await page.getByLabel('Kata sandi baru').fill(NEXT)
  await act(page, 'Aktifkan akun')
  await expect(page.getByRole('heading', { name: 'Akun aktif' })).toBeVisible()
  await password(page, username)
  await expect(page).toHaveURL(/\/akun\/langkah-kedua$/)
  for (const path of ['/telaah', '/akun', '/akun/sandi', '/admin']) {
    await page.goto(path)
    await expect(page, path).toHaveURL(/\/akun\/langkah-kedua$/)
  }
  const origin = new URL(page.url()).origin
  expect((await page.request.post('/api/sesi', { headers: { origin } })).status()).toBe(401)
  await setUpApp(page)
  await page.goto('/telaah')
  await expect(page).toHaveURL(/\/telaah$/)
  // In a demonstration ROOT signs automatically.
  await expect(page.getByText('Kunci Anda belum bersertifikat')).toHaveCount(0)
})

test('a passkey is registered, opens the second step, and is removed', async ({ page }) => {
  test.setTimeout(120_000)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  const username = `jelawat.${Date.now() % 1_000_000}`
  await register(page, username)
  await page.goto('/akun/langkah-kedua')
  await page.getByLabel('Nama kunci').fill('Ponsel pribadi')
  await expect(async () => {
    await act(page, 'Daftarkan kunci masuk')
    await expect(page.getByText('Kunci masuk terdaftar.')).toBeVisible({ timeout: 5000 })
  }).toPass()
  await act(page, 'Keluar')
  await password(page, username)
  await act(page, 'Pakai kunci masuk')
  await expect(page).toHaveURL(/\/dashboard$/)
  await page.goto('/akun/langkah-kedua')
  await page.getByRole('form', { name: 'Lepas kunci masuk Ponsel pribadi' }).getByRole('button').click()
  await expect(page.getByText('Kunci masuk dilepas.')).toBeVisible()
  await act(page, 'Keluar')
  await password(page, username)
  await expect(page).toHaveURL(/\/dashboard$/)
})
