import { move } from '../move'
import { ANSWERED, TEAM } from '../move-groups'

export const checkCorrection = move({
  from: ANSWERED,
  by: TEAM,
  guards: ['hasCorrection', 'corrector'],
  button: 'Periksa kebocoran perbaikan',
  event: 'jawabanChecked',
})
