/** What a form is for, where a flood would come in: each proof is good for one of them. */
export type Gate = 'lapor' | 'daftar' | 'masuk' | 'lacak' | 'kirim' | 'pulih' | 'aktivasi' | 'keterangan'

/**
 * Posts of this kind in a minute, in one process, that nobody has to prove anything for. Where a password is stretched
 * they are few enough that two thirds of the processor time for it stays free (lib/vault/kdf-queue.ts).
 */
export const FREE_PER_MINUTE: Record<Gate, number> = {
  lapor: 40,
  daftar: 20,
  masuk: 60,
  lacak: 90,
  kirim: 40,
  pulih: 20,
  aktivasi: 20,
  keterangan: 30,
}

/** Half of the turns of the event loop this late: the process has more to do than it can. */
export const LATE_MS = 300

const SHORTEST_WAIT_S = 8
const LONGEST_WAIT_S = 30

/** How long a ticket without work has to rest: longer, the more posts came this minute. */
export function waitSeconds(posts: number, free: number): number {
  const times = Math.max(1, posts / free)
  return Math.min(LONGEST_WAIT_S, Math.round(SHORTEST_WAIT_S * Math.sqrt(times)))
}

const MOST_FLOOD_WORK = 3

/** How much work a post has to bring in a flood: one unit, two from three times the free posts, three from ten times. */
export function workFor(posts: number, free: number): number {
  const times = posts / free
  return times < 3 ? 1 : times < 10 ? 2 : MOST_FLOOD_WORK
}

/** A proof or a ticket is good for this long. */
export const GOOD_FOR_MS = 5 * 60_000
