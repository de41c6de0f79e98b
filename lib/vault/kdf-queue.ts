import { AsyncLocalStorage } from 'node:async_hooks'
import { VaultBusy } from './errors'

const RUNNING_LIMIT = 2
const WAITING_LIMIT = 8
/** A line of its own for those who proved work in a flood: what only waits takes no memory. */
const AHEAD_LIMIT = 24
/** More than these at once are turned away. */
export const KDF_PLACES = RUNNING_LIMIT + WAITING_LIMIT

interface KdfQueue {
  running: number
  waiting: (() => void)[]
  /** Served before `waiting`, two to one, so that neither line stands still. */
  ahead: (() => void)[]
  turn: number
  lastSeconds: number
  proven: AsyncLocalStorage<true>
}

const slot: unique symbol = Symbol.for('wbs.vault.kdf-queue')
// On globalThis, because a bundler may load this module once per entry, and the memory limit is one per process.
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

/** Runs something whose password checks wait in the line of those who proved work (lib/platform/flood). */
export function aheadInKdfQueue<T>(run: () => Promise<T>): Promise<T> {
  return queue().proven.run(true, run)
}

/**
 * Runs a password check when one of the two places is free, waiting in a line of eight, or in the one of those who proved
 * work. Throws VaultBusy when the line is full: memory stays below 2 x 256 MiB whatever comes in.
 */
export async function inKdfQueue<T>(work: () => Promise<T>): Promise<T> {
  const line = queue()
  const [mine, limit] = line.proven.getStore() ? [line.ahead, AHEAD_LIMIT] : [line.waiting, WAITING_LIMIT]
  if (line.running < RUNNING_LIMIT) line.running += 1
  else if (mine.length < limit) await new Promise<void>((go) => mine.push(go))
  else throw new VaultBusy(retryAfter(line))

  const start = performance.now()
  try {
    return await work()
  } finally {
    line.lastSeconds = (performance.now() - start) / 1000
    const next = nextOf(line)
    // The place is handed on as it is, so a newcomer cannot overtake the line.
    if (next) next()
    else line.running -= 1
  }
}

function nextOf(line: KdfQueue): (() => void) | undefined {
  line.turn = (line.turn + 1) % 3
  const [first, second] = line.turn === 0 ? [line.waiting, line.ahead] : [line.ahead, line.waiting]
  return first.shift() ?? second.shift()
}

/** How many password checks run or wait now, without those who proved work. */
export function kdfCrowd(): number {
  const line = queue()
  return line.running + line.waiting.length
}

/** Time until the line that is there now is served, as the last run suggests. */
function retryAfter(line: KdfQueue): number {
  const crowd = line.waiting.length + line.ahead.length + line.running
  return Math.max(1, Math.ceil((crowd / RUNNING_LIMIT) * line.lastSeconds))
}
