import { move } from '../move'
import { SENT } from '../move-groups'

export const refuseAccess = move({
  from: SENT,
  by: ['ADMIN'],
  guards: ['archiveOfficer', 'accessAsked'],
  button: 'Tolak permintaan akses',
  done: 'Permintaan akses ditolak. Peminta membacanya di halaman Arsip.',
  // Nothing changes for the reporter. The person refused holds no key, so the page "Arsip" tells them.
  event: {
    kind: 'accessRefused',
    pelapor: null,
    staff: '{oleh} menolak permintaan akses kembali.',
  },
})
