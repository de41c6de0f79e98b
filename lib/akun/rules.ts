/** The first failures do not delay: people mistype. */
const FREE_TRIES = 5
const LONGEST_WAIT_S = 60

/** End of the delay after this many consecutive failures: 1, 2, 4 … 60 seconds, never a permanent lock. */
export function delayAfter(failures: number, now: Date): Date {
  const seconds = failures < FREE_TRIES ? 0 : Math.min(2 ** (failures - FREE_TRIES), LONGEST_WAIT_S)
  return new Date(now.getTime() + seconds * 1000)
}

const MOST_WORK = 8

/**
 * Units of proof of work that replace the wait; doubled with each failure. Without it somebody who keeps
 * guessing at a name would lock out its owner for ever.
 */
export function workAfter(failures: number): number {
  return Math.min(2 ** Math.max(0, failures - FREE_TRIES), MOST_WORK)
}

/** Remaining wait in whole seconds. */
export function waitSeconds(blockedUntil: Date, now: Date): number {
  return Math.max(0, Math.ceil((blockedUntil.getTime() - now.getTime()) / 1000))
}

/** Lifetime of a staff invitation. */
export const INVITATION_MS = 7 * 24 * 3_600_000
