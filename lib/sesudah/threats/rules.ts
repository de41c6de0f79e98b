/** Calendar days after closing on which a reporter is asked about retaliation. */
export const CHECKIN_DAYS = [30, 90, 180] as const

/** A check-in that is later than this many days is dropped. */
export const CHECKIN_LATEST = 29

/** Answers to a check-in; a yes is a report of a threat instead, because it opens a case. */
export const checkinAnswers = {
  tidak: 'Tidak ada tindakan balasan',
  diam: 'Tidak ingin menjawab',
} as const
export type CheckinAnswer = keyof typeof checkinAnswers

/** Parses an answer; null for anything else. */
export function readCheckinAnswer(text: string): CheckinAnswer | null {
  return Object.hasOwn(checkinAnswers, text) ? (text as CheckinAnswer) : null
}
