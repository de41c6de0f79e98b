import { isHariKerja, isKnown, isWeekend, type Kalender, toWitaDate } from '@/lib/waktu/calendar'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const WITA_OFFSET_MS = 8 * HOUR_MS

/**
 * At most one mail in six hours to a reporter, whatever happens in all their cases
 * (docs/design/look-and-feel.md 4).
 */
export const REPORTER_PAUSE_MS = 6 * HOUR_MS
const STAFF_HOURLY_MS = HOUR_MS
/** Urgent news is still collected for a moment: ten cases forwarded in a row are one mail. */
const STAFF_AT_ONCE_MS = 5 * MINUTE_MS
/** Working hours of the Inspektorat in WITA; reminders of 08.00 are in the first mail of the day. */
const FROM_HOUR = 8
const TO_HOUR = 17

/**
 * A code is valid for half an hour and five attempts; three codes an hour keep a stranger's mailbox from
 * being flooded.
 */
export const CODE_MS = 30 * MINUTE_MS
export const CODE_TRIES = 5
export const CODES_AN_HOUR = 3

/** A person's mail settings, sealed for the server. */
export interface MailState {
  /** Confirmed address. */
  to: string | null
  /** The mail server reported the address as permanently failing. */
  dead: boolean
  /** For staff: time of the last mail. */
  lastAt: string | null
  /** An address waiting for its code. */
  asked: { address: string; code: string; until: string; tries: number } | null
  /** Times of the codes sent within the last hour. */
  codes: string[]
}

export const noMail: MailState = { to: null, dead: false, lastAt: null, asked: null, codes: [] }

/**
 * Whether a digest may go to staff now: in working hours of a hari kerja; in a year without a calendar Monday
 * to Friday.
 */
export function inWorkingHours(now: Date, calendar: Kalender): boolean {
  const today = toWitaDate(now)
  const hour = new Date(now.getTime() + WITA_OFFSET_MS).getUTCHours()
  const working = isKnown(today, calendar) ? isHariKerja(today, calendar) : !isWeekend(today)
  return working && hour >= FROM_HOUR && hour < TO_HOUR
}

/** Whether a mail is due for this member of staff, given the ways of the waiting notifications. */
export function isStaffMailDue(
  ways: readonly string[],
  { lastAt, now, calendar }: { lastAt: string | null; now: Date; calendar: Kalender },
): boolean {
  const since = lastAt === null ? Number.POSITIVE_INFINITY : now.getTime() - Date.parse(lastAt)
  if (ways.includes('atOnce') && since >= STAFF_AT_ONCE_MS) return true
  return ways.length > 0 && since >= STAFF_HOURLY_MS && inWorkingHours(now, calendar)
}

/** Whether another code may be sent now. */
export function mayAskCode({ codes }: MailState, now: Date): boolean {
  return recentCodes(codes, now).length < CODES_AN_HOUR
}

/** The codes of the last hour. */
export function recentCodes(codes: readonly string[], now: Date): string[] {
  return codes.filter((at) => now.getTime() - Date.parse(at) < HOUR_MS)
}
