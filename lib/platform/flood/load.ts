import { monitorEventLoopDelay } from 'node:perf_hooks'
import { FREE_PER_MINUTE, type Gate, LATE_MS } from './rules'

const MINUTE_MS = 60_000
const LOOK_EVERY_MS = 5000

/** Posts of the current and the previous minute. Only numbers: the origin of a post is not known here. */
interface Minute {
  since: number
  posts: number
  before: number
}

interface Load {
  minutes: Map<string, Minute>
  late: boolean
  watched: boolean
}

const slot: unique symbol = Symbol.for('wbs.banjir.load')
// On globalThis, because middleware and pages may each load this module, but the count is one per process.
const shared: typeof globalThis & { [slot]?: Load } = globalThis

function load(): Load {
  shared[slot] ??= { minutes: new Map(), late: false, watched: false }
  return shared[slot]
}

/** Measures the event loop delay every few seconds; the timer does not keep the process alive. */
function watch(): void {
  const here = load()
  if (here.watched) return
  here.watched = true
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  setInterval(() => {
    here.late = delay.percentile(50) / 1e6 > LATE_MS
    delay.reset()
  }, LOOK_EVERY_MS).unref()
}

function minuteOf(key: string, now: number): Minute {
  const { minutes } = load()
  const known = minutes.get(key)
  const passed = known ? now - known.since : -1
  if (known && passed >= 0 && passed < MINUTE_MS) return known
  const next = known && passed >= 0 && passed < 2 * MINUTE_MS
  const minute = next
    ? { since: known.since + MINUTE_MS, posts: 0, before: known.posts }
    : { since: now, posts: 0, before: 0 }
  minutes.set(key, minute)
  return minute
}

/** Posts of the last sixty seconds: the previous minute counts for its part inside the window. */
function postsAt(key: string, now: number): number {
  const { since, posts, before } = minuteOf(key, now)
  return posts + before * (1 - (now - since) / MINUTE_MS)
}

/**
 * Counts one post at a gate; returns the posts within a minute and whether they are a flood. The sliding
 * window means that a new minute does not admit forty more. Counts all visitors together: addresses are not
 * stored. Per process; behind a load balancer each process counts its share.
 */
export function countPost(gate: Gate, now = Date.now()): { posts: number; proven: number; flood: boolean } {
  watch()
  minuteOf(gate, now).posts += 1
  const posts = Math.max(postsAt(gate, now), postsAt(doorOf(gate), now))
  return { posts, proven: postsAt(provenOf(gate), now), flood: isFlood(gate, now) }
}

/** Counts one post with proof of work. */
export function countProven(gate: Gate, now = Date.now()): void {
  minuteOf(provenOf(gate), now).posts += 1
}

/** Whether a delayed ticket is admitted now; as many per minute as posts are free. Takes the place. */
export function takeTurn(gate: Gate, now = Date.now()): boolean {
  const key = `rested ${gate}`
  if (postsAt(key, now) >= FREE_PER_MINUTE[gate]) return false
  minuteOf(key, now).posts += 1
  return true
}

/** Counts one post to the pages of a gate, even if it is not one of their forms. */
export function countAtDoor(gate: Gate, now = Date.now()): void {
  minuteOf(doorOf(gate), now).posts += 1
}

/** Whether a post at this gate must bring a proof or a ticket now. */
export function isFlood(gate: Gate, now = Date.now()): boolean {
  const free = FREE_PER_MINUTE[gate]
  return load().late || postsAt(gate, now) > free || postsAt(doorOf(gate), now) > 2 * free
}

const doorOf = (gate: Gate) => `door ${gate}`
const provenOf = (gate: Gate) => `proven ${gate}`
