import type { RawAnswers } from './answers'

/**
 * The answers of a report without an account: nothing about its reporter, and answers only in the app
 * (docs/design/domain.md, Identity).
 */
export function withoutAccount(answers: RawAnswers): RawAnswers {
  return { ...answers, identitas: 'anonim', kontak_aman: 'aplikasi', kontak_rinci: '', jam_aman: '' }
}
