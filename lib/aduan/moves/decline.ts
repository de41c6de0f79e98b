import { move, told } from '../move'

export const decline = move({
  from: ['DIVERIFIKASI'],
  by: ['ADMIN'],
  to: 'TIDAK_DAPAT_DITINDAKLANJUTI',
  clock: [{ stopAll: true }],
  button: 'Tidak dapat ditindaklanjuti',
  done: 'Keputusan dan penjelasannya sudah dapat dibaca pelapor.',
  event: {
    kind: 'declined',
    pelapor: 'Aduan dinyatakan tidak dapat ditindaklanjuti. Alasannya kami tuliskan.',
    staff: 'Administrator menyatakan aduan tidak dapat ditindaklanjuti.',
    tells: [told('PELAPOR', 'atOnce')],
  },
})
