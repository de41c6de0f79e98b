import { isHariKerja, isKnown, isWeekend, type Kalender, toWitaDate } from '@/lib/waktu/calendar'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const WITA_OFFSET_MS = 8 * HOUR_MS

/**
 * At most one mail in six hours to a reporter, whatever happens in however many cases
 * (docs/design/look-and-feel.md 4).
 */
export const REPORTER_PAUSE_MS = 6 * HOUR_MS
const STAFF_HOURLY_MS = HOUR_MS
/** What is told at once is still gathered over a moment: ten cases forwarded in a row are one mail. */
const STAFF_AT_ONCE_MS = 5 * MINUTE_MS
/** Working hours of the Inspektorat in WITA; what the morning brings at 08.00 is in the first mail of the day. */
const FROM_HOUR = 8
const TO_HOUR = 17

/** A code is good for half an hour and five tries; three an hour keep a stranger's mailbox from being filled. */
export const CODE_MS = 30 * MINUTE_MS
export const CODE_TRIES = 5
export const CODES_AN_HOUR = 3

/** What is kept of a person's wish for mail; sealed for the server. */
export interface MailState {
  /** Where mail goes, once the code was entered. */
  to: string | null
  /** The mail server said for good that nobody is there. */
  dead: boolean
  /** Staff: when the last mail went. */
  lastAt: string | null
  /** An address that waits for its code. */
  asked: { address: string; code: string; until: string; tries: number } | null
  /** When codes were sent within the last hour. */
  codes: string[]
}

export const noMail: MailState = { to: null, dead: false, lastAt: null, asked: null, codes: [] }

/** Whether gathered news may go to staff now: in working hours of a hari kerja; without a calendar Monday to Friday. */
export function inWorkingHours(now: Date, calendar: Kalender): boolean {
  const today = toWitaDate(now)
  const hour = new Date(now.getTime() + WITA_OFFSET_MS).getUTCHours()
  const working = isKnown(today, calendar) ? isHariKerja(today, calendar) : !isWeekend(today)
  return working && hour >= FROM_HOUR && hour < TO_HOUR
}

/** Whether a mail goes to this member of staff now, for news that wait to be told in these ways. */
export function isStaffMailDue(
  ways: readonly string[],
  { lastAt, now, calendar }: { lastAt: string | null; now: Date; calendar: Kalender },
): boolean {
  const since = lastAt === null ? Number.POSITIVE_INFINITY : now.getTime() - Date.parse(lastAt)
  if (ways.includes('atOnce') && since >= STAFF_AT_ONCE_MS) return true
  return ways.length > 0 && since >= STAFF_HOURLY_MS && inWorkingHours(now, calendar)
}

/** Whether one more code may be sent, and when the next may where not. */
export function mayAskCode({ codes }: MailState, now: Date): boolean {
  return recentCodes(codes, now).length < CODES_AN_HOUR
}

/** Those of the last hour. */
export function recentCodes(codes: readonly string[], now: Date): string[] {
  return codes.filter((at) => now.getTime() - Date.parse(at) < HOUR_MS)
}
