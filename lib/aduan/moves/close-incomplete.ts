import { move, told } from '../move'

/**
 * Only after the reporter was asked: nobody is closed out without a question (docs/design/domain.md, "found
 * missing"). Also while the reporter is asked, in case they say that nothing more will come. Completing
 * reopens the case at any time.
 */
export const closeIncomplete = move({
  from: ['DIVERIFIKASI', 'PERLU_DILENGKAPI'],
  by: ['ADMIN'],
  to: 'DITUTUP_SEMENTARA',
  guards: ['completionAsked', 'reasonHolds'],
  clock: [{ stopAll: true }],
  button: 'Tutup karena belum lengkap',
  done: 'Aduan ditutup sementara. Pelapor dapat melengkapinya kapan saja.',
  event: {
    kind: 'closedIncomplete',
    pelapor: 'Aduan ditutup sementara karena belum lengkap. Anda dapat melengkapinya kapan saja.',
    staff: 'Administrator menutup aduan sementara karena belum lengkap.',
    tells: [told('PELAPOR', 'atOnce')],
  },
})
