import { move, told } from '../move'

/** A report by letter, telephone or visit: created as sent, for somebody who did not use the form. */
export const receive = move({
  from: ['DRAF'],
  by: ['ADMIN'],
  to: 'MENUNGGU_VERIFIKASI',
  clock: [{ start: 'verification' }, { start: 'safety' }],
  button: 'Catat aduan yang diterima',
  event: {
    kind: 'received',
    pelapor: 'Administrator mencatat aduan yang Anda sampaikan.',
    staff: 'Administrator mencatat aduan yang disampaikan di luar aplikasi.',
    tells: [told('PELAPOR', 'none'), told('ADMIN')],
  },
})
