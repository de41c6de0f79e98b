/** The first wrong codes cost nothing: people mistype. */
const FREE = 5
const LONGEST_MS = 4000
const FORGET_MS = 60_000
/** More answers than these are not held back at once: a flood gets its refusal and ties up nothing. */
const MOST_WAITING = 200

let failures = 0
let lastAt = 0
let waiting = 0

/**
 * Holds the answer to a wrong kode rahasia back, longer with each one in this process, and forgets after a minute of
 * quiet. There is no name to count by and no address is kept. Only wrong codes wait, so guessing keeps nobody out; that
 * it leads nowhere is due to the 128 bits of a code.
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

/** Milliseconds before the answer to the n-th wrong code in a row. */
export function pauseAfter(count: number): number {
  return count <= FREE ? 0 : Math.min(250 * 2 ** (count - FREE - 1), LONGEST_MS)
}
