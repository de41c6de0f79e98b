import {
  AFRelationship,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFPage,
  PDFString,
  StandardFonts,
} from '@cantoo/pdf-lib'
import { fax, jbig2, jpeg2000 } from './coded-pictures'
import { marker } from './marker'
import { jpeg } from './pictures'

/** A report of several pages with everything that a PDF can contain besides its pages. */
export async function pdf({ pages = 2 } = {}): Promise<Buffer> {
  const doc = await PDFDocument.create()
  doc.setAuthor(marker('PDF-PENULIS'))
  doc.setCreator(marker('PDF-APLIKASI'))
  doc.setProducer(marker('PDF-PRODUSEN'))
  doc.setTitle(marker('PDF-JUDUL'))
  const font = await doc.embedFont(StandardFonts.Helvetica)
  const photo = await doc.embedJpg(await jpeg())
  for (let number = 1; number <= pages; number += 1) {
    const page = doc.addPage([420, 595])
    page.drawText(`Kuitansi halaman ${number}`, { x: 40, y: 520, size: 24, font })
    page.drawImage(photo, { x: 40, y: 380, width: 180, height: 120 })
  }
  doc.addJavaScript('mulai', `app.alert("${marker('PDF-SKRIP')}")`)
  await doc.attach(Buffer.from(marker('PDF-LAMPIRAN')), 'asli.txt', { afRelationship: AFRelationship.Source })

  const { context, catalog } = doc
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:creator>${marker('PDF-XMP')}</dc:creator></x:xmpmeta>`
  catalog.set(
    PDFName.of('Metadata'),
    context.register(context.stream(xmp, { Type: 'Metadata', Subtype: 'XML' })),
  )
  const page = doc.getPage(0)
  plantHidden(doc, page)
  page.node.set(
    PDFName.of('PieceInfo'),
    context.obj({ Word: { Private: PDFString.of(marker('PDF-PIECE')) } }),
  )
  const note = context.obj({
    Type: 'Annot',
    Subtype: 'Text',
    Rect: [10, 10, 30, 30],
    T: PDFString.of(marker('PDF-KOMENTATOR')),
    Contents: PDFHexString.fromText(marker('PDF-KOMENTAR')),
  })
  const look = context.register(
    context.stream('1 1 0 rg 0 0 100 20 re f', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 100, 20] }),
  )
  const highlight = context.obj({
    Type: 'Annot',
    Subtype: 'Highlight',
    Rect: [40, 300, 140, 320],
    T: PDFString.of(marker('PDF-PENYOROT')),
    NM: PDFString.of(marker('PDF-NM')),
    AP: { N: look },
  })
  const link = context.obj({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [40, 200, 140, 220],
    A: { S: 'Launch', F: PDFString.of(`C:/Users/${marker('PDF-JALUR')}/a.exe`) },
  })
  page.node.set(
    PDFName.of('Annots'),
    context.obj([note, highlight, link].map((object) => context.register(object))),
  )
  return Buffer.from(await doc.save())
}

/** Places of a page that no reader sees: what TeX, scanners, drawing programs and fonts write there. */
function plantHidden(doc: PDFDocument, page: PDFPage): void {
  const { context, catalog } = doc
  const mark = (place: string) => PDFString.of(marker(`PDF-${place}`))
  const layer = context.register(context.obj({ Type: 'OCG', Name: mark('LAPISAN') }))
  catalog.set(PDFName.of('OCProperties'), context.obj({ OCGs: [layer], D: { OFF: [layer] } }))
  const profile = context.register(context.stream(`    acsp ${marker('PDF-ICC')}`, { N: 3 }))
  const form = context.register(
    context.stream('0 0 1 rg 0 0 20 20 re f', {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, 20, 20],
      'PTEX.FileName': mark('PTEX-BERKAS'),
      'PTEX.InfoDict': { Author: mark('PTEX-INFO') },
      Kunci: { Lain: mark('KUNCI-LAIN') },
    }),
  )
  const xmp = context.register(context.stream(marker('PDF-XMP-GAMBAR'), { Type: 'Metadata' }))
  const image = context.register(
    context.stream(Uint8Array.of(255, 0, 0), {
      Subtype: 'Image',
      Width: 1,
      Height: 1,
      BitsPerComponent: 8,
      ColorSpace: ['ICCBased', profile],
      Metadata: xmp,
    }),
  )
  const map = `/CMapName /${marker('PDF-PETA')} def 1 beginbfchar\n<41> <0041>\nendbfchar`
  const font = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type1',
      BaseFont: marker('PDF-HURUF'),
      FontDescriptor: { Type: 'FontDescriptor', FontFamily: mark('KELUARGA-HURUF'), Flags: 32 },
      ToUnicode: context.register(context.stream(map)),
    }),
  )
  const scan = { Subtype: 'Image', Width: 8, Height: 8, ColorSpace: 'DeviceGray' }
  const photo = context.register(context.stream(jpeg2000(), { ...scan, Filter: 'JPXDecode' }))
  const text = context.register(
    context.stream(jbig2(), { ...scan, BitsPerComponent: 1, Filter: 'JBIG2Decode' }),
  )
  const dots = (place: string) => Buffer.concat([Buffer.alloc(64, 0xa0), Buffer.from(marker(`PDF-${place}`))])
  const grey = { ...scan, BitsPerComponent: 8 }
  const packed = context.register(context.flateStream(dots('GAMBAR-EKOR'), grey))
  const lines = Buffer.concat(Array.from({ length: 8 }, () => Buffer.alloc(9, 0)))
  const predicted = context.register(
    context.flateStream(Buffer.concat([lines, Buffer.from(marker('PDF-GAMBAR-EKOR-PNG'))]), {
      ...grey,
      DecodeParms: { Predictor: 15, Columns: 8 },
    }),
  )
  const table = PDFHexString.of(Buffer.from(`abcdef${marker('PDF-WARNA-EKOR')}`).toString('hex'))
  const indexed = context.register(
    context.stream(Buffer.alloc(64, 1), { ...grey, ColorSpace: ['Indexed', 'DeviceRGB', 1, table] }),
  )
  const parms = { K: -1, Columns: 8, Rows: 8 }
  const faxed = context.register(
    context.stream(fax(), { ...scan, BitsPerComponent: 1, Filter: 'CCITTFaxDecode', DecodeParms: parms }),
  )
  const name = marker('PDF-SUMBER-DAYA')
  page.node.setXObject(PDFName.of(name), form)
  page.node.setXObject(PDFName.of('Im9'), image)
  page.node.setXObject(PDFName.of('Im10'), photo)
  page.node.setXObject(PDFName.of('Im11'), text)
  for (const [index, image] of [packed, predicted, indexed, faxed].entries())
    page.node.setXObject(PDFName.of(`Im${index + 12}`), image)
  page.node.setFontDictionary(PDFName.of('F9'), font)
  page.node.Resources()?.set(PDFName.of('Properties'), context.obj({ L1: layer }))
  const content = [
    `% ${marker('PDF-KOMENTAR-ISI')}`,
    `/Span <</ActualText (${marker('PDF-TEKS-GANTI')})>> BDC q 1 0 0 1 200 200 cm /${name} Do Q EMC`,
    'q 5 0 0 5 250 200 cm /Im9 Do Q',
    'q 20 0 0 20 270 200 cm /Im10 Do Q q 20 0 0 20 300 200 cm /Im11 Do Q',
    ...[12, 13, 14, 15].map((number) => `q 20 0 0 20 ${number * 20} 170 cm /Im${number} Do Q`),
    `q 20 0 0 20 330 200 cm BI /W 1 /H 1 /BPC 8 /CS /RGB ID abc${marker('PDF-SISIPAN-EKOR')}\nEI Q`,
    `/OC /L1 BDC BT /F9 12 Tf 40 100 Td (${marker('PDF-TEKS-TERSEMBUNYI')}) Tj ET EMC`,
  ]
  page.node.addContentStream(context.register(context.stream(content.join('\n'))))
}

/** A PDF that needs a password to show anything. */
export async function lockedPdf(): Promise<Buffer> {
  const doc = await PDFDocument.create()
  doc.addPage()
  doc.encrypt({ userPassword: 'rahasia', ownerPassword: 'rahasia2' })
  return Buffer.from(await doc.save())
}
