import { move, told } from '../move'
import { SENT } from '../move-groups'

/** An officer of the archive gives the keys back to people who lost them when the case was archived. */
export const returnAccess = move({
  from: SENT,
  by: ['ADMIN'],
  guards: ['archiveOfficer', 'formerHolder'],
  button: 'Beri akses kembali',
  done: 'Akses diberikan kembali dan tercatat. Petugas itu sudah diberi tahu.',
  event: {
    kind: 'accessReturned',
    pelapor: 'Petugas arsip memberi akses kembali kepada petugas yang dulu menangani aduan ini.',
    staff: '{oleh} memberi akses kembali kepada petugas yang dulu memegang kasus.',
    tells: [told('TIM'), told('ADMIN')],
  },
})
