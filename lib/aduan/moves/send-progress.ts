import { move, told } from '../move'
import { TEAM, WORKING } from '../move-groups'

export const sendProgress = move({
  from: WORKING,
  by: TEAM,
  guards: ['reporterReads'],
  clock: [{ stop: 'firstMessage' }, { start: 'progress' }],
  button: 'Kirim kabar kemajuan',
  done: 'Kabar kemajuan terkirim.',
  event: {
    kind: 'progressSent',
    pelapor: 'Tim Telaah mengirim kabar kemajuan.',
    staff: '{oleh} mengirim kabar kemajuan.',
    tells: [told('PELAPOR', 'atOnce')],
  },
})
