import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { marker } from './marker'

/** A JPEG segment. */
function segment(code: number, content: Buffer): Buffer {
  const head = Buffer.alloc(4)
  head.writeUInt16BE(0xff00 + code, 0)
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

export function exif(kind: string) {
  return {
    IFD0: {
      Artist: marker(`${kind}-ARTIS`),
      Make: marker(`${kind}-MEREK`),
      Software: marker(`${kind}-APLIKASI`),
    },
    IFD2: { DateTimeOriginal: '2026:11:20 10:11:12', BodySerialNumber: marker(`${kind}-SERI`) },
    IFD3: {
      GPSLatitudeRef: 'S',
      GPSLatitude: '3/1 26/1 24/1',
      GPSLongitudeRef: 'E',
      GPSLongitude: '114/1 49/1 48/1',
    },
  }
}

function xmp(kind: string): string {
  return `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>${marker(`${kind}-XMP`)}</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
}

/** A picture whose upper left quarter is red, so that a test sees its orientation. */
function picture() {
  const red = { create: { width: 40, height: 30, channels: 3 as const, background: '#d00000' } }
  return sharp({ create: { width: 120, height: 80, channels: 3, background: '#2040a0' } }).composite([
    { input: red, left: 0, top: 0 },
  ])
}

/** A phone photo: rotated by orientation 6, with place, device, thumbnail, comment and a tail. */
export async function jpeg(): Promise<Buffer> {
  const kind = 'JPEG'
  const plain = await picture()
    .jpeg()
    .withExif(exif(kind))
    .withMetadata({ orientation: 6 })
    .withExifMerge(exif(kind))
    .withXmp(xmp(kind))
    .toBuffer()
  const thumbnail = await sharp({ create: { width: 32, height: 24, channels: 3, background: '#d00000' } })
    .jpeg()
    .withExif({ IFD0: { Artist: marker('JPEG-GAMBAR-KECIL') } })
    .toBuffer()
  const extra = [
    segment(0xfe, Buffer.from(marker('JPEG-KOMENTAR'))),
    segment(0xed, Buffer.from(`Photoshop 3.0\0${marker('JPEG-IPTC')}`)),
    segment(0xe5, Buffer.concat([Buffer.from('THUMB\0'), thumbnail])),
    segment(0xe0, Buffer.from(`JFXX\0\x13${marker('JPEG-JFXX')}`)),
  ]
  return Buffer.concat([plain.subarray(0, 2), ...extra, plain.subarray(2), Buffer.from(marker('JPEG-EKOR'))])
}

/** A PNG chunk. */
function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(content.length)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body), body.length + 4)
  return out
}

/** A screenshot with text chunks, plain and compressed, and a tail. */
export async function png(): Promise<Buffer> {
  const plain = await picture().png().withExif(exif('PNG')).toBuffer()
  const latin1 = (text: string) => Buffer.from(text, 'latin1')
  const extra = [
    chunk('tEXt', latin1(`Comment\0${marker('PNG-KOMENTAR')}`)),
    chunk('zTXt', Buffer.concat([latin1('Author\0\0'), deflateSync(marker('PNG-PENULIS'))])),
    chunk('iTXt', latin1(`XML:com.adobe.xmp\0\0\0\0\0${xmp('PNG')}`)),
  ]
  // After the header chunk, which always has 8 + 25 bytes.
  return Buffer.concat([plain.subarray(0, 33), ...extra, plain.subarray(33), latin1(marker('PNG-EKOR'))])
}

export async function webp(): Promise<Buffer> {
  return picture().webp().withExif(exif('WEBP')).withXmp(xmp('WEBP')).toBuffer()
}

/** A drawing with a comment, a packet of XMP, and bytes behind its end (GIF89a, 24 to 27). */
export async function gif(): Promise<Buffer> {
  const plain = await picture().gif().toBuffer()
  const block = (label: number, ...contents: string[]) =>
    Buffer.concat([
      Buffer.from([0x21, label]),
      ...contents.flatMap((text) => [Buffer.from([text.length]), Buffer.from(text, 'latin1')]),
      Buffer.from([0]),
    ])
  const extra = [block(0xfe, marker('GIF-KOMENTAR')), block(0xff, 'XMP DataXMP', marker('GIF-XMP'))]
  // Behind the table of colours, which the fifth byte of the screen tells.
  const flags = plain.readUInt8(10)
  const start = 13 + (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)
  return Buffer.concat([
    plain.subarray(0, start),
    ...extra,
    plain.subarray(start),
    Buffer.from(marker('GIF-EKOR')),
  ])
}

/** A scan with a packet of XMP and a tail; our encoder writes no other property into a TIFF. */
export async function tiff(): Promise<Buffer> {
  const plain = await picture().tiff().withXmp(xmp('TIFF')).toBuffer()
  return Buffer.concat([plain, Buffer.from(marker('TIFF-EKOR'))])
}

/**
 * An iPhone photo, made once with libheif and ExifTool; contains the markers PENANDA-HEIC-PEMBUAT and
 * PENANDA-HEIC-HP.
 */
export function heic(): Buffer {
  const photo = readFileSync(join(import.meta.dirname, '../fixtures/media/photo.heic'))
  for (const place of ['HEIC-PEMBUAT', 'HEIC-HP'])
    if (!marker(place).includes(place))
      photo.fill('x', photo.indexOf(`PENANDA-${place}`), photo.indexOf(`PENANDA-${place}`) + 8)
  return photo
}
