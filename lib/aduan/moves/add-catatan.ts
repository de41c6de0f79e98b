import { move } from '../move'
import { SENT, STAFF } from '../move-groups'

export const addCatatan = move({
  from: SENT,
  by: STAFF,
  button: 'Tambah catatan internal',
  done: 'Catatan tersimpan.',
  event: {
    kind: 'catatanAdded',
    pelapor: null,
    staff: '{oleh} menambah catatan internal.',
  },
})
