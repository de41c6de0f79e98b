import { move } from '../move'
import { SENT, TEAM } from '../move-groups'

/** In any state: a link can be revoked after an answer was issued. */
export const revokeOffice = move({
  from: SENT,
  by: TEAM,
  button: 'Cabut tautan',
  done: 'Tautan dicabut dan tidak dapat dipakai lagi.',
  event: {
    kind: 'officeRevoked',
    pelapor: null,
    staff: '{oleh} mencabut tautan permintaan keterangan.',
  },
})
