import { pptxParts } from './drawn'
import { marker, withOnly } from './marker'
import type { Odd } from './odd'
import { type Parts, xlsxParts, zip } from './office'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const mark = (place: string) => marker(`XLSX-${place}`)

type Relation = readonly [id: string, type: string, target: string]

const relations = (...list: readonly Relation[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([id, type, target]) => {
      const whole = type.includes('/') ? type : `${OFFICE}/${type}`
      return `<Relationship Id="${id}" Type="${whole}" Target="${target}"/>`
    })
    .join('')}</Relationships>`
const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`
const row = (number: number, cells: string, more = '') => `<row r="${number}" ${more}>${cells}</row>`
const SHOWN = row(1, cell('A1', 'Tampak'))

interface Sheet {
  rows?: string
  before?: string
  after?: string
  parts?: Parts
  /** Relations of the sheet. */
  related?: readonly Relation[]
}

/** A workbook with this sheet, without the traces of the corpus. */
async function workbook({
  rows = SHOWN,
  before = '',
  after = '',
  parts = {},
  related = [],
}: Sheet): Promise<Buffer> {
  const made: Parts = await withOnly('TIDAK-ADA', xlsxParts)
  made['xl/worksheets/sheet1.xml'] =
    `<worksheet ${S} xmlns:r="${OFFICE}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`
  made['xl/worksheets/_rels/sheet1.xml.rels'] = relations(...related)
  return zip({ ...made, ...parts })
}

/** A chart of the kinds that came with Office 2016: what falls, what builds up, what encloses. */
const CHART_EX =
  '<cx:chartSpace xmlns:cx="http://schemas.microsoft.com/office/drawing/2014/chartex"><cx:chartData><cx:data id="0"><cx:strDim type="cat"><cx:lvl ptCount="1"><cx:pt idx="0">Januari</cx:pt></cx:lvl></cx:strDim><cx:numDim type="val"><cx:lvl ptCount="1"><cx:pt idx="0">4711</cx:pt></cx:lvl></cx:numDim></cx:data></cx:chartData></cx:chartSpace>'
const CHART_EX_RELATION = 'http://schemas.microsoft.com/office/2014/relationships/chartEx'
const A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
const graphic = `<a:graphic ${A}><a:graphicData uri="http://schemas.microsoft.com/office/drawing/2014/chartex"><cx:chart xmlns:cx="http://schemas.microsoft.com/office/drawing/2014/chartex" xmlns:r="${OFFICE}" r:id="rId77"/></a:graphicData></a:graphic>`

async function slides(): Promise<Buffer> {
  const made: Parts = await withOnly('TIDAK-ADA', pptxParts)
  const slide = 'ppt/slides/slide9.xml'
  const its = 'ppt/slides/_rels/slide9.xml.rels'
  made[slide] = String(made[slide]).replace(
    '</p:spTree>',
    `<p:graphicFrame>${graphic}</p:graphicFrame></p:spTree>`,
  )
  made[its] = String(made[its]).replace(
    '</Relationships>',
    `<Relationship Id="rId77" Type="${CHART_EX_RELATION}" Target="../charts/chartEx1.xml"/></Relationships>`,
  )
  return zip({ ...made, 'ppt/charts/chartEx1.xml': CHART_EX })
}

export const ODD_OFFICE: readonly Odd[] = [
  {
    what: 'a row without height',
    make: () => workbook({ rows: SHOWN + row(2, cell('A2', mark('TINGGI')), 'ht="0" customHeight="1"') }),
    visible: ['Tampak'],
    told: ['hidden-rows'],
  },
  {
    what: 'a column without width',
    make: () =>
      workbook({
        rows: row(1, cell('A1', 'Tampak') + cell('B1', mark('LEBAR'))),
        before: '<cols><col min="2" max="2" width="0" customWidth="1"/></cols>',
      }),
    visible: ['Tampak'],
    told: ['hidden-columns'],
  },
  {
    what: 'a picture in a cell',
    make: async () => {
      const { 'xl/_rels/workbook.xml.rels': list } = await withOnly('TIDAK-ADA', xlsxParts)
      return workbook({
        rows: row(1, `${cell('A1', 'Tampak')}<c r="B1" t="e" vm="1"><v>#VALUE!</v></c>`),
        parts: {
          'xl/_rels/workbook.xml.rels': String(list).replace(
            '</Relationships>',
            '<Relationship Id="rId99" Type="http://schemas.microsoft.com/office/2022/10/relationships/richValueRel" Target="richData/richValueRel.xml"/></Relationships>',
          ),
          'xl/richData/richValueRel.xml': `<richValueRels xmlns="http://schemas.microsoft.com/office/spreadsheetml/2022/richvaluerel" xmlns:r="${OFFICE}"><rel r:id="rId1"/></richValueRels>`,
          'xl/richData/_rels/richValueRel.xml.rels': relations(['rId1', 'image', '../media/image9.png']),
          'xl/media/image9.png': Buffer.from(mark('SEL-GAMBAR')),
        },
      })
    },
    visible: ['Tampak'],
    told: ['missing-pictures'],
  },
  {
    what: 'a picture behind a sheet',
    make: () =>
      workbook({
        after: '<picture r:id="rId1"/>',
        related: [['rId1', 'image', '../media/image9.png']],
        parts: { 'xl/media/image9.png': Buffer.from(mark('LATAR')) },
      }),
    visible: ['Tampak'],
    told: ['missing-pictures'],
  },
  {
    what: 'a box of a form that is ticked',
    make: () =>
      workbook({
        related: [['rId2', 'ctrlProp', '../ctrlProps/ctrlProp1.xml']],
        parts: {
          'xl/ctrlProps/ctrlProp1.xml':
            '<formControlPr xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" objectType="CheckBox" checked="Checked"/>',
        },
      }),
    visible: ['Tampak'],
    told: ['missing-values'],
  },
  {
    what: 'a chart of a newer kind in a workbook',
    make: () =>
      workbook({
        after: '<drawing r:id="rId1"/>',
        related: [['rId1', 'drawing', '../drawings/drawing9.xml']],
        parts: {
          'xl/drawings/drawing9.xml': `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><xdr:twoCellAnchor><mc:AlternateContent><mc:Choice Requires="cx1"><xdr:graphicFrame>${graphic}</xdr:graphicFrame></mc:Choice><mc:Fallback/></mc:AlternateContent></xdr:twoCellAnchor></xdr:wsDr>`,
          'xl/drawings/_rels/drawing9.xml.rels': relations([
            'rId77',
            CHART_EX_RELATION,
            '../charts/chartEx1.xml',
          ]),
          'xl/charts/chartEx1.xml': CHART_EX,
        },
      }),
    told: ['missing-pictures'],
  },
  { what: 'a chart of a newer kind on a slide', make: slides, visible: ['Januari', '4711'] },
]
