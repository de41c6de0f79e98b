import { move, told } from '../move'
import { SENT } from '../move-groups'

export const decideDataRequest = move({
  from: SENT,
  by: ['ADMIN'],
  guards: ['requestOpen', 'mayBeErased'],
  button: 'Putuskan permintaan',
  event: {
    kind: 'dataRequestDecided',
    pelapor: 'Permintaan Anda tentang data sudah dijawab.',
    staff: 'Administrator menjawab permintaan tentang data pribadi.',
    tells: [told('PELAPOR', 'atOnce')],
  },
})
