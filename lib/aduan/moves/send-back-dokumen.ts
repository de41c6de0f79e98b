import { move, told } from '../move'
import { TELLABLE } from '../move-groups'

export const sendBackDokumen = move({
  from: TELLABLE,
  by: ['KETUA'],
  guards: ['dokumenProposed'],
  button: 'Kembalikan dokumen untuk terlapor',
  done: 'Dokumen dikembalikan kepada penyusun.',
  event: {
    kind: 'dokumenSentBack',
    pelapor: null,
    staff: '{oleh} mengembalikan dokumen untuk terlapor.',
    tells: [told('TIM')],
  },
})
