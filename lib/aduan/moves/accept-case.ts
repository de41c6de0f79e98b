import { move } from '../move'
import { TEAM } from '../move-groups'

export const acceptCase = move({
  from: ['DITERUSKAN'],
  by: TEAM,
  to: 'DITELAAH',
  button: 'Terima kasus',
  done: 'Kasus diterima. Kirim kabar pertama kepada pelapor sebelum batas waktunya.',
  event: {
    kind: 'caseAccepted',
    pelapor: 'Tim Telaah menerima aduan Anda dan mulai bekerja.',
    staff: '{oleh} menerima kasus.',
  },
})
