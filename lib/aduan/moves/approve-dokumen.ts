import { move, told } from '../move'
import { TELLABLE } from '../move-groups'

export const approveDokumen = move({
  from: TELLABLE,
  by: ['KETUA'],
  guards: ['dokumenProposed', 'notAuthor', 'dokumenOfUnrelated', 'dokumenFounded', 'versionRead'],
  button: 'Setujui dokumen untuk terlapor',
  done: 'Dokumen disetujui dan dapat diunduh.',
  event: {
    kind: 'dokumenApproved',
    pelapor: null,
    staff: '{oleh} menyetujui dokumen untuk terlapor.',
    tells: [told('TIM')],
  },
})
