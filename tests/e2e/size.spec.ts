import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { LONG } from '../world/size'
import { expect, test } from './fixtures'

const KIB = 1024

/** Bytes transferred on the first visit of a page: scripts, HTML and styles gzipped, fonts as they are. */
async function transferred(page: Page, path: string) {
  const sum = { js: 0, text: 0, font: 0 }
  const bodies: Promise<void>[] = []
  page.on('response', (response) => {
    const type = response.headers()['content-type'] ?? ''
    // A page loaded ahead is a visit of its own; the browser keeps its body to itself.
    if (type.includes('text/html') && new URL(response.url()).pathname !== path) return
    const add = (kind: keyof typeof sum, size: (body: Buffer) => number) =>
      bodies.push(
        response.body().then((body) => {
          sum[kind] += size(body)
        }),
      )
    if (type.includes('javascript')) add('js', (body) => gzipSync(body).length)
    else if (/text\/(html|css)/.test(type)) add('text', (body) => gzipSync(body).length)
    else if (type.includes('font')) add('font', (body) => body.length)
  })
  await page.goto(path, { waitUntil: 'load' })
  // Scripts that a page requests after rendering.
  await page.waitForTimeout(1500)
  await Promise.all(bodies)
  return sum
}

// The budgets of public, reporter and staff pages (docs/design/look-and-feel.md, "Budgets").
/** By day the first page of all, the form, and the page of the most staff. */
const BY_DAY = ['/', '/lapor/tulis', '/telaah']
for (const [path, person, { js, text }] of [
  ['/', null, { js: 140, text: 25 }],
  ['/lapor', null, { js: 180, text: 40 }],
  ['/lapor/tulis', null, { js: 180, text: 40 }],
  ['/dashboard', 'pelapor1', { js: 180, text: 40 }],
  ['/aduan/baru', 'pelapor1', { js: 180, text: 40 }],
  ['/admin', 'admin1', { js: 260, text: 60 }],
  ['/telaah', 'telaah1', { js: 260, text: 60 }],
] as const) {
  test(`the first visit of ${path} transfers at most ${js} KiB of scripts`, {
    tag: BY_DAY.includes(path) ? [] : LONG,
  }, async ({ as, visit }) => {
    const signedIn = person ? await as(person) : null
    const state = signedIn ? await signedIn.context().storageState() : undefined
    const page = await visit(state ? { storageState: state } : {})
    const sum = await transferred(page, path)
    expect(sum.js / KIB).toBeLessThanOrEqual(js)
    expect(sum.text / KIB).toBeLessThanOrEqual(text)
    expect(sum.font / KIB).toBeLessThanOrEqual(30)
    await page.context().close()
    await signedIn?.context().close()
  })
}

test('a page of the form carries the answers of its own questions, and none of the others', async ({
  kasus,
  client,
}) => {
  const { id } = await kasus('draft', 'pelapor1', {
    ringkasan: 'Pungutan di loket',
    kronologi: 'Diminta lima puluh ribu di meja tiga',
  })
  const page = async (number: number) =>
    (await (await client('pelapor1')).get(`/aduan/baru/${id}/${number}`)).text()
  expect(await page(1)).toContain('Pungutan di loket')
  expect(await page(1)).not.toContain('Diminta lima puluh ribu di meja tiga')
  expect(await page(2)).toContain('Diminta lima puluh ribu di meja tiga')
})
