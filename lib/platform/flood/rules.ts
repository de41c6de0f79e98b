/** The purpose of a form that strangers can post. A proof is valid for one gate. */
export type Gate = 'lapor' | 'daftar' | 'masuk' | 'lacak' | 'kirim' | 'pulih' | 'aktivasi' | 'keterangan'

/**
 * Posts per minute and process at each gate that need no proof. Gates with a password check are limited so
 * that two thirds of the processor time for it stays free (lib/vault/kdf-queue.ts).
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

/** The process is overloaded if half of its event loop turns are this late. */
export const LATE_MS = 300

const SHORTEST_WAIT_S = 8
const LONGEST_WAIT_S = 30

/** Seconds until a ticket without work becomes valid; longer, the more posts came this minute. */
export function waitSeconds(posts: number, free: number): number {
  const times = Math.max(1, posts / free)
  return Math.min(LONGEST_WAIT_S, Math.round(SHORTEST_WAIT_S * Math.sqrt(times)))
}

/**
 * A ticket without a free place is delayed again by this many seconds, at most this often; then it is
 * admitted.
 */
export const NEXT_REST_S = 20
export const MOST_RESTS = 5

/**
 * Units of work that a post must bring during a flood: up to three, depending on the load, and more if so
 * many bring work that they must be scripts.
 */
export function workFor({ posts, proven }: { posts: number; proven: number }, free: number): number {
  const byPosts = posts < 3 * free ? 1 : posts < 10 * free ? 2 : 3
  return proven < 3 * free ? byPosts : proven < 6 * free ? 4 : 8
}

/** Lifetime of a proof or a ticket. */
export const GOOD_FOR_MS = 5 * 60_000
