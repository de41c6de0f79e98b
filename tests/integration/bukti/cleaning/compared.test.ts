import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { cleaner, toldOf } from '../../../corpus/cleaner'
import { odp, ods, odt, pptxParts, rtf } from '../../../corpus/drawn'
import { tiffOfPages, tiffOfSizes } from '../../../corpus/kinds'
import { docxParts, type Parts, xlsxParts, zip } from '../../../corpus/office'
import { jpeg } from '../../../corpus/pictures'

const { examine, end } = cleaner()
afterAll(end)

const told = async (file: Uint8Array) => toldOf(await examine(file))

/** Every part of an archive. */
async function everyPart(archive: Uint8Array): Promise<Parts> {
  const reader = new ZipReader(new Uint8ArrayReader(archive), { useWebWorkers: false })
  const parts: Parts = {}
  for (const entry of await reader.getEntries())
    if (!entry.directory) parts[entry.filename] = Buffer.from(await entry.getData(new Uint8ArrayWriter()))
  return parts
}

const changed = (parts: Parts, name: string, from: string | RegExp, to: string): Parts => ({
  ...parts,
  [name]: String(parts[name]).replace(from, to),
})

describe('of a letter', () => {
  const drawing = (id: string) =>
    `<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`
  const letter = async (markup: string) =>
    zip(changed(await docxParts(), 'word/document.xml', '<w:sectPr/>', `${markup}<w:sectPr/>`))
  const usual = { 'hidden-text': 3 }

  it('nothing is said to be missing that is there', async () => {
    expect(await told(await letter(`<w:p><w:r>${drawing('rId3')}</w:r></w:p>`))).toEqual(usual)
    expect(await told(await letter('<w:p><w:r><w:t>☒ lunas</w:t></w:r></w:p>'))).toEqual(usual)
  })

  it('a picture in an element that no list knows makes it a drawing that shows it', async () => {
    const file = await letter(`<w:p><w:lain><w:r>${drawing('rId3')}</w:r></w:lain></w:p>`)
    expect(await told(file)).toEqual({ ...usual, 'laid-out': 1 })
  })

  it('a picture that a drawing cannot show either is told', async () => {
    const file = await letter(`<w:p><w:sdtPr><w:r>${drawing('rId3')}</w:r></w:sdtPr></w:p>`)
    expect(await told(file)).toEqual({ ...usual, 'missing-pictures': 1 })
  })

  it('a picture is told as often as it stands there', async () => {
    const file = await letter(`<w:p><w:r>${drawing('rId90')}</w:r></w:p>`.repeat(2))
    expect(await told(file)).toEqual(usual)
    const parts = changed(
      await docxParts(),
      'word/_rels/document.xml.rels',
      '</Relationships>',
      '<Relationship Id="rId90" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="https://contoh.id/a.png" TargetMode="External"/></Relationships>',
    )
    const two = `<w:p><w:r>${drawing('rId90')}</w:r></w:p>`.repeat(2)
    expect(
      await told(await zip(changed(parts, 'word/document.xml', '<w:sectPr/>', `${two}<w:sectPr/>`))),
    ).toEqual({ ...usual, 'missing-pictures': 2 })
  })

  it('a hidden picture is no missing one, and a hidden box stays hidden', async () => {
    const hidden = (content: string) => `<w:p><w:r><w:rPr><w:vanish/></w:rPr>${content}</w:r></w:p>`
    expect(await told(await letter(hidden(drawing('rId3'))))).toEqual({ ...usual, 'hidden-pictures': 1 })
    const mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    const other = `<mc:AlternateContent ${mc}><mc:Choice Requires="wps">${drawing('rId3')}</mc:Choice></mc:AlternateContent>`
    expect(await told(await letter(hidden(other)))).toEqual({ ...usual, 'hidden-pictures': 1 })
  })

  it('a picture with a hidden frame is not on a drawing', async () => {
    const unknown = '<w:p><w:lain><w:r><w:t>Terlihat</w:t></w:r></w:lain></w:p>'
    const hidden = drawing('rId3').replace('<a:graphic ', '<wp:docPr id="9" name="a" hidden="1"/><a:graphic ')
    const plain = await examine(await letter(unknown))
    const { answer, bytes } = await examine(await letter(`${unknown}<w:p><w:r>${hidden}</w:r></w:p>`))
    expect(answer).toMatchObject({ pages: 1, parts: [{ type: 'application/pdf' }] })
    expect(Math.abs(bytes.length - plain.bytes.length)).toBeLessThan(200)
  })

  it('a tick in a box that cannot be read is a missing value', async () => {
    const box = '<w:p><w:rPr><w:lain><w:t>☒</w:t></w:lain></w:rPr><w:r><w:t>☐</w:t></w:r></w:p>'
    expect(await told(await letter(box))).toMatchObject({ 'laid-out': 1 })
    const lost = '<w:p><w:sdtPr><w:r><w:t>☒</w:t></w:r></w:sdtPr></w:p>'
    expect(await told(await letter(lost))).toEqual({ ...usual, 'missing-values': 1 })
  })

  it('the tick and the choice of an old form are there', async () => {
    const field = (data: string) =>
      `<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r><w:r><w:instrText>FORM</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`
    const tick = field('<w:checkBox><w:checked/></w:checkBox>')
    const list = field(
      '<w:ddList><w:result w:val="1"/><w:listEntry w:val="Lunas"/><w:listEntry w:val="Belum lunas"/></w:ddList>',
    )
    expect(await told(await letter(tick + list))).toEqual(usual)
  })
})

describe('of a workbook', () => {
  const sheet = async (from: string | RegExp, to: string) =>
    zip(changed(await xlsxParts(), 'xl/worksheets/sheet1.xml', from, to))
  const usual = { 'hidden-sheets': 1, 'hidden-rows': 1 }

  it('a row in an element that no list knows makes it a drawing, though a sheet is hidden', async () => {
    const row = '<lain><row r="9"><c r="A9"><v>46000</v></c></row></lain></sheetData>'
    expect(await told(await sheet('</sheetData>', row))).toEqual({ ...usual, 'laid-out': 1 })
  })

  it('a value in an element that no list knows, too', async () => {
    const cell = '<row r="9"><lain><c r="A9"><v>46000</v></c></lain></row></sheetData>'
    expect(await told(await sheet('</sheetData>', cell))).toEqual({ ...usual, 'laid-out': 1 })
  })

  it('the values of hidden columns are not missing', async () => {
    const hidden = '<cols><col min="2" max="2" hidden="1"/></cols><sheetData>'
    expect(await told(await sheet('<sheetData>', hidden))).toEqual({ ...usual, 'hidden-columns': 1 })
  })

  it('a picture at the head of a printed page is told', async () => {
    const parts = await xlsxParts()
    const { 'xl/drawings/vmlDrawing1.vml': _, ...rest } = parts
    const head = {
      ...rest,
      'xl/drawings/vmlDrawing1.vml':
        '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><v:shape id="CH"><v:imagedata o:relid="rId1"/></v:shape></xml>',
      'xl/drawings/_rels/vmlDrawing1.vml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="../media/image1.jpeg"/></Relationships>',
      'xl/media/image1.jpeg': await jpeg(),
    }
    expect(await told(await zip(head))).toEqual({ ...usual, 'missing-pictures': 1 })
  })
})

describe('of slides', () => {
  const slides = async (name: string, from: string, to: string, relation = '') => {
    const parts = changed(await pptxParts(), `ppt/${name}`, from, to)
    const rels = `ppt/${name.replace(/([^/]+)$/, '_rels/$1.rels')}`
    return zip(relation ? changed(parts, rels, '</Relationships>', `${relation}</Relationships>`) : parts)
  }
  const photo = '<p:pic><p:blipFill><a:blip r:embed="rId2"/></p:blipFill></p:pic>'
  const usual = { 'hidden-slides': 1, 'hidden-text': 4, 'speaker-notes': 3, 'laid-out': 1 }
  const slide = 'slides/slide9.xml'

  it('the picture of an embedded table is there', async () => {
    const object =
      '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="v"><p:oleObj/></mc:Choice><mc:Fallback><p:oleObj>PIC</p:oleObj></mc:Fallback></mc:AlternateContent>'.replace(
        'PIC',
        photo,
      )
    const { answer, bytes } = await examine(await slides(slide, '</p:spTree>', `${object}</p:spTree>`))
    expect(answer).toMatchObject({
      differences: expect.not.arrayContaining([{ what: 'missing-pictures', count: 1 }]),
    })
    const without = await examine(await slides(slide, '</p:spTree>', '</p:spTree>'))
    expect(bytes.length).toBeGreaterThan(without.bytes.length + 2000)
  })

  it('a picture behind damage is told', async () => {
    const file = await slides(slide, '</p:spTree>', `<p:a></p:b>${photo}</p:spTree>`)
    expect(await told(file)).toEqual({ ...usual, 'missing-pictures': 1 })
  })

  it('a picture that lies elsewhere is told as often as it stands there', async () => {
    const elsewhere =
      '<Relationship Id="rId90" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="https://contoh.id/a.png" TargetMode="External"/>'
    const linked = photo.replace('r:embed="rId2"', 'r:link="rId90"').repeat(2)
    expect(await told(await slides(slide, '</p:spTree>', `${linked}</p:spTree>`, elsewhere))).toEqual({
      ...usual,
      'missing-pictures': 2,
    })
  })

  it('a hidden picture is told', async () => {
    const hidden = photo.replace('<p:pic>', '<p:pic><p:nvPicPr><p:cNvPr hidden="1"/></p:nvPicPr>')
    expect(await told(await slides(slide, '</p:spTree>', `${hidden}</p:spTree>`))).toEqual({
      ...usual,
      'hidden-pictures': 1,
    })
  })
})

describe('of an OpenDocument file', () => {
  const opened = async (make: () => Promise<Buffer>, part: string, from: string, to: string) =>
    zip(changed(await everyPart(await make()), part, from, to))
  const image = '<draw:frame><draw:image xlink:href="Pictures/1.jpg"/></draw:frame>'

  it('a logo and a picture behind its pages are told, a logo on its slides is there', async () => {
    const logo = `<style:master-page style:name="B">${image}</style:master-page>`
    const withLogo = async (make: () => Promise<Buffer>) =>
      told(await opened(make, 'styles.xml', '<office:master-styles>', `<office:master-styles>${logo}`))
    expect(await withLogo(odt)).toMatchObject({ 'missing-pictures': 1 })
    expect(await withLogo(odp)).not.toHaveProperty('missing-pictures')
    const behind =
      '<style:style><style:drawing-page-properties draw:fill="bitmap" draw:fill-image-name="langit"/></style:style><style:style style:name="T9"'
    expect(
      await told(await opened(odp, 'content.xml', '<style:style style:name="T9"', behind)),
    ).toMatchObject({
      'missing-pictures': 1,
    })
  })

  it('a hidden picture is told', async () => {
    const hidden = `<text:section text:display="none">${image}</text:section></office:text>`
    expect(await told(await opened(odt, 'content.xml', '</office:text>', hidden))).toMatchObject({
      'hidden-pictures': 1,
    })
  })

  it('a value repeated in more cells than there is room for is told', async () => {
    const row =
      '<table:table-row><table:table-cell table:number-columns-repeated="600"><text:p>nol</text:p></table:table-cell></table:table-row></table:table>'
    expect(await told(await opened(ods, 'content.xml', '</table:table>', row))).toMatchObject({
      'missing-values': 100,
    })
  })
})

describe('of a Rich Text file', () => {
  const text = async (from: string, to: string) =>
    Buffer.from((await rtf()).toString('latin1').replace(from, to), 'latin1')
  const usual = { 'hidden-text': 6, 'laid-out': 1 }

  it('a picture is there, with the number that Word gives it, or as bare bytes', async () => {
    expect(await told(await text('{\\pict\\jpegblip ', '{\\pict\\jpegblip{\\*\\blipuid 00ff00ff}'))).toEqual(
      usual,
    )
    const photo = await jpeg()
    const bare = `{\\pict\\jpegblip\\bin${photo.length} ${photo.toString('latin1')}}\\par}`
    expect(
      await told(
        Buffer.from(
          (await rtf()).toString('latin1').replace(/\\par\}$/, () => bare),
          'latin1',
        ),
      ),
    ).toEqual(usual)
  })

  it('one that cannot be drawn, or is hidden, is told', async () => {
    expect(await told(await text('\\par}', '\\par{\\pict\\wmetafile8 00ff}}'))).toMatchObject({
      'missing-pictures': 1,
    })
    const photo = (await jpeg()).toString('hex')
    expect(await told(await text('{\\v ', `{\\v{\\pict\\jpegblip ${photo}}`))).toEqual({
      ...usual,
      'hidden-pictures': 1,
    })
  })
})

describe('of a picture', () => {
  const frames = async () =>
    sharp(
      await Promise.all(
        ['#2040a0', '#d00000', '#ffffff'].map((background) =>
          sharp({ create: { width: 60, height: 40, channels: 3, background } })
            .png()
            .toBuffer(),
        ),
      ),
      { join: { animated: true } },
    )
  const comment = Buffer.from([0x21, 0xfe, 3, 65, 65, 65, 0])

  it.each(['gif', 'webp'] as const)('every frame of a .%s is there', async (format) => {
    const file = await (await frames())[format]({ delay: [100, 200, 300] }).toBuffer()
    const { answer, bytes } = await examine(file)
    expect(answer).toMatchObject({ differences: [] })
    expect(await sharp(bytes).metadata()).toMatchObject({ pages: 3, delay: [100, 200, 300] })
  })

  it('a comment behind the last frame does no harm', async () => {
    const file = await (await frames()).gif().toBuffer()
    const { answer, bytes } = await examine(
      Buffer.concat([file.subarray(0, -1), comment, Buffer.from([0x3b])]),
    )
    expect(answer).toMatchObject({ differences: [], noCleanCopy: null })
    expect((await sharp(bytes).metadata()).pages).toBe(3)
  })

  it('a moving picture that ends early is told', async () => {
    const file = await (await frames()).gif().toBuffer()
    expect(await told(file.subarray(0, -60))).toMatchObject({ 'cut-picture': 1 })
  })

  it('of an animated WebP that ends early the frames that are whole are there', async () => {
    const file = await (await frames()).webp({ delay: [100, 200, 300] }).toBuffer()
    const { answer, bytes } = await examine(file.subarray(0, -10))
    expect(answer).toMatchObject({ noCleanCopy: null, differences: [{ what: 'cut-picture', count: 1 }] })
    expect(await sharp(bytes).metadata()).toMatchObject({ pages: 2, delay: [100, 200] })
    expect((await examine(file.subarray(0, 60))).answer).toMatchObject({ kind: 'refused' })
  })

  it('every page of a scan is there, and a narrow receipt is one', async () => {
    expect(await told(await tiffOfPages())).toEqual({})
    const { answer } = await examine(
      tiffOfSizes([
        { width: 300, height: 400 },
        { width: 80, height: 400 },
      ]),
    )
    expect(answer).toMatchObject({ pages: 2, differences: [] })
  })

  it('the small picture of a page is no page, and is told', async () => {
    const { answer } = await examine(
      tiffOfSizes([
        { width: 300, height: 400 },
        { width: 75, height: 100 },
      ]),
    )
    expect(answer).toMatchObject({
      pages: 1,
      differences: [],
      findings: expect.arrayContaining(['gambar-kecil']),
    })
  })

  it('a page that cannot be read is told', async () => {
    const page = { width: 300, height: 400 }
    const { answer } = await examine(tiffOfSizes([page, { ...page, missing: true }, page]))
    expect(answer).toMatchObject({ pages: 3, differences: [{ what: 'cut-picture', count: 1 }] })
  })
})
