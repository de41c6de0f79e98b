import { afterAll, describe, expect, it } from 'vitest'
import { sized } from '@/tests/world/size'
import { example } from '../../../corpus'
import { cleaner } from '../../../corpus/cleaner'
import { pptxParts } from '../../../corpus/drawn'
import { bytesOfParts } from '../../../corpus/mutate'
import { docxParts, zip } from '../../../corpus/office'
import { markersIn } from '../../../corpus/search'
import { wordsOfPdf } from './read-copy'

const { examine, end } = cleaner()
afterAll(end)

const drawn = { kind: 'examined', noCleanCopy: null, parts: [{ type: 'application/pdf' }] }
const made = async (name: string) => Buffer.from(await example(name).make())

/** An OpenDocument file with one of its parts changed. */
async function changed(name: string, part: string, change: (xml: string) => string, more = {}) {
  const parts = await bytesOfParts(await made(name))
  return zip({ ...parts, [part]: change(String(parts[part])), ...more })
}

describe('Rich Text', () => {
  it.each(['\n\n', '\ufeff', 'x'.repeat(900)])(
    'with bytes before its head is no plain text',
    async (before) => {
      const { answer, bytes } = await examine(Buffer.concat([Buffer.from(before), await made('surat.rtf')]))
      expect(answer).toMatchObject(drawn)
      expect([...(await markersIn(bytes))]).toEqual([])
    },
  )

  it('with a damaged head is damaged: as text it would show its authors', async () => {
    const file = (await made('surat.rtf')).toString('latin1').replace('{\\rtf1', '}}}\\rtf1')
    expect((await examine(Buffer.from(file, 'latin1'))).answer).toEqual({
      kind: 'refused',
      reason: 'damaged',
    })
  })
})

it('damaged properties of a letter cost no copy, and what they say is still searched for', async () => {
  const parts = await docxParts()
  const core = String(parts['docProps/core.xml']).replace('</cp:coreProperties>', '')
  const { answer, bytes } = await examine(await zip({ ...parts, 'docProps/core.xml': core }))
  expect(answer).toMatchObject({ kind: 'examined', noCleanCopy: null })
  expect(answer.kind === 'examined' && answer.findings).toContain('pembuat')
  expect([...(await markersIn(bytes))]).toEqual([])
})

const LETTERS = sized(40_000, 200_000)

it(`a word of ${LETTERS} letters costs neither the memory nor the document`, async () => {
  const long = 'a'.repeat(LETTERS)
  const file = await changed('surat.odt', 'content.xml', (xml) => xml.replace('butir pertama', long))
  const { answer, bytes } = await examine(file)
  expect(answer).toMatchObject(drawn)
  expect((await wordsOfPdf(bytes)).join('')).toContain('Rp77.000.000')
})

it('a value that a sheet repeats from a hidden column into shown ones stays visible', async () => {
  const file = await changed('daftar.ods', 'content.xml', (xml) =>
    xml.replace(
      '</table:table-row>',
      '</table:table-row><table:table-row><table:table-cell><text:p>kiri</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2"><text:p>Rp55.000</text:p></table:table-cell></table:table-row>',
    ),
  )
  const { bytes } = await examine(file)
  expect((await wordsOfPdf(bytes)).join(' ')).toContain('Rp55.000')
})

describe('pictures that do not come along are counted', () => {
  const missing = { what: 'missing-pictures', count: 1 }

  it.each(['https://contoh.id/1.jpg', 'Pictures/tidak-ada.jpg'])('of an OpenDocument: %s', async (href) => {
    const file = await changed('surat.odt', 'content.xml', (xml) => xml.replace('Pictures/1.jpg', href))
    const { answer } = await examine(file)
    expect(answer.kind === 'examined' && answer.differences).toContainEqual(missing)
  })

  it('of slides whose relations do not name them, or name nothing', async () => {
    const parts = await pptxParts()
    const place = 'ppt/slides/_rels/slide9.xml.rels'
    const relations = String(parts[place])
    for (const other of [relations.replace('"rId2"', '"rId22"'), relations.replace('image1', 'image7')]) {
      const { answer } = await examine(await zip({ ...parts, [place]: other }))
      expect(answer.kind === 'examined' && answer.differences).toContainEqual(missing)
    }
  })

  it('but not the picture that stands for a chart: its values are read, and the document is not lost', async () => {
    const chart =
      '<draw:frame><draw:object xlink:href="./Object 1"/><draw:image xlink:href="./ObjectReplacements/Object 1"/></draw:frame>'
    const inside = await bytesOfParts(await made('daftar.ods'))
    const { answer, bytes } = await examine(
      await changed(
        'surat.odt',
        'content.xml',
        (xml) => xml.replace('<text:p>Catatan', `<text:p>${chart}</text:p><text:p>Catatan`),
        {
          'Object 1/content.xml': inside['content.xml'] ?? '',
          'ObjectReplacements/Object 1': Buffer.from('VCLMTF'),
        },
      ),
    )
    expect(answer).toMatchObject(drawn)
    expect(answer.kind === 'examined' && answer.differences.map(({ what }) => what)).not.toContain(
      'missing-pictures',
    )
    expect((await wordsOfPdf(bytes)).join(' ')).toContain('Kuitansi 12 juta')
  })
})
