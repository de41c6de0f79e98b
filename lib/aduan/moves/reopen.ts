import { move, told } from '../move'
import { answerStarts } from '../move-groups'

export const reopen = move({
  from: ['SELESAI'],
  by: ['PELAPOR'],
  to: 'DITELAAH',
  guards: ['notReopenedBefore', 'within12Months'],
  clock: answerStarts,
  button: 'Buka kembali aduan',
  done: 'Aduan dibuka kembali.',
  event: {
    kind: 'reopened',
    pelapor: 'Aduan dibuka kembali karena ada informasi baru.',
    staff: '{oleh} membuka kembali aduan.',
    tells: [{ to: 'PELAPOR', mail: 'atOnce', by: 'STAF' }, told('TIM', 'atOnce')],
  },
  also: [
    {
      from: ['SELESAI'],
      by: ['ADMIN'],
      to: 'DITELAAH',
      clock: answerStarts,
    },
  ],
})
