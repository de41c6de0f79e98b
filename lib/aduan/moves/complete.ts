import { move, told } from '../move'

export const complete = move({
  from: ['PERLU_DILENGKAPI'],
  by: ['PELAPOR'],
  to: 'DIVERIFIKASI',
  clock: [{ stop: 'completion' }, { resume: 'verification' }],
  button: 'Kirim kelengkapan',
  done: 'Kelengkapan terkirim. Terima kasih.',
  event: {
    kind: 'completed',
    pelapor: 'Anda mengirim kelengkapan.',
    staff: 'Pelapor mengirim kelengkapan. Batas waktu verifikasi berjalan lagi.',
    tells: [told('VERIFIKATOR')],
  },
  also: [
    {
      from: ['DITUTUP_SEMENTARA'],
      by: ['PELAPOR'],
      to: 'MENUNGGU_VERIFIKASI',
      clock: [{ start: 'verification' }],
      event: {
        kind: 'completedLate',
        pelapor: 'Anda mengirim kelengkapan. Aduan dibuka kembali.',
        staff: 'Pelapor mengirim kelengkapan setelah aduan ditutup sementara. Verifikasi dimulai lagi.',
        tells: [told('VERIFIKATOR')],
      },
    },
  ],
})
