import { move } from '../move'
import { TEAM, TELLABLE } from '../move-groups'

export const checkDokumen = move({
  from: TELLABLE,
  by: TEAM,
  guards: ['hasDokumen', 'dokumenNotProposed', 'dokumenFreeOrMine'],
  button: 'Periksa kebocoran dokumen untuk terlapor',
  event: {
    kind: 'dokumenChecked',
    pelapor: null,
    staff: '{oleh} memeriksa kebocoran pada dokumen untuk terlapor.',
  },
})
