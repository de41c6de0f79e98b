import * as drawn from './drawn'
import { marker, withOnly } from './marker'
import { bytesOfParts } from './mutate'
import type { Odd } from './odd'
import { zip } from './office'

const mark = (place: string) => marker(place)
const p = (text: string) => `<text:p>${text}</text:p>`
const box = (text: string, attributes = '') =>
  `<draw:frame${attributes && ` ${attributes}`}><draw:text-box>${p(text)}</draw:text-box></draw:frame>`
const page = (name: string, inner: string) =>
  `<style:master-page style:name="${name}">${inner}</style:master-page>`
const head = (text: string) => `<style:header>${p(text)}</style:header>`

type Change = [part: 'content.xml' | 'styles.xml', before: string, after: string]

/** A file of the corpus without its traces, with places of it replaced. Throws where it has no such place. */
async function changed(make: () => Promise<Buffer>, ...changes: Change[]): Promise<Buffer> {
  const parts = await bytesOfParts(await withOnly('TIDAK-ADA', make))
  for (const [part, before, after] of changes) {
    const text = String(parts[part])
    if (!text.includes(before)) throw new Error(`no ${before}`)
    parts[part] = Buffer.from(text.replace(before, after))
  }
  return zip(parts)
}

const MASTERS = '</office:master-styles>'
const STYLES = '</office:automatic-styles>'
const ROW = '<table:table-row><table:table-cell><office:annotation>'
const cell = (attributes: string) => `<table:table-cell ${attributes}/>`

export const ODD_OPENDOCUMENT: readonly Odd[] = [
  {
    what: 'the head of a kind of page that no page has, in a text',
    make: () =>
      changed(drawn.odt, ['styles.xml', MASTERS, page('Lain', head(mark('ODT-KEPALA-LAIN'))) + MASTERS]),
    visible: ['Kepala halaman dinas', 'Laporan proyek'],
  },
  {
    what: 'the head of a kind of page that a paragraph asks for',
    make: () =>
      changed(
        drawn.odt,
        ['styles.xml', MASTERS, page('Lain', head('Kepala kedua tampak')) + MASTERS],
        [
          'content.xml',
          STYLES,
          `<style:style style:name="P1" style:family="paragraph" style:master-page-name="Lain"/>${STYLES}`,
        ],
        ['content.xml', '<text:p>Uang', '<text:p text:style-name="P1">Uang'],
      ),
    visible: ['Kepala halaman dinas', 'Kepala kedua tampak'],
  },
  {
    what: 'the head of a kind of page that no page has, in a workbook',
    make: () =>
      changed(drawn.ods, ['styles.xml', MASTERS, page('Lain', head(mark('ODS-KEPALA-LAIN'))) + MASTERS]),
    visible: ['Kuitansi 12 juta'],
  },
  {
    what: 'cells with a value and no text',
    make: () => {
      // The second column is hidden.
      const values = [
        '<table:table-cell/>',
        cell('office:value-type="float" office:value="4711.5"'),
        cell('office:value-type="date" office:date-value="2026-11-27"'),
        cell('office:value-type="string" office:string-value="Nilai tampak"'),
        cell('office:value-type="percentage" office:value="0.07"'),
      ]
      const end = '<text:p>Jumlah</text:p></table:table-cell>'
      return changed(drawn.ods, ['content.xml', end, end + values.join('')])
    },
    visible: ['4711,5', '2026-11-27', 'Nilai tampak', '7%', 'Jumlah'],
  },
  {
    what: 'a row without height',
    make: () => {
      const style =
        '<style:style style:name="ro9" style:family="table-row"><style:table-row-properties style:row-height="0cm"/></style:style>'
      const row = `<table:table-row table:style-name="ro9"><table:table-cell>${p(mark('ODS-TINGGI'))}</table:table-cell></table:table-row>`
      return changed(drawn.ods, ['content.xml', STYLES, style + STYLES], ['content.xml', ROW, row + ROW])
    },
    visible: ['Kuitansi 12 juta'],
    told: ['hidden-rows'],
  },
  {
    what: 'what stands behind each slide, without fields to fill in and notes',
    make: () => {
      const behind = [
        box('Dinas di latar tampak'),
        box(mark('ODP-ISIAN'), 'presentation:class="title" presentation:placeholder="true"'),
        `<presentation:notes>${box(mark('ODP-CATATAN-LATAR'))}</presentation:notes>`,
      ]
      return changed(drawn.odp, ['styles.xml', '<style:header>', `${behind.join('')}<style:header>`])
    },
    visible: ['Rapat anggaran', 'Dinas di latar tampak'],
  },
  {
    what: 'a background that no slide has',
    make: () =>
      changed(
        drawn.odp,
        ['styles.xml', MASTERS, page('Lain', box(mark('ODP-LATAR-LAIN'))) + MASTERS],
        ['content.xml', '<draw:page ', '<draw:page draw:master-page-name="A" '],
      ),
    visible: ['Rapat anggaran'],
  },
  {
    what: 'a shape that is never shown',
    make: () => {
      const shown = box('Rapat anggaran')
      return changed(drawn.odp, ['content.xml', shown, box(mark('ODP-BENDA'), 'draw:display="none"') + shown])
    },
    visible: ['Rapat anggaran'],
    told: ['hidden-text'],
  },
  {
    what: 'a box on the words of a slide',
    make: () => {
      const at = 'svg:x="1cm" svg:y="1cm" svg:width="9cm" svg:height="2cm"'
      const shapes = `${box('Di bawah', at)}<draw:rect draw:style-name="gr77" ${at}/>`
      return changed(
        drawn.odp,
        [
          'content.xml',
          STYLES,
          `<style:style style:name="gr77" style:family="graphic"><style:graphic-properties draw:fill="solid"/></style:style>${STYLES}`,
        ],
        ['content.xml', box('Rapat anggaran'), box('Rapat anggaran') + shapes],
      )
    },
    visible: ['Rapat anggaran', 'Di bawah'],
    told: ['covering-shapes'],
  },
  {
    what: 'blackened words',
    make: () =>
      changed(
        drawn.odt,
        [
          'content.xml',
          STYLES,
          `<style:style style:name="T77" style:family="text"><style:text-properties fo:color="#000000" fo:background-color="#000000"/></style:style>${STYLES}`,
        ],
        [
          'content.xml',
          '<text:p>Uang',
          `<text:p><text:span text:style-name="T77">${mark('ODT-HITAM')}</text:span>Uang`,
        ],
      ),
    visible: ['Uang'],
    told: ['hidden-text'],
  },
]
