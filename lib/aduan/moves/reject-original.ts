import { move, told } from '../move'
import { SENT } from '../move-groups'

export const rejectOriginal = move({
  from: SENT,
  by: ['ADMIN'],
  button: 'Tolak pembukaan berkas',
  done: 'Permintaan ditolak. Alasannya dapat dibaca petugas kasus ini.',
  event: {
    kind: 'originalRejected',
    pelapor: null,
    staff: '{oleh} menolak pembukaan berkas asli.',
    tells: [told('PEMINTA', 'atOnce')],
  },
})
