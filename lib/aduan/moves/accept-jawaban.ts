import { move, told } from '../move'

export const acceptJawaban = move({
  from: ['DIJAWAB'],
  by: ['PELAPOR'],
  to: 'SELESAI',
  clock: [{ stopAll: true }],
  button: 'Terima jawaban',
  done: 'Terima kasih. Aduan ini selesai.',
  event: {
    kind: 'jawabanAccepted',
    pelapor: 'Anda menerima jawaban.',
    staff: 'Pelapor menerima jawaban.',
    tells: [told('TIM')],
  },
})
