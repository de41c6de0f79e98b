import type { Bytes } from './bytes'

/** A piece of the requested size; only the last one is shorter, and it may be empty. */
export interface Piece {
  bytes: Bytes
  last: boolean
}

/**
 * Cuts a stream of pieces of any size into pieces of `size` bytes. Uses one buffer in memory: a piece is
 * valid only until the next one is requested. The last piece holds the remainder; it always comes and is
 * always shorter.
 */
export async function* regroup(
  source: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<Piece, void, undefined> {
  // Reused for each piece: a new buffer for every 64 KiB of a file would cost more in garbage collection than
  // the cipher does.
  const buffer = new Uint8Array(size)
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
      filled = 0
    }
  }
  yield { bytes: buffer.slice(0, filled), last: true }
}

/** Reads a stream in pieces; the caller chooses the size of each. */
export interface ByteReader {
  /** The next `size` bytes; fewer, down to none, only at the end. */
  take(size: number): Promise<Bytes>
}

/** Pulls no more from the source than requested. */
export function byteReader(source: AsyncIterable<Uint8Array>): ByteReader {
  const iterator = source[Symbol.asyncIterator]()
  let rest: Uint8Array = new Uint8Array(0)
  return {
    async take(size) {
      const piece = new Uint8Array(size)
      let filled = 0
      while (filled < size) {
        if (rest.length === 0) {
          const next = await iterator.next()
          if (next.done) break
          rest = next.value
        }
        const some = rest.subarray(0, size - filled)
        piece.set(some, filled)
        filled += some.length
        rest = rest.subarray(some.length)
      }
      return filled === size ? piece : piece.slice(0, filled)
    },
  }
}
