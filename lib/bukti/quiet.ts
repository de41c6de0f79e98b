import { setTimeout as sleep } from 'node:timers/promises'

/** Without incoming bytes for this long, the uploads are over. */
const QUIET_MS = 250
/** No file waits longer than this for other uploads. */
const MOST_MS = 8_000
const LOOK_MS = 100

// On globalThis, because pages and routes each load this module: a route receives, and a page may begin an
// examination.
const kept = globalThis as { wbsUploads?: { coming: number; lastEnd: number } }
kept.wbsUploads ??= { coming: 0, lastEnd: 0 }
const uploads = kept.wbsUploads

/** Counts an upload as in progress while `work` runs. */
export async function whileReceiving<T>(work: () => Promise<T>): Promise<T> {
  uploads.coming += 1
  try {
    return await work()
  } finally {
    uploads.coming -= 1
    uploads.lastEnd = performance.now()
  }
}

/**
 * Waits until no upload is in progress in this process, at most eight seconds. People wait for uploads but
 * not for examinations, and both need the processor.
 */
export async function untilQuiet(): Promise<void> {
  for (const deadline = performance.now() + MOST_MS; performance.now() < deadline; ) {
    if (uploads.coming === 0 && performance.now() - uploads.lastEnd >= QUIET_MS) return
    await sleep(LOOK_MS)
  }
}
