import { move } from '../move'
import { TEAM, TELLABLE } from '../move-groups'

export const recordTelling = move({
  from: TELLABLE,
  by: TEAM,
  button: 'Catat pemberitahuan',
  done: 'Pemberitahuan kepada terlapor tercatat.',
  event: {
    kind: 'terlaporTold',
    pelapor: null,
    staff: '{oleh} mencatat pemberitahuan kepada terlapor.',
  },
})
