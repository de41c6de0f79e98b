import { move } from '../move'
import { SENT, TEAM } from '../move-groups'

export const takeDokumen = move({
  from: SENT,
  by: TEAM,
  button: 'Unduh dokumen untuk terlapor',
  event: {
    kind: 'dokumenTaken',
    pelapor: null,
    staff: '{oleh} mengunduh dokumen untuk terlapor.',
  },
})
