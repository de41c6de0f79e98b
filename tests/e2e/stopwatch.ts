import { expect, type Locator, type Page } from '@playwright/test'

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

/**
 * A short report that can be followed up: what, who, how much, when, and what happens to those who refuse.
 */
export const SHORT = {
  ringkasan: 'Pungutan uang di loket uji kendaraan',
  jabatan: 'Petugas loket 2',
  kronologi:
    'Senin saya uji kir. Petugas loket 2 minta lima puluh ribu tanpa karcis. Kalau tidak bayar, berkas tidak diproses.',
}

export interface Spent {
  screen: string
  words: number
  letters: number
  taps: number
  waited: number
}

/** One person with a phone: adds up reading, typing, tapping and waiting. */
export class Stopwatch {
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

  seconds(): { reading: number; typing: number; tapping: number; waiting: number; all: number } {
    const sum = (of: (one: Spent) => number) => this.spent.reduce((total, one) => total + of(one), 0)
    const reading = (sum(({ words }) => words) / WORDS_A_MINUTE) * 60
    const typing = (sum(({ letters }) => letters) / LETTERS_A_MINUTE) * 60
    const tapping = sum(({ taps }) => taps) * TAP_SECONDS
    const waiting = sum(({ waited }) => waited)
    return { reading, typing, tapping, waiting, all: reading + typing + tapping + waiting }
  }
}
