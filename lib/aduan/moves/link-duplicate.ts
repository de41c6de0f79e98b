import { move, told } from '../move'
import { answerStarts } from '../move-groups'

export const linkDuplicate = move({
  from: ['DIVERIFIKASI'],
  by: ['ADMIN'],
  to: 'DITERUSKAN',
  guards: ['mainCaseHasTeam'],
  clock: [{ stop: 'verification' }, { start: 'firstMessage' }, ...answerStarts],
  button: 'Hubungkan dengan aduan utama',
  done: 'Aduan digabungkan dengan aduan utama.',
  // The reporter reads the same as for any forwarding: knowing of other reports could warn or endanger
  // somebody.
  event: {
    kind: 'linkedDuplicate',
    pelapor: 'Aduan Anda diserahkan kepada Tim Telaah untuk ditelaah.',
    staff: 'Administrator menghubungkan aduan dengan aduan utama dan meneruskannya ke tim yang sama.',
    tells: [told('PELAPOR', 'atOnce'), told('TIM', 'atOnce')],
  },
})
