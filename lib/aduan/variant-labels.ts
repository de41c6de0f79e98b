import { addMonths, type WitaDate } from '@/lib/waktu/calendar'
import type { AduanStatus } from './lifecycle-states'

/** How a case entered its state, if the reporter reads other words for it. */
export type StatusVariant = 'completed' | 'objected' | 'reopened' | 'asked' | null

/** The kinds of events that variantOf uses; others need not be read. */
export const VARIANT_EVENTS = [
  'verificationStarted',
  'completed',
  'handedBack',
  'caseAccepted',
  'jawabanObjected',
  'reopened',
  'checkinAsked',
  'checkinAnswered',
  'threatReported',
] as const

/** The variant of a state, from the kinds of the case's events in order. */
export function variantOf(status: AduanStatus, eventKinds: readonly string[]): StatusVariant {
  if (status === 'DIVERIFIKASI') {
    const last = eventKinds.findLast((kind) =>
      ['verificationStarted', 'completed', 'handedBack'].includes(kind),
    )
    return last === 'completed' ? 'completed' : null
  }
  if (status === 'DITELAAH') {
    const last = eventKinds.findLast((kind) => ['caseAccepted', 'jawabanObjected', 'reopened'].includes(kind))
    if (last === 'jawabanObjected') return 'objected'
    return last === 'reopened' ? 'reopened' : null
  }
  if (status === 'SELESAI') {
    const last = eventKinds.findLast((kind) =>
      ['checkinAsked', 'checkinAnswered', 'threatReported', 'reopened'].includes(kind),
    )
    return last === 'checkinAsked' ? 'asked' : null
  }
  return null
}

/** The last day on which the reporter may reopen a finished case: 12 months (docs/design/domain.md). */
export function reopenUntil(closedOn: WitaDate): WitaDate {
  return addMonths(closedOn, 12)
}
