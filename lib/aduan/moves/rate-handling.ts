import { move } from '../move'

export const rateHandling = move({
  from: ['SELESAI'],
  by: ['PELAPOR'],
  guards: ['notRated'],
  button: 'Kirim penilaian',
  done: 'Terima kasih atas penilaian Anda.',
  event: {
    kind: 'satisfactionGiven',
    pelapor: 'Anda memberi penilaian atas penanganan aduan.',
    staff: 'Pelapor memberi penilaian atas penanganan.',
  },
})
