import { move, told } from '../move'
import { WITHDRAWABLE } from '../move-groups'

export const withdraw = move({
  from: WITHDRAWABLE,
  by: ['PELAPOR'],
  to: 'DICABUT',
  clock: [{ stopAll: true }],
  button: 'Cabut aduan',
  done: 'Aduan sudah dicabut.',
  event: {
    kind: 'withdrawn',
    pelapor: 'Anda mencabut aduan.',
    staff: 'Pelapor mencabut aduan.',
    tells: [told('PETUGAS')],
  },
})
