import { move } from '../move'
import { TEAM, WORKING } from '../move-groups'

export const askOffice = move({
  from: WORKING,
  by: TEAM,
  button: 'Buat tautan permintaan',
  event: {
    kind: 'officeAsked',
    pelapor: null,
    staff: '{oleh} meminta keterangan instansi lewat tautan sekali pakai.',
  },
})
