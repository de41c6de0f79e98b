import { move, told } from '../move'

export const submit = move({
  from: ['DRAF'],
  by: ['PELAPOR'],
  to: 'MENUNGGU_VERIFIKASI',
  clock: [{ start: 'verification' }, { start: 'safety' }],
  button: 'Kirim Aduan',
  event: {
    kind: 'submitted',
    pelapor: 'Anda mengirim aduan.',
    staff: 'Pelapor mengirim aduan.',
    tells: [told('PELAPOR', 'none'), told('ADMIN')],
  },
})
