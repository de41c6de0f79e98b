import { move, told } from '../move'

export const askCompletion = move({
  from: ['DIVERIFIKASI'],
  by: ['ADMIN'],
  to: 'PERLU_DILENGKAPI',
  guards: ['reporterReads'],
  clock: [{ pause: 'verification' }, { start: 'completion' }],
  button: 'Minta kelengkapan',
  done: 'Permintaan kelengkapan terkirim. Batas waktu verifikasi berhenti sementara.',
  event: {
    kind: 'completionAsked',
    pelapor: 'Administrator meminta keterangan tambahan.',
    staff: 'Administrator meminta kelengkapan. Batas waktu verifikasi dihentikan sementara.',
    tells: [told('PELAPOR', 'atOnce')],
  },
})
