/** The first wrong codes are not delayed: people mistype. */
const FREE = 5
const LONGEST_MS = 4000
const FORGET_MS = 60_000
/**
 * At most this many answers are delayed at once: beyond it a flood gets its refusal without holding
 * resources.
 */
const MOST_WAITING = 200

let failures = 0
let lastAt = 0
let waiting = 0

/**
 * Delays the answer to a wrong kode rahasia, longer with each one in this process; resets after a minute
 * without any. There is no name to count by, and no address is stored. Only wrong codes wait, so guessing
 * locks nobody out; the 128 bits of a code make guessing hopeless.
 */
export async function holdBack(now = Date.now()): Promise<void> {
  failures = now - lastAt > FORGET_MS ? 1 : failures + 1
  lastAt = now
  const pause = pauseAfter(failures)
  if (pause === 0 || waiting >= MOST_WAITING) return
  waiting += 1
  await new Promise((resolve) => setTimeout(resolve, pause))
  waiting -= 1
}

/** Milliseconds before the answer to the n-th consecutive wrong code. */
export function pauseAfter(count: number): number {
  return count <= FREE ? 0 : Math.min(250 * 2 ** (count - FREE - 1), LONGEST_MS)
}
