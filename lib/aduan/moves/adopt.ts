import { move } from '../move'
import { SENT } from '../move-groups'

export const adopt = move({
  from: ['DRAF'],
  by: ['PELAPOR'],
  button: 'Pindahkan ke akun',
  done: 'Aduan sudah ada di akun Anda. Kode rahasianya tidak berlaku lagi.',
  event: null,
  also: [
    {
      from: SENT,
      by: ['PELAPOR'],
      // Staff are not told which kind of access changed: it would reveal whether the reporter has an account.
      // The reporter reads it in the sealed part.
      event: {
        kind: 'accessChanged',
        pelapor: 'Anda mengganti cara membuka aduan ini.',
        staff: 'Pelapor mengganti cara membuka aduannya.',
      },
    },
  ],
})
