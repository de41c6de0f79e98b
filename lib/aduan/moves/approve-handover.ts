import { move, told } from '../move'
import { LEADING, SENT } from '../move-groups'

export const approveHandover = move({
  from: SENT,
  by: LEADING,
  guards: ['handoverWaits', 'notHandoverAsker'],
  button: 'Setujui penyerahan',
  done: 'Penyerahan disetujui. Peminta dapat mengunduh berkas kasus dalam 24 jam.',
  event: {
    kind: 'handoverApproved',
    pelapor: null,
    staff: '{oleh} menyetujui penyerahan berkas kasus.',
    tells: [told('ADMIN'), told('KETUA')],
  },
})
