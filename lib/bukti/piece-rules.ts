import { CHUNK_BYTES } from './rules'

const MB = 1024 * 1024
/** Most bytes of one piece: a lost connection costs at most the last piece. */
export const MOST_PIECE_BYTES = 8 * MB
/**
 * A piece that took less than this was too small for the connection; each has a fixed cost for both sides.
 */
const QUICK_MS = 1000
/** One that took less than this was far too small: at most 512 KiB in it means more than 10 Mbit/s. */
const AT_ONCE_MS = 400
/** 512 KiB in less than this mean more than 40 Mbit/s: a lost piece of 8 MiB costs less than two seconds. */
const NEXT_DOOR_MS = 100
/** A piece that took longer than this was too large for it. */
const SLOW_MS = 8000

/**
 * The size of the next piece of an upload, after one of `bytes` took `ms`; null if it failed. A good
 * connection takes 20 MB in four pieces, a weak one (750 kbit/s) stays at 512 KiB.
 */
export function nextPiece(bytes: number, ms: number | null): number {
  if (ms === null) return CHUNK_BYTES
  const times = ms < NEXT_DOOR_MS ? 16 : ms < AT_ONCE_MS ? 4 : 2
  if (ms < QUICK_MS) return Math.min(MOST_PIECE_BYTES, bytes * times)
  return ms > SLOW_MS ? Math.max(CHUNK_BYTES, bytes / 2) : bytes
}
