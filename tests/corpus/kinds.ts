import {
  BufferSource,
  BufferTarget,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Input,
  MkvOutputFormat,
  MP4,
  Output,
} from 'mediabunny'
import sharp from 'sharp'
import { marker } from './marker'
import { mp4 } from './media'
import { exif } from './pictures'

const SIZE = { width: 60, height: 40 }
const blue = () => sharp({ create: { ...SIZE, channels: 3, background: '#2040a0' } })

export const avif = () => blue().avif().withExif(exif('AVIF')).toBuffer()

/** A scan of several pages in one file, as offices have them. */
export async function tiffOfPages(): Promise<Buffer> {
  const pages = await Promise.all(['#2040a0', '#d00000', '#ffffff'].map((background) => page(background)))
  return sharp(pages, { join: { animated: true } })
    .tiff()
    .toBuffer()
}
const page = (background: string) =>
  sharp({ create: { ...SIZE, channels: 3, background } })
    .png()
    .toBuffer()

/**
 * A scan of pages of several sizes, in plain grey (TIFF 6.0); `missing` for one in a coding that no reader
 * knows.
 */
export function tiffOfSizes(pages: readonly { width: number; height: number; missing?: boolean }[]): Buffer {
  const file: Buffer[] = [Buffer.from('II*\0\0\0\0\0', 'latin1')]
  let at = 8
  let link = { buffer: file[0] as Buffer, offset: 4 }
  for (const { width, height, missing } of pages) {
    const dots = Buffer.alloc(width * height, 0x80)
    const tags = [
      [256, width],
      [257, height],
      [258, 8],
      [259, missing ? 34_712 : 1],
      [262, 1],
      [273, at],
      [277, 1],
      [278, height],
      [279, dots.length],
    ]
    const list = Buffer.alloc(2 + tags.length * 12 + 4)
    list.writeUInt16LE(tags.length)
    for (const [index, [tag = 0, value = 0]] of tags.entries()) {
      list.writeUInt16LE(tag, 2 + index * 12)
      list.writeUInt16LE(4, 4 + index * 12)
      list.writeUInt32LE(1, 6 + index * 12)
      list.writeUInt32LE(value, 10 + index * 12)
    }
    link.buffer.writeUInt32LE(at + dots.length, link.offset)
    link = { buffer: list, offset: list.length - 4 }
    file.push(dots, list)
    at += dots.length + list.length
  }
  return Buffer.concat(file)
}

/** A picture as Paint saves it (BITMAPINFOHEADER, 24 bits, lines from the bottom up). */
export function bmp({ bits = 24 as 24 | 8 | 1 } = {}): Buffer {
  const { width, height } = SIZE
  const line = Math.ceil((width * bits) / 32) * 4
  const colours = bits === 24 ? 0 : 2 ** bits
  const start = 54 + colours * 4
  const file = Buffer.alloc(start + line * height)
  file.write('BM', 'latin1')
  file.writeUInt32LE(file.length, 2)
  file.writeUInt32LE(start, 10)
  file.writeUInt32LE(40, 14)
  file.writeInt32LE(width, 18)
  file.writeInt32LE(height, 22)
  file.writeUInt16LE(1, 26)
  file.writeUInt16LE(bits, 28)
  // Blue everywhere, and a red dot at the upper left, which the last line begins with.
  if (bits === 24) {
    for (let at = start; at + 3 <= file.length; at += 3) Buffer.from([0xa0, 0x40, 0x20]).copy(file, at)
    Buffer.from([0, 0, 0xd0]).copy(file, start + line * (height - 1))
    return file
  }
  file.writeUInt32LE(0x002040a0, 54)
  file.writeUInt32LE(0x00d00000, 58)
  file[start + line * (height - 1)] = bits === 1 ? 0x80 : 1
  return file
}

/** The pictures of a phone's video in a Matroska file, as programs that record a screen write it. */
export async function mkv(): Promise<Buffer> {
  const input = new Input({ source: new BufferSource(await mp4()), formats: [MP4] })
  const [track] = await input.getVideoTracks()
  const codec = await track?.getCodec()
  const decoderConfig = await track?.getDecoderConfig()
  if (!track || !codec || !decoderConfig) throw new Error('no video')
  const target = new BufferTarget()
  const output = new Output({ format: new MkvOutputFormat(), target })
  const source = new EncodedVideoPacketSource(codec)
  output.addVideoTrack(source)
  const mark = (place: string) => marker(`MKV-${place}`)
  output.setMetadataTags({ artist: mark('ARTIS'), title: mark('JUDUL'), comment: mark('KOMENTAR') })
  await output.start()
  for await (const packet of new EncodedPacketSink(track).packets())
    await source.add(packet, { decoderConfig })
  await output.finalize()
  return Buffer.from(target.buffer ?? new ArrayBuffer(0))
}

/** A recording in a coding of old telephones, in a WAV file. */
export function adpcmWav(): Buffer {
  const file = Buffer.alloc(60 + 512)
  file.write('RIFF', 0, 'latin1')
  file.writeUInt32LE(file.length - 8, 4)
  file.write('WAVEfmt ', 8, 'latin1')
  file.writeUInt32LE(20, 16)
  file.writeUInt16LE(0x11, 20)
  file.writeUInt16LE(1, 22)
  file.writeUInt32LE(8000, 24)
  file.writeUInt32LE(4055, 28)
  file.writeUInt16LE(256, 32)
  file.writeUInt16LE(4, 34)
  file.writeUInt16LE(2, 36)
  file.writeUInt16LE(505, 38)
  file.write('data', 40, 'latin1')
  file.writeUInt32LE(512, 44)
  return file
}

export const ics =
  'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:Rapat anggaran\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n'
export const vcf = 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Dinas Pekerjaan Umum\r\nTEL:0511\r\nEND:VCARD\r\n'
