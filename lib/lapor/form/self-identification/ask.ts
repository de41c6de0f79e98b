import type { OwnIdentity } from '@/lib/identitas/recognise/own-identity'
import type { FieldError } from '@/lib/platform/http/form-state'
import type { RawAnswers } from '../answers'
import { type FileWords, type Finding, findSelfIdentification, fingerprintOf } from './find'
import { askedOnce, SEND_AS_IS } from './labels'

/**
 * The findings to show the reporter before sending: unless staff read the name anyway (mode Terbuka). Without
 * an account (`own` is null) a report is always anonymous.
 */
export function findingsToShow(
  answers: RawAnswers,
  files: readonly FileWords[],
  own: OwnIdentity | null,
): Finding[] {
  if (own === null) return findSelfIdentification(answers, files, null)
  return answers.identitas === 'terbuka' ? [] : findSelfIdentification(answers, files, own)
}

/**
 * The findings that are asked about before sending: all of an anonymous report; with Rahasia those in names
 * and remarks of files, which travel further than the text and are seldom looked at again.
 */
export function asksAbout({ identitas }: RawAnswers, findings: readonly Finding[]): Finding[] {
  return findings.filter(({ field }) => identitas === 'anonim' || field === 'bukti')
}

/**
 * Asks for one confirmation before a report is sent with findings that are asked about; never prevents
 * it. `sentAsIs` are the fingerprints of findings that the page showed and sent back. Other findings need
 * another confirmation.
 */
export function askBeforeSending(findings: readonly Finding[], sentAsIs: readonly string[]): FieldError[] {
  if (findings.length === 0 || sentAsIs.includes(fingerprintOf(findings))) return []
  return [{ field: SEND_AS_IS, message: askedOnce(findings.length) }]
}
