import { move, told } from '../move'

export const redirect = move({
  from: ['DIVERIFIKASI'],
  by: ['ADMIN'],
  to: 'DIARAHKAN',
  clock: [{ stopAll: true }],
  button: 'Arahkan ke instansi lain',
  done: 'Pelapor diarahkan ke instansi lain.',
  event: {
    kind: 'redirected',
    pelapor: 'Aduan diarahkan ke instansi lain. Nama Anda tidak ikut diteruskan.',
    staff: 'Administrator mengarahkan aduan ke instansi lain.',
    tells: [told('PELAPOR', 'atOnce')],
  },
})
