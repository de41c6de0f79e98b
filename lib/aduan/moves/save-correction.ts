import { move } from '../move'
import { ANSWERED } from '../move-groups'

/**
 * What was issued never changes: a correction is a new version by the same two people, and both stay
 * readable.
 */
export const saveCorrection = move({
  from: ANSWERED,
  by: ['TELAAH'],
  guards: ['correctionFreeOrMine'],
  button: 'Susun perbaikan',
  done: 'Draf perbaikan tersimpan.',
  event: {
    kind: 'correctionSaved',
    pelapor: null,
    staff: '{oleh} menyusun perbaikan jawaban.',
  },
  also: [
    {
      from: ANSWERED,
      by: ['KETUA'],
      guards: ['correctionFreeOrMine', 'anotherKetua'],
    },
  ],
})
