import { deflateSync } from 'node:zlib'
import { marker, withOnly } from './marker'
import * as media from './media'
import { box } from './media'
import type { Odd } from './odd'
import { docxParts, type Parts, xlsxParts, zip } from './office'
import { onePage, stream } from './raw-pdf'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MICROSOFT = 'http://schemas.microsoft.com/office/2011/relationships'
const mark = (place: string) => marker(`ASING-${place}`)

/** A file of the corpus without its traces, with more parts that one of its parts points to. */
async function withParts(
  make: () => Promise<Parts>,
  owner: string,
  kinds: readonly (readonly [kind: string, name: string])[],
  more: Parts = {},
): Promise<Buffer> {
  const made = await withOnly('TIDAK-ADA', make)
  const list = kinds.map(([kind, name], at) => {
    const whole = kind.includes('/') ? kind : `${OFFICE}/${kind}`
    return `<Relationship Id="rIdA${at}" Type="${whole}" Target="/${name}"/>`
  })
  made[owner] = String(made[owner]).replace('</Relationships>', `${list.join('')}</Relationships>`)
  for (const [, name] of kinds) made[name] = `<a>${mark(name.replace(/\W/g, '').toUpperCase())}</a>`
  return zip({ ...made, ...more })
}

export const ODD_STRANGERS: readonly Odd[] = [
  {
    what: 'a letter with the parts of newer programs',
    make: () =>
      withParts(docxParts, 'word/_rels/document.xml.rels', [
        ['glossaryDocument', 'word/glossary/document.xml'],
        ['fontTable', 'word/fontTable.xml'],
        ['font', 'word/fonts/font1.odttf'],
        ['webSettings', 'word/webSettings.xml'],
        [`${MICROSOFT}/commentsExtended`, 'word/commentsExtended.xml'],
        [`${MICROSOFT}/people`, 'word/people.xml'],
        [`${MICROSOFT}/webextensiontaskpanes`, 'word/webextensions/taskpanes.xml'],
        ['customXml', 'word/ink/ink1.xml'],
        ['stylesWithEffects', 'word/stylesWithEffects.xml'],
        ['keyMapCustomizations', 'word/customizations.xml'],
        ['recipientData', 'word/recipientData.xml'],
        ['subDocument', 'word/subdoc.docx'],
        ['frame', 'word/frame.xml'],
        ['oleObject', 'word/embeddings/a.bin'],
      ]),
    visible: ['Isi surat yang tetap.'],
  },
  {
    what: 'a workbook with the parts of newer programs',
    make: () =>
      withParts(xlsxParts, 'xl/_rels/workbook.xml.rels', [
        ['pivotCacheDefinition', 'xl/pivotCache/pivotCacheDefinition1.xml'],
        ['pivotCacheRecords', 'xl/pivotCache/pivotCacheRecords1.xml'],
        ['slicerCache', 'xl/slicerCaches/slicerCache1.xml'],
        ['timelineCache', 'xl/timelineCaches/timelineCache1.xml'],
        ['connections', 'xl/connections.xml'],
        ['person', 'xl/persons/person.xml'],
        ['powerPivotData', 'xl/model/item.data'],
        ['customData', 'xl/customData/item1.data'],
        ['calcChain', 'xl/calcChain.xml'],
        ['xmlMaps', 'xl/xmlMaps.xml'],
        ['sheetMetadata', 'xl/metadata.xml'],
        ['usernames', 'xl/revisions/userNames.xml'],
        ['revisionHeaders', 'xl/revisions/revisionHeaders.xml'],
        ['volatileDependencies', 'xl/volatileDependencies.xml'],
      ]),
    visible: ['Kuitansi 12 juta'],
  },
  {
    what: 'a sheet with the parts of newer programs',
    make: () =>
      withParts(xlsxParts, 'xl/worksheets/_rels/sheet1.xml.rels', [
        ['threadedComment', 'xl/threadedComments/threadedComment1.xml'],
        ['queryTable', 'xl/queryTables/queryTable1.xml'],
        ['table', 'xl/tables/table1.xml'],
        ['pivotTable', 'xl/pivotTables/pivotTable1.xml'],
        ['slicer', 'xl/slicers/slicer1.xml'],
        ['customProperty', 'xl/customProperty1.bin'],
        ['namedSheetView', 'xl/namedSheetViews/namedSheetView1.xml'],
        ['tableSingleCells', 'xl/tables/tableSingleCells1.xml'],
      ]),
    visible: ['Kuitansi 12 juta'],
  },
  {
    what: 'a PDF with what programs keep beside its pages',
    make: () => {
      const text = (place: string) => `(${mark(place)})`
      return onePage({
        catalog: `/Collection << /Schema << /A << /N ${text('PORTOFOLIO')} >> >> >> /OutputIntents [<< /S /GTS_PDFX /Info ${text('MAKSUD')} /DestOutputProfile 6 0 R >>] /PieceInfo << /A << /Private ${text('POTONGAN')} >> >> /StructTreeRoot << /K << /S /P /Alt ${text('ALT')} /ActualText ${text('TEKS-ASLI')} >> >> /PageLabels << /Nums [0 << /P ${text('LABEL')} >>] >> /Dests << /a [3 0 R] >> /Outlines << /First << /Title ${text('DAFTAR')} >> >> /Threads [<< /I << /Title ${text('UTAS')} >> >>] /DSS << /VRI << /A ${text('TANDA')} >> >> /Lang ${text('BAHASA')} /Legal << /A ${text('HUKUM')} >> /SpiderInfo << /A ${text('LABA')} >>`,
        page: `/Thumb 5 0 R /PieceInfo << /A << /LastModified ${text('UBAH')} /Private ${text('POTONGAN-HALAMAN')} >> >> /Metadata 6 0 R /B [<< /T ${text('MANIK')} >>] /SeparationInfo << /DeviceColorant /${mark('WARNA')} >> /ID ${text('ID')} /VP [<< /Name ${text('BIDANG')} >>] /Annots [<< /Type /Annot /Subtype /3D /Rect [1 1 9 9] /3DD 6 0 R /Contents ${text('TIGA-D')} >>]`,
        objects: [
          stream('/Width 9 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray', mark('JEMPOL')),
          stream('/Filter /FlateDecode', deflateSync(mark('ALIRAN')).toString('latin1')),
        ],
      })
    },
    visible: ['Kuitansi terlihat'],
  },
  {
    what: 'a photo with what phones write behind it',
    make: async () => {
      const { jpeg } = await import('./pictures')
      const photo = await withOnly('TIDAK-ADA', jpeg)
      const trailer = Buffer.concat([
        Buffer.from([0, 0, 1, 10, 14, 0, 0, 0]),
        Buffer.from(`Image_UTC_Data${mark('SAMSUNG')}`),
        Buffer.from('SEFHSEFT'),
      ])
      return Buffer.concat([photo, photo, trailer])
    },
  },
  {
    what: 'a film with tracks of its moment, and what phones write behind it',
    make: async () => {
      const film = Buffer.from(await withOnly('TIDAK-ADA', media.mp4))
      return Buffer.concat([
        film,
        box('sefd', `MCC_Data${mark('SEFD')}`),
        box('mebx', mark('MEBX')),
        box('uuid', Buffer.alloc(16, 7), mark('UUID')),
        box('skip', mark('SKIP')),
        Buffer.from(mark('EKOR')),
      ])
    },
  },
]
