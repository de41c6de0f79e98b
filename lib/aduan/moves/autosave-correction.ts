import { move } from '../move'
import { ANSWERED, TEAM } from '../move-groups'

export const autosaveCorrection = move({
  from: ANSWERED,
  by: TEAM,
  guards: ['correctionFreeOrMine', 'anotherKetua'],
  button: 'Simpan perbaikan otomatis',
  event: null,
})
