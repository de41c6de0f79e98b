import { move, told } from '../move'
import { SENT } from '../move-groups'

/** The reporter's identity opens under four eyes (lib/identitas), in every state. */
export const requestIdentity = move({
  from: SENT,
  by: ['ADMIN'],
  button: 'Buka identitas',
  done: 'Permintaan tercatat. Petugas kedua diberi tahu.',
  event: {
    kind: 'identityRequested',
    pelapor: null,
    staff: '{oleh} meminta pembukaan identitas pelapor.',
    tells: [told('PENYETUJU', 'atOnce')],
  },
})
