import { move, told } from '../move'
import { LEADING, SENT } from '../move-groups'

export const rejectHandover = move({
  from: SENT,
  by: LEADING,
  guards: ['handoverWaits', 'notHandoverAsker'],
  button: 'Tolak penyerahan',
  done: 'Permintaan penyerahan ditolak.',
  event: {
    kind: 'handoverRejected',
    pelapor: null,
    staff: '{oleh} menolak penyerahan berkas kasus.',
    tells: [told('ADMIN'), told('KETUA')],
  },
})
