import { move } from '../move'
import { SENT, TEAM, WITH_TEAM } from '../move-groups'

export const sendPesan = move({
  from: WITH_TEAM,
  by: TEAM,
  guards: ['reporterReads'],
  clock: [{ stop: 'firstMessage' }],
  button: 'Kirim pesan',
  done: {
    pelapor: 'Pesan terkirim.',
    staff: 'Pesan terkirim kepada pelapor.',
  },
  event: {
    kind: 'pesanSent',
    pelapor: '{oleh} mengirim pesan.',
    staff: '{oleh} mengirim pesan.',
    tells: [
      { to: 'PELAPOR', mail: 'atOnce', by: 'STAF' },
      { to: 'PETUGAS', mail: 'gathered', by: 'PELAPOR' },
    ],
  },
  also: [
    {
      from: SENT.filter((status) => !WITH_TEAM.some((one) => one === status)),
      by: TEAM,
      guards: ['reporterReads'],
    },
    {
      from: SENT,
      by: ['ADMIN'],
      guards: ['reporterReads'],
    },
    {
      from: SENT,
      by: ['PELAPOR'],
    },
  ],
})
