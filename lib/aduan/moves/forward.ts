import { move, told } from '../move'
import { answerStarts } from '../move-groups'

export const forward = move({
  from: ['DIVERIFIKASI'],
  by: ['ADMIN'],
  to: 'DITERUSKAN',
  guards: ['teamChosen'],
  clock: [{ stop: 'verification' }, { start: 'firstMessage' }, ...answerStarts],
  button: 'Teruskan ke Tim Telaah',
  done: 'Aduan diteruskan ke Tim Telaah.',
  event: {
    kind: 'forwarded',
    pelapor: 'Aduan dinyatakan jelas dan lengkap, lalu diserahkan kepada Tim Telaah.',
    staff: 'Administrator meneruskan aduan kepada Tim Telaah.',
    tells: [told('PELAPOR', 'atOnce'), told('TIM', 'atOnce')],
  },
})
