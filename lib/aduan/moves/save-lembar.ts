import { move } from '../move'
import { TEAM, WORKING } from '../move-groups'

export const saveLembar = move({
  from: WORKING,
  by: TEAM,
  button: 'Simpan lembar telaah',
  done: 'Lembar telaah tersimpan sebagai versi baru.',
  event: {
    kind: 'lembarSaved',
    pelapor: null,
    staff: '{oleh} menyimpan lembar telaah.',
  },
})
