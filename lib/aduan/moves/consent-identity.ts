import { move, told } from '../move'
import { SENT } from '../move-groups'

/**
 * An anonymous reporter has no identity to release; the command checks the mode
 * (lib/kasus/hand-over/consent.ts).
 */
export const consentIdentity = move({
  from: SENT,
  by: ['PELAPOR'],
  guards: ['noConsent'],
  button: 'Izinkan penyerahan identitas',
  done: 'Izin Anda tercatat. Anda dapat mencabutnya kapan saja.',
  event: {
    kind: 'identityConsentGiven',
    pelapor: 'Anda mengizinkan identitas Anda diserahkan kepada penegak hukum.',
    staff: 'Pelapor mengizinkan identitasnya diserahkan kepada penegak hukum.',
    tells: [told('PETUGAS', 'none')],
  },
})
