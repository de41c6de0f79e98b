import { move, told } from '../move'
import { ANSWERED } from '../move-groups'

export const sendBackCorrection = move({
  from: ANSWERED,
  by: ['KETUA'],
  guards: ['correctionProposed', 'notCorrector'],
  button: 'Kembalikan perbaikan',
  done: 'Draf dikembalikan kepada penyusun.',
  event: {
    kind: 'correctionSentBack',
    pelapor: null,
    staff: '{oleh} mengembalikan draf perbaikan.',
    tells: [told('TIM')],
  },
})
