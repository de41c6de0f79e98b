import { describe, expect, it } from 'vitest'
import { visibleDescription, visiblePacket } from '@/lib/bukti/cleaning/worker/bitstream'
import { stripJbig2 } from '@/lib/bukti/cleaning/worker/jbig2'
import { stripJpeg2000 } from '@/lib/bukti/cleaning/worker/jpeg2000'
import { stripCff } from '@/lib/bukti/cleaning/worker/pdf-font-cff'
import { jbig2, jpeg2000 } from '../../corpus/coded-pictures'

const NAME = 'TulisanBudi'

const LONG = NAME.repeat(24)

const bitsOf = (text: string) =>
  [...Buffer.from(text)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
const length = (text: string, bits: number, less = 0) => (text.length - less).toString(2).padStart(bits, '0')
/** Bits as bytes, with zeros behind the last one. */
const bytesOf = (bits: string) =>
  (bits.replaceAll(' ', '').match(/.{1,8}/g) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2))

/** An INDEX of a CFF font: count, size of its offsets, offsets from one, items. */
function index(...items: Buffer[]): Buffer {
  const ends = items.map((_, at) => 1 + Buffer.concat(items.slice(0, at + 1)).length)
  return Buffer.concat([Buffer.from([0, items.length, 1, 1, ...ends]), ...items])
}

/** The shortest CFF font whose one Font DICT has a name (Adobe TN 5176). */
function cff(): Buffer {
  const fontDict = Buffer.from([28, 391 >> 8, 391 & 255, 12, 38])
  const before = (offset: number) =>
    Buffer.concat([
      Buffer.from([1, 0, 4, 1]),
      index(Buffer.from('F')),
      index(Buffer.from([29, 0, 0, 0, offset, 12, 36])),
      index(Buffer.from(NAME)),
      Buffer.from([0, 0]),
    ])
  return Buffer.concat([before(before(0).length), index(fontDict)])
}

describe('what a picture, a font or a recording says besides what is seen and heard', () => {
  it('of a CFF font, the name of a Font DICT', () => {
    expect(cff().includes(NAME)).toBe(true)
    expect(stripCff(cff()).includes(NAME)).toBe(false)
    expect(stripCff(cff())).toHaveLength(cff().length)
  })

  it('of AV1, the units of metadata in the configuration', () => {
    const settings = Buffer.from([0x81, 0, 0, 0])
    const sequence = Buffer.from([0x0a, 1, 7])
    const metadata = Buffer.from([0x2a, 4, ...Buffer.from('Budi')])
    const kept = visibleDescription('av1', Buffer.concat([settings, metadata, sequence]))
    expect(Buffer.from(kept)).toEqual(Buffer.concat([settings, sequence]))
  })

  it.each(['mp3', 'aac'])('of %s, the name of the encoder', (codec) => {
    const packet = Buffer.concat([Buffer.from([1, 2]), Buffer.from('Lavc58.54.100'), Buffer.from([3])])
    const kept = visiblePacket(codec, packet, null)
    expect(kept).toHaveLength(packet.length)
    expect(Buffer.from(kept).includes('Lavc')).toBe(false)
  })

  it.each<[what: string, description: number[] | null, element: string]>([
    ['a data element', [0x12, 0x10], `100 0000 0 ${length(NAME, 8)} ${bitsOf(NAME)}`],
    ['an aligned data element', [0x12, 0x10], `100 0000 1 ${length(NAME, 8)} ${bitsOf(NAME)}`],
    ['a long data element', [0x12, 0x10], `100 0000 1 11111111 ${length(LONG, 8, 255)} ${bitsOf(LONG)}`],
    ['an element that fills', [0x12, 0x10], `110 ${length(`${NAME}.`, 4)} 0000 ${bitsOf(NAME)} 0000`],
    ['one that says that it is data', [0x12, 0x10], `110 ${length(`${NAME}.`, 4)} 0010 ${bitsOf(NAME)} 0000`],
    ['a long one that fills', [0x2b, 0x11], `110 1111 ${length(LONG, 8, 13)} 0000 ${bitsOf(LONG)} 0000`],
    ['one behind another', null, `110 0000 100 0000 0 ${length(NAME, 8)} ${bitsOf(NAME)}`],
  ])('of AAC, %s before the sound', (_what, description, element) => {
    const sound = '000 0000 10100101 111'
    const head = description ? [] : [0xff, 0xf1, 0x50, 0x80, 0, 0x1f, 0xfc]
    const packet = Buffer.from([...head, ...bytesOf(element + sound)])
    const kept = Buffer.from(visiblePacket('aac', packet, description && Uint8Array.from(description)))
    expect(kept).toHaveLength(packet.length)
    const shown = [...kept].map((byte) => byte.toString(2).padStart(8, '0')).join('')
    expect(shown).not.toContain(bitsOf('Budi'))
    expect(shown).toContain(sound.replaceAll(' ', ''))
    expect(visiblePacket('aac', kept, description && Uint8Array.from(description))).toEqual(
      Uint8Array.from(kept),
    )
  })

  it('of AAC, nothing of its sound and its tones', () => {
    const tones = Uint8Array.from(bytesOf(`110 0010 1011 ${bitsOf('x')} 0000 000 0000 ${bitsOf('Budi')} 111`))
    expect(visiblePacket('aac', tones, Uint8Array.of(0x12, 0x10))).toEqual(tones)
    const elsewhere = Uint8Array.from(bytesOf(`100 0000 0 ${length(NAME, 8)} ${bitsOf(NAME)}`))
    expect(visiblePacket('aac', elsewhere, Uint8Array.of(0x88, 0x10))).toEqual(elsewhere)
  })

  it('of Opus, the padding of a packet', () => {
    const packet = Buffer.concat([Buffer.from([0x03, 0x41, NAME.length, 7, 7]), Buffer.from(NAME)])
    const kept = Buffer.from(visiblePacket('opus', packet, null))
    expect([kept.includes(NAME), kept.length]).toEqual([false, packet.length])
    expect(kept.subarray(0, 5)).toEqual(packet.subarray(0, 5))
  })

  it('of JPEG 2000, comments, profile, boxes and bytes behind the end', () => {
    expect(jpeg2000().includes('PENANDA')).toBe(true)
    expect(Buffer.from(stripJpeg2000(jpeg2000())).includes('PENANDA')).toBe(false)
  })

  it('of JBIG2, comments', () => {
    expect(jbig2().includes('PENANDA')).toBe(true)
    expect(stripJbig2(jbig2()).includes('PENANDA')).toBe(false)
  })
})

describe('a picture that is cut or damaged is refused, and never read for ever', () => {
  it.each([
    ['JPEG 2000', jpeg2000, stripJpeg2000],
    ['JBIG2', jbig2, stripJbig2],
  ] as const)('%s', (_kind, make, strip) => {
    const whole = make()
    for (let at = 0; at < whole.length; at += 1) {
      const bent = Buffer.from(whole)
      bent.writeUInt8(0xff, at)
      for (const file of [whole.subarray(0, at), bent]) {
        try {
          expect(strip(file).length).toBeLessThanOrEqual(whole.length)
        } catch (error) {
          expect(error).toBeInstanceOf(Error)
        }
      }
    }
  })
})
