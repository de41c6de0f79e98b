import { move } from '../move'
import { SENT } from '../move-groups'

export const releaseConflict = move({
  from: SENT,
  by: ['ADMIN'],
  button: 'Nyatakan tidak ada benturan',
  done: 'Catatan benturan kepentingan dicabut. Kuncinya sudah diberikan.',
  event: {
    kind: 'conflictReleased',
    pelapor: null,
    staff: '{oleh} menyatakan tidak ada benturan kepentingan.',
  },
})
