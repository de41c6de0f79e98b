import { move, told } from '../move'
import { OVER, SENT } from '../move-groups'

/** In any state: a frightened reporter must not have to look for the right button. */
export const reportThreat = move({
  from: SENT.filter((status) => !OVER.some((one) => one === status)),
  by: ['PELAPOR'],
  clock: [{ start: 'safety' }],
  button: 'Saya merasa terancam',
  // True on a day off as well: the day of the answer stands in the section itself.
  done: 'Kabar Anda sudah kami terima dan kami dahulukan. Kapan kami menjawab tertulis di “Keselamatan Anda”.',
  // Nothing is more urgent: the team and all administrators of the case are notified at once
  // (docs/design/look-and-feel.md, notification 11).
  event: {
    kind: 'threatReported',
    pelapor: 'Anda memberi tahu kami bahwa Anda merasa terancam.',
    staff: 'Pelapor merasa terancam. Tanggapi segera.',
    tells: [told('ADMIN', 'atOnce'), told('TIM', 'atOnce')],
  },
  // Nobody works on these: the follow-up case that begins then carries the promise.
  also: [{ from: OVER, by: ['PELAPOR'] }],
})
