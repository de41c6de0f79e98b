import { move, told } from '../move'
import { SENT } from '../move-groups'

export const rejectIdentity = move({
  from: SENT,
  by: ['ADMIN'],
  button: 'Tolak pembukaan',
  done: 'Permintaan ditolak. Alasannya dapat dibaca petugas kasus ini.',
  event: {
    kind: 'identityRejected',
    pelapor: null,
    staff: '{oleh} menolak pembukaan identitas pelapor.',
    tells: [told('PEMINTA', 'atOnce')],
  },
})
