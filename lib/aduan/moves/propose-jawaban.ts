import { move, told } from '../move'

export const proposeJawaban = move({
  from: ['DITELAAH'],
  by: ['TELAAH'],
  to: 'JAWABAN_DISIAPKAN',
  guards: ['hasDraft', 'drafter', 'freshDrafter', 'noOpenQuestion'],
  button: 'Ajukan persetujuan',
  done: 'Draf diajukan kepada ketua.',
  event: {
    kind: 'jawabanProposed',
    pelapor: 'Hasil telaah sedang ditulis dan disetujui.',
    staff: '{oleh} mengajukan draf jawaban untuk disetujui.',
    tells: [told('KETUA', 'atOnce')],
  },
  also: [
    {
      from: ['DITELAAH'],
      by: ['KETUA'],
      to: 'JAWABAN_DISIAPKAN',
      guards: ['hasDraft', 'drafter', 'freshDrafter', 'noOpenQuestion', 'anotherKetua'],
    },
  ],
})
