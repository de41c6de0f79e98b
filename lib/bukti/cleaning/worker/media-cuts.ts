import { type EncodedPacket, EncodedPacketSink, type InputAudioTrack, type InputVideoTrack } from 'mediabunny'

/** The part of a track that players show, in seconds of the film. */
export interface Played {
  from: number
  to: number
}

/** What of a track goes into a copy, by the place of its packets. */
export interface Part {
  /** The first and the last packet; none if the last lies before the first. */
  first: number
  last: number
  /** When the copy begins and ends, in seconds. */
  from: number
  to: number
  /** Seconds that no player shows, and seconds in front of the first picture that can be drawn alone. */
  hidden: number
  late: number
}

/** Sound before the first sample that is heard, and halves of pictures: less is no cut. */
const NOTHING = 0.3
/** Boxes that hold the lists. */
const FOLDERS = new Set(['moov', 'trak', 'edts'])

/**
 * What the edit lists of a film leave of each track (ISO/IEC 14496-12, 8.6.6), by the number of the track.
 * Null where a list does more than cut off a beginning and an end. A track without a list is not among them.
 */
export function playedParts(file: Uint8Array): Map<number, Played | null> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const played = new Map<number, Played | null>()
  let perSecond = 0
  let track = 0
  for (const { type, body } of boxesIn(bytes)) {
    const isLong = body[0] === 1
    if (type === 'mvhd') perSecond = body.readUInt32BE(isLong ? 20 : 12)
    if (type === 'tkhd') track = body.readUInt32BE(isLong ? 20 : 12)
    if (type === 'elst') played.set(track, playedOf(body, isLong, perSecond))
  }
  return played
}

function* boxesIn(bytes: Buffer): Generator<{ type: string; body: Buffer }> {
  for (let at = 0; at + 8 <= bytes.length; ) {
    const type = bytes.toString('latin1', at + 4, at + 8)
    const short = bytes.readUInt32BE(at)
    const head = short === 1 ? 16 : 8
    if (at + head > bytes.length) return
    const size = short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short || bytes.length - at
    if (size < head) return
    const body = bytes.subarray(at + head, at + size)
    if (FOLDERS.has(type)) yield* boxesIn(body)
    else yield { type, body }
    at += size
  }
}

function playedOf(body: Buffer, isLong: boolean, perSecond: number): Played | null {
  const size = isLong ? 20 : 12
  let from = 0
  let played: Played | null = null
  for (let entry = 0; entry < body.readUInt32BE(4); entry += 1) {
    const at = 8 + entry * size
    const duration = isLong ? Number(body.readBigUInt64BE(at)) : body.readUInt32BE(at)
    const start = isLong ? Number(body.readBigInt64BE(at + 8)) : body.readInt32BE(at + 4)
    const rate = body.readInt32BE(at + size - 4)
    if (played || perSecond === 0) return null
    // An empty entry: the track begins later.
    if (start === -1) from += duration / perSecond
    else if (rate === 0x10000) played = { from, to: duration === 0 ? Infinity : from + duration / perSecond }
    else return null
  }
  return played
}

/**
 * Which packets of a track can be shown without the parts that were cut off: from the first picture that is
 * drawn alone. Null if nothing was cut off.
 */
export async function partOf(track: InputVideoTrack | InputAudioTrack, played: Played): Promise<Part | null> {
  const begin = await track.getFirstTimestamp()
  const end = await track.computeDuration().catch(() => 0)
  const before = Math.max(0, played.from - begin)
  const behind = Math.max(0, end - played.to)
  if (before <= NOTHING && behind <= NOTHING) return null
  const isShown = ({ timestamp, duration }: EncodedPacket) =>
    timestamp + duration > played.from + 0.001 && timestamp < played.to - 0.001
  let from: number | null = null
  const part: Part = { first: 0, last: -1, from: 0, to: 0, hidden: before + behind, late: 0 }
  let at = 0
  for await (const packet of new EncodedPacketSink(track).packets(undefined, undefined, {
    metadataOnly: true,
  })) {
    if (isShown(packet)) {
      if (from === null && packet.type === 'key') {
        from = packet.timestamp
        part.first = at
      }
      if (from !== null) part.last = at
      part.to = Math.max(part.to, packet.timestamp + packet.duration)
    }
    at += 1
  }
  part.from = from ?? part.to
  part.late = Math.max(0, part.from - Math.max(played.from, begin))
  return part
}
