import { move } from '../move'
import { SENT } from '../move-groups'

export const moveToCode = move({
  from: SENT,
  by: ['PELAPOR'],
  guards: ['codeTyped'],
  button: 'Pindahkan ke kode rahasia',
  event: 'accessChanged',
})
