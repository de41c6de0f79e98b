import type { Page } from '@playwright/test'
import { LONG } from '../world/size'
import { recoveryCode, toTheForm } from './codes'
import { expect, test } from './fixtures'
import { stepLine } from './people'
import { SHORT, Stopwatch } from './stopwatch'

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }

/** The first page of the form with nothing chosen: its height, and where its first text field stands. */
const FIRST_PAGE = { height: 2500, text: 900 }

/** Half of what the landing page was before it was shortened. */
const LANDING_PX = 9372 / 2

/** From the first page of the form to the receipt, with the least that can be sent. */
async function fillAndSend(page: Page, watch: Stopwatch): Promise<void> {
  const next = () => page.getByRole('button', { name: 'Lanjut', exact: true }).tap()
  await watch.type(page.getByLabel('Ringkasan dalam satu kalimat'), SHORT.ringkasan)
  // The row with these words has opened by itself.
  await watch.tap(page.getByLabel('Pungutan liar / pemerasan'))
  await watch.type(page.getByLabel('Jabatan (opsional)').first(), SHORT.jabatan)
  await watch.type(page.getByLabel('Cari kantor atau sekolah'), 'hubungan')
  await expect(page.getByLabel('Unit kerja / instansi')).toHaveValue('Dinas Perhubungan')
  await watch.to('2 Cerita, kapan, di mana', next, stepLine(page, 2))
  await watch.tap(page.getByLabel('Saya tidak ingat'))
  await watch.tap(page.getByLabel('Kota Banjarbaru'))
  await watch.type(page.getByLabel('Ceritakan apa yang terjadi'), SHORT.kronologi)
  await watch.to('3 Bukti dan identitas', next, stepLine(page, 3))
  await watch.to('4 Periksa', next, page.getByRole('heading', { name: 'Periksa aduan' }))
  await watch.tap(page.getByLabel('Saya menulis apa yang saya ketahui'))
  await watch.to(
    'Terkirim',
    () => page.getByRole('button', { name: 'Kirim Aduan' }).tap(),
    page.getByRole('heading', { name: 'Aduan terkirim' }),
  )
}

/** Prints what each screen takes, and compares the sums. */
function atMost(watch: Stopwatch, most: { screens: number; taps: number; words: number }): void {
  const sum = (of: 'taps' | 'words') => watch.spent.reduce((total, one) => total + one[of], 0)
  // The landing page is opened by an address or a search, and not by a tap on a page of ours.
  const spent = { screens: watch.spent.length, taps: sum('taps') - 1, words: sum('words') }
  const lines = watch.spent.map(({ screen, words, taps }) => `${screen}: ${words} words, ${taps} taps`)
  const told = `${lines.join('\n')}\n${JSON.stringify(spent)} of ${JSON.stringify(most)}\n`
  process.stdout.write(told)
  for (const what of ['screens', 'taps', 'words'] as const)
    expect(spent[what], told).toBeLessThanOrEqual(most[what])
}

test('from the landing page to the receipt without an account: seven screens, fourteen taps, a thousand words', async ({
  visit,
}) => {
  const page = await visit(PHONE)
  const watch = new Stopwatch(page)
  await watch.to('Beranda', () => page.goto('/'), page.getByRole('heading', { level: 1 }))
  expect(await page.evaluate(() => document.body.scrollHeight)).toBeLessThanOrEqual(LANDING_PX)
  await watch.to(
    'Buat aduan',
    () => page.getByRole('link', { name: 'Buat Aduan' }).first().tap(),
    page.getByRole('heading', { name: 'Buat aduan' }),
  )
  await watch.to(
    '1 Apa dan siapa',
    () => toTheForm(page).tap(),
    stepLine(page, 1),
    page.getByLabel('Pungutan liar / pemerasan'),
  )
  const first = await page.evaluate(() => ({
    height: document.documentElement.scrollHeight,
    text: document.querySelector('main input[type=text]')?.getBoundingClientRect().top ?? Infinity,
  }))
  process.stdout.write(`The first page: ${JSON.stringify(first)}\n`)
  expect(first.height).toBeLessThanOrEqual(FIRST_PAGE.height)
  expect(first.text).toBeLessThanOrEqual(FIRST_PAGE.text)
  await fillAndSend(page, watch)
  atMost(watch, { screens: 7, taps: 14, words: 1000 })
})

test('from the landing page to the receipt with a new account: ten screens, twenty taps, 1,200 words', {
  tag: LONG,
}, async ({ visit }) => {
  const page = await visit(PHONE)
  const watch = new Stopwatch(page)
  await watch.to('Beranda', () => page.goto('/'), page.getByRole('heading', { level: 1 }))
  await watch.to(
    'Buat aduan',
    () => page.getByRole('link', { name: 'Buat Aduan' }).first().tap(),
    page.getByRole('heading', { name: 'Buat aduan' }),
  )
  await watch.to(
    'Buat akun',
    () => page.getByRole('link', { name: 'Buat akun' }).last().tap(),
    page.getByRole('heading', { name: 'Buat akun' }),
  )
  await watch.type(page.getByLabel('Nama yang ingin digunakan'), 'Itik')
  await watch.type(page.getByLabel('Nama pengguna'), `itik.${Date.now() % 1_000_000}`)
  await watch.tap(page.getByRole('button', { name: 'Buatkan untuk saya' }))
  const password = (await page.locator('.select-all').textContent()) ?? ''
  expect(password.split(' ')).toHaveLength(6)
  await watch.tap(page.getByLabel('Saya menyetujui pemberitahuan privasi'))
  await watch.to(
    'Akun dibuat',
    () => page.getByRole('button', { name: 'Buat akun' }).tap(),
    page.getByRole('heading', { name: 'Akun dibuat' }),
  )
  await expect(page.getByText(password, { exact: true })).toBeVisible()
  const code = await recoveryCode(page)
  await watch.to(
    '1 Apa dan siapa',
    () => page.getByRole('link', { name: 'Sudah saya tulis, isi aduan' }).tap(),
    stepLine(page, 1),
    page.getByLabel('Pungutan liar / pemerasan'),
  )
  await fillAndSend(page, watch)
  atMost(watch, { screens: 10, taps: 20, words: 1200 })

  await test.step('the kode pemulihan that was not checked before is asked for after sending', async () => {
    await page.getByRole('link', { name: 'Periksa catatan saya' }).tap()
    const label = (await page.locator('label', { hasText: 'Kelompok ke-' }).textContent()) ?? ''
    await page.getByLabel(/^Kelompok ke-\d$/).fill(code.split('-')[Number(/\d/.exec(label)?.[0]) - 1] ?? '')
    await page.getByRole('button', { name: 'Cocokkan' }).tap()
    await expect(page.getByText('Kode pemulihan Anda cocok.')).toBeVisible()
    await expect(page).toHaveURL(/\/dashboard/)
  })
})
