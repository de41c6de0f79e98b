import { move } from '../move'
import { TELLABLE } from '../move-groups'

export const saveDokumen = move({
  from: TELLABLE,
  by: ['TELAAH'],
  guards: ['dokumenFounded', 'dokumenNotProposed', 'dokumenFreeOrMine'],
  button: 'Susun dokumen untuk terlapor',
  done: 'Draf dokumen tersimpan.',
  event: {
    kind: 'dokumenSaved',
    pelapor: null,
    staff: '{oleh} menyusun dokumen untuk terlapor.',
  },
  also: [
    {
      from: TELLABLE,
      by: ['KETUA'],
      guards: ['anotherApprover', 'dokumenFounded', 'dokumenNotProposed', 'dokumenFreeOrMine'],
    },
  ],
})
