import { move } from '../move'
import { SENT } from '../move-groups'

export const holdCase = move({
  from: SENT,
  by: ['ADMIN'],
  guards: ['notHeld'],
  button: 'Tahan dari pemusnahan',
  done: 'Aduan ditahan dari pemusnahan.',
  // The reporter is not told: the reason for a hold could warn or worry somebody, and changes nothing for
  // them.
  event: {
    kind: 'caseHeld',
    pelapor: null,
    staff: '{oleh} menahan aduan ini dari pemusnahan.',
  },
})
