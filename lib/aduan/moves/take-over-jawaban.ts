import { move, told } from '../move'
import { TEAM } from '../move-groups'

/** Another member continues a draft of the answer; its drafter may be away. */
export const takeOverJawaban = move({
  from: ['DITELAAH'],
  by: TEAM,
  guards: ['draftOfAnother', 'freshDrafter', 'anotherKetua'],
  button: 'Ambil alih draf',
  done: 'Anda sekarang menyusun draf ini.',
  event: {
    kind: 'jawabanTakenOver',
    pelapor: null,
    staff: '{oleh} mengambil alih penyusunan draf jawaban.',
    tells: [told('TIM')],
  },
})
