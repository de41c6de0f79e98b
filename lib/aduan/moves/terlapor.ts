import { SENT, TEAM, TELLABLE } from './groups'
import type { Move } from './move'

/** Rights of the terlapor: to be told, or to be told later for a reason; a copy of what concerns them; a note that nothing was proven. */
export const terlapor: readonly Move[] = [
  { from: TELLABLE, command: 'deferTelling', roles: TEAM, to: 'stay', event: 'tellingDeferred' },
  { from: TELLABLE, command: 'recordTelling', roles: TEAM, to: 'stay', event: 'terlaporTold' },
  { from: TELLABLE, command: 'saveDokumen', roles: ['TELAAH'], to: 'stay', event: 'dokumenSaved' },
  {
    from: TELLABLE,
    command: 'saveDokumen',
    roles: ['KETUA'],
    guards: ['anotherApprover'],
    to: 'stay',
    event: 'dokumenSaved',
  },
  { from: TELLABLE, command: 'checkDokumen', roles: TEAM, to: 'stay', event: 'dokumenChecked' },
  { from: TELLABLE, command: 'proposeDokumen', roles: TEAM, to: 'stay', event: 'dokumenProposed' },
  { from: TELLABLE, command: 'sendBackDokumen', roles: ['KETUA'], to: 'stay', event: 'dokumenSentBack' },
  { from: TELLABLE, command: 'approveDokumen', roles: ['KETUA'], to: 'stay', event: 'dokumenApproved' },
  { from: SENT, command: 'takeDokumen', roles: TEAM, to: 'stay', event: 'dokumenTaken' },
]
