import { PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { afterAll, describe, expect, it } from 'vitest'
import { cleaner } from '../../../corpus/cleaner'
import { wordsOfPdf } from './read-copy'

const { examine, end } = cleaner()
afterAll(end)

interface Annotation {
  [key: string]: unknown
}

/** A page with these annotations; `broken` for one whose content cannot be read to its end. */
async function page(annotations: readonly Annotation[], { broken = false } = {}): Promise<Buffer> {
  const doc = await PDFDocument.create()
  const first = doc.addPage([300, 300])
  first.drawText('Formulir', { x: 40, y: 260 })
  const { context } = doc
  if (broken) first.node.addContentStream(context.register(context.stream('(tanpa akhir')))
  const list = annotations.map((one) => context.obj({ Type: 'Annot', F: 4, ...one } as never))
  first.node.set(PDFName.of('Annots'), context.obj(list.map((one) => context.register(one))))
  return Buffer.from(await doc.save())
}

async function result(file: Buffer) {
  const { answer, bytes } = await examine(file)
  if (answer.kind !== 'examined' || answer.noCleanCopy !== null) throw new Error(JSON.stringify(answer))
  const told = Object.fromEntries(answer.differences.map(({ what, count }) => [what, count]))
  return { told, findings: answer.findings, words: (await wordsOfPdf(bytes)).join(' ').replace(/\s+/g, ' ') }
}

const field = (value: string, more: Annotation = {}): Annotation => ({
  Subtype: 'Widget',
  FT: 'Tx',
  T: PDFString.of('jumlah'),
  V: PDFHexString.fromText(value),
  Rect: [40, 150, 200, 170],
  ...more,
})

describe('the value of a field', () => {
  it('without a look is written', async () => {
    expect(await result(await page([field('Rp77.000.000')]))).toMatchObject({
      told: {},
      words: expect.stringContaining('Rp77.000.000'),
    })
  })

  it('is written where its look is that of the empty field', async () => {
    const doc = await PDFDocument.create()
    const first = doc.addPage([300, 300])
    const { context } = doc
    const look = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 160, 20] }
    const empty = context.register(context.stream('0.9 g 0 0 160 20 re f', look))
    const one = context.obj({ Type: 'Annot', ...field('Rp77.000.000'), AP: { N: empty } } as never)
    first.node.set(PDFName.of('Annots'), context.obj([context.register(one)]))
    expect(await result(Buffer.from(await doc.save()))).toMatchObject({
      told: {},
      words: expect.stringContaining('Rp77.000.000'),
    })
  })

  it('that is longer than its box is written whole, in a smaller size', async () => {
    const long = 'uang muka tiga puluh persen dibayar tunai di rumah makan pada malam hari'
    const file = await page([field(long)])
    expect((await result(file)).words).toContain(long)
    const lines = (await wordsOfPdf((await examine(file)).bytes)).join('\n').split(/[\r\n]+/)
    expect(lines.length).toBeGreaterThan(2)
  })

  it('with letters that cannot be written is told', async () => {
    expect((await result(await page([field('Ренат 77')]))).told).toEqual({ 'missing-values': 1 })
  })

  it('that a drawing of the page does not show is told', async () => {
    const file = await page([field('Rp77.000.000')], { broken: true })
    expect((await result(file)).told).toEqual({ drawn: 1, 'missing-values': 1 })
  })

  it('that is hidden is not', async () => {
    const file = await page([field('RAHASIA', { F: 2 })], { broken: true })
    expect((await result(file)).told).toEqual({ drawn: 1 })
  })
})

describe('a note in a window of its own', () => {
  const note = {
    Subtype: 'Text',
    Rect: [200, 200, 220, 220],
    T: PDFString.of('Norhayati'),
    Contents: PDFHexString.fromText('Ini yang dibayar tunai'),
  }

  it('is left out and told as a comment, and the page stays a page', async () => {
    const { told, findings, words } = await result(await page([note]))
    expect({ told, findings: findings.includes('komentar') }).toEqual({ told: {}, findings: true })
    expect(words).toBe('Formulir')
  })

  it('is not on the drawing of a page either', async () => {
    const drawing = async (notes: readonly Annotation[]) =>
      (await examine(await page(notes, { broken: true }))).bytes
    expect((await drawing([note, { ...note, Open: true }])).equals(await drawing([]))).toBe(true)
  })
})

it('of pages with a bar over a half of a line only that one is drawn', async () => {
  const doc = await PDFDocument.create()
  for (const name of ['pertama', 'kedua', 'ketiga']) {
    const one = doc.addPage([300, 300])
    one.drawText(`Halaman ${name} terbaca`, { x: 40, y: 200, size: 12 })
    if (name === 'kedua') one.drawRectangle({ x: 120, y: 195, width: 120, height: 16 })
  }
  const { answer, bytes } = await examine(Buffer.from(await doc.save()))
  if (answer.kind !== 'examined') throw new Error(JSON.stringify(answer))
  expect([answer.pages, answer.differences.map(({ what }) => what)]).toEqual([
    3,
    ['hidden-text', 'drawn-pages'],
  ])
  const [first, second, third] = await wordsOfPdf(bytes)
  expect([first, third]).toEqual(['Halaman pertama terbaca', 'Halaman ketiga terbaca'])
  expect(second).not.toContain('terbaca')
  const copy = await PDFDocument.load(bytes)
  const pictures = copy
    .getPages()
    .map(({ node }) => node.Resources()?.lookup(PDFName.of('XObject'))?.toString() ?? '')
  expect(pictures.map((one) => /Image|\d+ 0 R/.test(one))).toEqual([false, true, false])
})
