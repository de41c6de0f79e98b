import { monitorEventLoopDelay } from 'node:perf_hooks'
import { FREE_PER_MINUTE, type Gate, LATE_MS } from './rules'

const MINUTE_MS = 60_000
const LOOK_EVERY_MS = 5000

const counts = new Map<Gate, { since: number; posts: number }>()
const delay = monitorEventLoopDelay({ resolution: 20 })
let late = false
let watched = false

/** Looks every few seconds how late this process is; the timer keeps no process alive. */
function watch(): void {
  if (watched) return
  watched = true
  delay.enable()
  setInterval(() => {
    late = delay.percentile(50) / 1e6 > LATE_MS
    delay.reset()
  }, LOOK_EVERY_MS).unref()
}

/**
 * Counts one post at a gate, and says how many came this minute and whether that is a flood. All together, and by no
 * address: none is kept. In this process; behind a balancer each has its share.
 */
export function countPost(gate: Gate, now = Date.now()): { posts: number; flood: boolean } {
  watch()
  const known = counts.get(gate)
  const window = known && now - known.since < MINUTE_MS ? known : { since: now, posts: 0 }
  window.posts += 1
  counts.set(gate, window)
  return { posts: window.posts, flood: late || window.posts > FREE_PER_MINUTE[gate] }
}
