import { move, told } from '../move'

export const sendBackJawaban = move({
  from: ['JAWABAN_DISIAPKAN'],
  by: ['KETUA'],
  to: 'DITELAAH',
  button: 'Kembalikan draf',
  done: 'Draf dikembalikan kepada penyusun.',
  event: {
    kind: 'jawabanSentBack',
    pelapor: 'Tim Telaah melanjutkan pekerjaannya sebelum memberi jawaban.',
    staff: '{oleh} mengembalikan draf jawaban.',
    tells: [told('TIM')],
  },
})
