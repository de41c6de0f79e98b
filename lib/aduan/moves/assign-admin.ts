import { VERIFYING } from '../lifecycle-states'
import { move, told } from '../move'

export const assignAdmin = move({
  from: VERIFYING,
  by: ['ADMIN'],
  guards: ['assigneeHoldsKey'],
  button: 'Tugaskan',
  done: 'Penugasan tersimpan.',
  // The reporter is never told which member of staff acts; the new verifier is notified.
  event: {
    kind: 'adminAssigned',
    pelapor: null,
    staff: '{oleh} mengganti petugas verifikasi.',
    tells: [told('VERIFIKATOR')],
  },
})
