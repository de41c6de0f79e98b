import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { stripFax } from '@/lib/bukti/cleaning/worker/fax'
import { randomOf } from '../../corpus/mutate'

const TAIL = Buffer.from('PENANDA')

/** The strips of a picture as libtiff codes them (ITU-T T.6). */
async function strips(width: number, height: number, random: () => number) {
  const dots = Buffer.alloc(width * height)
  const density = random() ** 3 / 2
  for (let at = 0, dot = 255; at < dots.length; at += 1) {
    if (random() < density) dot = 255 - dot
    dots[at] = at >= width && random() < 0.5 ? (dots[at - width] ?? 0) : dot
  }
  const tiff = await sharp(dots, { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .tiff({ compression: 'ccittfax4', bitdepth: 1 })
    .toBuffer()
  const list = tiff.readUInt32LE(4)
  const tag = (wanted: number): number[] => {
    for (let at = list + 2; at < list + 2 + tiff.readUInt16LE(list) * 12; at += 12) {
      if (tiff.readUInt16LE(at) !== wanted) continue
      const [size, count] = [tiff.readUInt16LE(at + 2) === 3 ? 2 : 4, tiff.readUInt32LE(at + 4)]
      const from = count * size <= 4 ? at + 8 : tiff.readUInt32LE(at + 8)
      return Array.from({ length: count }, (_, index) => tiff.readUIntLE(from + index * size, size))
    }
    return []
  }
  const [perStrip = height] = tag(278)
  const lengths = tag(279)
  return tag(273).map((at, index) => ({
    bytes: tiff.subarray(at, at + (lengths[index] ?? 0)),
    rows: Math.min(perStrip, height - index * perStrip),
  }))
}

describe('a picture of a fax machine ends where its last line ends', () => {
  it('in what libtiff codes', async () => {
    const random = randomOf(20_261_130)
    for (let picture = 0; picture < 20; picture += 1) {
      const [width, height] = [1 + Math.floor(random() * 3000), 1 + Math.floor(random() * 60)]
      for (const { bytes, rows } of await strips(width, height, random)) {
        const shape = { k: -1, columns: width, rows, isAligned: false }
        expect(stripFax(Buffer.concat([bytes, TAIL]), shape)).toEqual(bytes)
      }
    }
  })

  /** Two lines of eight dots: a run of eight white ones, and one of four white and four black ones. */
  const [whole, half] = ['10011', '1011011']
  const mark = '000000000001'
  const bytesOf = (bits: string) =>
    Buffer.from((bits.match(/.{1,8}/g) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2)))
  it.each([
    ['lines alone', 0, false, whole + half],
    ['lines alone behind marks', 0, false, mark + whole + mark + half + mark.repeat(6)],
    ['lines alone, each from a byte on', 0, true, `${whole}000${half}`],
    ['a line alone and one by the line above', 4, false, `${mark}1${whole}${mark}01`],
  ])('%s', (_, k, isAligned, bits) => {
    const bytes = bytesOf(bits)
    expect(stripFax(Buffer.concat([bytes, TAIL]), { k, columns: 8, rows: 2, isAligned })).toEqual(bytes)
  })

  it('one that is cut stays whole, and one that cannot be read is refused', () => {
    const cut = bytesOf(whole)
    expect(stripFax(cut, { k: 0, columns: 8, rows: 20, isAligned: false })).toEqual(cut)
    expect(() =>
      stripFax(Buffer.alloc(40, 0x01), { k: -1, columns: 99, rows: 9, isAligned: false }),
    ).toThrow()
  })
})
