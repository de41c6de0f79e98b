import { move } from '../move'
import { SENT } from '../move-groups'

export const liftHold = move({
  from: SENT,
  by: ['ADMIN'],
  guards: ['held'],
  button: 'Lepaskan penahanan',
  done: 'Penahanan dilepaskan.',
  event: {
    kind: 'holdLifted',
    pelapor: null,
    staff: '{oleh} melepaskan penahanan dari pemusnahan.',
  },
})
