import sharp from 'sharp'
import { afterAll, expect, it } from 'vitest'
import { drawn, openPdf } from '@/lib/bukti/cleaning/worker/pdfium'
import { cleaner } from '../../../corpus/cleaner'
import { pptxParts } from '../../../corpus/drawn'
import { withOnly } from '../../../corpus/marker'
import { bytesOfParts } from '../../../corpus/mutate'
import { docxParts, type Parts, zip } from '../../../corpus/office'

const { examine, end } = cleaner()
afterAll(end)

const SIDE = 200

/** Its left half is red, its right half green. */
function picture(): Promise<Buffer> {
  const dots = Buffer.alloc(SIDE * SIDE * 3)
  for (let at = 0; at < SIDE * SIDE; at += 1)
    dots.set(at % SIDE < SIDE / 2 ? [220, 20, 20] : [20, 200, 20], at * 3)
  return sharp(dots, { raw: { width: SIDE, height: SIDE, channels: 3 } })
    .jpeg()
    .toBuffer()
}

/** Shares of dots that are red, and that are green. */
async function colours(image: Buffer): Promise<{ red: number; green: number }> {
  const { data, info } = await sharp(image).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  let [red, green] = [0, 0]
  for (let at = 0; at < data.length; at += info.channels) {
    const [r = 0, g = 0, b = 0] = data.subarray(at, at + 3)
    if (r > 150 && g < 90 && b < 90) red += 1
    if (g > 130 && r < 110 && b < 110) green += 1
  }
  const count = info.width * info.height
  return { red: red / count, green: green / count }
}

const cut = (xml: string, right: string) =>
  xml.replace(/(<a:blip r:embed="[^"]*"\/>)/g, `$1<a:srcRect ${right}/>`)

async function letter(right: string): Promise<Buffer> {
  const made: Parts = await withOnly('TIDAK-ADA', docxParts)
  made['word/media/image1.jpeg'] = await picture()
  made['word/document.xml'] = cut(String(made['word/document.xml']), right).replace(
    /<w:pict>[\s\S]*?<\/w:pict>/g,
    '',
  )
  return zip(made)
}

it('a picture of a letter has no dots of what was cut off', async () => {
  const { answer, bytes } = await examine(await letter('r="50000"'))
  if (answer.kind !== 'examined') throw new Error(JSON.stringify(answer))
  expect(answer.differences).toContainEqual({ what: 'hidden-pictures', count: 1 })
  const [image] = Object.entries(await bytesOfParts(bytes)).filter(([name]) => name.includes('media/'))
  const { red, green } = await colours(Buffer.from(image?.[1] ?? ''))
  expect(red).toBeGreaterThan(0.45)
  expect(green).toBeLessThan(0.02)
})

it.each(['', 'r="0"', 'r="-20000"'])('a picture with the edges "%s" stays whole', async (edges) => {
  const { answer, bytes } = await examine(await letter(edges))
  if (answer.kind !== 'examined') throw new Error(JSON.stringify(answer))
  expect(answer.differences.map(({ what }) => what)).not.toContain('hidden-pictures')
  const [image] = Object.entries(await bytesOfParts(bytes)).filter(([name]) => name.includes('media/'))
  const { red, green } = await colours(Buffer.from(image?.[1] ?? ''))
  expect(Math.min(red, green)).toBeGreaterThan(0.45)
})

it('a drawn slide does not show what was cut off', async () => {
  const made: Parts = await withOnly('TIDAK-ADA', pptxParts)
  const image = await picture()
  for (const name of Object.keys(made)) {
    if (/media\//.test(name)) made[name] = image
    if (/slides\/slide\d+\.xml$/.test(name)) made[name] = cut(String(made[name]), 'r="50000"')
  }
  const { answer, bytes } = await examine(await zip(made))
  if (answer.kind !== 'examined') throw new Error(JSON.stringify(answer))
  expect(answer.differences.map(({ what }) => what)).toContain('hidden-pictures')
  const document = await openPdf(bytes)
  let most = { red: 0, green: 0 }
  for (let at = 0; at < document.getPageCount(); at += 1) {
    const page = await document.getPage(at).render({ scale: 1, render: 'bitmap' })
    const { red, green } = await colours(await drawn(page).png().toBuffer())
    most = { red: Math.max(most.red, red), green: Math.max(most.green, green) }
  }
  expect(most.red).toBeGreaterThan(0.005)
  expect(most.green).toBeLessThan(0.001)
})
