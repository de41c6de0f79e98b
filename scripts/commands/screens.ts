import { mkdirSync } from 'node:fs'
import { type Browser, chromium, type Page } from '@playwright/test'
import { Refusal, runCommand } from '../run/lifetime'
import { say } from '../run/terminal'
import { findChromium } from '../test/chromium'

const FOLDER = 'docs/screens'
const PASSWORD = 'banua-wbs-demo-2026'
/** Pictures are cut here; the rest of a page looks like the part above. */
const TALLEST = 1500

interface Shot {
  name: string
  person: string | null
  /** Null: where the shot before it has led. */
  path: string | null
  /** Opens the first case of the list. */
  firstCase?: boolean
  /** Then opens this page of it. */
  part?: string
  /** What is typed or chosen before the press. */
  fill?: (page: Page) => Promise<void>
  /** Presses this button and waits for the text behind it. */
  press?: { button: string; shows: string }
}

/** What happened, for the pages of the form. */
const SUMMARY = 'Pungutan uang di loket uji kendaraan'
const STORY =
  'Senin saya uji kir. Petugas loket 2 minta lima puluh ribu tanpa karcis. Kalau tidak bayar, berkas tidak diproses.'

const lanjut = (shows: string) => ({ button: 'Lanjut', shows })

const SHOTS: Shot[] = [
  { name: 'beranda', person: null, path: '/' },
  { name: 'daftar', person: null, path: '/daftar' },
  { name: 'lapor', person: null, path: '/lapor' },
  { name: 'lacak', person: null, path: '/lacak' },
  { name: 'masuk', person: null, path: '/masuk' },
  { name: 'lupa-sandi', person: null, path: '/lupa-sandi' },
  { name: 'keamanan', person: null, path: '/keamanan' },
  { name: 'privasi', person: null, path: '/privasi' },
  { name: 'periksa-surat', person: null, path: '/periksa-surat' },
  { name: 'bantuan', person: null, path: '/bantuan' },
  // The form without an account, from its first page to the receipt.
  {
    name: 'formulir-1',
    person: null,
    path: '/lapor/tulis',
  },
  {
    name: 'formulir-2',
    person: null,
    path: null,
    fill: async (page) => {
      await page.getByLabel('Ringkasan dalam satu kalimat').fill(SUMMARY)
      // The row that fits the words opens by itself.
      await page.getByLabel('Pungutan liar / pemerasan').check()
      await page.getByLabel('Jabatan (opsional)').first().fill('Petugas loket 2')
      await page.getByLabel('Unit kerja / instansi').selectOption('Dinas Perhubungan')
    },
    press: lanjut('Langkah 2 dari'),
  },
  {
    name: 'formulir-3',
    person: null,
    path: null,
    fill: async (page) => {
      await page.getByLabel('Ceritakan apa yang terjadi').fill(STORY)
      await page.getByLabel('Saya tidak ingat').check()
      await page.getByLabel('Kota Banjarbaru').check()
    },
    press: lanjut('Langkah 3 dari'),
  },
  { name: 'formulir-4', person: null, path: null, press: lanjut('Langkah 4 dari') },
  {
    name: 'terkirim',
    person: null,
    path: null,
    fill: (page) => page.getByLabel('Saya menulis apa yang saya ketahui').check(),
    press: { button: 'Kirim Aduan', shows: 'Aduan terkirim' },
  },
  { name: 'pelapor-dashboard', person: 'pelapor1', path: '/dashboard' },
  { name: 'pelapor-aduan', person: 'pelapor1', path: '/dashboard', firstCase: true },
  { name: 'pelapor-janji', person: 'pelapor1', path: '/dashboard', firstCase: true, part: 'janji' },
  {
    name: 'pelapor-tanda-terima',
    person: 'pelapor1',
    path: '/dashboard',
    firstCase: true,
    part: 'tanda-terima',
  },
  { name: 'pelapor-buat-aduan', person: 'pelapor1', path: '/aduan/baru' },
  {
    name: 'pelapor-formulir',
    person: 'pelapor1',
    path: '/aduan/baru',
    press: { button: 'Saya mengerti, lanjut', shows: 'Langkah 1 dari' },
  },
  { name: 'pelapor-kabar', person: 'pelapor1', path: '/kabar' },
  { name: 'pelapor-akun', person: 'pelapor1', path: '/akun' },
  { name: 'pelapor-data-saya', person: 'pelapor1', path: '/data-saya' },
  { name: 'admin-antrean', person: 'admin1', path: '/admin' },
  { name: 'admin-aduan', person: 'admin1', path: '/admin', firstCase: true },
  { name: 'admin-bukti', person: 'admin1', path: '/admin', firstCase: true, part: 'bukti' },
  { name: 'admin-pesan', person: 'admin1', path: '/admin', firstCase: true, part: 'pesan' },
  { name: 'admin-akses', person: 'admin1', path: '/admin', firstCase: true, part: 'akses' },
  { name: 'admin-pengguna', person: 'admin1', path: '/admin/pengguna' },
  { name: 'admin-tim', person: 'admin1', path: '/admin/tim' },
  { name: 'admin-kalender', person: 'admin1', path: '/admin/kalender' },
  { name: 'admin-referensi', person: 'admin1', path: '/admin/referensi' },
  { name: 'admin-jejak', person: 'admin1', path: '/admin/jejak' },
  { name: 'admin-rekap', person: 'admin1', path: '/admin/rekap' },
  { name: 'admin-arsip', person: 'admin1', path: '/admin/arsip' },
  { name: 'admin-identitas', person: 'admin1', path: '/admin/identitas' },
  { name: 'admin-permintaan-data', person: 'admin1', path: '/admin/permintaan-data' },
  { name: 'admin-catat-aduan', person: 'admin1', path: '/admin/aduan/baru' },
  { name: 'telaah-daftar', person: 'telaah1', path: '/telaah' },
  { name: 'telaah-kasus', person: 'telaah1', path: '/telaah', firstCase: true },
  { name: 'telaah-tugas', person: 'telaah1', path: '/telaah', firstCase: true, part: 'tugas' },
  { name: 'telaah-pesan', person: 'telaah1', path: '/telaah', firstCase: true, part: 'pesan' },
  { name: 'telaah-lembar', person: 'telaah1', path: '/telaah', firstCase: true, part: 'lembar' },
  { name: 'telaah-lapangan', person: 'telaah1', path: '/telaah', firstCase: true, part: 'lapangan' },
  { name: 'telaah-terlapor', person: 'telaah1', path: '/telaah', firstCase: true, part: 'terlapor' },
  { name: 'telaah-jawaban', person: 'telaah1', path: '/telaah', firstCase: true, part: 'jawaban' },
]

/** Pages of staff; theirs are not taken in dark on a wide screen. */
const STAFF = /^(admin|telaah)/

// npm run screens: pictures of the main pages of a running demo (BASE_URL), on a phone and on a desktop,
// light and dark.
await runCommand(async () => {
  const found = await findChromium()
  if ('missing' in found) throw new Refusal(found.missing)
  mkdirSync(FOLDER, { recursive: true })
  const browser = await chromium.launch({
    executablePath: found.path,
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    await shootAll(browser, 1280, 'light')
    await shootAll(browser, 360, 'light')
    await shootAll(browser, 360, 'dark')
    await shootAll(browser, 1280, 'dark')
  } finally {
    await browser.close()
  }
  say(`Pictures are in ${FOLDER}.`)
  return 0
})

async function shootAll(browser: Browser, width: number, colorScheme: 'light' | 'dark'): Promise<void> {
  const baseURL = process.env.BASE_URL || 'http://localhost:3000'
  let page: Page | null = null
  let signedIn: string | null = null
  for (const shot of SHOTS) {
    if (width > 360 && colorScheme === 'dark' && STAFF.test(shot.name)) continue
    if (!page || shot.person !== signedIn) {
      await page?.context().close()
      const context = await browser.newContext({ baseURL, viewport: { width, height: 800 }, colorScheme })
      page = await context.newPage()
      signedIn = shot.person
      if (shot.person) await logIn(page, shot.person)
    }
    if (shot.path) await page.goto(shot.path)
    if (shot.firstCase) {
      await page.getByRole('link', { name: /^WBS-/ }).first().click()
      await page.waitForURL(/aduan\/[0-9a-f-]{36}$/)
      if (shot.part) await page.goto(`${page.url()}/${shot.part}`)
    }
    await shot.fill?.(page)
    if (shot.press) {
      await page.getByRole('button', { name: shot.press.button, exact: true }).click()
      await page.getByText(shot.press.shows).first().waitFor()
    }
    // Do not wait for an idle network: a signed-in page keeps its live stream open.
    await page.waitForLoadState('load')
    const dark = colorScheme === 'dark' ? '-gelap' : ''
    const whole = await page.evaluate(() => document.documentElement.scrollHeight)
    await page.setViewportSize({ width, height: Math.min(whole, TALLEST) })
    await page.screenshot({ path: `${FOLDER}/${shot.name}-${width}${dark}.png` })
    await page.setViewportSize({ width, height: 800 })
  }
  await page?.context().close()
}

async function logIn(page: Page, username: string): Promise<void> {
  await page.goto('/masuk')
  await page.getByLabel('Nama pengguna atau email').fill(username)
  await page.getByLabel('Kata sandi').fill(PASSWORD)
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await page.waitForURL((url) => url.pathname !== '/masuk')
}
