import { move } from '../move'
import { TEAM, TELLABLE } from '../move-groups'

export const deferTelling = move({
  from: TELLABLE,
  by: TEAM,
  button: 'Tunda pemberitahuan',
  done: 'Penundaan tercatat. Tim diingatkan pada hari terakhirnya.',
  event: {
    kind: 'tellingDeferred',
    pelapor: null,
    staff: '{oleh} menunda pemberitahuan kepada terlapor.',
  },
})
