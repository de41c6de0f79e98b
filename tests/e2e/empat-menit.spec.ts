import type { CDPSession, Locator, Page } from '@playwright/test'
import { pageByCode, proveCode, readCode } from './codes'
import { expect, test } from './fixtures'
import { NOMOR } from './people'

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }

/**
 * How fast people are.
 * - Reading, silently and for understanding: 200 words a minute. Brysbaert (2019), "How many words do we read
 *   per minute?", Journal of Memory and Language 109: 238 for English prose, less for longer words; IReST
 *   (Trauzettel-Klosinski & Dietz 2012): 184 on average over 17 languages.
 * - Typing on a phone: 36.2 words a minute of five characters each, spaces included. Palin et al. (2019),
 *   "How do people type on mobile devices?", MobileHCI, 37,370 people.
 * - A list of choices is read down to the one that fits, and no further (self-terminating search, Sternberg
 *   1966).
 * - A tap: 1.3 s (Card, Moran & Newell 1983: 1.1 s to point, 0.2 s to press).
 */
const WORDS_A_MINUTE = 200
const LETTERS_A_MINUTE = 36.2 * 5
const TAP_SECONDS = 1.3
const READ_AND_TYPED_SECONDS = 240
/** Including the taps and the network time. */
const ALL_SECONDS = 300

/** Lighthouse's slow 4G, and a cheap phone: a quarter of this machine's speed. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
}
const CPU_SLOWDOWN = 4

/** The shortest report from a phone that can be followed up: what, who, how much, when. */
const REPORT = {
  ringkasan: 'Pungutan uang di loket uji kendaraan',
  jabatan: 'Petugas loket 2',
  kronologi:
    'Senin saya uji kir. Petugas loket 2 minta lima puluh ribu tanpa karcis. Kalau tidak bayar, berkas tidak diproses.',
}

interface Spent {
  screen: string
  words: number
  letters: number
  taps: number
  waited: number
}

/** One person with a phone: adds up reading, typing, tapping and waiting. */
class Stopwatch {
  readonly spent: Spent[] = []
  private seen = new Set<string>()

  constructor(private readonly page: Page) {}

  private get now(): Spent {
    const last = this.spent.at(-1)
    if (!last) throw new Error('no screen yet')
    return last
  }

  /**
   * Moves to a screen and waits until it can be read. `fits`: the choice below which its list is not read
   * further.
   */
  async to(screen: string, go: () => Promise<unknown>, ready: Locator, fits?: Locator): Promise<void> {
    const began = performance.now()
    await go()
    await expect(ready).toBeVisible({ timeout: 60_000 })
    const waited = (performance.now() - began) / 1000
    await fits?.evaluate((choice) => {
      const radios = [...(choice.closest('fieldset')?.querySelectorAll('input[type=radio]') ?? [])]
      for (const later of radios.slice(radios.indexOf(choice) + 1))
        later.closest('.option')?.setAttribute('data-unread', '')
    })
    this.spent.push({ screen, words: await this.read(), letters: 0, taps: 1, waited })
  }

  /**
   * New words on the screen: header and footer are read once. The content of a closed list does not count.
   */
  private async read(): Promise<number> {
    const lines: string[] = await this.page.evaluate(() => {
      const found: string[] = []
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        const around = node.parentElement
        const text = node.textContent?.trim() ?? ''
        if (
          !around ||
          text === '' ||
          around.closest('script, style, option, noscript, footer, aside, [data-unread]')
        )
          continue
        const box = around.getBoundingClientRect()
        // For screen readers only, or inside a collapsed part. An aside is the banner of a demonstration.
        if (box.width <= 1 || box.height <= 1 || !around.checkVisibility()) continue
        found.push(text)
      }
      return found
    })
    let words = 0
    for (const line of lines) {
      if (this.seen.has(line)) continue
      this.seen.add(line)
      words += line.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
    }
    return words
  }

  async tap(what: Locator): Promise<void> {
    await what.tap()
    this.now.taps += 1
    // The newly expanded part is read, too.
    this.now.words += await this.read()
  }

  async type(into: Locator, text: string): Promise<void> {
    await into.fill(text)
    this.now.taps += 1
    this.now.letters += text.length
    this.now.words += await this.read()
  }

  async choose(from: Locator, label: string): Promise<void> {
    await from.selectOption({ label })
    // To open the list, to find the line (after looking at about a dozen), to press it.
    this.now.taps += 2
    this.now.words += 24
  }

  seconds(): { reading: number; typing: number; tapping: number; waiting: number; all: number } {
    const sum = (of: (one: Spent) => number) => this.spent.reduce((total, one) => total + of(one), 0)
    const reading = (sum(({ words }) => words) / WORDS_A_MINUTE) * 60
    const typing = (sum(({ letters }) => letters) / LETTERS_A_MINUTE) * 60
    const tapping = sum(({ taps }) => taps) * TAP_SECONDS
    const waiting = sum(({ waited }) => waited)
    return { reading, typing, tapping, waiting, all: reading + typing + tapping + waiting }
  }
}

async function slow(page: Page): Promise<CDPSession> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', SLOW_4G)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
  return devtools
}

test('an anonymous aduan from a phone on slow 4G takes four minutes to read and type, and its code opens it elsewhere', async ({
  visit,
}) => {
  test.setTimeout(300_000)
  const page = await visit(PHONE)
  await slow(page)
  const watch = new Stopwatch(page)
  const next = () => page.getByRole('button', { name: 'Lanjut', exact: true }).tap()
  const step = (number: number) => page.getByText(`Langkah ${number} dari 7`)

  await watch.to(
    'Lapor tanpa akun',
    () => page.goto('/lapor'),
    page.getByRole('heading', { name: 'Lapor tanpa akun' }),
  )
  const begin = page.getByRole('button', { name: 'Saya mengerti, lanjut' })
  const kind = page.getByLabel('Pungutan liar / pemerasan')
  await watch.to('1 Jenis', () => begin.tap(), step(1), kind)
  await watch.tap(kind)
  await watch.type(page.getByLabel('Ringkasan dalam satu kalimat'), REPORT.ringkasan)
  await watch.to('2 Terlapor', next, step(2))
  await watch.type(page.getByLabel('Jabatan', { exact: false }).first(), REPORT.jabatan)
  await watch.choose(page.getByLabel('Unit kerja / instansi'), 'Dinas Perhubungan')
  await watch.to('3 Waktu dan tempat', next, step(3))
  await watch.tap(page.getByLabel('Saya tidak ingat'))
  await watch.choose(page.getByLabel('Di mana?'), 'Kota Banjarbaru')
  await watch.to('4 Cerita', next, step(4))
  await watch.type(page.getByLabel('Ceritakan apa yang terjadi'), REPORT.kronologi)
  await watch.to('5 Bukti', next, step(5))
  await watch.to('6 Identitas', next, step(6))
  await watch.to('7 Periksa', next, page.getByRole('heading', { name: 'Periksa aduan' }))
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
    await expect(other.getByText(REPORT.ringkasan).first()).toBeAttached()
  })
})
