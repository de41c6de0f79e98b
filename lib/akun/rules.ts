/** The first tries are free: people mistype. */
const FREE_TRIES = 5
const LONGEST_WAIT_S = 60

/** Until when the next try has to wait after so many failures in a row; 1, 2, 4 … 60 seconds, never a lasting lock. */
export function delayAfter(failures: number, now: Date): Date {
  const seconds = failures < FREE_TRIES ? 0 : Math.min(2 ** (failures - FREE_TRIES), LONGEST_WAIT_S)
  return new Date(now.getTime() + seconds * 1000)
}

const MOST_WORK = 8

/**
 * The work with which a try may go on in place of waiting: twice as much with each failure. Somebody who keeps guessing
 * at a name would otherwise keep its owner waiting for ever.
 */
export function workAfter(failures: number): number {
  return Math.min(2 ** Math.max(0, failures - FREE_TRIES), MOST_WORK)
}

/** Whole seconds that are left to wait. */
export function waitSeconds(blockedUntil: Date, now: Date): number {
  return Math.max(0, Math.ceil((blockedUntil.getTime() - now.getTime()) / 1000))
}

/** An invitation of a member of staff is good for this long. */
export const INVITATION_MS = 7 * 24 * 3_600_000
