/** What a form is for, where a flood would come in: each proof is good for one of them. */
export type Gate = 'lapor' | 'daftar' | 'masuk' | 'lacak' | 'kirim'

/** Posts of this kind in a minute, in one process, that nobody has to prove anything for. */
export const FREE_PER_MINUTE: Record<Gate, number> = {
  lapor: 40,
  daftar: 20,
  masuk: 90,
  lacak: 90,
  kirim: 40,
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

/** A proof or a ticket is good for this long. */
export const GOOD_FOR_MS = 5 * 60_000
