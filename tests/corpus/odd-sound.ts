import { cutFilm, film } from './films'
import { marker, withOnly } from './marker'
import * as media from './media'
import type { Odd } from './odd'

const mark = (place: string) => Buffer.from(marker(`BUNYI-${place}`))
const plain = async (make: () => Buffer | Promise<Buffer>) => Buffer.from(await withOnly('TIDAK-ADA', make))

/** Layer III of 128 kbit/s and 44.1 kHz: silence, and what is put where its sound would be. */
function silence({ inside = Buffer.alloc(0), between = Buffer.alloc(0), behind = Buffer.alloc(0) }): Buffer {
  const frame = (content: Buffer) => {
    const bytes = Buffer.alloc(417)
    bytes.writeUInt32BE(0xfffb9064)
    content.copy(bytes, 4 + 32)
    return bytes
  }
  const frames = Array.from({ length: 40 }, (_, at) => frame(at === 20 ? inside : Buffer.alloc(0)))
  return Buffer.concat([...frames.slice(0, 20), between, ...frames.slice(20), behind])
}

/** Bytes in front of the n-th place where these ones stand. */
function before(file: Buffer, what: Buffer, n: number, more: Buffer): Buffer {
  let at = -1
  for (let count = 0; count <= n; count += 1) at = file.indexOf(what, at + 1)
  if (at < 0) throw new Error('not so many')
  return Buffer.concat([file.subarray(0, at), more, file.subarray(at)])
}

/** Frames of AAC in a file, each with an element of data before its sound (ISO/IEC 14496-3). */
function withData(file: Buffer, data: Buffer): Buffer {
  const frames: Buffer[] = []
  for (let at = 0; at < file.length; ) {
    const length = (file.readUIntBE(at + 3, 3) >> 5) & 0x1fff
    const head = Buffer.from(file.subarray(at, at + 7))
    const more = Buffer.concat([Buffer.from([0x80, data.length]), data])
    const whole = length + more.length
    head.writeUIntBE((head.readUIntBE(3, 3) & ~(0x1fff << 5)) | (whole << 5), 3, 3)
    frames.push(head, more, file.subarray(at + 7, at + length))
    at += length
  }
  return Buffer.concat(frames)
}

function crc(bytes: Buffer, polynomial: number, width: 8 | 16): number {
  let value = 0
  for (const byte of bytes) {
    value ^= byte << (width - 8)
    for (let bit = 0; bit < 8; bit += 1)
      value = value & (1 << (width - 1)) ? ((value << 1) ^ polynomial) & (2 ** width - 1) : value << 1
  }
  return value
}

/** FLAC of one sound that does not change (RFC 9639), with a block of padding that is not empty. */
function flac({ padding = Buffer.alloc(0), between = Buffer.alloc(0), behind = Buffer.alloc(0) }): Buffer {
  const info = Buffer.from('100010000000000000000ac440f000000000', 'hex')
  const block = (type: number, body: Buffer) => Buffer.concat([Buffer.from([type, 0, 0, body.length]), body])
  const frame = (number: number) => {
    const head = Buffer.from([0xff, 0xf8, 0xc9, 0x08, number])
    const checked = Buffer.concat([head, Buffer.from([crc(head, 0x07, 8), 0, 0, 7])])
    const sum = crc(checked, 0x8005, 16)
    return Buffer.concat([checked, Buffer.from([sum >> 8, sum & 0xff])])
  }
  const frames = Array.from({ length: 8 }, (_, at) => frame(at))
  return Buffer.concat([
    Buffer.from('fLaC'),
    block(0, Buffer.concat([info, Buffer.alloc(16)])),
    block(0x81, Buffer.concat([padding, Buffer.alloc(60)])),
    ...frames.slice(0, 4),
    between,
    ...frames.slice(4),
    behind,
  ])
}

/** Recordings with something that nobody hears. */
export const ODD_SOUND: readonly Odd[] = [
  { what: 'an MP3 with bytes between its frames', make: () => silence({ between: mark('MP3-SELA') }) },
  { what: 'an MP3 with bytes behind its frames', make: () => silence({ behind: mark('MP3-EKOR') }) },
  { what: 'an MP3 with bytes in a frame that has room', make: () => silence({ inside: mark('MP3-DALAM') }) },
  {
    what: 'AAC with bytes between and behind its frames',
    make: async () => {
      const file = await plain(media.aac)
      const head = file.subarray(file.indexOf(Buffer.from([0xff, 0xf1])))
      return Buffer.concat([before(head, Buffer.from([0xff, 0xf1]), 3, mark('AAC-SELA')), mark('AAC-EKOR')])
    },
  },
  {
    what: 'AAC with an element of data before the sound of each frame',
    make: async () => {
      const file = await plain(media.aac)
      return withData(file.subarray(file.indexOf(Buffer.from([0xff, 0xf1]))), mark('AAC-DATA'))
    },
  },
  { what: 'FLAC with words in its padding', make: () => flac({ padding: mark('FLAC-ISIAN') }) },
  { what: 'FLAC with bytes between its frames', make: () => flac({ between: mark('FLAC-SELA') }) },
  { what: 'FLAC with bytes behind its frames', make: () => flac({ behind: mark('FLAC-EKOR') }) },
  {
    what: 'Ogg with bytes behind its pages',
    make: async () => Buffer.concat([await plain(media.ogg), mark('OGG-EKOR')]),
  },
  {
    what: 'a film of which its sender cut off the beginning and the end',
    make: async () => cutFilm(await film(), 2.4, 6.4),
    told: ['hidden-seconds'],
  },
]
