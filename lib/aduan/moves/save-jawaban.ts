import { move } from '../move'
import { TEAM } from '../move-groups'

export const saveJawaban = move({
  from: ['DITELAAH'],
  by: TEAM,
  guards: ['freshDrafter', 'draftFreeOrMine', 'anotherKetua'],
  button: 'Susun jawaban',
  done: 'Draf jawaban tersimpan.',
  event: {
    kind: 'jawabanSaved',
    pelapor: null,
    staff: '{oleh} menyimpan draf jawaban.',
  },
})
