import type { Bytes } from '@/lib/vault/bytes'

/** A piece of the wanted size; only the last is shorter, and may be empty. */
export interface Piece {
  bytes: Bytes
  last: boolean
}

/**
 * Cuts a stream of pieces of any size into pieces of `size` bytes (the first of `firstSize`), with one buffer in memory. The last piece,
 * with what remains, always comes and is always shorter.
 */
export async function* regroup(
  source: AsyncIterable<Uint8Array>,
  size: number,
  firstSize = size,
): AsyncGenerator<Piece, void, undefined> {
  let buffer = new Uint8Array(firstSize)
  let filled = 0
  for await (const part of source) {
    let offset = 0
    while (offset < part.length) {
      const take = Math.min(buffer.length - filled, part.length - offset)
      buffer.set(part.subarray(offset, offset + take), filled)
      filled += take
      offset += take
      if (filled < buffer.length) continue
      yield { bytes: buffer, last: false }
      // A new buffer, because the reader may still hold the one before.
      buffer = new Uint8Array(size)
      filled = 0
    }
  }
  yield { bytes: buffer.slice(0, filled), last: true }
}
