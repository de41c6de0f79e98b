import type { OwnIdentity } from '@/lib/identitas/recognise/own-identity'
import type { FieldError } from '@/lib/platform/http/form-state'
import type { RawAnswers } from '../answers'
import { type FileWords, type Finding, findSelfIdentification, fingerprintOf } from './find'
import { askedOnce, SEND_AS_IS } from './labels'

/**
 * What the reporter is shown before sending: only where nobody shall know who they are, in the mode Anonim and without an
 * account (`own` is null), which is always anonymous and sends no contact along.
 */
export function findingsToShow(
  answers: RawAnswers,
  files: readonly FileWords[],
  own: OwnIdentity | null,
): Finding[] {
  if (own === null) return findSelfIdentification({ ...answers, kontak_aman: 'aplikasi' }, files, null)
  return answers.identitas === 'anonim' ? findSelfIdentification(answers, files, own) : []
}

/**
 * Asks once before an anonymous report goes out that may lead to its writer, and never stops it: `sentAsIs` holds what the
 * page sent back of the findings that it showed. Findings that it did not show are asked about again.
 */
export function askBeforeSending(findings: readonly Finding[], sentAsIs: readonly string[]): FieldError[] {
  if (findings.length === 0 || sentAsIs.includes(fingerprintOf(findings))) return []
  return [{ field: SEND_AS_IS, message: askedOnce(findings.length) }]
}
