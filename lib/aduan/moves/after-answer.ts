import { answerStarts, SENT } from './groups'
import type { Move } from './move'

/** What comes after the answer: accepting, objecting, closing, check-ins, reopening on new facts. */
export const afterAnswer: readonly Move[] = [
  {
    from: ['DIJAWAB'],
    command: 'acceptJawaban',
    roles: ['PELAPOR'],
    to: 'SELESAI',
    clock: [{ stopAll: true }],
    event: 'jawabanAccepted',
  },
  {
    from: ['DIJAWAB'],
    command: 'objectJawaban',
    roles: ['PELAPOR'],
    to: 'DITELAAH',
    clock: [{ stopAll: true }, ...answerStarts],
    event: 'jawabanObjected',
  },
  {
    from: ['DIJAWAB'],
    command: 'reactionExpired',
    roles: ['SISTEM'],
    guards: ['reactionPassed'],
    to: 'SELESAI',
    clock: [{ stopAll: true }],
    event: 'reactionExpired',
  },
  {
    from: ['SELESAI'],
    command: 'reopen',
    roles: ['PELAPOR'],
    guards: ['notReopenedBefore', 'within12Months'],
    to: 'DITELAAH',
    clock: answerStarts,
    event: 'reopened',
  },
  {
    from: ['SELESAI'],
    command: 'reopen',
    roles: ['ADMIN'],
    to: 'DITELAAH',
    clock: answerStarts,
    event: 'reopened',
  },
  {
    from: ['SELESAI'],
    command: 'answerCheckin',
    roles: ['PELAPOR'],
    guards: ['checkinOpen'],
    to: 'stay',
    event: 'checkinAnswered',
  },
  {
    from: ['SELESAI'],
    command: 'rateHandling',
    roles: ['PELAPOR'],
    guards: ['notRated'],
    to: 'stay',
    event: 'satisfactionGiven',
  },
  // At any time: who is afraid must not look for the right button.
  { from: SENT, command: 'reportThreat', roles: ['PELAPOR'], to: 'stay', event: 'threatReported' },
  {
    // An objection is answered by somebody else; a team that has nobody else gives way to another.
    from: ['DITERUSKAN', 'DITELAAH'],
    command: 'handToTeam',
    roles: ['ADMIN'],
    guards: ['teamChosen'],
    to: 'stay',
    event: 'handedToTeam',
  },
  {
    from: ['TIDAK_DAPAT_DITINDAKLANJUTI'],
    command: 'submitNewFacts',
    roles: ['PELAPOR'],
    to: 'MENUNGGU_VERIFIKASI',
    clock: [{ start: 'verification' }],
    event: 'newFactsSubmitted',
  },
]
