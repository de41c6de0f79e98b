import { move, told } from '../move'
import { LEADING, SENT } from '../move-groups'

export const requestHandover = move({
  from: SENT,
  by: LEADING,
  guards: ['noHandoverWaits'],
  button: 'Minta penyerahan berkas kasus',
  done: 'Permintaan penyerahan tercatat dan menunggu keputusan orang lain.',
  event: {
    kind: 'handoverRequested',
    pelapor: null,
    staff: '{oleh} meminta penyerahan berkas kasus kepada penegak hukum.',
    tells: [told('ADMIN'), told('KETUA')],
  },
})
