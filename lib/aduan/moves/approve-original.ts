import { move, told } from '../move'
import { SENT } from '../move-groups'

export const approveOriginal = move({
  from: SENT,
  by: ['ADMIN'],
  button: 'Setujui pembukaan berkas',
  done: 'Pembukaan disetujui. Peminta dapat mengunduh berkas itu selama 10 menit.',
  event: {
    kind: 'originalApproved',
    pelapor: null,
    staff: '{oleh} menyetujui pembukaan berkas asli.',
    tells: [told('PEMINTA', 'atOnce')],
  },
})
