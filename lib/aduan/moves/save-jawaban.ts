import { move } from '../move'

export const saveJawaban = move({
  from: ['DITELAAH'],
  by: ['TELAAH'],
  guards: ['freshDrafter', 'draftFreeOrMine'],
  button: 'Susun jawaban',
  done: 'Draf jawaban tersimpan.',
  event: {
    kind: 'jawabanSaved',
    pelapor: null,
    staff: '{oleh} menyimpan draf jawaban.',
  },
  also: [
    {
      from: ['DITELAAH'],
      by: ['KETUA'],
      guards: ['freshDrafter', 'draftFreeOrMine', 'anotherKetua'],
    },
  ],
})
