import { move } from '../move'
import { TEAM, TELLABLE } from '../move-groups'

/** Also after the answer: a name is restored then, and the assignee may change. */
export const assignTugas = move({
  from: TELLABLE,
  by: TEAM,
  button: 'Beri tugas',
  done: {
    baru: 'Tugas diberikan.',
    alih: 'Tugas dialihkan.',
  },
  // The assignee is notified by name (lib/telaah/tugas-commands.ts).
  event: {
    kind: 'tugasAssigned',
    pelapor: null,
    staff: '{oleh} memberi tugas.',
  },
})
