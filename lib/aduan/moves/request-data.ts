import { move, told } from '../move'
import { SENT } from '../move-groups'

export const requestData = move({
  from: SENT,
  by: ['PELAPOR'],
  guards: ['noSameRequest'],
  button: 'Kirim permintaan',
  done: 'Permintaan terkirim. Jawaban kami muncul di halaman ini.',
  event: {
    kind: 'dataRequested',
    pelapor: 'Anda mengirim permintaan tentang data Anda.',
    staff: 'Pelapor mengirim permintaan tentang data pribadinya.',
    tells: [told('ADMIN')],
  },
})
