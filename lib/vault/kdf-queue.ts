import { AsyncLocalStorage } from 'node:async_hooks'
import { makeRoom, shares } from '@/lib/memory'
import { VaultBusy } from './errors'

const RUNNING_LIMIT = shares.checks
/** Limit of the separate queue for proof of work during a flood; waiting takes no memory. */
const AHEAD_LIMIT = 24
/** Password checks beyond this number are refused. */
export const KDF_PLACES = 10
const WAITING_LIMIT = KDF_PLACES - RUNNING_LIMIT

interface KdfQueue {
  running: number
  waiting: (() => void)[]
  /** Served before `waiting`, two to one, so that neither queue starves. */
  ahead: (() => void)[]
  turn: number
  lastSeconds: number
  proven: AsyncLocalStorage<true>
}

const slot: unique symbol = Symbol.for('wbs.vault.kdf-queue')
// On globalThis, because a bundler may load this module once per entry, but the memory limit applies to the
// process.
const shared: typeof globalThis & { [slot]?: KdfQueue } = globalThis

function queue(): KdfQueue {
  shared[slot] ??= {
    running: 0,
    waiting: [],
    ahead: [],
    turn: 0,
    lastSeconds: 2,
    proven: new AsyncLocalStorage(),
  }
  return shared[slot]
}

/** Runs a function whose password checks wait in the queue for proof of work (lib/platform/flood). */
export function aheadInKdfQueue<T>(run: () => Promise<T>): Promise<T> {
  return queue().proven.run(true, run)
}

/**
 * Runs a password check when a place is free; waits in the queue, or in the queue for proof of work. Throws
 * VaultBusy if the queue is full, so memory stays below 256 MiB for each place under any load.
 */
export async function inKdfQueue<T>(work: () => Promise<T>): Promise<T> {
  const line = queue()
  const [mine, limit] = line.proven.getStore() ? [line.ahead, AHEAD_LIMIT] : [line.waiting, WAITING_LIMIT]
  if (line.running < RUNNING_LIMIT) line.running += 1
  else if (mine.length < limit) await new Promise<void>((go) => mine.push(go))
  else throw new VaultBusy(retryAfter(line))

  const start = performance.now()
  try {
    makeRoom()
    return await work()
  } finally {
    line.lastSeconds = (performance.now() - start) / 1000
    const next = nextOf(line)
    // The place passes directly to the next in the queue, so a newcomer cannot overtake.
    if (next) next()
    else line.running -= 1
  }
}

function nextOf(line: KdfQueue): (() => void) | undefined {
  line.turn = (line.turn + 1) % 3
  const [first, second] = line.turn === 0 ? [line.waiting, line.ahead] : [line.ahead, line.waiting]
  return first.shift() ?? second.shift()
}

/** Number of password checks running or waiting, without those with proof of work. */
export function kdfCrowd(): number {
  const line = queue()
  return line.running + line.waiting.length
}

/** Estimated seconds until the current queue is served, from the duration of the last run. */
function retryAfter(line: KdfQueue): number {
  const crowd = line.waiting.length + line.ahead.length + line.running
  return Math.max(1, Math.ceil((crowd / RUNNING_LIMIT) * line.lastSeconds))
}
