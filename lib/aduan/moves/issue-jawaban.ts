import { move, told } from '../move'

export const issueJawaban = move({
  from: ['JAWABAN_DISIAPKAN'],
  by: ['KETUA'],
  to: 'DIJAWAB',
  guards: ['hasDraft', 'notDrafter', 'draftOfUnrelated', 'draftComplete', 'versionRead'],
  clock: [{ stopAll: true }, { start: 'reaction' }],
  button: 'Setujui dan terbitkan',
  done: 'Jawaban resmi terbit dan dapat dibaca pelapor.',
  event: {
    kind: 'jawabanIssued',
    pelapor: 'Jawaban resmi tersedia.',
    staff: '{oleh} menyetujui dan menerbitkan jawaban resmi.',
    tells: [told('PELAPOR', 'atOnce'), told('TIM', 'none')],
  },
})
