/** Calendar days after closing on which a reporter is asked whether there was retaliation. */
export const CHECKIN_DAYS = [30, 90, 180] as const

/** A check-in that comes later than this is dropped rather than asked out of season. */
export const CHECKIN_LATEST = 29

/** What a reporter may answer; a yes is told in another way, because it opens a case. */
export const checkinAnswers = {
  tidak: 'Tidak ada tindakan balasan',
  diam: 'Tidak ingin menjawab',
} as const
export type CheckinAnswer = keyof typeof checkinAnswers

/** Reads an answer; null for anything else. */
export function readCheckinAnswer(text: string): CheckinAnswer | null {
  return Object.hasOwn(checkinAnswers, text) ? (text as CheckinAnswer) : null
}
