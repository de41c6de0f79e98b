import { move } from '../move'
import { TEAM } from '../move-groups'

export const autosaveJawaban = move({
  from: ['DITELAAH'],
  by: TEAM,
  guards: ['freshDrafter', 'draftFreeOrMine', 'anotherKetua'],
  button: 'Simpan otomatis',
  event: null,
})
