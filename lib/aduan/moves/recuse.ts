import { move, told } from '../move'
import { SENT, TEAM } from '../move-groups'

/**
 * Anybody with a relation to the terlapor leaves, at any time and without asking; only an administrator
 * readmits them.
 */
export const recuse = move({
  from: SENT,
  by: TEAM,
  button: 'Undurkan diri dari kasus',
  done: 'Anda sudah mengundurkan diri. Kunci Anda untuk kasus itu sudah dihapus.',
  // The team and the administrators must ensure that somebody still works on the case.
  event: {
    kind: 'memberRecused',
    pelapor: null,
    staff: '{oleh} mengundurkan diri dari kasus. Kuncinya dihapus.',
    tells: [told('TIM', 'atOnce'), told('ADMIN', 'atOnce')],
  },
  also: [
    {
      from: SENT,
      by: ['ADMIN'],
    },
  ],
})
