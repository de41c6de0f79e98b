import { move, told } from '../move'
import { SENT, STAFF } from '../move-groups'

/** In any state, because the promise about a reporter's safety outlives the case. */
export const answerThreat = move({
  from: SENT,
  by: STAFF,
  guards: ['threatOpen'],
  clock: [{ stop: 'safety' }],
  button: 'Jawab laporan ancaman',
  done: 'Laporan ancaman sudah dijawab.',
  event: {
    kind: 'threatAnswered',
    pelapor: 'Petugas menjawab laporan Anda bahwa Anda merasa terancam.',
    staff: '{oleh} menjawab laporan ancaman dari pelapor.',
    tells: [told('PELAPOR', 'atOnce'), told('TIM', 'none'), told('ADMIN', 'none')],
  },
  readsCase: true,
})
