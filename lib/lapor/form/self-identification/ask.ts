import type { OwnIdentity } from '@/lib/identitas/recognise/own-identity'
import type { FieldError } from '@/lib/platform/http/form-state'
import type { RawAnswers } from '../answers'
import { type FileWords, type Finding, findSelfIdentification, fingerprintOf } from './find'
import { askedOnce, SEND_AS_IS } from './labels'

/**
 * The findings to show the reporter before sending: only if nobody may learn their identity, in mode Anonim
 * and without an account (`own` is null), which is always anonymous and sends no contact.
 */
export function findingsToShow(
  answers: RawAnswers,
  files: readonly FileWords[],
  own: OwnIdentity | null,
): Finding[] {
  if (own === null) return findSelfIdentification(answers, files, null)
  return answers.identitas === 'anonim' ? findSelfIdentification(answers, files, own) : []
}

/**
 * Asks for one confirmation before an anonymous report is sent that may identify its writer; never prevents
 * it. `sentAsIs` are the fingerprints of findings that the page showed and sent back. Other findings need
 * another confirmation.
 */
export function askBeforeSending(findings: readonly Finding[], sentAsIs: readonly string[]): FieldError[] {
  if (findings.length === 0 || sentAsIs.includes(fingerprintOf(findings))) return []
  return [{ field: SEND_AS_IS, message: askedOnce(findings.length) }]
}
