import { move } from '../move'
import { SENT, STAFF } from '../move-groups'

export const addLampiran = move({
  from: ['DRAF'],
  by: ['PELAPOR'],
  readsCase: true,
  button: 'Tambah lampiran',
  event: null,
  also: [
    {
      from: SENT,
      by: ['PELAPOR', ...STAFF],
      event: {
        kind: 'lampiranAdded',
        pelapor: '{oleh} menambah lampiran.',
        staff: '{oleh} menambah lampiran.',
        tells: [
          { to: 'PELAPOR', mail: 'atOnce', by: 'STAF' },
          { to: 'PETUGAS', mail: 'gathered', by: 'PELAPOR' },
        ],
      },
    },
  ],
})
