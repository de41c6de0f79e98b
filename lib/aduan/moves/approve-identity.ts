import { move, told } from '../move'
import { SENT } from '../move-groups'

export const approveIdentity = move({
  from: SENT,
  by: ['ADMIN'],
  button: 'Setujui pembukaan',
  done: 'Pembukaan disetujui. Peminta dapat melihat identitas selama 10 menit.',
  event: {
    kind: 'identityApproved',
    pelapor: null,
    staff: '{oleh} menyetujui pembukaan identitas pelapor.',
    tells: [told('PEMINTA', 'atOnce')],
  },
})
