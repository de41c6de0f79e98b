import { move, told } from '../move'

export const questionExpired = move({
  from: ['DITELAAH'],
  by: ['SISTEM'],
  guards: ['openQuestion', 'questionPassed'],
  clock: [{ stop: 'question' }, { resume: 'answer' }],
  button: 'Batas waktu menjawab lewat',
  event: {
    kind: 'questionExpired',
    pelapor: 'Batas waktu menjawab lewat. Tim Telaah melanjutkan dengan keterangan yang ada.',
    staff: 'Batas waktu menjawab lewat. Batas waktu jawaban resmi berjalan lagi.',
    tells: [told('PELAPOR', 'none'), told('TIM')],
  },
})
