import { move } from '../move'
import { SENT } from '../move-groups'

export const labelAduan = move({
  from: SENT,
  by: ['ADMIN'],
  button: 'Beri label',
  event: {
    kind: 'aduanLabelled',
    pelapor: null,
    staff: '{oleh} mengubah label.',
  },
})
