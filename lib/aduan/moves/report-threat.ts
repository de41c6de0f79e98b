import { move, told } from '../move'
import { SENT } from '../move-groups'

/** In any state: a frightened reporter must not have to look for the right button. */
export const reportThreat = move({
  from: SENT,
  by: ['PELAPOR'],
  button: 'Saya merasa terancam',
  done: 'Kami sudah menerima kabar Anda dan petugas diberi tahu sekarang juga.',
  // Nothing is more urgent: the team and all administrators of the case are notified at once
  // (docs/design/look-and-feel.md, notification 11).
  event: {
    kind: 'threatReported',
    pelapor: 'Anda memberi tahu kami bahwa Anda merasa terancam.',
    staff: 'Pelapor merasa terancam. Tanggapi segera.',
    tells: [told('ADMIN', 'atOnce'), told('TIM', 'atOnce')],
  },
})
