import type { Bytes } from './bytes'

/** A piece of the wanted size; only the last is shorter, and may be empty. */
export interface Piece {
  bytes: Bytes
  last: boolean
}

/**
 * Cuts a stream of pieces of any size into pieces of `size` bytes, with one buffer in memory: a piece holds only until the next one is asked for.
 * The last piece, with what remains, always comes and is always shorter.
 */
export async function* regroup(
  source: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<Piece, void, undefined> {
  // Filled anew for each piece: a buffer for every 64 KiB of a file would keep the garbage collector busier than the cipher.
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

/** Reads a stream in pieces of a size that the reader asks for each time. */
export interface ByteReader {
  /** The next `size` bytes; fewer, down to none, only at the end. */
  take(size: number): Promise<Bytes>
}

/** Pulls from the source only what was asked for. */
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
