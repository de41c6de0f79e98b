import { SENT, TEAM, TELLABLE, WORKING } from './groups'
import type { Move } from './move'

/** Tim Telaah works on a case: taking it, relations to the terlapor, lembar telaah, tasks, offices, questions to the reporter, news of progress. */
export const teamWork: readonly Move[] = [
  { from: ['DITERUSKAN'], command: 'acceptCase', roles: TEAM, to: 'DITELAAH', event: 'caseAccepted' },
  {
    from: ['DITERUSKAN'],
    command: 'handBack',
    roles: TEAM,
    to: 'DIVERIFIKASI',
    clock: [{ stopAll: true }, { start: 'verification' }],
    event: 'handedBack',
  },
  // Whoever has a relation to the terlapor leaves, at any time and by themselves; only an administrator lets them back.
  { from: SENT, command: 'declareRelation', roles: TEAM, to: 'stay', event: 'relationDeclared' },
  { from: SENT, command: 'recuse', roles: TEAM, to: 'stay', event: 'memberRecused' },
  { from: SENT, command: 'readmitMember', roles: ['ADMIN'], to: 'stay', event: 'memberReadmitted' },
  { from: WORKING, command: 'saveLembar', roles: TEAM, to: 'stay', event: 'lembarSaved' },
  // Also after the answer: a name is restored then, and whoever is to do it may change.
  { from: TELLABLE, command: 'assignTugas', roles: TEAM, to: 'stay', event: 'tugasAssigned' },
  // What was begun is ended in any state: a task is not forgotten, nor a link left open, because an answer was issued.
  { from: SENT, command: 'finishTugas', roles: TEAM, to: 'stay', event: 'tugasFinished' },
  { from: WORKING, command: 'askOffice', roles: TEAM, to: 'stay', event: 'officeAsked' },
  { from: SENT, command: 'revokeOffice', roles: TEAM, to: 'stay', event: 'officeRevoked' },
  { from: WORKING, command: 'addBerkasKerja', roles: TEAM, to: 'stay', event: 'berkasKerjaAdded' },
  { from: ['DITELAAH'], command: 'logTindakLanjut', roles: TEAM, to: 'stay', event: 'tindakLanjutLogged' },
  {
    from: ['DITELAAH'],
    command: 'askPelapor',
    roles: TEAM,
    guards: ['noOpenQuestion'],
    to: 'stay',
    clock: [{ stop: 'firstMessage' }, { start: 'question' }, { pause: 'answer' }],
    event: 'questionAsked',
  },
  {
    from: ['DITELAAH'],
    command: 'answerQuestion',
    roles: ['PELAPOR'],
    guards: ['openQuestion'],
    to: 'stay',
    clock: [{ stop: 'question' }, { resume: 'answer' }],
    event: 'questionAnswered',
  },
  {
    from: ['DITELAAH'],
    command: 'questionExpired',
    roles: ['SISTEM'],
    guards: ['openQuestion', 'questionPassed'],
    to: 'stay',
    clock: [{ stop: 'question' }, { resume: 'answer' }],
    event: 'questionExpired',
  },
  {
    from: ['DITELAAH', 'JAWABAN_DISIAPKAN'],
    command: 'sendProgress',
    roles: TEAM,
    to: 'stay',
    clock: [{ stop: 'firstMessage' }, { start: 'progress' }],
    event: 'progressSent',
  },
]
