import { move } from '../move'
import { TEAM } from '../move-groups'

export const checkJawaban = move({
  from: ['DITELAAH'],
  by: TEAM,
  guards: ['hasDraft', 'drafter'],
  button: 'Periksa kebocoran',
  event: {
    kind: 'jawabanChecked',
    pelapor: null,
    staff: '{oleh} memeriksa kebocoran pada draf jawaban.',
  },
})
