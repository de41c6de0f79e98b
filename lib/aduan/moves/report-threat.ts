import { move, told } from '../move'
import { SENT } from '../move-groups'

/** In any state: somebody who is afraid must not have to look for the right button. */
export const reportThreat = move({
  from: SENT,
  by: ['PELAPOR'],
  button: 'Saya merasa terancam',
  done: 'Kami sudah menerima kabar Anda dan petugas diberi tahu sekarang juga.',
  // Nothing is more urgent: everybody who guards the case is notified at once (docs/design/look-and-feel.md, notification 11).
  event: {
    kind: 'threatReported',
    pelapor: 'Anda memberi tahu kami bahwa Anda merasa terancam.',
    staff: 'Pelapor merasa terancam. Tanggapi segera.',
    tells: [told('ADMIN', 'atOnce'), told('TIM', 'atOnce')],
  },
})
