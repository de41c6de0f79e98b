import { move } from '../move'
import { ANSWERED, TEAM } from '../move-groups'

/**
 * What was issued never changes: a correction is a new version by the same two people, and both stay
 * readable.
 */
export const saveCorrection = move({
  from: ANSWERED,
  by: TEAM,
  guards: ['correctionFreeOrMine', 'anotherKetua'],
  button: 'Susun perbaikan',
  done: 'Draf perbaikan tersimpan.',
  event: {
    kind: 'correctionSaved',
    pelapor: null,
    staff: '{oleh} menyusun perbaikan jawaban.',
  },
})
