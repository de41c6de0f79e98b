import { move, told } from '../move'
import { answerStarts } from '../move-groups'

export const forward = move({
  from: ['DIVERIFIKASI'],
  by: ['ADMIN'],
  to: 'DITERUSKAN',
  guards: ['checklistAnswered', 'teamChosen'],
  clock: [{ stop: 'verification' }, { start: 'firstMessage' }, ...answerStarts],
  button: 'Teruskan ke Tim Telaah',
  done: 'Aduan diteruskan ke Tim Telaah.',
  event: {
    kind: 'forwarded',
    pelapor: 'Aduan Anda diserahkan kepada Tim Telaah untuk ditelaah.',
    staff: 'Administrator meneruskan aduan kepada Tim Telaah.',
    tells: [told('PELAPOR', 'atOnce'), told('TIM', 'atOnce')],
  },
})
