import { withoutLeadingData } from './aac.ts'

/**
 * Which units of a coded picture may stay: slices and parameter sets. Everything else (supplemental
 * information, filler, unspecified types) can carry texts of a camera or a program.
 */
const AVC_UNITS = new Set([1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 13, 14, 15, 19, 20])
/** ITU-T H.265, table 7-1: slices 0 to 21, parameter sets 32 to 34, delimiters 35 to 37. */
const isHevcUnit = (type: number) => type <= 21 || (type >= 32 && type <= 37)
/** Open Bitstream Units of AV1 that draw: headers, frames, tile groups; no metadata and no padding. */
const AV1_UNITS = new Set([1, 2, 3, 4, 6, 7, 8])
/** Encoders write their names into frames of MP3 and AAC that have room left. */
const ENCODER = /(?:LAME|Lavc|Lavf|GOGO|Xing MPEG)[\w.\- ]{0,24}/g

/** A packet without what is not picture or sound. Throws if it does not have the shape of its codec. */
export function visiblePacket(codec: string, data: Uint8Array, description: Uint8Array | null): Uint8Array {
  switch (codec) {
    case 'avc':
      return units(data, description ? ((description[4] ?? 3) & 3) + 1 : 0, (head) =>
        AVC_UNITS.has(head & 0x1f),
      )
    case 'hevc':
      return units(data, description ? ((description[21] ?? 3) & 3) + 1 : 0, (head) =>
        isHevcUnit((head >> 1) & 0x3f),
      )
    case 'av1':
      return openUnits(data)
    case 'mp3':
      return withoutEncoder(data)
    case 'aac':
      return withoutLeadingData(withoutEncoder(data), description)
    case 'flac':
      return flacFrame(data)
    case 'opus':
      return unpadded(data)
    default:
      return data
  }
}

/** The decoder's configuration with only what the decoder needs. */
export function visibleDescription(codec: string, description: Uint8Array): Uint8Array {
  switch (codec) {
    case 'avc':
      return description.length < 7 ? description : avcSets(description)
    case 'hevc':
      return description.length < 23 ? description : hevcSets(description)
    case 'vorbis':
      return vorbisHeaders(description)
    case 'flac':
      return flacInfo(description)
    case 'av1':
      // Four bytes of settings, and units as in the stream (AV1 in ISO base media files, 2.3).
      return Buffer.concat([description.subarray(0, 4), openUnits(description.subarray(4))])
    default:
      return description
  }
}

/** Three headers behind their lengths (Vorbis I, 4.2); the second one holds artist and title. */
function vorbisHeaders(description: Uint8Array): Uint8Array {
  const [count, first = 0, second = 0] = description
  if (count !== 2 || first === 255 || second === 255) throw new Error('headers of an unusual length')
  const comment = Buffer.from([3, ...Buffer.from('vorbis'), 0, 0, 0, 0, 0, 0, 0, 0, 1])
  const head = Buffer.from([2, first, comment.length])
  return Buffer.concat([
    head,
    description.subarray(3, 3 + first),
    comment,
    description.subarray(3 + first + second),
  ])
}

/** "fLaC" and blocks of metadata (RFC 9639, 8), of which only the first describes the sound. */
function flacInfo(description: Uint8Array): Uint8Array {
  const info = Buffer.from(description.subarray(0, 8 + numberAt(description, 5, 3)))
  info.writeUInt8(0x80, 4)
  // A sum of the sound, by which the same recording is found elsewhere; zeros say that there is none.
  info.fill(0, 26)
  return info
}

/** The sum of each single byte, by the polynomial of FLAC. */
const SUMS = Uint16Array.from({ length: 256 }, (_, byte) => {
  let sum = byte << 8
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 0x8000 ? (sum << 1) ^ 0x8005 : sum << 1
  return sum & 0xffff
})

/**
 * A frame of FLAC up to its sum (RFC 9639, 9.3): what stands between two frames is read as a part of the
 * first one. Nothing for a frame whose sum is wrong, which no decoder plays.
 */
function flacFrame(data: Uint8Array): Uint8Array {
  let sum = 0
  let end = 0
  for (const [at, byte] of data.entries()) {
    sum = ((sum << 8) ^ (SUMS[(sum >> 8) ^ byte] ?? 0)) & 0xffff
    // A frame has at least ten bytes; its sum with itself is zero.
    if (sum === 0 && at >= 9) end = at + 1
  }
  return data.subarray(0, end)
}

/** A packet of Opus with zeros as its padding, which it may have behind its sound (RFC 6716, 3.2.5). */
function unpadded(data: Uint8Array): Uint8Array {
  const [head = 0, frames = 0] = data
  if ((head & 3) !== 3 || (frames & 0x40) === 0) return data
  let at = 2
  let padding = 0
  for (let byte = 255; byte === 255; at += 1) {
    byte = data[at] ?? 0
    padding += byte === 255 ? 254 : byte
  }
  if (at + padding > data.length) throw new Error('padding beyond its packet')
  return Uint8Array.from(data).fill(0, data.length - padding)
}

/**
 * Parameter sets of H.264 (ISO/IEC 14496-15, 5.3.3.1), without other units and without what is behind them.
 */
function avcSets(description: Uint8Array): Uint8Array {
  let at = 5
  const list = (count: number, type: number): Uint8Array[] => {
    const kept: Uint8Array[] = []
    for (let unit = 0; unit < count; unit += 1) {
      const end = at + 2 + numberAt(description, at, 2)
      if (end > description.length) throw new Error('unit beyond its list')
      if (((description[at + 2] ?? 0) & 0x1f) === type) kept.push(description.subarray(at, end))
      at = end
    }
    return kept
  }
  const counted = (sets: readonly Uint8Array[], mark: number) => [Uint8Array.of(mark | sets.length), ...sets]
  const sequence = list((description[at++] ?? 0) & 0x1f, 7)
  const picture = list(description[at++] ?? 0, 8)
  const head = [description.subarray(0, 5), ...counted(sequence, 0xe0), ...counted(picture, 0)]
  // Profiles with other colours say which, and may have more sets.
  if (![100, 110, 122, 144].includes(description[1] ?? 0) || at + 4 > description.length)
    return Buffer.concat(head)
  const colours = description.subarray(at, at + 3)
  at += 3
  const more = list(description[at++] ?? 0, 13)
  return Buffer.concat([...head, colours, ...counted(more, 0)])
}

/** Parameter sets of HEVC (ISO/IEC 14496-15, 8.3.3.1). */
function hevcSets(description: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = []
  let at = 23
  for (let array = 0; array < (description[22] ?? 0); array += 1) {
    const from = at
    const count = numberAt(description, at + 1, 2)
    at += 3
    for (let unit = 0; unit < count; unit += 1) at += 2 + numberAt(description, at, 2)
    const type = (description[from] ?? 0) & 0x3f
    if (type >= 32 && type <= 34) kept.push(description.subarray(from, at))
  }
  const head = Uint8Array.from(description.subarray(0, 23))
  head[22] = kept.length
  return Buffer.concat([head, ...kept])
}

/** Units behind their length, or behind start codes where no length is used (ITU-T H.264, annex B). */
function units(data: Uint8Array, lengthSize: number, isKept: (head: number) => boolean): Uint8Array {
  const kept: Uint8Array[] = []
  for (const [from, body, to] of lengthSize > 0 ? byLength(data, lengthSize) : byStartCode(data))
    if (isKept(data[body] ?? 0)) kept.push(data.subarray(from, to))
  return Buffer.concat(kept)
}

function* byLength(data: Uint8Array, size: number): Generator<[number, number, number]> {
  for (let at = 0; at < data.length; ) {
    const body = at + size
    const to = body + numberAt(data, at, size)
    if (to > data.length) throw new Error('unit beyond its packet')
    yield [at, body, to]
    at = to
  }
}

function* byStartCode(data: Uint8Array): Generator<[number, number, number]> {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength)
  const code = Buffer.from([0, 0, 1])
  for (let at = bytes.indexOf(code); at >= 0; ) {
    const next = bytes.indexOf(code, at + 3)
    yield [at, at + 3, next < 0 ? bytes.length : next]
    at = next
  }
}

/** AV1 bitstream specification, 5.3: a header byte, an optional extension, and a size in LEB128. */
function openUnits(data: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = []
  for (let at = 0; at < data.length; ) {
    const head = data[at] ?? 0
    let body = at + 1 + ((head >> 2) & 1)
    let length = data.length - body
    if ((head & 2) !== 0) {
      length = 0
      for (let shift = 0; shift < 35; shift += 7) {
        const byte = data[body] ?? 0
        body += 1
        length += (byte & 0x7f) * 2 ** shift
        if (byte < 0x80) break
      }
    }
    const to = body + length
    if (to > data.length) throw new Error('unit beyond its packet')
    if (AV1_UNITS.has((head >> 3) & 0x0f)) kept.push(data.subarray(at, to))
    at = to
  }
  return Buffer.concat(kept)
}

function withoutEncoder(data: Uint8Array): Uint8Array {
  const text = Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('latin1')
  if (text.search(ENCODER) < 0) return data
  return Buffer.from(
    text.replace(ENCODER, (name) => '\0'.repeat(name.length)),
    'latin1',
  )
}

function numberAt(data: Uint8Array, at: number, size: number): number {
  let number = 0
  for (let n = 0; n < size; n += 1) number = number * 256 + (data[at + n] ?? 0)
  return number
}
