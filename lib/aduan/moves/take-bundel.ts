import { move } from '../move'
import { SENT, STAFF } from '../move-groups'

export const takeBundel = move({
  from: SENT,
  by: STAFF,
  readsCase: true,
  button: 'Unduh bundel bukti',
  event: {
    kind: 'bundelTaken',
    pelapor: null,
    staff: '{oleh} mengunduh bundel bukti.',
  },
})
