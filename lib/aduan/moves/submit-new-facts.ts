import { move, told } from '../move'

export const submitNewFacts = move({
  from: ['TIDAK_DAPAT_DITINDAKLANJUTI'],
  by: ['PELAPOR'],
  to: 'MENUNGGU_VERIFIKASI',
  clock: [{ start: 'verification' }],
  button: 'Kirim keterangan baru',
  done: 'Keterangan baru terkirim. Aduan kami periksa lagi.',
  event: {
    kind: 'newFactsSubmitted',
    pelapor: 'Anda mengirim keterangan baru. Aduan diperiksa lagi.',
    staff: 'Pelapor mengirim keterangan baru. Verifikasi dimulai lagi.',
    tells: [told('ADMIN')],
  },
})
