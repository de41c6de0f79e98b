import { onSlowPhone } from '@/scripts/bench/data/slow-phone'
import { LONG } from '../world/size'
import { pageByCode, proveCode, readCode, toTheForm } from './codes'
import { expect, test } from './fixtures'
import { NOMOR, stepLine } from './people'
import { SHORT, Stopwatch } from './stopwatch'

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }

const READ_AND_TYPED_SECONDS = 200
/** Including the taps and the network time. */
const ALL_SECONDS = 300

test('an anonymous aduan from a phone on slow 4G takes four minutes to read and type, and its code opens it elsewhere', {
  tag: LONG,
}, async ({ visit }) => {
  test.setTimeout(300_000)
  const page = await visit(PHONE)
  await onSlowPhone(page)
  const watch = new Stopwatch(page)
  const next = () => page.getByRole('button', { name: 'Lanjut', exact: true }).tap()

  await watch.to('Buat aduan', () => page.goto('/lapor'), page.getByRole('heading', { name: 'Buat aduan' }))
  const begin = toTheForm(page)
  const kind = page.getByLabel('Pungutan liar / pemerasan')
  await watch.to('1 Apa dan siapa', () => begin.tap(), stepLine(page, 1), kind)
  await watch.type(page.getByLabel('Ringkasan dalam satu kalimat'), SHORT.ringkasan)
  // The row with these words has opened by itself.
  await watch.tap(kind)
  await watch.type(page.getByLabel('Jabatan (opsional)').first(), SHORT.jabatan)
  await watch.type(page.getByLabel('Cari kantor atau sekolah'), 'hubungan')
  await expect(page.getByLabel('Unit kerja / instansi')).toHaveValue('Dinas Perhubungan')
  await watch.to('2 Cerita, kapan, di mana', next, stepLine(page, 2), page.getByLabel('Kota Banjarbaru'))
  await watch.tap(page.getByLabel('Saya tidak ingat'))
  await watch.tap(page.getByLabel('Kota Banjarbaru'))
  await watch.type(page.getByLabel('Ceritakan apa yang terjadi'), SHORT.kronologi)
  await watch.to('3 Bukti dan identitas', next, stepLine(page, 3))
  await watch.to('4 Periksa', next, page.getByRole('heading', { name: 'Periksa aduan' }))
  await watch.tap(page.getByLabel('Saya menulis apa yang saya ketahui'))
  const send = page.getByRole('button', { name: 'Kirim Aduan' })
  await send.tap()
  await expect(page.getByRole('heading', { name: 'Aduan terkirim' })).toBeVisible({ timeout: 60_000 })

  const time = watch.seconds()
  const lines = watch.spent.map(
    ({ screen, words, letters, taps, waited }) =>
      `${screen}: ${words} words, ${letters} letters, ${taps} taps, ${waited.toFixed(1)} s waited`,
  )
  const total = Object.entries(time).map(([what, seconds]) => `${what} ${seconds.toFixed(0)} s`)
  test.info().annotations.push({ type: 'four minutes', description: total.join(', ') })
  const told = `${lines.join('\n')}\n${total.join(', ')}`
  expect(time.reading + time.typing, told).toBeLessThanOrEqual(READ_AND_TYPED_SECONDS)
  expect(time.all, told).toBeLessThanOrEqual(ALL_SECONDS)
  process.stdout.write(`${told}\n`)

  await test.step('written down and opened in another browser', async () => {
    const nomor = NOMOR.exec((await page.locator('main').textContent()) ?? '')?.[0] ?? ''
    const code = await readCode(page)
    await proveCode(page, code)
    const other = await pageByCode(visit, code)
    await expect(other.getByRole('heading', { name: nomor })).toBeVisible()
    await expect(other.getByText(SHORT.ringkasan).first()).toBeAttached()
  })
})
