import { move } from '../move'

export const autosaveJawaban = move({
  from: ['DITELAAH'],
  by: ['TELAAH'],
  guards: ['freshDrafter', 'draftFreeOrMine'],
  button: 'Simpan otomatis',
  event: null,
  also: [
    {
      from: ['DITELAAH'],
      by: ['KETUA'],
      guards: ['freshDrafter', 'draftFreeOrMine', 'anotherKetua'],
    },
  ],
})
