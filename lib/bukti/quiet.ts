import { setTimeout as sleep } from 'node:timers/promises'

/** Without bytes coming in for so long, the wave of uploads is over. */
const QUIET_MS = 250
/** Nobody's file waits longer than this for the uploads of others. */
const MOST_MS = 8_000
const LOOK_MS = 100

let coming = 0
let lastEnd = 0

/** Marks bytes as coming in while `work` takes them. */
export async function whileReceiving<T>(work: () => Promise<T>): Promise<T> {
  coming += 1
  try {
    return await work()
  } finally {
    coming -= 1
    lastEnd = performance.now()
  }
}

/**
 * Waits until no upload is under way in this process, at most eight seconds. Somebody waits for an upload to arrive, nobody for its examination,
 * and the two ask for the same processor.
 */
export async function untilQuiet(): Promise<void> {
  for (const deadline = performance.now() + MOST_MS; performance.now() < deadline; ) {
    if (coming === 0 && performance.now() - lastEnd >= QUIET_MS) return
    await sleep(LOOK_MS)
  }
}
