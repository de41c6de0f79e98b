import { VaultBusy } from '@/lib/vault/errors'

const RUNNING_LIMIT = 2
const WAITING_LIMIT = 8
/** More than these at once are turned away. */
export const KDF_PLACES = RUNNING_LIMIT + WAITING_LIMIT

interface KdfQueue {
  running: number
  waiting: (() => void)[]
  lastSeconds: number
}

const slot: unique symbol = Symbol.for('wbs.vault.kdf-queue')
// On globalThis, because a bundler may load this module once per entry, and the memory limit is one per process.
const shared: typeof globalThis & { [slot]?: KdfQueue } = globalThis

function queue(): KdfQueue {
  shared[slot] ??= { running: 0, waiting: [], lastSeconds: 2 }
  return shared[slot]
}

/**
 * Runs a password check when one of the two places is free, waiting in a line of eight. Throws VaultBusy when the line is full: memory
 * stays below 2 x 256 MiB whatever comes in.
 */
export async function inKdfQueue<T>(work: () => Promise<T>): Promise<T> {
  const line = queue()
  if (line.running < RUNNING_LIMIT) line.running += 1
  else if (line.waiting.length < WAITING_LIMIT) await new Promise<void>((go) => line.waiting.push(go))
  else throw new VaultBusy(retryAfter(line))

  const start = performance.now()
  try {
    return await work()
  } finally {
    line.lastSeconds = (performance.now() - start) / 1000
    const next = line.waiting.shift()
    // The place is handed on as it is, so a newcomer cannot overtake the line.
    if (next) next()
    else line.running -= 1
  }
}

/** How many password checks run or wait now. */
export function kdfCrowd(): number {
  const line = queue()
  return line.running + line.waiting.length
}

/** Time until the line that is there now is served, as the last run suggests. */
function retryAfter(line: KdfQueue): number {
  return Math.max(1, Math.ceil(((line.waiting.length + line.running) / RUNNING_LIMIT) * line.lastSeconds))
}
