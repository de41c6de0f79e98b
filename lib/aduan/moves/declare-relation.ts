import { move } from '../move'
import { SENT, TEAM } from '../move-groups'

/** A member's declaration that they have no relation to the terlapor. */
export const declareRelation = move({
  from: SENT,
  by: TEAM,
  button: 'Nyatakan tidak ada hubungan',
  done: 'Pernyataan Anda tercatat. Isi kasus terbuka.',
  event: {
    kind: 'relationDeclared',
    pelapor: null,
    staff: '{oleh} menyatakan tidak memiliki hubungan dengan terlapor.',
  },
})
