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

/** A ticket that comes while its gate has no turn left rests again for so long, this often at most: then it opens. */
export const NEXT_REST_S = 20
export const MOST_RESTS = 5

/**
 * How much work a post has to bring in a flood: more the more come, up to three units, and more still when so many bring
 * it that they do so by machine.
 */
export function workFor({ posts, proven }: { posts: number; proven: number }, free: number): number {
  const byPosts = posts < 3 * free ? 1 : posts < 10 * free ? 2 : 3
  return proven < 3 * free ? byPosts : proven < 6 * free ? 4 : 8
}

/** A proof or a ticket is good for this long. */
export const GOOD_FOR_MS = 5 * 60_000
