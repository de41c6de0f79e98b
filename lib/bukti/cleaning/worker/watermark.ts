import { degrees, PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import sharp, { type Sharp } from 'sharp'
import { drawn, openPdf } from './pdfium.ts'

const STRENGTH = 0.26
const GREY = 96

/** Repeats a short text across a picture, faint enough to read through, too dense to crop away. */
export async function marked(picture: Sharp, text: string): Promise<Sharp> {
  const plain = picture.removeAlpha().toColourspace('srgb')
  const { data, info } = await plain.raw().toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const tile = await textTile(
    text,
    Math.min(width, Math.max(280, Math.round(width / 2))),
    Math.min(height, 240),
  )
  return sharp(data, { raw: { width, height, channels } }).composite([
    { input: tile, tile: true, gravity: 'northwest' },
  ])
}

/**
 * The text, slanted, on a transparent tile. PDFium draws it with its built-in font, so the machine needs no
 * fonts.
 */
async function textTile(text: string, width: number, height: number): Promise<Buffer> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const font = await document.embedFont(StandardFonts.HelveticaBold)
  const written = encodable(text)
  const angle = Math.atan2(height * 0.55, width)
  const size = Math.min(20, (0.82 * width) / Math.cos(angle) / font.widthOfTextAtSize(written, 1))
  const page = document.addPage([width, height])
  page.drawText(written, {
    x: width * 0.08,
    y: height * 0.2,
    size,
    font,
    rotate: degrees((angle * 180) / Math.PI),
  })
  const rendered = await (await openPdf(await document.save()))
    .getPage(0)
    .render({ scale: 1, render: 'bitmap' })
  return inked(
    await drawn(rendered)
      .flatten({ background: '#ffffff' })
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true }),
  )
}

/** Makes darker pixels of the tile more opaque, all in one grey. */
async function inked({
  data,
  info,
}: {
  data: Buffer
  info: { width: number; height: number; channels: number }
}) {
  const { width, height, channels } = info
  const pixels = Buffer.alloc(width * height * 4, GREY)
  for (let at = 0; at < width * height; at += 1)
    pixels[at * 4 + 3] = Math.round((255 - (data[at * channels] ?? 255)) * STRENGTH)
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer()
}

/** The built-in font has Latin letters only. */
function encodable(text: string): string {
  return text.normalize('NFKD').replace(/[^\x20-\x7e\u00b7]/g, '')
}
