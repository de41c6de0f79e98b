import { move, told } from '../move'
import { SENT } from '../move-groups'

export const loosenIdentity = move({
  from: SENT,
  by: ['PELAPOR'],
  button: 'Longgarkan pilihan identitas',
  done: 'Pilihan identitas Anda sudah berubah.',
  event: {
    kind: 'identityLoosened',
    pelapor: 'Anda melonggarkan pilihan identitas.',
    staff: 'Pelapor melonggarkan pilihan identitasnya.',
    tells: [told('PETUGAS', 'none')],
  },
})
