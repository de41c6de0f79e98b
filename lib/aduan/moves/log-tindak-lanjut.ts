import { move } from '../move'
import { TEAM } from '../move-groups'

export const logTindakLanjut = move({
  from: ['DITELAAH'],
  by: TEAM,
  button: 'Catat tindak lanjut',
  done: {
    langkah: 'Tindak lanjut tercatat.',
    kunjungan: 'Kunjungan tercatat.',
    klarifikasi: 'Klarifikasi tercatat.',
    beritaAcara: 'Berita acara tersimpan. Unduh PDF-nya untuk ditandatangani.',
  },
  event: {
    kind: 'tindakLanjutLogged',
    pelapor: null,
    staff: '{oleh} mencatat tindak lanjut.',
  },
})
