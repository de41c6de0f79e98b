import { move, told } from '../move'

export const answerQuestion = move({
  from: ['DITELAAH'],
  by: ['PELAPOR'],
  guards: ['openQuestion'],
  clock: [{ stop: 'question' }, { resume: 'answer' }],
  button: 'Jawab pertanyaan',
  done: 'Jawaban Anda terkirim.',
  event: {
    kind: 'questionAnswered',
    pelapor: 'Anda menjawab pertanyaan Tim Telaah.',
    staff: 'Pelapor menjawab pertanyaan. Batas waktu jawaban berjalan lagi.',
    tells: [told('TIM')],
  },
})
