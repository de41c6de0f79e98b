import { move, told } from '../move'

/** Somebody else answers an objection; if the team has nobody else, another team takes over. */
export const handToTeam = move({
  from: ['DITERUSKAN', 'DITELAAH'],
  by: ['ADMIN'],
  guards: ['teamChosen'],
  button: 'Alihkan ke tim lain',
  done: 'Kasus dialihkan. Tim yang baru sudah diberi tahu.',
  // The reporter is not told which team works on the case.
  event: {
    kind: 'handedToTeam',
    pelapor: null,
    staff: '{oleh} mengalihkan kasus ke tim lain.',
    tells: [told('TIM', 'atOnce')],
  },
})
