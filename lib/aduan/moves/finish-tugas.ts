import { move } from '../move'
import { SENT, TEAM } from '../move-groups'

/** In any state: a task can be finished after an answer was issued. */
export const finishTugas = move({
  from: SENT,
  by: TEAM,
  button: 'Selesaikan tugas',
  done: 'Tugas selesai.',
  event: {
    kind: 'tugasFinished',
    pelapor: null,
    staff: '{oleh} menyelesaikan tugas.',
  },
})
