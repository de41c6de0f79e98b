import { AFRelationship, PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib'
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

/** A PDF that needs a password to show anything. */
export async function lockedPdf(): Promise<Buffer> {
  const doc = await PDFDocument.create()
  doc.addPage()
  doc.encrypt({ userPassword: 'rahasia', ownerPassword: 'rahasia2' })
  return Buffer.from(await doc.save())
}
