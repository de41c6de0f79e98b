import { move } from '../move'

export const deleteDraft = move({
  from: ['DRAF'],
  by: ['PELAPOR'],
  button: 'Hapus draf',
  event: null,
})
