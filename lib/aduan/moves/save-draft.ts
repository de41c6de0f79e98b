import { move } from '../move'

export const saveDraft = move({
  from: ['DRAF'],
  by: ['PELAPOR'],
  button: 'Simpan dan lanjutkan nanti',
  event: null,
})
