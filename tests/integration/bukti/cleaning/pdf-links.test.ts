import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { afterAll, expect, it } from 'vitest'
import { cleaner } from '../../../corpus/cleaner'

const { examine, end } = cleaner()
afterAll(end)

/** A page with a link, of an author; a comment of somebody follows it. */
async function linked(address: string, { author = 'Budi Santoso', comment = '' } = {}) {
  const doc = await PDFDocument.create()
  doc.setAuthor(author)
  const page = doc.addPage([200, 200])
  page.drawText('Lihat tautan')
  const { context } = doc
  const rect = { Type: 'Annot', Rect: [10, 10, 90, 30] }
  const link = context.obj({ ...rect, Subtype: 'Link', A: { S: 'URI', URI: PDFString.of(address) } })
  const note = context.obj({ ...rect, Subtype: 'Link', T: PDFString.of(comment) })
  page.node.set(PDFName.of('Annots'), context.obj(comment === '' ? [link] : [link, note]))
  return Buffer.from(await doc.save())
}

/** Whether the copy still has the address, and whether it is drawn. */
async function kept(file: Buffer, address: string) {
  const { answer, bytes } = await examine(file)
  if (answer.kind !== 'examined' || answer.noCleanCopy !== null) throw new Error(answer.kind)
  const copy = await PDFDocument.load(bytes)
  const text = copy.context.enumerateIndirectObjects().map(([, object]) => object.toString())
  return {
    address: text.join('\n').includes(address),
    drawn: answer.differences.some(({ what }) => what === 'drawn'),
  }
}

it.each([
  ['https://kalselprov.go.id/anggaran', { address: true, drawn: false }],
  ['https://dinas-my.sharepoint.com/personal/budi_kalselprov/a.pdf', { address: false, drawn: false }],
  ['https://contoh.id/~budi/a.pdf', { address: false, drawn: false }],
])('of a link to %s the copy keeps what leads to nobody', async (address, expected) => {
  expect(await kept(await linked(address), address)).toEqual(expected)
})

it('a link with a name that the properties give is not kept', async () => {
  const address = 'https://contoh.id/norhayati/a.pdf'
  expect(await kept(await linked(address, { author: 'Norhayati' }), address)).toMatchObject({
    address: false,
  })
})

it('a link with a name that a later comment gives makes the copy a drawing', async () => {
  const address = 'https://contoh.id/norhayati/a.pdf'
  expect(await kept(await linked(address, { comment: 'Norhayati' }), address)).toEqual({
    address: false,
    drawn: true,
  })
})
