import type { RawAnswers } from './answers'

/**
 * What a report without an account says about its reporter: nothing, and it is answered in the app alone
 * (docs/design/domain.md, Identity).
 */
export function withoutAccount(answers: RawAnswers): RawAnswers {
  return { ...answers, identitas: 'anonim', kontak_aman: 'aplikasi', kontak_rinci: '', jam_aman: '' }
}
