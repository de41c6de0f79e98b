import { describe, expect, it } from 'vitest'
import { MOST_PIECE_BYTES, nextPiece } from '@/lib/bukti/piece-rules'
import { CHUNK_BYTES, MAX_FILE_BYTES } from '@/lib/bukti/rules'

/** The pieces of a file of 20 MB on a connection of this many bytes a second. */
function piecesOn(bytesPerSecond: number): number[] {
  const pieces: number[] = []
  for (let sent = 0, size = CHUNK_BYTES; sent < MAX_FILE_BYTES; sent += pieces.at(-1) ?? 0) {
    const piece = Math.min(size, MAX_FILE_BYTES - sent)
    pieces.push(piece)
    size = nextPiece(size, (piece / bytesPerSecond) * 1000)
  }
  return pieces
}

const KIB = 1024

describe('the pieces of an upload grow with the connection', () => {
  it.each<[string, number, number]>([
    ['over loopback', 100_000 * KIB, 4],
    ['at 20 Mbit/s', 2500 * KIB, 7],
    ['at 750 kbit/s', 94 * KIB, 40],
    ['at 64 kbit/s', 8 * KIB, 40],
  ])('%s a file of 20 MB takes %#', (_what, speed, count) => {
    const pieces = piecesOn(speed)
    expect(pieces).toHaveLength(count)
    expect(Math.max(...pieces)).toBeLessThanOrEqual(MOST_PIECE_BYTES)
  })

  it('a lost connection begins again with the smallest piece', () => {
    expect(nextPiece(MOST_PIECE_BYTES, null)).toBe(CHUNK_BYTES)
  })

  it('a connection that grows weak halves them', () => {
    expect(nextPiece(4 * CHUNK_BYTES, 9000)).toBe(2 * CHUNK_BYTES)
    expect(nextPiece(CHUNK_BYTES, 60_000)).toBe(CHUNK_BYTES)
  })
})
