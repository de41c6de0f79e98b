import { move, told } from '../move'
import { ANSWERED, TEAM } from '../move-groups'

export const proposeCorrection = move({
  from: ANSWERED,
  by: TEAM,
  guards: ['hasCorrection', 'corrector', 'correctionOfUnrelated', 'draftComplete'],
  button: 'Ajukan perbaikan',
  done: 'Perbaikan diajukan kepada ketua.',
  event: {
    kind: 'correctionProposed',
    pelapor: null,
    staff: '{oleh} mengajukan perbaikan jawaban kepada ketua.',
    tells: [told('KETUA', 'atOnce')],
  },
})
