import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { wav } from '../corpus/media'
import { pdf } from '../corpus/pdf'
import { LONG } from '../world/size'
import { expect, type Fixtures, test } from './fixtures'
import { attach, choose, downloaded, type Evidence, file, listed, MARKER } from './people'

const MB = 1024 * 1024

/**
 * A recording of exactly this length: the one of the corpus, with its planted markers, followed by silence.
 */
function recording(length: number): Evidence {
  const short = wav()
  const fill = Buffer.alloc(8)
  fill.write('JUNK')
  fill.writeUInt32LE(length - short.length - 8, 4)
  const buffer = Buffer.concat([short, fill, Buffer.alloc(length - short.length - 8, MARKER)])
  buffer.writeUInt32LE(length - 8, 4)
  return { name: `rekaman-${MARKER}.wav`, mimeType: 'audio/wav', buffer }
}

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** The evidence page of a new draft. */
async function evidenceStep(
  page: Page,
  kasus: Fixtures['kasus'],
  by: 'pelapor1' | 'pelapor2',
): Promise<void> {
  const { id } = await kasus('draft', by)
  await page.goto(`/aduan/baru/${id}/3`)
}

test(
  '20 MB interrupted at 40 % resume after a reload and arrive complete, and so does the note typed meanwhile',
  { tag: LONG },
  async ({ as, kasus }, testInfo) => {
    test.setTimeout(120_000)
    const page = await as('pelapor1')
    await evidenceStep(page, kasus, 'pelapor1')
    const big = recording(20 * MB)
    const onDisk = testInfo.outputPath(big.name)
    writeFileSync(onDisk, big.buffer)
    const offsets: number[] = []
    await page.route('**/unggahan/*', async (route) => {
      if (route.request().method() !== 'PATCH') return route.continue()
      const at = Number(route.request().headers()['upload-offset'] ?? 0)
      offsets.push(at)
      if (at >= big.buffer.length * 0.4) await route.abort('internetdisconnected')
      else await route.continue()
    })
    await choose(page, onDisk)
    await expect(page.getByText('Jaringan terputus; mencoba lagi')).toBeVisible({ timeout: 60_000 })
    await page.reload()
    // Pieces grow with the line up to 8 MiB, so the last whole one ends between 40 and 80 %.
    await expect(page.getByRole('region', { name: 'Belum selesai diunggah' })).toContainText(
      /\((?:4|5|6|7)\d % dari 20 MB\)/,
    )

    await page.unroute('**/unggahan/*')
    const resumed: number[] = []
    page.on('request', (request) => {
      const at = request.headers()['upload-offset']
      if (request.method() === 'PATCH' && at) resumed.push(Number(at))
    })
    await choose(page, onDisk)
    await page.getByRole('list', { name: 'Sedang diunggah' }).getByText('Keterangan (opsional)').click()
    const note = page.getByRole('list', { name: 'Sedang diunggah' }).getByRole('textbox')
    await note.fill(`Rekaman rapat ${MARKER}`)
    await expect(page.getByText('Sudah diunggah', { exact: true })).toBeVisible({ timeout: 60_000 })
    await note.press('Enter')
    await expect(page.getByRole('list', { name: 'Sedang diunggah' })).toHaveCount(0)
    expect(resumed[0]).toBe(offsets.at(-1))
    expect(resumed[0]).toBeGreaterThanOrEqual(big.buffer.length * 0.4)

    await expect(page.getByRole('region', { name: 'Belum selesai diunggah' })).toHaveCount(0)
    await expect(listed(page, big.name).filter({ hasNotText: 'Sedang diperiksa' })).toBeVisible({
      timeout: 30_000,
    })
    await expect(page.getByRole('textbox', { name: `Keterangan ${big.name}` })).toHaveValue(
      `Rekaman rapat ${MARKER}`,
    )
    await page.getByRole('link', { name: /^Lihat yang dibaca petugas/ }).click()
    const original = await downloaded(page, `Unduh berkas asli Anda ${big.name}`)
    expect(hashOf(original)).toBe(hashOf(big.buffer))
    const stored = await page.evaluate(async () => [
      Object.keys(localStorage),
      Object.values(sessionStorage).join(' '),
      (await indexedDB.databases()).length,
      await caches.keys(),
    ])
    expect(stored).toEqual([[], expect.not.stringContaining(MARKER), 0, []])

    // The player of the page requests ranges.
    const src = await page.locator('audio').getAttribute('src')
    const piece = await page.request.get(src ?? '', { headers: { range: 'bytes=0-9' } })
    expect([piece.status(), piece.headers()['content-range']]).toEqual([
      206,
      expect.stringMatching(/^bytes 0-9\/\d+$/),
    ])
  },
)

test('files are viewed by keyboard: pages, sizes, the next file; and shortcuts can be turned off', {
  tag: LONG,
}, async ({ as, kasus }) => {
  const page = await as('pelapor2')
  await evidenceStep(page, kasus, 'pelapor2')
  const paper: Evidence = {
    name: `a-kuitansi-${MARKER}.pdf`,
    mimeType: 'application/pdf',
    buffer: await pdf({ pages: 3 }),
  }
  await attach(page, [file, paper])
  await page.getByRole('link', { name: `Lihat yang dibaca petugas dari ${paper.name}` }).click()
  await expect(page).toHaveTitle('WBS Kalsel')
  expect(page.url()).not.toContain(MARKER)
  const picture = (name: string) => page.getByRole('img', { name })
  const isDrawn = (name: string) =>
    expect
      .poll(() => picture(name).evaluate((image: HTMLImageElement) => image.naturalWidth), {
        timeout: 20_000,
      })
      .toBeGreaterThan(0)
  await isDrawn(`Halaman 1 dari 3 dari berkas ${paper.name}`)
  await page.keyboard.press('ArrowRight')
  await isDrawn(`Halaman 2 dari 3 dari berkas ${paper.name}`)
  await expect(page).toHaveURL(/\?hal=2$/)
  await page.keyboard.press('+')
  await expect(page.getByText('150 %')).toBeVisible()
  await expect(picture('Halaman 2 dari 3')).toHaveAttribute('src', /lebar=2400$/)
  await page.keyboard.press('0')
  await expect(page.getByText('100 %')).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(picture('Halaman 3 dari 3')).toBeVisible()
  // After the last page comes the next file, whose control keeps the focus.
  await page.getByRole('link', { name: 'Bukti berikutnya' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: file.name })).toBeVisible()
  await page.keyboard.press('[')
  await expect(page.getByRole('heading', { name: paper.name })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Bukti berikutnya' })).not.toHaveAttribute('aria-disabled')

  await page.getByRole('button', { name: 'Matikan pintasan' }).click()
  await expect(page.getByText('Pintasan papan ketik mati.')).toBeVisible()
  await page.keyboard.press(']')
  await expect(page.getByRole('heading', { name: paper.name })).toBeVisible()
})

test('a file that cannot be cleaned says why, is kept sealed, and is named again before sending', async ({
  as,
  kasus,
}) => {
  const page = await as('pelapor2')
  await evidenceStep(page, kasus, 'pelapor2')
  const wrong: Evidence = {
    name: `palsu-${MARKER}.jpg`,
    mimeType: 'image/jpeg',
    buffer: Buffer.from('<svg onload="alert(1)">'),
  }
  await attach(page, [wrong])
  await expect(listed(page, wrong.name)).toContainText(
    'Kami menyimpan berkas asli ini, tetapi tidak bisa membuat salinan aman: ini halaman web.',
  )
  await page.goto(page.url().replace(/3(#.*)?$/, '4'))
  await expect(page.getByText('ini halaman web')).toBeVisible()
})
