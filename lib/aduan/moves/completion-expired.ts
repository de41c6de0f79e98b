import { move, told } from '../move'

export const completionExpired = move({
  from: ['PERLU_DILENGKAPI'],
  by: ['SISTEM'],
  to: 'DITUTUP_SEMENTARA',
  guards: ['completionPassed'],
  clock: [{ stopAll: true }],
  button: 'Batas waktu kelengkapan lewat',
  event: {
    kind: 'completionExpired',
    pelapor: 'Kelengkapan belum kami terima, sehingga aduan ditutup sementara.',
    staff: 'Batas waktu kelengkapan lewat. Aduan ditutup sementara.',
    tells: [told('PELAPOR', 'atOnce'), told('VERIFIKATOR', 'none')],
  },
})
