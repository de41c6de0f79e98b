import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'
import { marker } from './marker'
import { jpeg } from './pictures'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const S = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006'

export type Parts = Record<string, string | Buffer>

export async function zip(parts: Parts): Promise<Buffer> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false })
  for (const [name, content] of Object.entries(parts))
    await writer.add(name, new Uint8ArrayReader(Buffer.from(content)))
  return Buffer.from(await writer.close())
}

interface Relation {
  id: string
  type: string
  target: string
  external?: boolean
}

function relations(list: readonly Relation[]): string {
  const items = list.map(
    ({ id, type, target, external }) =>
      `<Relationship Id="${id}" Type="${type.includes('/') ? type : `${OFFICE}/${type}`}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
  )
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`
}

function contentTypes(overrides: Record<string, string>): string {
  const defaults = {
    rels: 'application/vnd.openxmlformats-package.relationships+xml',
    xml: 'application/xml',
    jpeg: 'image/jpeg',
    bin: 'application/octet-stream',
  }
  const items = [
    ...Object.entries(defaults).map(
      ([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`,
    ),
    ...Object.entries(overrides).map(
      ([part, type]) =>
        `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
    ),
  ]
  return `${XML}<Types xmlns="${PACKAGE}/content-types">${items.join('')}</Types>`
}

async function properties(kind: string): Promise<Parts> {
  return {
    'docProps/core.xml': `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:creator>${marker(`${kind}-PENULIS`)}</dc:creator><cp:lastModifiedBy>${marker(`${kind}-PENGUBAH`)}</cp:lastModifiedBy><dcterms:created>2026-11-20T01:02:03Z</dcterms:created></cp:coreProperties>`,
    'docProps/app.xml': `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>${marker(`${kind}-KANTOR`)}</Company><Application>Microsoft Office</Application></Properties>`,
    'docProps/thumbnail.jpeg': await jpeg(),
  }
}

const ROOT = (main: string) =>
  relations([
    { id: 'rId1', type: 'officeDocument', target: main },
    { id: 'rId2', type: `${PACKAGE}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
    { id: 'rId3', type: 'extended-properties', target: 'docProps/app.xml' },
    { id: 'rId4', type: `${PACKAGE}/relationships/metadata/thumbnail`, target: 'docProps/thumbnail.jpeg' },
  ])

/** A letter with tracked changes, a comment, a photo, a template on somebody's disk and an embedded file. */
export async function docxParts(): Promise<Parts> {
  const who = `w:id="1" w:author="${marker('DOCX-PERUBAHAN')}" w:date="2026-11-20T01:02:03Z"`
  const drawing = `<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="1143000" cy="762000"/><wp:docPr id="1" name="${marker('DOCX-NAMA-GAMBAR')}" descr="C:\\Users\\${marker('DOCX-JALUR-GAMBAR')}\\foto.jpg"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1" name="a.jpg"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId3"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1143000" cy="762000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`
  const body = [
    `<w:p w:rsidR="00${marker('DOCX-RSID')}"><w:r><w:t>Isi surat yang tetap.</w:t></w:r></w:p>`,
    `<w:p><w:ins ${who}><w:r><w:t>Teks sisipan tetap.</w:t></w:r></w:ins><w:del ${who}><w:r><w:delText>${marker('DOCX-TERHAPUS')}</w:delText></w:r></w:del></w:p>`,
    `<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>Kalimat berkomentar.</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>`,
    `<w:p><w:r>${drawing}</w:r></w:p>`,
    ...hiddenPlaces(),
    `<w:p><w:hyperlink r:id="rId4"><w:r><w:t>berkas</w:t></w:r></w:hyperlink><w:hyperlink r:id="rId5"><w:r><w:t>situs</w:t></w:r></w:hyperlink></w:p>`,
  ]
  return {
    '[Content_Types].xml': contentTypes({
      '/word/document.xml': 'wordprocessingml.document.main',
      '/word/comments.xml': 'wordprocessingml.comments',
      '/word/settings.xml': 'wordprocessingml.settings',
      '/docProps/app.xml': 'extended-properties',
    }),
    '_rels/.rels': ROOT('word/document.xml'),
    ...(await properties('DOCX')),
    'word/document.xml': `${XML}<!-- ${marker('DOCX-KOMENTAR-XML')} --><w:document xmlns:w="${W}" xmlns:r="${OFFICE}"><w:body>${body.join('')}<w:sectPr/></w:body></w:document>`,
    'word/_rels/document.xml.rels': relations([
      { id: 'rId1', type: 'comments', target: 'comments.xml' },
      { id: 'rId2', type: 'settings', target: 'settings.xml' },
      { id: 'rId3', type: 'image', target: 'media/image1.jpeg' },
      {
        id: 'rId4',
        type: 'hyperlink',
        target: `file:///C:/Users/${marker('DOCX-TAUTAN')}/a.docx`,
        external: true,
      },
      { id: 'rId5', type: 'hyperlink', target: 'https://kalselprov.go.id/', external: true },
      { id: 'rId6', type: 'package', target: 'embeddings/oleObject1.bin' },
      { id: 'rId7', type: 'customXml', target: '../customXml/item1.xml' },
    ]),
    'word/comments.xml': `${XML}<w:comments xmlns:w="${W}"><w:comment w:id="0" w:author="${marker('DOCX-KOMENTATOR')}"><w:p><w:r><w:t>${marker('DOCX-KOMENTAR')}</w:t></w:r></w:p></w:comment></w:comments>`,
    'word/settings.xml': `${XML}<w:settings xmlns:w="${W}" xmlns:r="${OFFICE}"><w:attachedTemplate r:id="rId1"/><w:rsids><w:rsidRoot w:val="${marker('DOCX-RSIDROOT')}"/></w:rsids></w:settings>`,
    'word/_rels/settings.xml.rels': relations([
      {
        id: 'rId1',
        type: 'attachedTemplate',
        target: `file:///C:/Users/${marker('DOCX-TEMPLAT')}/Normal.dotm`,
        external: true,
      },
    ]),
    'word/media/image1.jpeg': await jpeg(),
    'word/embeddings/oleObject1.bin': Buffer.from(marker('DOCX-TERTANAM')),
    'customXml/item1.xml': `${XML}<a>${marker('DOCX-CUSTOMXML')}</a>`,
  }
}

/** Places of a letter that no reader sees, each with a name or a path of its author. */
function hiddenPlaces(): string[] {
  const mark = (place: string) => marker(`DOCX-${place}`)
  const path = (place: string) => `C:\\Users\\${mark(place)}\\a`
  const field = (code: string, result: string) =>
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${result}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`
  const shape = `<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" id="${mark('VML-ID')}" alt="${path('VML-ALT')}" href="${path('VML-HREF')}" style="width:10pt;mso-x:${mark('VML-GAYA')}"><v:imagedata r:id="rId3" o:title="${mark('VML-JUDUL')}"/></v:shape></w:pict>`
  return [
    field(`INCLUDETEXT "${path('KODE')}"`, 'Hasil kode.'),
    `<w:p><w:fldSimple w:instr="LINK ${mark('KODE-SEDERHANA')}"><w:r><w:t>Hasil sederhana.</w:t></w:r></w:fldSimple></w:p>`,
    `<w:p><w:permStart w:id="1" w:ed="KALSEL\\${mark('IZIN')}"/><w:r><w:t>Boleh diubah.</w:t></w:r><w:permEnd w:id="1"/></w:p>`,
    `<w:p><w:bookmarkStart w:id="2" w:name="${mark('PENANDA-BUKU')}"/><w:bookmarkEnd w:id="2"/><w:r>${shape}</w:r></w:p>`,
    `<w:p><w:smartTag w:uri="urn:${mark('URI')}" w:element="a"><w:smartTagPr><w:attr w:name="a" w:val="${mark('TAG-PINTAR')}"/></w:smartTagPr><w:r><w:t>Dalam tag.</w:t></w:r></w:smartTag></w:p>`,
    `<w:sdt><w:sdtPr><w:alias w:val="${mark('ALIAS')}"/><w:tag w:val="${mark('TAG')}"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Dalam kotak.</w:t></w:r></w:p></w:sdtContent></w:sdt>`,
    `<w:customXml w:uri="a" w:element="b"><w:customXmlPr><w:attr w:name="a" w:val="${mark('CUSTOM-XML')}"/></w:customXmlPr><w:p><w:r><w:t>Dalam XML.</w:t></w:r></w:p></w:customXml>`,
    `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>${mark('TERSEMBUNYI')}</w:t></w:r><w:r><w:rPr><w:rFonts w:ascii="${mark('HURUF')}"/></w:rPr><w:t>Dengan huruf sendiri.</w:t></w:r></w:p>`,
    `<x:a xmlns:x="urn:${mark('RUANG-NAMA')}" b="${mark('UNSUR-LAIN')}">${mark('ISI-LAIN')}</x:a>`,
  ]
}

/** A list with comments, the author's path, a printer and a link to another workbook. */
export async function xlsxParts(): Promise<Parts> {
  return {
    '[Content_Types].xml': contentTypes({
      '/xl/workbook.xml': 'spreadsheetml.sheet.main',
      '/xl/worksheets/sheet1.xml': 'spreadsheetml.worksheet',
      '/xl/worksheets/sheet2.xml': 'spreadsheetml.worksheet',
      '/xl/sharedStrings.xml': 'spreadsheetml.sharedStrings',
      '/xl/comments1.xml': 'spreadsheetml.comments',
      '/xl/drawings/drawing1.xml': 'drawing',
      '/xl/charts/chart1.xml': 'drawingml.chart',
    }),
    '_rels/.rels': ROOT('xl/workbook.xml'),
    ...(await properties('XLSX')),
    'xl/workbook.xml': `${XML}<workbook xmlns="${S}" xmlns:r="${OFFICE}" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"><fileSharing userName="${marker('XLSX-BERBAGI')}"/><x15ac:absPath url="C:\\Users\\${marker('XLSX-JALUR')}\\"/><sheets><sheet name="Daftar" sheetId="1" r:id="rId1"/><sheet name="${marker('XLSX-LEMBAR-TERSEMBUNYI')}" sheetId="2" state="hidden" r:id="rId3"/></sheets><externalReferences><externalReference r:id="rId2"/></externalReferences><definedNames><definedName name="${marker('XLSX-NAMA')}" comment="${marker('XLSX-NAMA-KOMENTAR')}">'C:\\Users\\${marker('XLSX-NAMA-JALUR')}\\[a.xlsx]A'!$A$1</definedName></definedNames><webPublishObjects><webPublishObject id="1" divId="a" destinationFile="C:\\${marker('XLSX-TERBIT')}"/></webPublishObjects></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      { id: 'rId1', type: 'worksheet', target: 'worksheets/sheet1.xml' },
      { id: 'rId2', type: 'externalLink', target: 'externalLinks/externalLink1.xml' },
      { id: 'rId3', type: 'worksheet', target: 'worksheets/sheet2.xml' },
      { id: 'rId4', type: 'sharedStrings', target: 'sharedStrings.xml' },
    ]),
    'xl/sharedStrings.xml': `${XML}<sst xmlns="${S}" count="2" uniqueCount="2"><si><t>Terlihat</t></si><si><t>${marker('XLSX-TEKS-TERSEMBUNYI')}</t></si></sst>`,
    'xl/worksheets/sheet2.xml': `${XML}<worksheet xmlns="${S}"><sheetData><row r="1"><c r="A1" t="s"><v>1</v></c></row></sheetData></worksheet>`,
    'xl/externalLinks/externalLink1.xml': `${XML}<externalLink xmlns="${S}"><a>${marker('XLSX-TAUTAN-LUAR')}</a></externalLink>`,
    'xl/worksheets/sheet1.xml': `${XML}<worksheet xmlns="${S}" xmlns:r="${OFFICE}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Kuitansi 12 juta</t></is></c><c r="B1" t="s"><v>0</v></c><c r="C1"><f>'C:\\Users\\${marker('XLSX-RUMUS')}\\[a.xlsx]A'!A1</f><v>7</v></c></row><row r="2" hidden="1"><c r="A2" t="s"><v>1</v></c></row></sheetData><protectedRanges><protectedRange name="${marker('XLSX-RENTANG')}" sqref="A1" securityDescriptor="${marker('XLSX-DESKRIPTOR')}"/></protectedRanges><scenarios><scenario name="${marker('XLSX-SKENARIO')}" user="${marker('XLSX-SKENARIO-ORANG')}" comment="${marker('XLSX-SKENARIO-KOMENTAR')}"><inputCells r="A1" val="1"/></scenario></scenarios><hyperlinks><hyperlink ref="A1" location="${marker('XLSX-TAUTAN-LETAK')}" display="${marker('XLSX-TAUTAN-TAMPIL')}" tooltip="${marker('XLSX-TAUTAN-TIP')}"/></hyperlinks><pageSetup orientation="portrait" r:id="rId2"/><drawing r:id="rId4"/><legacyDrawing r:id="rId3"/></worksheet>`,
    'xl/worksheets/_rels/sheet1.xml.rels': relations([
      { id: 'rId1', type: 'comments', target: '../comments1.xml' },
      { id: 'rId2', type: 'printerSettings', target: '../printerSettings/printerSettings1.bin' },
      { id: 'rId3', type: 'vmlDrawing', target: '../drawings/vmlDrawing1.vml' },
      { id: 'rId4', type: 'drawing', target: '../drawings/drawing1.xml' },
    ]),
    'xl/drawings/drawing1.xml': `${XML}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main"><xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="${marker('XLSX-NAMA-DIAGRAM')}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${OFFICE}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`,
    'xl/drawings/_rels/drawing1.xml.rels': relations([
      { id: 'rId1', type: 'chart', target: '../charts/chart1.xml' },
    ]),
    // Its values come from a sheet that is hidden, whose name nobody sees.
    'xl/charts/chart1.xml': `${XML}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main"><c:chart><c:plotArea><c:barChart><c:barDir val="col"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>${marker('XLSX-LEMBAR-TERSEMBUNYI')}!$A$1:$A$2</c:f><c:numCache><c:ptCount val="2"/><c:pt idx="0"><c:v>4711</c:v></c:pt><c:pt idx="1"><c:v>12</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart></c:plotArea></c:chart></c:chartSpace>`,
    'xl/comments1.xml': `${XML}<comments xmlns="${S}"><authors><author>${marker('XLSX-KOMENTATOR')}</author></authors></comments>`,
    'xl/printerSettings/printerSettings1.bin': Buffer.from(marker('XLSX-PENCETAK'), 'utf16le'),
    'xl/drawings/vmlDrawing1.vml': `<xml>${marker('XLSX-VML')}</xml>`,
  }
}

export const docx = async () => zip(await docxParts())
export const xlsx = async () => zip(await xlsxParts())
