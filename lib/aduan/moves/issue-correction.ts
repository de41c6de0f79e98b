import { move, told } from '../move'

/** The reporter gets the full time for a reaction again. */
export const issueCorrection = move({
  from: ['DIJAWAB'],
  by: ['KETUA'],
  guards: ['correctionProposed', 'notCorrector', 'draftComplete', 'versionRead'],
  clock: [{ stopAll: true }, { start: 'reaction' }],
  button: 'Setujui dan terbitkan perbaikan',
  done: 'Perbaikan terbit. Pelapor dapat membaca kedua versi.',
  event: {
    kind: 'jawabanCorrected',
    pelapor: 'Kami memperbaiki jawaban resmi. Kedua versinya dapat Anda baca.',
    staff: 'Perbaikan jawaban resmi terbit, disetujui {oleh}.',
    tells: [told('PELAPOR', 'atOnce'), told('TIM', 'none')],
  },
  also: [
    {
      from: ['SELESAI'],
      by: ['KETUA'],
      guards: ['correctionProposed', 'notCorrector', 'draftComplete', 'versionRead'],
    },
  ],
})
