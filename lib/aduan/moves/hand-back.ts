import { move, told } from '../move'
import { TEAM } from '../move-groups'

export const handBack = move({
  from: ['DITERUSKAN'],
  by: TEAM,
  to: 'DIVERIFIKASI',
  clock: [{ stopAll: true }, { start: 'verification' }],
  button: 'Kembalikan ke administrator',
  done: 'Kasus dikembalikan ke administrator. Kunci tim untuk kasus itu sudah dihapus.',
  event: {
    kind: 'handedBack',
    pelapor: 'Aduan diperiksa kembali oleh administrator.',
    staff: '{oleh} mengembalikan kasus kepada administrator.',
    tells: [told('VERIFIKATOR', 'atOnce')],
  },
})
