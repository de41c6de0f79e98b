import { move, told } from '../move'
import { SENT } from '../move-groups'

export const openOriginal = move({
  from: SENT,
  by: ['ADMIN'],
  button: 'Buka berkas asli sekarang',
  done: 'Berkas asli terbuka. Pelapor akan membaca alasan Anda.',
  // Never by mail, like the opening of an identity (docs/design/look-and-feel.md 4, number 19).
  event: {
    kind: 'originalOpened',
    pelapor: '{oleh} membuka berkas asli Anda, dengan persetujuan petugas kedua. Alasannya:',
    staff: '{oleh} membuka berkas asli selama 10 menit.',
    tells: [told('PELAPOR', 'none'), told('PENYETUJU', 'none')],
  },
})
