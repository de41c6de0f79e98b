import { PDFDocument, PDFName, StandardFonts } from '@cantoo/pdf-lib'
import { afterAll, describe, expect, it } from 'vitest'
import { LONG } from '@/tests/world/size'
import { cleaner } from '../../../corpus/cleaner'
import { docxParts, type Parts, xlsxParts, zip } from '../../../corpus/office'
import { partsOf, wordsOfPdf } from './read-copy'
import { examine as inSandbox } from './run'

const { examine, end } = cleaner()
afterAll(end)

const changed = (parts: Parts, name: string, from: string | RegExp, to: string): Parts => ({
  ...parts,
  [name]: String(parts[name]).replace(from, to),
})
const differences = async (file: Buffer) => {
  const { answer } = await examine(file)
  return answer.kind === 'examined' ? answer.differences : answer
}

async function pdfOf(content: string, annotate?: (doc: PDFDocument) => unknown): Promise<Buffer> {
  const doc = await PDFDocument.create()
  const page = doc.addPage([300, 300])
  const font = await doc.embedFont(StandardFonts.Helvetica)
  page.node.setFontDictionary(PDFName.of('F1'), font.ref)
  page.node.set(PDFName.of('Contents'), doc.context.register(doc.context.stream(content)))
  annotate?.(doc)
  return Buffer.from(await doc.save())
}
const WORDS = 'BT /F1 24 Tf 40 200 Td (Kuitansi) Tj ET'

describe('what the copy does not show is told', () => {
  it('a picture that cannot be drawn costs that picture, in both of its places', async () => {
    const parts = { ...(await docxParts()), 'word/media/image1.jpeg': Buffer.from('EMF or WMF') }
    const { answer, bytes } = await examine(await zip(parts))
    expect(answer).toMatchObject({
      differences: expect.arrayContaining([{ what: 'missing-pictures', count: 2 }]),
    })
    expect([...(await partsOf(bytes)).values()].join()).toContain('Isi surat yang tetap.')
  })

  it('hidden sheets, rows and words are counted', async () => {
    expect(await differences(await zip(await xlsxParts()))).toEqual([
      { what: 'hidden-sheets', count: 1 },
      { what: 'hidden-rows', count: 1 },
    ])
    expect(await differences(await zip(await docxParts()))).toEqual([{ what: 'hidden-text', count: 3 }])
  })

  it('words in a place that cannot be read are counted as missing', async () => {
    const unread = '<w:p><w:r><w:t>Empat kata yang hilang</w:t></w:r></w:p>'
    const parts = changed(await docxParts(), 'word/document.xml', '<w:sectPr/>', `<w:p></w:r>${unread}`)
    expect(await differences(await zip(parts))).toContainEqual({ what: 'missing-words', count: 4 })
  })

  it('a formula without a result stays if it is plain, and is missing otherwise', async () => {
    const cells =
      '<row r="3"><c r="A3"><f>SUM(A1:A2)</f></c><c r="B3"><f>HYPERLINK("file:///C:/Users/budi")</f></c></row></sheetData>'
    const parts = changed(await xlsxParts(), 'xl/worksheets/sheet1.xml', '</sheetData>', cells)
    const { answer, bytes } = await examine(await zip(parts))
    expect(answer).toMatchObject({
      differences: expect.arrayContaining([{ what: 'missing-values', count: 1 }]),
    })
    const sheet = (await partsOf(bytes)).get('xl/worksheets/sheet1.xml') ?? ''
    expect(sheet).toContain('<f>SUM(A1:A2)</f>')
    expect(sheet).not.toContain('budi')
  })
})

it('a link that names the author is dropped, though the file names its author later', async () => {
  const parts = changed(
    await docxParts(),
    'word/_rels/document.xml.rels',
    'https://kalselprov.go.id/',
    'https://contoh.id/siti.aminah/a',
  )
  const named = changed(parts, 'word/document.xml', /w:author="[^"]*"/, 'w:author="Siti.Aminah"')
  const all = [...(await partsOf((await examine(await zip(named))).bytes)).values()].join()
  expect(all).not.toMatch(/siti\.aminah/i)
  expect(all).toContain('situs')
})

describe('pages are drawn where no trustworthy copy can be made', () => {
  it('of a document that cannot be read to its end', async () => {
    const { answer, bytes } = await examine(await pdfOf(`${WORDS} (tanpa akhir`))
    expect(answer).toMatchObject({
      pages: 1,
      differences: [{ what: 'drawn', count: 1 }],
      parts: [{ type: 'application/pdf' }],
    })
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(bytes.includes('DCTDecode')).toBe(true)
  })

  it('of a document whose copy would look different, with the visible words behind', async () => {
    const file = await pdfOf(WORDS, (doc) => {
      const square = {
        Type: 'Annot',
        Subtype: 'Square',
        Rect: [40, 40, 260, 120],
        C: [1, 0, 0],
        IC: [0, 0, 0],
        F: 4,
      }
      const { context } = doc
      doc.getPage(0).node.set(PDFName.of('Annots'), context.obj([context.register(context.obj(square))]))
    })
    const { answer, bytes } = await examine(file)
    expect(answer).toMatchObject({ pages: 1, differences: [{ what: 'drawn', count: 1 }] })
    expect(await wordsOfPdf(bytes)).toEqual(['Kuitansi'])
  })

  it('and never show what was hidden', async () => {
    const file = await pdfOf(`${WORDS} BT 3 Tr /F1 24 Tf 40 100 Td (RAHASIA) Tj ET (tanpa akhir`)
    expect((await wordsOfPdf((await examine(file)).bytes)).join()).not.toContain('RAHASIA')
  })
})

const ROWS = 150_000

it(`a workbook of ${ROWS} rows passes`, { tags: [LONG] }, async () => {
  const rows = Array.from({ length: ROWS }, (_, n) => {
    const cell = (column: string) => `<c r="${column}${n + 1}"><v>${n}</v></c>`
    return `<row r="${n + 1}">${['A', 'B', 'C', 'D', 'E', 'F'].map(cell).join('')}</row>`
  })
  const sheet = changed(
    await xlsxParts(),
    'xl/worksheets/sheet1.xml',
    /<sheetData>.*<\/sheetData>/s,
    `<sheetData>${rows.join('')}</sheetData>`,
  )
  const { answer, bytes } = await inSandbox(await zip(sheet))
  expect(answer).toMatchObject({
    kind: 'examined',
    noCleanCopy: null,
    differences: [{ what: 'hidden-sheets', count: 1 }],
  })
  expect((await partsOf(bytes)).get('xl/worksheets/sheet1.xml')?.match(/<row /g)).toHaveLength(ROWS)
})
