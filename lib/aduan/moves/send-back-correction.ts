import { move, told } from '../move'
import { ANSWERED } from '../move-groups'

/** Also by a ketua who wrote in it, because otherwise nobody could decide about it. */
export const sendBackCorrection = move({
  from: ANSWERED,
  by: ['KETUA'],
  guards: ['correctionProposed'],
  button: 'Kembalikan perbaikan',
  done: 'Draf dikembalikan kepada penyusun.',
  event: {
    kind: 'correctionSentBack',
    pelapor: null,
    staff: '{oleh} mengembalikan draf perbaikan.',
    tells: [told('TIM')],
  },
})
