import { move } from '../move'
import { ANSWERED } from '../move-groups'

export const autosaveCorrection = move({
  from: ANSWERED,
  by: ['TELAAH'],
  guards: ['correctionFreeOrMine'],
  button: 'Simpan perbaikan otomatis',
  event: null,
  also: [
    {
      from: ANSWERED,
      by: ['KETUA'],
      guards: ['correctionFreeOrMine', 'anotherKetua'],
    },
  ],
})
