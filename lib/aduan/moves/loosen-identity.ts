import { move, told } from '../move'
import { SENT } from '../move-groups'

export const loosenIdentity = move({
  from: SENT,
  by: ['PELAPOR'],
  button: 'Izinkan petugas melihat nama saya',
  done: 'Pilihan identitas Anda sudah berubah.',
  event: {
    kind: 'identityLoosened',
    pelapor: 'Anda mengizinkan lebih banyak petugas melihat nama Anda.',
    staff: 'Pelapor mengizinkan lebih banyak petugas melihat namanya.',
    tells: [told('PETUGAS', 'none')],
  },
})
