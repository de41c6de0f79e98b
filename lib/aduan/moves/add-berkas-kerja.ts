import { move } from '../move'
import { TEAM, WORKING } from '../move-groups'

export const addBerkasKerja = move({
  from: WORKING,
  by: TEAM,
  button: 'Tambah berkas kerja',
  event: {
    kind: 'berkasKerjaAdded',
    pelapor: null,
    staff: '{oleh} menambah berkas kerja internal.',
  },
})
