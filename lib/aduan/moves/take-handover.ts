import { move } from '../move'
import { LEADING, SENT } from '../move-groups'

export const takeHandover = move({
  from: SENT,
  by: LEADING,
  guards: ['handoverReady'],
  readsCase: true,
  button: 'Unduh berkas kasus',
  event: {
    kind: 'handoverTaken',
    pelapor: null,
    staff: '{oleh} mengunduh berkas kasus untuk diserahkan.',
  },
})
