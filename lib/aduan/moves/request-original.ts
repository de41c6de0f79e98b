import { move, told } from '../move'
import { SENT } from '../move-groups'

/** An original without a clean copy opens under four eyes (lib/identitas/originals.ts), in every state. */
export const requestOriginal = move({
  from: SENT,
  by: ['ADMIN'],
  button: 'Buka berkas asli',
  done: 'Permintaan tercatat. Petugas kedua diberi tahu.',
  event: {
    kind: 'originalRequested',
    pelapor: null,
    staff: '{oleh} meminta pembukaan berkas asli.',
    tells: [told('PENYETUJU', 'atOnce')],
  },
})
