import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { marker } from './marker'

const base = (name: string) => readFileSync(join(import.meta.dirname, '../fixtures/media', name))

/** An MP4 atom, or a chunk of that shape with the length in front. */
export function box(type: string, ...content: (Buffer | string)[]): Buffer {
  const body = Buffer.concat(
    content.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
  )
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length + 8)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, body])
}

/**
 * Adds the metadata of phones to a recording: place, device, title, an XMP packet. The base ends with its
 * moov.
 */
function withAtoms(file: Buffer, kind: string): Buffer {
  const at = file.lastIndexOf(Buffer.from('moov')) - 4
  const text = (place: string) => {
    const value = Buffer.from(marker(`${kind}-${place}`))
    const head = Buffer.alloc(4)
    head.writeUInt16BE(value.length)
    return Buffer.concat([head, value])
  }
  const udta = box(
    'udta',
    box('\xa9xyz', text('TEMPAT')),
    box('\xa9mod', text('HP')),
    box('\xa9nam', text('JUDUL')),
    box('name', marker(`${kind}-NAMA`)),
  )
  const moov = Buffer.from(file.subarray(at))
  moov.writeUInt32BE(moov.readUInt32BE(0) + udta.length)
  return Buffer.concat([
    file.subarray(0, at),
    moov,
    udta,
    box('uuid', Buffer.alloc(16, 1), marker(`${kind}-XMP`)),
    box('free', marker(`${kind}-SISA`)),
  ])
}

/** ID3v2.3 at the start, ID3v1 at the end. */
function withId3(file: Buffer, kind: string): Buffer {
  const frame = (id: string, text: string) => {
    const body = Buffer.concat([Buffer.from([0]), Buffer.from(text)])
    const head = Buffer.alloc(10)
    head.write(id)
    head.writeUInt32BE(body.length, 4)
    return Buffer.concat([head, body])
  }
  const frames = Buffer.concat([
    frame('TPE1', marker(`${kind}-ARTIS`)),
    frame('TENC', marker(`${kind}-APLIKASI`)),
  ])
  const head = Buffer.from([0x49, 0x44, 0x33, 3, 0, 0, 0, 0, frames.length >> 7, frames.length & 0x7f])
  const tail = Buffer.alloc(128)
  tail.write('TAG')
  tail.write(marker('ID3V1'), 3)
  return Buffer.concat([head, frames, file, ...(kind === 'MP3' ? [tail] : [])])
}

/** INFO and bext chunks of a recorder. */
function withChunks(file: Buffer): Buffer {
  const chunk = (id: string, body: Buffer) => {
    const head = Buffer.alloc(8)
    head.write(id)
    head.writeUInt32LE(body.length, 4)
    return Buffer.concat([head, body, Buffer.alloc(body.length % 2)])
  }
  const info = chunk(
    'LIST',
    Buffer.concat([Buffer.from('INFO'), chunk('IART', Buffer.from(marker('WAV-ARTIS')))]),
  )
  const bext = chunk('bext', Buffer.concat([Buffer.from(marker('WAV-BEXT')), Buffer.alloc(590)]))
  const all = Buffer.concat([file, info, bext])
  all.writeUInt32LE(all.length - 8, 4)
  return all
}

/**
 * Replaces the artist in the Opus tags, which the base holds as a row of X, and updates the page's checksum.
 */
function withArtist(file: Buffer): Buffer {
  const copy = Buffer.from(file)
  const place = 'X'.repeat(24)
  const at = copy.indexOf(place)
  copy.write(marker('OGG-ARTIS').padEnd(place.length), at)
  const page = copy.lastIndexOf('OggS', at)
  const segments = copy.readUInt8(page + 26)
  const size = copy.subarray(page + 27, page + 27 + segments).reduce((sum, n) => sum + n, 27 + segments)
  copy.writeUInt32LE(0, page + 22)
  copy.writeUInt32LE(oggCrc(copy.subarray(page, page + size)), page + 22)
  return copy
}

/** CRC-32 of RFC 3533: polynomial 0x04c11db7, nothing reflected. */
function oggCrc(bytes: Uint8Array): number {
  let crc = 0
  for (const byte of bytes) {
    crc ^= byte << 24
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 0x80000000 ? (crc << 1) ^ 0x04c11db7 : crc << 1
  }
  return crc >>> 0
}

/** The note that a coder leaves in the picture itself, as supplemental information (ITU-T H.264, annex D). */
function withSei(file: Buffer, kind: string): Buffer {
  const copy = Buffer.from(file)
  copy.write(marker(`${kind}-SEI`).padEnd(40), copy.indexOf('x264 - core'), 'latin1')
  return copy
}

export const mp4 = () => withSei(withAtoms(base('video.mp4'), 'MP4'), 'MP4')
export const m4a = () => withAtoms(base('sound.m4a'), 'M4A')
export const phone3gp = () => withSei(withAtoms(base('phone.3gp'), '3GP'), '3GP')
/** H.263, which none of our libraries can repack. */
export const old3gp = () => withAtoms(base('old-phone.3gp'), '3GP')
/** The same in a coding that nothing reads. */
export function unknown3gp(): Buffer {
  const file = old3gp()
  file.write('zzzz', file.indexOf('s263'), 'latin1')
  return file
}
export const mp3 = () => withId3(base('sound.mp3'), 'MP3')
export const aac = () => withId3(base('sound.aac'), 'AAC')
export const wav = () => withChunks(base('sound.wav'))
export const ogg = () => withArtist(base('sound.ogg'))
