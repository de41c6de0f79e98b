import { move, told } from '../move'

export const commentJawaban = move({
  from: ['JAWABAN_DISIAPKAN'],
  by: ['KETUA'],
  guards: ['hasDraft', 'notDrafter'],
  button: 'Simpan komentar',
  done: 'Komentar tersimpan. Penyusun membacanya di samping draf.',
  event: {
    kind: 'jawabanCommented',
    pelapor: null,
    staff: '{oleh} memberi komentar pada draf jawaban.',
    tells: [told('TIM')],
  },
})
