import { move, told } from '../move'
import { ANSWERED } from '../move-groups'

/** The reporter gets the full time for a reaction again, even if they accepted what is corrected now. */
export const issueCorrection = move({
  from: ANSWERED,
  by: ['KETUA'],
  to: 'DIJAWAB',
  guards: ['correctionProposed', 'notCorrector', 'correctionOfUnrelated', 'draftComplete', 'versionRead'],
  clock: [{ stopAll: true }, { start: 'reaction' }],
  button: 'Setujui dan terbitkan perbaikan',
  done: 'Perbaikan terbit. Pelapor dapat membaca kedua versi dan menanggapinya.',
  event: {
    kind: 'jawabanCorrected',
    pelapor:
      'Kami memperbaiki jawaban resmi. Kedua versinya dapat Anda baca, dan Anda dapat menanggapi lagi.',
    staff: 'Perbaikan jawaban resmi terbit, disetujui {oleh}.',
    tells: [told('PELAPOR', 'atOnce'), told('TIM', 'none')],
  },
})
