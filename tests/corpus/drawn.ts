import { marker } from './marker'
import { type Parts, zip } from './office'
import { jpeg } from './pictures'

const XML = '<?xml version="1.0" encoding="UTF-8"?>'
const OASIS = 'urn:oasis:names:tc:opendocument:xmlns'
const SPACES = [
  ...['office', 'style', 'text', 'table', 'meta', 'presentation', 'script', 'form'].map(
    (name) => `xmlns:${name}="${OASIS}:${name}:1.0"`,
  ),
  `xmlns:draw="${OASIS}:drawing:1.0" xmlns:fo="${OASIS}:xsl-fo-compatible:1.0" xmlns:svg="${OASIS}:svg-compatible:1.0"`,
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"',
].join(' ')

async function openDocument(kind: string, type: string, styles: string, body: string): Promise<Buffer> {
  const mark = (place: string) => marker(`${kind}-${place}`)
  return zip({
    mimetype: `application/vnd.oasis.opendocument.${type}`,
    'META-INF/manifest.xml': `${XML}<manifest:manifest xmlns:manifest="${OASIS}:manifest:1.0"/>`,
    'meta.xml': `${XML}<office:document-meta ${SPACES}><office:meta><meta:generator>${mark('APLIKASI')}</meta:generator><meta:initial-creator>${mark('PENULIS')}</meta:initial-creator><dc:creator>${mark('PENGUBAH')}</dc:creator><dc:title>${mark('JUDUL')}</dc:title><meta:creation-date>2026-11-20T01:02:03</meta:creation-date></office:meta></office:document-meta>`,
    'styles.xml': `${XML}<office:document-styles ${SPACES}><office:master-styles><draw:layer-set><draw:layer draw:name="sembunyi" draw:display="none"/></draw:layer-set><style:master-page style:name="A"><style:header><text:p>Kepala halaman dinas</text:p></style:header><style:header-left style:display="false"><text:p>${mark('KEPALA')}</text:p></style:header-left></style:master-page></office:master-styles></office:document-styles>`,
    'content.xml': `${XML}<office:document-content ${SPACES}><office:automatic-styles><style:style style:name="T9" style:family="text"><style:text-properties text:display="none"/></style:style>${styles}</office:automatic-styles><office:body>${body}</office:body></office:document-content>`,
    'settings.xml': `${XML}<office:document-settings ${SPACES}>${mark('PENCETAK')}</office:document-settings>`,
    'Pictures/1.jpg': await jpeg(),
    'Thumbnails/thumbnail.png': Buffer.from(mark('GAMBAR-KECIL')),
    'Basic/a.xml': Buffer.from('<a/>'),
    'layout-cache': Buffer.from(mark('SISA')),
  })
}

const picture = (kind: string) =>
  `<draw:frame draw:name="${marker(`${kind}-NAMA-GAMBAR`)}"><draw:image xlink:href="Pictures/1.jpg"/><svg:title>${marker(`${kind}-JUDUL-GAMBAR`)}</svg:title><svg:desc>C:\\Users\\${marker(`${kind}-JALUR-GAMBAR`)}</svg:desc></draw:frame>`

const who = (kind: string) => `<dc:creator>${marker(`${kind}-KOMENTATOR`)}</dc:creator>`

/** A letter of LibreOffice with a tracked deletion, a comment, hidden words, a list and a table. */
export const odt = () =>
  openDocument(
    'ODT',
    'text',
    '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>',
    `<office:text><text:tracked-changes><text:changed-region><text:deletion><office:change-info>${who('ODT')}</office:change-info><text:p>${marker('ODT-TERHAPUS')}</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:h text:outline-level="1">Laporan proyek jembatan</text:h>
<text:p>Uang diterima <text:span>tunai</text:span><text:s text:c="2"/>di rumah makan.<office:annotation>${who('ODT')}<text:p>${marker('ODT-KOMENTAR')}</text:p></office:annotation></text:p>
<text:p><text:span text:style-name="T9">${marker('ODT-TERSEMBUNYI')}</text:span></text:p>
<text:p>${marker('ODT-ALINEA')}<text:hidden-paragraph text:condition="ooow:1" text:is-hidden="true"/></text:p>
<text:p>Nilai <text:hidden-text text:condition="ooow:1" text:string-value="${marker('ODT-NILAI')}" text:is-hidden="true">${marker('ODT-BERSYARAT')}</text:hidden-text><text:hidden-text text:condition="ooow:0" text:string-value="setuju">setuju</text:hidden-text><text:script script:language="JavaScript">${marker('ODT-SKRIP')}</text:script></text:p>
<text:p><text:ruby><text:ruby-base>bahasa</text:ruby-base><text:ruby-text>basa</text:ruby-text></text:ruby></text:p>
<office:forms><form:form><form:hidden form:value="${marker('ODT-FORMULIR')}"/><form:password form:value="${marker('ODT-SANDI')}"/><form:text form:value="${marker('ODT-NILAI-AWAL')}" form:current-value="Isian terlihat"/><form:checkbox form:label="Kotak centang"/></form:form></office:forms>
<text:section text:display="none"><text:p>${marker('ODT-BAGIAN')}</text:p></text:section>
<text:section text:display="none" text:is-hidden="false"><text:p>${marker('ODT-BAGIAN-LAIN')}</text:p></text:section>
<text:section text:display="condition" text:condition="ooow:0"><text:p>bagian bersyarat</text:p></text:section>
<text:list text:style-name="L1"><text:list-item><text:p>butir pertama</text:p></text:list-item><text:list-item><text:p>butir kedua</text:p></text:list-item></text:list>
<table:table><table:table-column table:number-columns-repeated="2"/><table:table-row><table:table-cell><text:p>Nama</text:p></table:table-cell><table:table-cell><text:p>Rp77.000.000</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>Lunas</text:p></table:table-cell><table:covered-table-cell><text:p>${marker('ODT-TERTUTUP')}</text:p></table:covered-table-cell></table:table-row></table:table>
<text:p>${picture('ODT')}</text:p>
<text:p><text:a xlink:href="file:///C:/Users/${marker('ODT-TAUTAN')}/a.odt">tautan</text:a><text:bookmark text:name="${marker('ODT-PENANDA-BUKU')}"/></text:p>
<text:p>Catatan<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>isi catatan kaki</text:p></text:note-body></text:note></text:p></office:text>`,
  )

/**
 * A workbook of LibreOffice with a hidden sheet, row and column, a formula with a path, and repeated cells.
 */
export const ods = () =>
  openDocument(
    'ODS',
    'spreadsheet',
    '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>',
    `<office:spreadsheet><table:table table:name="Daftar"><table:table-column/><table:table-column table:visibility="collapse"/><table:table-column/><table:table-row><table:table-cell table:formula="of:=['file:///C:/Users/${marker('ODS-RUMUS')}/a.ods'#A.A1]"><text:p>Kuitansi 12 juta</text:p></table:table-cell><table:table-cell><text:p>${marker('ODS-KOLOM')}</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2"><text:p>27/11/2026</text:p></table:table-cell></table:table-row>
<table:table-row table:visibility="collapse"><table:table-cell><text:p>${marker('ODS-BARIS')}</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell><office:annotation>${who('ODS')}<text:p>${marker('ODS-KOMENTAR')}</text:p></office:annotation><text:p>Jumlah</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell table:number-columns-spanned="3"><text:p>Gabungan</text:p></table:table-cell><table:covered-table-cell/><table:covered-table-cell><text:p>${marker('ODS-TERTUTUP')}</text:p></table:covered-table-cell></table:table-row><table:table-row-group table:display="false"><table:table-row><table:table-cell><text:p>${marker('ODS-KELOMPOK')}</text:p></table:table-cell></table:table-row></table:table-row-group><table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="1024"/></table:table-row></table:table>
<table:table table:name="${marker('ODS-LEMBAR')}" table:style-name="ta2"><table:table-row><table:table-cell><text:p>${marker('ODS-LEMBAR-ISI')}</text:p></table:table-cell></table:table-row></table:table><table:dde-links><table:dde-link><table:table><table:table-row><table:table-cell><text:p>${marker('ODS-DDE')}</text:p></table:table-cell></table:table-row></table:table></table:dde-link></table:dde-links></office:spreadsheet>`,
  )

/** Slides of LibreOffice, one hidden, with notes for the speaker. */
export const odp = () =>
  openDocument(
    'ODP',
    'presentation',
    '<style:style style:name="dp2" style:family="drawing-page"><style:drawing-page-properties presentation:visibility="hidden"/></style:style>',
    `<office:presentation><draw:page draw:name="${marker('ODP-NAMA')}"><draw:frame><draw:text-box><text:p>Rapat anggaran</text:p></draw:text-box></draw:frame><draw:frame draw:layer="sembunyi"><draw:text-box><text:p>${marker('ODP-LAPISAN')}</text:p></draw:text-box></draw:frame>${picture('ODP')}<presentation:notes><draw:frame><draw:text-box><text:p>${marker('ODP-CATATAN')}</text:p></draw:text-box></draw:frame></presentation:notes></draw:page><draw:page draw:style-name="dp2"><draw:frame><draw:text-box><text:p>${marker('ODP-SALINDIA')}</text:p></draw:text-box></draw:frame></draw:page></office:presentation>`,
  )

const OPEN = 'http://schemas.openxmlformats.org'
const OFFICE = `${OPEN}/officeDocument/2006/relationships`
const SLIDE = `xmlns:p="${OPEN}/presentationml/2006/main" xmlns:a="${OPEN}/drawingml/2006/main" xmlns:r="${OFFICE}"`

const relations = (list: readonly (readonly [id: string, kind: string, target: string])[]) =>
  `${XML}<Relationships xmlns="${OPEN}/package/2006/relationships">${list
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`

const shape = (name: string, text: string, about = '') =>
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="${name}" ${about}/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`

const slide = (content: string, about = '') =>
  `${XML}<p:sld ${SLIDE} ${about}><p:cSld><p:spTree>${content}</p:spTree></p:cSld></p:sld>`

export async function pptxParts(): Promise<Parts> {
  const mark = (place: string) => marker(`PPTX-${place}`)
  const table =
    '<p:graphicFrame><a:graphic><a:graphicData uri=""><a:tbl><a:tr h="1"><a:tc><a:txBody><a:p><a:r><a:t>Termin</a:t></a:r></a:p></a:txBody></a:tc><a:tc><a:txBody><a:p><a:r><a:t>Rp77.000.000</a:t></a:r></a:p></a:txBody></a:tc></a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>'
  const photo = `<p:pic><p:nvPicPr><p:cNvPr id="4" name="${mark('NAMA-GAMBAR')}" descr="C:\\Users\\${mark('JALUR-GAMBAR')}"/></p:nvPicPr><p:blipFill><a:blip r:embed="rId2"/></p:blipFill></p:pic>`
  const title =
    '<p:sp><p:nvSpPr><p:cNvPr id="1" name="a"/><p:cNvSpPr/><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:txBody><a:p><a:r><a:t>Rapat anggaran</a:t></a:r></a:p></p:txBody></p:sp>'
  const hidden = shape(mark('NAMA-BENTUK'), mark('BENTUK-TERSEMBUNYI'), 'hidden="1"')
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="${OPEN}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/ppt/presentation.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/></Types>`,
    '_rels/.rels': relations([
      ['rId1', 'officeDocument', 'ppt/presentation.xml'],
      ['rId2', 'extended-properties', 'docProps/app.xml'],
      ['rId3', 'metadata/core-properties', 'docProps/core.xml'],
      ['rId4', 'metadata/thumbnail', 'docProps/thumbnail.jpeg'],
    ]),
    'docProps/app.xml': `${XML}<Properties><Company>${mark('KANTOR')}</Company><Application>Microsoft Office PowerPoint</Application></Properties>`,
    'docProps/core.xml': `${XML}<coreProperties><title>${mark('JUDUL')}</title><creator>${mark('PENULIS')}</creator><lastModifiedBy>${mark('PENGUBAH')}</lastModifiedBy><created>2026-11-20T01:02:03Z</created></coreProperties>`,
    'ppt/presentation.xml': `${XML}<p:presentation ${SLIDE}><p:sldIdLst><p:sldId id="256" r:id="rId2"/><p:sldId id="257" r:id="rId1"/></p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations([
      ['rId1', 'slide', 'slides/slide1.xml'],
      ['rId2', 'slide', 'slides/slide9.xml'],
      ['rId3', 'commentAuthors', 'commentAuthors.xml'],
    ]),
    'ppt/commentAuthors.xml': `${XML}<a name="${mark('KOMENTATOR')}"/>`,
    'docProps/thumbnail.jpeg': await jpeg(),
    'ppt/comments/comment1.xml': `${XML}<p:cmLst ${SLIDE}><p:cm><p:text>${mark('KOMENTAR')}</p:text></p:cm></p:cmLst>`,
    'ppt/slides/slide9.xml': slide(
      `${title}${shape(mark('NAMA'), 'Uang muka tiga puluh persen')}${hidden}${table}${photo}`,
    ),
    'ppt/slides/_rels/slide9.xml.rels': relations([
      ['rId1', 'slideLayout', '../slideLayouts/slideLayout1.xml'],
      ['rId2', 'image', '../media/image1.jpeg'],
      ['rId4', 'comments', '../comments/comment1.xml'],
      ['rId3', 'notesSlide', '../notesSlides/notesSlide1.xml'],
    ]),
    'ppt/slides/slide1.xml': slide(shape('a', mark('SALINDIA')), 'show="0"'),
    'ppt/slideLayouts/slideLayout1.xml': `${XML}<p:sldLayout ${SLIDE}><p:cSld><p:spTree>${title.replace('Rapat anggaran', 'Klik untuk mengubah')}${shape('b', 'Dinas Pekerjaan Umum')}</p:spTree></p:cSld></p:sldLayout>`,
    'ppt/notesSlides/notesSlide1.xml': `${XML}<p:notes ${SLIDE}><p:cSld><p:spTree>${shape('c', mark('CATATAN'))}</p:spTree></p:cSld></p:notes>`,
    'ppt/media/image1.jpeg': await jpeg(),
  }
}

/** Slides of PowerPoint in another order than their names, one hidden, with notes for the speaker. */
export const pptx = async () => zip(await pptxParts())

/** A letter as WordPad and older programs save it. */
export async function rtf(): Promise<Buffer> {
  const mark = (place: string) => marker(`RTF-${place}`)
  const photo = (await jpeg()).toString('hex')
  return Buffer.from(
    `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fnil\\fcharset0 ${mark('HURUF')};}{\\f1\\fcharset204 Arial;}}
{\\*\\generator ${mark('APLIKASI')};}{\\info{\\author ${mark('PENULIS')}}{\\operator ${mark('PENGUBAH')}}{\\company ${mark('KANTOR')}}{\\creatim\\yr2026}}
{\\*\\userprops ${mark('SIFAT')}}
\\pard\\outlinelevel0 Laporan proyek\\par
\\pard Kafe d\\'e9pot, \\u8220?tunai\\u8221? \\f1\\'cf\\'f0\\f0  lunas.\\par
{\\v ${mark('TERSEMBUNYI')}}{\\deleted ${mark('TERHAPUS')}}{\\*\\annotation{\\*\\atnauthor ${mark('KOMENTATOR')}} ${mark('KOMENTAR')}}
{\\shp{\\*\\shpinst{\\sp{\\sn fHidden}{\\sv 1}}{\\shptxt\\plain ${mark('BENTUK')}}}}{\\tcn ${mark('DAFTAR-ISI')}}{\\*\\docvar{Nama}{${mark('VARIABEL')}}}{\\author ${mark('PENULIS-LAIN')}}
\\trowd\\cellx1000\\cellx2000\\intbl Nama\\cell Rp77.000.000\\cell\\row
\\pard{\\field{\\*\\fldinst HYPERLINK "file:///C:/Users/${mark('JALUR')}"}{\\fldrslt tautan}}\\par
{\\*\\shppict{\\pict\\jpegblip ${photo}}}{\\nonshppict{\\pict\\wmetafile8 ${Buffer.from(mark('WMF-LAMA')).toString('hex')}}}
{\\object{\\*\\objdata 0${Buffer.from(mark('TERTANAM')).toString('hex')}}{\\result akhir surat}}\\par}`,
    'latin1',
  )
}
