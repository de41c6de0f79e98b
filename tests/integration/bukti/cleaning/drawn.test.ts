import { afterAll, describe, expect, it } from 'vitest'
import { example } from '../../../corpus'
import { cleaner } from '../../../corpus/cleaner'
import { pptxParts } from '../../../corpus/drawn'
import { docxParts, type Parts, xlsxParts, zip } from '../../../corpus/office'
import { markersIn } from '../../../corpus/search'
import { wordsOfPdf } from './read-copy'
import { run } from './run'

const { examine, end } = cleaner()
afterAll(end)

const LETTER = [
  'Isi surat yang tetap.',
  'Teks sisipan tetap.',
  'Kalimat berkomentar.',
  'Hasil kode.',
  'Hasil sederhana.',
  'Boleh diubah.',
  'Dalam tag.',
  'Dalam kotak.',
  'Dalam XML.',
  'Dengan huruf sendiri.',
  'berkassitus',
]
const LIST = ['Daftar', 'A B C', '1 Kuitansi 12 juta Terlihat 7']
const CHART = ['Grafik', '4711', '12']

const changed = (parts: Parts, name: string, from: string, to: string): Parts => ({
  ...parts,
  [name]: String(parts[name]).replace(from, to),
})
const letter = async (from: string, to: string) =>
  zip(changed(await docxParts(), 'word/document.xml', from, to))
const list = async (from: string, to: string) =>
  zip(changed(await xlsxParts(), 'xl/worksheets/sheet1.xml', from, to))
const unknown = '<w:p><w:lain><w:r><w:t>Empat kata yang terlihat</w:t></w:r></w:lain></w:p>'
const row = '<row r="9"><c r="A9"><v>46000</v></c></row></sheetData>'

/** The lines of pages without a trace. */
async function linesOf(bytes: Buffer): Promise<string[]> {
  expect([...(await markersIn(bytes))]).toEqual([])
  return (await wordsOfPdf(bytes))
    .join('\n')
    .split(/[\r\n]+/)
    .filter(Boolean)
}

describe('pages are drawn of documents without a copy to trust', () => {
  it.each([
    [
      'a letter with words in an element that no list knows',
      () => letter('<w:sectPr/>', unknown),
      [...LETTER, 'Empat kata yang terlihat'],
    ],
    ['a letter that is damaged at its end', () => letter('<w:sectPr/>', '<w:p></w:r>'), LETTER],
    [
      'a workbook that is damaged behind its cells',
      () => list('</sheetData>', `${row}<rusak`),
      [...LIST, '9 46000', ...CHART],
    ],
    [
      'slides in their order, with what their layout shows',
      () => example('salindia.pptx').make(),
      [
        'Rapat anggaran',
        'Uang muka tiga puluh persen',
        'Termin Rp77.000.000',
        'Pada latar salindia',
        'Dinas Pekerjaan Umum',
      ],
    ],
    [
      'slides of which one is damaged behind its shapes',
      async () => zip(changed(await pptxParts(), 'ppt/slides/slide9.xml', '</p:spTree>', '</p:rusak>')),
      [
        'Rapat anggaran',
        'Uang muka tiga puluh persen',
        'Termin Rp77.000.000',
        'Pada latar salindia',
        'Dinas Pekerjaan Umum',
      ],
    ],
    [
      'an OpenDocument letter',
      () => example('surat.odt').make(),
      [
        'Laporan proyek jembatan',
        'Uang diterima tunai di rumah makan.',
        'Nilai setuju',
        'bahasa (basa)',
        'Isian terlihat',
        'Kotak centang',
        'bagian bersyarat',
        '1. butir pertama',
        '2. butir kedua',
        'Nama Rp77.000.000',
        'Lunas',
        'tautan',
        'Catatan[1]',
        'isi catatan kaki',
        'Kepala dan kaki halaman',
        'Kepala halaman dinas',
      ],
    ],
    [
      'an OpenDocument workbook',
      () => example('daftar.ods').make(),
      [
        'Daftar',
        'A C D',
        '1 Kuitansi 12 juta 27/11/2026 27/11/2026',
        '3 Jumlah',
        '4 Gabungan',
        'Kepala dan kaki halaman',
        'Kepala halaman dinas',
      ],
    ],
    [
      'OpenDocument slides',
      () => example('salindia.odp').make(),
      ['Rapat anggaran', 'Pada latar salindia', 'Kepala halaman dinas'],
    ],
    [
      'a Rich Text letter',
      () => example('surat.rtf').make(),
      ['Laporan proyek', 'Kafe dépot, “tunai” Пр lunas.', 'Nama Rp77.000.000', 'tautan', 'akhir surat'],
    ],
  ])('%s', async (_, make, lines) => {
    const { answer, bytes } = await examine(Buffer.from(await make()))
    expect(answer).toMatchObject({
      noCleanCopy: null,
      parts: [{ type: 'application/pdf' }],
      differences: expect.arrayContaining([{ what: 'laid-out', count: 1 }]),
    })
    if (answer.kind === 'examined')
      expect(answer.differences.filter(({ what }) => what.startsWith('missing'))).toEqual([])
    expect(bytes.includes('/Subtype /Image')).toBe(true)
    expect(await linesOf(bytes)).toEqual(lines)
  })

  it.each([
    ['surat.docx', LETTER],
    ['daftar.xlsx', [...LIST, ...CHART]],
  ])('and of the clean copy of %s, to look at', async (name, lines) => {
    const { bytes } = await examine(await example(name).make())
    const drawn = await run({ kind: 'preview' }, bytes)
    expect(drawn.answer).toMatchObject({ kind: 'preview', pages: 1, parts: [{ type: 'application/pdf' }] })
    expect(await linesOf(drawn.bytes)).toEqual(lines)
  })
})

describe('what is hidden is not drawn, and told', () => {
  it.each([
    ['salindia.pptx', ['hidden-slides', 'hidden-text', 'laid-out', 'speaker-notes']],
    ['surat.odt', ['hidden-text', 'laid-out']],
    ['daftar.ods', ['hidden-columns', 'hidden-rows', 'hidden-sheets', 'hidden-text', 'laid-out']],
    ['salindia.odp', ['hidden-slides', 'hidden-text', 'laid-out', 'speaker-notes']],
    ['surat.rtf', ['hidden-text', 'laid-out']],
  ])('%s', async (name, kinds) => {
    const { answer } = await examine(await example(name).make())
    expect(answer.kind === 'examined' && answer.differences.map(({ what }) => what).sort()).toEqual(kinds)
  })

  it('a picture of a slide that cannot be drawn costs that picture', async () => {
    const { answer } = await examine(
      await zip({ ...(await pptxParts()), 'ppt/media/image1.jpeg': Buffer.from('EMF') }),
    )
    expect(answer).toMatchObject({
      differences: expect.arrayContaining([{ what: 'missing-pictures', count: 1 }]),
    })
  })
})
