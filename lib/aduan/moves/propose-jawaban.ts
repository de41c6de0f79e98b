import { move, told } from '../move'
import { TEAM } from '../move-groups'

export const proposeJawaban = move({
  from: ['DITELAAH'],
  by: TEAM,
  to: 'JAWABAN_DISIAPKAN',
  guards: [
    'hasDraft',
    'drafter',
    'draftOfUnrelated',
    'freshDrafter',
    'noOpenQuestion',
    'anotherKetua',
    'draftComplete',
  ],
  button: 'Ajukan persetujuan',
  done: 'Draf diajukan kepada ketua.',
  event: {
    kind: 'jawabanProposed',
    pelapor: 'Hasil telaah sedang ditulis dan disetujui.',
    staff: '{oleh} mengajukan draf jawaban untuk disetujui.',
    tells: [told('KETUA', 'atOnce')],
  },
})
