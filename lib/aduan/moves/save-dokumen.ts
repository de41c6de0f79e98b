import { move } from '../move'
import { TEAM, TELLABLE } from '../move-groups'

export const saveDokumen = move({
  from: TELLABLE,
  by: TEAM,
  guards: ['anotherApprover', 'dokumenFounded', 'dokumenNotProposed', 'dokumenFreeOrMine'],
  button: 'Susun dokumen untuk terlapor',
  done: 'Draf dokumen tersimpan.',
  event: {
    kind: 'dokumenSaved',
    pelapor: null,
    staff: '{oleh} menyusun dokumen untuk terlapor.',
  },
})
