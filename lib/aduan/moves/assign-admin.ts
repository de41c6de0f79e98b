import { VERIFYING } from '../lifecycle-states'
import { move, told } from '../move'

export const assignAdmin = move({
  from: VERIFYING,
  by: ['ADMIN'],
  guards: ['assigneeHoldsKey'],
  button: 'Tugaskan',
  done: 'Penugasan tersimpan.',
  // Who of the staff does what is never told to the reporter; the officer who takes the case over is notified.
  event: {
    kind: 'adminAssigned',
    pelapor: null,
    staff: '{oleh} mengganti petugas verifikasi.',
    tells: [told('VERIFIKATOR')],
  },
})
