import { marker } from './marker'

const u8 = (...values: number[]) => Buffer.from(values)
const u16 = (value: number) => u8(value >> 8, value & 255)
const u32 = (...values: number[]) =>
  Buffer.concat(values.flatMap((value) => [u16(value >>> 16), u16(value & 65535)]))
const SIDE = 8

/**
 * A grey square in JPEG 2000 (ISO/IEC 15444-1) as scanners put it into a PDF, with comments and a named
 * profile.
 */
export function jpeg2000(): Buffer {
  const box = (type: string, ...content: Buffer[]) => {
    const bytes = Buffer.concat(content)
    return Buffer.concat([u32(bytes.length + 8), Buffer.from(type, 'latin1'), bytes])
  }
  const segment = (number: number, ...content: Buffer[]) => {
    const bytes = Buffer.concat(content)
    return Buffer.concat([u16(number), u16(bytes.length + 2), bytes])
  }
  const comment = (place: string) => segment(0xff64, u16(1), Buffer.from(marker(place)))
  const inTile = comment('PDF-JPX-UBIN')
  const tile = Buffer.concat([inTile, u16(0xff93), u8(0)])
  const codestream = Buffer.concat([
    u16(0xff4f),
    segment(0xff51, u16(0), u32(SIDE, SIDE, 0, 0, SIDE, SIDE, 0, 0), u16(1), u8(7, 1, 1)),
    segment(0xff52, u8(0, 0), u16(1), u8(0, 0, 4, 4, 0, 1)),
    segment(0xff5c, u8(0x40, 0x40)),
    comment('PDF-JPX'),
    segment(0xff90, u16(0), u32(12 + tile.length), u8(0, 1)),
    tile,
    u16(0xffd9),
    Buffer.from(marker('PDF-JPX-EKOR')),
  ])
  return Buffer.concat([
    box('jP  ', u32(0x0d0a870a)),
    box('ftyp', Buffer.from('jp2 \0\0\0\0jp2 ', 'latin1')),
    box(
      'jp2h',
      box('ihdr', u32(SIDE, SIDE), u16(1), u8(7, 7, 0, 0)),
      box('colr', u8(2, 0, 0), Buffer.from(`    acsp ${marker('PDF-JPX-ICC')}`)),
      box('xml ', Buffer.from(marker('PDF-JPX-XML'))),
    ),
    box('uuid', Buffer.from(marker('PDF-JPX-UUID'))),
    box('jp2c', codestream),
  ])
}

/** A white square in JBIG2 (ITU-T T.88) with a comment, as a scanner writes its name. */
export function jbig2(): Buffer {
  const segment = (number: number, type: number, ...content: Buffer[]) => {
    const bytes = Buffer.concat(content)
    return Buffer.concat([u32(number), u8(type, 0, 1), u32(bytes.length), bytes])
  }
  return Buffer.concat([
    segment(0, 48, u32(SIDE, SIDE, 0, 0), u8(0), u16(0)),
    segment(1, 62, u32(0x20000000), Buffer.from(`Penulis\0${marker('PDF-JBIG2')}\0\0`)),
    // Eight lines as above them, and the end of the block (ITU-T T.6).
    segment(2, 38, u32(SIDE, SIDE, 0, 0), u8(0, 1, 0xff, 0x00, 0x10, 0x01)),
  ])
}

/** A white square of a fax machine (ITU-T T.6) with bytes behind its end. */
export function fax(): Buffer {
  return Buffer.concat([u8(0xff, 0x00, 0x10, 0x01), Buffer.from(marker('PDF-FAKS-EKOR'))])
}
