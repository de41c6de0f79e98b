import { SENT } from './groups'
import type { Move } from './move'

/** A draft becomes an aduan: written, sent or received for somebody, and moved to another key of its reporter. */
export const reporting: readonly Move[] = [
  { from: ['DRAF'], command: 'saveDraft', roles: ['PELAPOR'], to: 'stay', event: null },
  { from: ['DRAF'], command: 'deleteDraft', roles: ['PELAPOR'], to: 'stay', event: null },
  {
    from: ['DRAF'],
    command: 'submit',
    roles: ['PELAPOR'],
    to: 'MENUNGGU_VERIFIKASI',
    clock: [{ start: 'verification' }],
    event: 'submitted',
  },
  {
    // By letter, telephone or visit: born sent, in the name of somebody who did not use the form.
    from: ['DRAF'],
    command: 'receive',
    roles: ['ADMIN'],
    to: 'MENUNGGU_VERIFIKASI',
    clock: [{ start: 'verification' }],
    event: 'received',
  },
  { from: ['DRAF'], command: 'adopt', roles: ['PELAPOR'], to: 'stay', event: null },
  { from: SENT, command: 'adopt', roles: ['PELAPOR'], to: 'stay', event: 'accessChanged' },
  {
    from: SENT,
    command: 'moveToCode',
    roles: ['PELAPOR'],
    guards: ['codeTyped'],
    to: 'stay',
    event: 'accessChanged',
  },
]
