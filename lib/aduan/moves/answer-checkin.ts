import { move } from '../move'

export const answerCheckin = move({
  from: ['SELESAI'],
  by: ['PELAPOR'],
  guards: ['checkinOpen'],
  button: 'Kirim jawaban saya',
  done: 'Terima kasih, jawaban Anda sudah kami terima. Anda dapat menghubungi kami kapan saja.',
  event: {
    kind: 'checkinAnswered',
    pelapor: 'Anda menjawab pertanyaan tentang keadaan Anda.',
    staff: 'Pelapor menjawab pertanyaan tentang tindakan balasan.',
  },
})
