import { move } from '../move'
import { TEAM, TELLABLE } from '../move-groups'

/** Also after the answer, when restoring a name becomes a task and the assignee may change. */
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
