import { move, told } from '../move'
import { SENT } from '../move-groups'

export const openIdentity = move({
  from: SENT,
  by: ['ADMIN'],
  button: 'Lihat identitas',
  done: 'Identitas terbuka. Pelapor akan membaca alasan Anda.',
  // The reporter is notified only of the opening itself, never by mail (docs/design/look-and-feel.md 4,
  // number 19).
  event: {
    kind: 'identityOpened',
    pelapor: '{oleh} membuka identitas Anda, dengan persetujuan petugas kedua. Alasannya:',
    staff: '{oleh} membuka identitas pelapor selama 10 menit.',
    tells: [told('PELAPOR', 'none'), told('PENYETUJU', 'none')],
  },
})
