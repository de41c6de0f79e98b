import { move, told } from '../move'

export const reactionExpired = move({
  from: ['DIJAWAB'],
  by: ['SISTEM'],
  to: 'SELESAI',
  guards: ['reactionPassed'],
  clock: [{ stopAll: true }],
  button: 'Batas waktu tanggapan lewat',
  event: {
    kind: 'reactionExpired',
    pelapor: 'Batas waktu tanggapan lewat. Aduan dinyatakan selesai.',
    staff: 'Batas waktu tanggapan lewat. Aduan selesai.',
    tells: [told('PELAPOR', 'atOnce'), told('TIM', 'none')],
  },
})
