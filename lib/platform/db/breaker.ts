/** After a failure to reach the database, requests are turned away at once for this long instead of waiting in line. */
const PAUSE_MS = 2000

let awayUntil = 0

/** Whether the database was found away a moment ago. */
export function isKnownAway(now = Date.now()): boolean {
  return now < awayUntil
}

/** Remembers that the database could not be reached. */
export function markAway(now = Date.now()): void {
  awayUntil = now + PAUSE_MS
}
