import { move, told } from '../move'
import { SENT } from '../move-groups'

export const readmitMember = move({
  from: SENT,
  by: ['ADMIN'],
  button: 'Izinkan kembali',
  done: 'Anggota itu boleh menangani kasus ini lagi. Ia diminta menyatakan hubungannya sekali lagi.',
  event: {
    kind: 'memberReadmitted',
    pelapor: null,
    staff: 'Administrator mengizinkan anggota kembali menangani kasus.',
    tells: [told('TIM')],
  },
})
