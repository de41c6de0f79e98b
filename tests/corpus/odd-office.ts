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

/**
 * A workbook with a cell of this format; its fonts are black and white, its fills none, grey, black and
 * white.
 */
async function withFormat(format: string, place: string | null): Promise<Buffer> {
  const { 'xl/_rels/workbook.xml.rels': list, '[Content_Types].xml': types } = await withOnly(
    'TIDAK-ADA',
    xlsxParts,
  )
  const solid = (colour: string) =>
    `<fill><patternFill patternType="solid"><fgColor ${colour}/><bgColor indexed="64"/></patternFill></fill>`
  return workbook({
    rows: row(
      1,
      cell('A1', 'Tampak') +
        cell('B1', place ? mark(place) : 'Putih di atas hitam').replace('r="B1"', 'r="B1" s="1"'),
    ),
    parts: {
      'xl/_rels/workbook.xml.rels': String(list).replace(
        '</Relationships>',
        `<Relationship Id="rId98" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
      ),
      '[Content_Types].xml': String(types).replace(
        '</Types>',
        '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
      ),
      'xl/styles.xml': `<styleSheet ${S}><numFmts count="1"><numFmt numFmtId="164" formatCode=";;;"/></numFmts><fonts count="2"><font/><font><color theme="0"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${solid('rgb="FF000000"')}${solid('rgb="FFFFFFFF"')}</fills><borders count="1"><border/></borders><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf ${format} borderId="0"/></cellXfs></styleSheet>`,
    },
  })
}

const shape = (text: string, hidden = '') =>
  `<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="5" name="x" ${hidden}/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr><xdr:txBody><a:bodyPr/><a:p><a:r><a:t>${text}</a:t></a:r></a:p></xdr:txBody></xdr:sp>`

/** Slides of the corpus without its traces, with something more on one of them. */
async function slideWith(more: string): Promise<Buffer> {
  const made: Parts = await withOnly('TIDAK-ADA', pptxParts)
  const slide = 'ppt/slides/slide9.xml'
  made[slide] = String(made[slide]).replace('</p:spTree>', `${more}</p:spTree>`)
  return zip(made)
}

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
  {
    what: 'a hidden shape and a hidden group on a sheet',
    make: () =>
      workbook({
        after: '<drawing r:id="rId1"/>',
        related: [['rId1', 'drawing', '../drawings/drawing9.xml']],
        parts: {
          'xl/drawings/drawing9.xml': `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ${A}>${[
            shape('Kotak tampak'),
            shape(mark('BENTUK'), 'hidden="1"'),
            `<xdr:grpSp><xdr:nvGrpSpPr><xdr:cNvPr id="9" name="g" hidden="1"/><xdr:cNvGrpSpPr/></xdr:nvGrpSpPr><xdr:grpSpPr/>${shape(mark('BENTUK-KELOMPOK'))}</xdr:grpSp>`,
          ]
            .map(
              (one) =>
                `<xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9" cy="9"/>${one}<xdr:clientData/></xdr:absoluteAnchor>`,
            )
            .join('')}</xdr:wsDr>`,
        },
      }),
    visible: ['Tampak', 'Kotak tampak'],
    told: ['hidden-text'],
  },
  {
    what: 'a cell whose format shows nothing',
    make: () => withFormat('numFmtId="164" fontId="0" fillId="0"', 'FORMAT'),
    visible: ['Tampak'],
    told: ['hidden-text'],
  },
  {
    what: 'a black cell with black letters',
    make: () => withFormat('numFmtId="0" fontId="0" fillId="2"', 'SEL-HITAM'),
    visible: ['Tampak'],
    told: ['hidden-text'],
  },
  {
    what: 'a white cell with white letters',
    make: () => withFormat('numFmtId="0" fontId="1" fillId="3"', 'SEL-PUTIH'),
    visible: ['Tampak'],
    told: ['hidden-text'],
  },
  {
    what: 'a black cell with white letters',
    make: () => withFormat('numFmtId="0" fontId="1" fillId="2"', null),
    visible: ['Tampak', 'Putih di atas hitam'],
  },
  {
    what: 'a box on the words of a slide',
    make: () => {
      const at = `<a:xfrm ${A}><a:off x="100" y="100"/><a:ext cx="900000" cy="200000"/></a:xfrm>`
      const head = '<p:nvSpPr><p:cNvPr id="73" name="x"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>'
      return slideWith(
        `<p:sp>${head}<p:spPr>${at}</p:spPr><p:txBody><a:bodyPr ${A}/><a:p ${A}><a:r><a:t>Di bawah</a:t></a:r></a:p></p:txBody></p:sp><p:sp>${head}<p:spPr>${at}<a:solidFill ${A}><a:srgbClr val="000000"/></a:solidFill></p:spPr></p:sp>`,
      )
    },
    told: ['covering-shapes'],
  },
  {
    what: 'a shape beside the slide',
    make: () =>
      slideWith(
        `<p:sp><p:nvSpPr><p:cNvPr id="71" name="x"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm ${A}><a:off x="-5000000" y="100"/><a:ext cx="900000" cy="900000"/></a:xfrm></p:spPr><p:txBody><a:bodyPr ${A}/><a:p ${A}><a:r><a:t>${marker('PPTX-DI-SAMPING')}</a:t></a:r></a:p></p:txBody></p:sp>`,
      ),
    told: ['hidden-text'],
  },
  {
    what: 'words of a slide below a marker pen',
    make: () => {
      const run = (text: string, colour: string) =>
        `<a:r><a:rPr><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill><a:highlight><a:srgbClr val="000000"/></a:highlight></a:rPr><a:t>${text}</a:t></a:r>`
      return slideWith(
        `<p:sp><p:nvSpPr><p:cNvPr id="72" name="x"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr ${A}/><a:p ${A}>${run(marker('PPTX-STABILO'), '000000')}${run('Terang tampak', 'FFFFFF')}</a:p></p:txBody></p:sp>`,
      )
    },
    visible: ['Terang tampak'],
    told: ['hidden-text'],
  },
]
