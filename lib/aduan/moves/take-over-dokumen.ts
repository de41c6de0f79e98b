import { move, told } from '../move'
import { TEAM, TELLABLE } from '../move-groups'

/** Another member continues a document for the terlapor; its author may be away. */
export const takeOverDokumen = move({
  from: TELLABLE,
  by: TEAM,
  guards: ['dokumenOfAnother', 'dokumenNotProposed', 'anotherApprover'],
  button: 'Ambil alih dokumen',
  done: 'Anda sekarang menyusun dokumen ini.',
  event: {
    kind: 'dokumenTakenOver',
    pelapor: null,
    staff: '{oleh} mengambil alih penyusunan dokumen untuk terlapor.',
    tells: [told('TIM')],
  },
})
