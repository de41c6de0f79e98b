import { move, told } from '../move'
import { ANSWERED, TEAM } from '../move-groups'

/** Another member continues a correction before it is submitted. */
export const takeOverCorrection = move({
  from: ANSWERED,
  by: TEAM,
  guards: ['correctionOfAnother', 'correctionNotProposed', 'anotherKetua'],
  button: 'Ambil alih draf',
  done: 'Anda sekarang menyusun draf ini.',
  event: {
    kind: 'correctionTakenOver',
    pelapor: null,
    staff: '{oleh} mengambil alih penyusunan perbaikan.',
    tells: [told('TIM')],
  },
})
