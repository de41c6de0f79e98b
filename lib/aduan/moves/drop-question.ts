import { move, told } from '../move'
import { TEAM, WORKING } from '../move-groups'

/** Takes back a question to an office that the leak check held, so that no administrator decides about it. */
export const dropQuestion = move({
  from: WORKING,
  by: TEAM,
  button: 'Tarik pertanyaan',
  done: 'Pertanyaan ditarik dan dihapus.',
  event: {
    kind: 'heldQuestionDropped',
    pelapor: null,
    staff: '{oleh} menarik pertanyaan untuk instansi yang ditahan.',
    tells: [told('ADMIN', 'none')],
  },
})
