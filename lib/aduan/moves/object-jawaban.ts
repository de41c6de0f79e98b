import { move, told } from '../move'
import { answerStarts } from '../move-groups'

export const objectJawaban = move({
  from: ['DIJAWAB'],
  by: ['PELAPOR'],
  to: 'DITELAAH',
  guards: ['objectionReasoned'],
  clock: [{ stopAll: true }, ...answerStarts],
  button: 'Ajukan keberatan',
  done: 'Keberatan Anda terkirim. Petugas lain akan menanganinya.',
  event: {
    kind: 'jawabanObjected',
    pelapor: 'Anda mengajukan keberatan.',
    staff: 'Pelapor mengajukan keberatan atas jawaban.',
    tells: [told('TIM'), told('ADMIN')],
  },
})
