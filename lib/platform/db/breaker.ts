/** After a failed connection, requests are refused immediately for this long and do not queue. */
const PAUSE_MS = 2000

let awayUntil = 0

/** Whether a recent request could not reach the database. */
export function isKnownAway(now = Date.now()): boolean {
  return now < awayUntil
}

/** Records that the database could not be reached. */
export function markAway(now = Date.now()): void {
  awayUntil = now + PAUSE_MS
}
