import type { ClockEffect } from './clocks'
import type { CommandName, EventKind } from './lifecycle-commands'
import { ASKED_LATER, type Facts, type GuardName, guards } from './lifecycle-guards'
import { type ActorRole, type AduanStatus, STATUSES, statusLabels, VERIFYING } from './lifecycle-states'

export type { ClockEffect, ClockName } from './clocks'
export type { CommandName, EventKind } from './lifecycle-commands'
export type { Facts } from './lifecycle-guards'
export { type ActorRole, type AduanStatus, STATUSES } from './lifecycle-states'

/** One move: from these states, by these roles, to that state. `stay` keeps the state. */
export interface Move {
  from: readonly AduanStatus[]
  command: CommandName
  roles: readonly ActorRole[]
  to: AduanStatus | 'stay'
  guards?: readonly GuardName[]
  clock?: readonly ClockEffect[]
  /** Kind of the event that is recorded; null for what leaves no trace (drafts). */
  event: EventKind | null
}

const SENT = STATUSES.filter((status) => status !== 'DRAF')
const WITHDRAWABLE = [
  'MENUNGGU_VERIFIKASI',
  'DIVERIFIKASI',
  'PERLU_DILENGKAPI',
  'DITERUSKAN',
  'DITELAAH',
] as const satisfies AduanStatus[]
const ANSWERED = ['DIJAWAB', 'SELESAI'] as const satisfies AduanStatus[]
/** Who may set a hand-over to law enforcement going, and decide on another's. */
const LEADING: readonly ActorRole[] = ['ADMIN', 'KETUA']
const WITH_TEAM = ['DITERUSKAN', 'DITELAAH', 'JAWABAN_DISIAPKAN'] as const satisfies AduanStatus[]
/** The team works on the case until an answer is issued. */
const WORKING = ['DITELAAH', 'JAWABAN_DISIAPKAN'] as const satisfies AduanStatus[]
const TEAM: readonly ActorRole[] = ['TELAAH', 'KETUA']
const STAFF: readonly ActorRole[] = ['ADMIN', 'TELAAH', 'KETUA']
const answerStarts: readonly ClockEffect[] = [{ start: 'answer' }, { start: 'progress' }]

/**
 * The life of an aduan: state x command. Buttons, checks of the server, tests and docs/lifecycle.md come from this
 * table, and no other place knows an order of states. What it does not allow is refused and changes nothing.
 */
export const lifecycle: readonly Move[] = [
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
  {
    from: ['MENUNGGU_VERIFIKASI'],
    command: 'startVerification',
    roles: ['ADMIN'],
    to: 'DIVERIFIKASI',
    event: 'verificationStarted',
  },
  {
    from: ['DIVERIFIKASI', 'PERLU_DILENGKAPI'],
    command: 'saveChecklist',
    roles: ['ADMIN'],
    to: 'stay',
    event: 'checklistSaved',
  },
  {
    from: VERIFYING,
    command: 'assignAdmin',
    roles: ['ADMIN'],
    guards: ['assigneeHoldsKey'],
    to: 'stay',
    event: 'adminAssigned',
  },
  {
    from: ['DIVERIFIKASI'],
    command: 'askCompletion',
    roles: ['ADMIN'],
    to: 'PERLU_DILENGKAPI',
    clock: [{ pause: 'verification' }, { start: 'completion' }],
    event: 'completionAsked',
  },
  {
    from: ['DIVERIFIKASI'],
    command: 'forward',
    roles: ['ADMIN'],
    guards: ['teamChosen'],
    to: 'DITERUSKAN',
    clock: [{ stop: 'verification' }, { start: 'firstMessage' }, ...answerStarts],
    event: 'forwarded',
  },
  {
    from: ['DIVERIFIKASI'],
    command: 'linkDuplicate',
    roles: ['ADMIN'],
    guards: ['mainCaseHasTeam'],
    to: 'DITERUSKAN',
    clock: [{ stop: 'verification' }, { start: 'firstMessage' }, ...answerStarts],
    event: 'linkedDuplicate',
  },
  {
    from: ['DIVERIFIKASI'],
    command: 'redirect',
    roles: ['ADMIN'],
    to: 'DIARAHKAN',
    clock: [{ stopAll: true }],
    event: 'redirected',
  },
  {
    from: ['DIVERIFIKASI'],
    command: 'decline',
    roles: ['ADMIN'],
    to: 'TIDAK_DAPAT_DITINDAKLANJUTI',
    clock: [{ stopAll: true }],
    event: 'declined',
  },
  // While the reporter is asked, too: for one who says that there is nothing more to come. Completing reopens it at any time.
  {
    from: ['DIVERIFIKASI', 'PERLU_DILENGKAPI'],
    command: 'closeIncomplete',
    roles: ['ADMIN'],
    to: 'DITUTUP_SEMENTARA',
    clock: [{ stopAll: true }],
    event: 'closedIncomplete',
  },
  {
    from: WITHDRAWABLE,
    command: 'withdraw',
    roles: ['PELAPOR'],
    to: 'DICABUT',
    clock: [{ stopAll: true }],
    event: 'withdrawn',
  },
  {
    from: ['PERLU_DILENGKAPI'],
    command: 'complete',
    roles: ['PELAPOR'],
    to: 'DIVERIFIKASI',
    clock: [{ stop: 'completion' }, { resume: 'verification' }],
    event: 'completed',
  },
  {
    from: ['PERLU_DILENGKAPI'],
    command: 'completionExpired',
    roles: ['SISTEM'],
    guards: ['completionPassed'],
    to: 'DITUTUP_SEMENTARA',
    clock: [{ stopAll: true }],
    event: 'completionExpired',
  },
  {
    from: ['DITUTUP_SEMENTARA'],
    command: 'complete',
    roles: ['PELAPOR'],
    to: 'MENUNGGU_VERIFIKASI',
    clock: [{ start: 'verification' }],
    event: 'completedLate',
  },
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
  { from: WORKING, command: 'assignTugas', roles: TEAM, to: 'stay', event: 'tugasAssigned' },
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
  {
    from: ['DITELAAH'],
    command: 'saveJawaban',
    roles: ['TELAAH'],
    guards: ['freshDrafter', 'draftFreeOrMine'],
    to: 'stay',
    event: 'jawabanSaved',
  },
  {
    from: ['DITELAAH'],
    command: 'saveJawaban',
    roles: ['KETUA'],
    guards: ['freshDrafter', 'draftFreeOrMine', 'anotherKetua'],
    to: 'stay',
    event: 'jawabanSaved',
  },
  {
    from: ['DITELAAH'],
    command: 'autosaveJawaban',
    roles: ['TELAAH'],
    guards: ['freshDrafter', 'draftFreeOrMine'],
    to: 'stay',
    event: null,
  },
  {
    from: ['DITELAAH'],
    command: 'autosaveJawaban',
    roles: ['KETUA'],
    guards: ['freshDrafter', 'draftFreeOrMine', 'anotherKetua'],
    to: 'stay',
    event: null,
  },
  {
    from: ['DITELAAH'],
    command: 'checkJawaban',
    roles: TEAM,
    guards: ['hasDraft', 'drafter'],
    to: 'stay',
    event: 'jawabanChecked',
  },
  {
    from: ['DITELAAH'],
    command: 'proposeJawaban',
    roles: ['TELAAH'],
    guards: ['hasDraft', 'drafter', 'freshDrafter', 'noOpenQuestion'],
    to: 'JAWABAN_DISIAPKAN',
    event: 'jawabanProposed',
  },
  {
    from: ['DITELAAH'],
    command: 'proposeJawaban',
    roles: ['KETUA'],
    guards: ['hasDraft', 'drafter', 'freshDrafter', 'noOpenQuestion', 'anotherKetua'],
    to: 'JAWABAN_DISIAPKAN',
    event: 'jawabanProposed',
  },
  {
    from: ['JAWABAN_DISIAPKAN'],
    command: 'sendBackJawaban',
    roles: ['KETUA'],
    to: 'DITELAAH',
    event: 'jawabanSentBack',
  },
  {
    from: ['JAWABAN_DISIAPKAN'],
    command: 'commentJawaban',
    roles: ['KETUA'],
    guards: ['hasDraft', 'notDrafter'],
    to: 'stay',
    event: 'jawabanCommented',
  },
  {
    from: ['JAWABAN_DISIAPKAN'],
    command: 'issueJawaban',
    roles: ['KETUA'],
    guards: ['hasDraft', 'notDrafter'],
    to: 'DIJAWAB',
    clock: [{ stopAll: true }, { start: 'reaction' }],
    event: 'jawabanIssued',
  },
  // What was issued never changes: a correction is a new version, by the same two people, and both stay readable.
  {
    from: ANSWERED,
    command: 'saveCorrection',
    roles: ['TELAAH'],
    guards: ['correctionFreeOrMine'],
    to: 'stay',
    event: 'correctionSaved',
  },
  {
    from: ANSWERED,
    command: 'saveCorrection',
    roles: ['KETUA'],
    guards: ['correctionFreeOrMine', 'anotherKetua'],
    to: 'stay',
    event: 'correctionSaved',
  },
  {
    from: ANSWERED,
    command: 'checkCorrection',
    roles: TEAM,
    guards: ['hasCorrection', 'corrector'],
    to: 'stay',
    event: 'jawabanChecked',
  },
  {
    from: ANSWERED,
    command: 'proposeCorrection',
    roles: TEAM,
    guards: ['hasCorrection', 'corrector'],
    to: 'stay',
    event: 'correctionProposed',
  },
  {
    from: ANSWERED,
    command: 'sendBackCorrection',
    roles: ['KETUA'],
    guards: ['correctionProposed', 'notCorrector'],
    to: 'stay',
    event: 'correctionSentBack',
  },
  {
    // The reporter gets the whole time for a reaction anew.
    from: ['DIJAWAB'],
    command: 'issueCorrection',
    roles: ['KETUA'],
    guards: ['correctionProposed', 'notCorrector'],
    to: 'stay',
    clock: [{ stopAll: true }, { start: 'reaction' }],
    event: 'jawabanCorrected',
  },
  {
    from: ['SELESAI'],
    command: 'issueCorrection',
    roles: ['KETUA'],
    guards: ['correctionProposed', 'notCorrector'],
    to: 'stay',
    event: 'jawabanCorrected',
  },
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
  {
    from: WITH_TEAM,
    command: 'sendPesan',
    roles: TEAM,
    to: 'stay',
    clock: [{ stop: 'firstMessage' }],
    event: 'pesanSent',
  },
  {
    from: SENT.filter((status) => !(WITH_TEAM as readonly AduanStatus[]).includes(status)),
    command: 'sendPesan',
    roles: TEAM,
    to: 'stay',
    event: 'pesanSent',
  },
  // Who the reporter is opens under four eyes (lib/identitas), in every state.
  { from: SENT, command: 'requestIdentity', roles: ['ADMIN'], to: 'stay', event: 'identityRequested' },
  { from: SENT, command: 'approveIdentity', roles: ['ADMIN'], to: 'stay', event: 'identityApproved' },
  { from: SENT, command: 'rejectIdentity', roles: ['ADMIN'], to: 'stay', event: 'identityRejected' },
  { from: SENT, command: 'openIdentity', roles: ['ADMIN'], to: 'stay', event: 'identityOpened' },
  { from: SENT, command: 'loosenIdentity', roles: ['PELAPOR'], to: 'stay', event: 'identityLoosened' },
  { from: SENT, command: 'recuse', roles: ['ADMIN'], to: 'stay', event: 'memberRecused' },
  { from: SENT, command: 'releaseConflict', roles: ['ADMIN'], to: 'stay', event: 'conflictReleased' },
  { from: SENT, command: 'sendPesan', roles: ['PELAPOR', 'ADMIN'], to: 'stay', event: 'pesanSent' },
  { from: SENT, command: 'addCatatan', roles: STAFF, to: 'stay', event: 'catatanAdded' },
  {
    from: SENT,
    command: 'requestData',
    roles: ['PELAPOR'],
    guards: ['noSameRequest'],
    to: 'stay',
    event: 'dataRequested',
  },
  {
    from: SENT,
    command: 'decideDataRequest',
    roles: ['ADMIN'],
    guards: ['requestOpen', 'mayBeErased'],
    to: 'stay',
    event: 'dataRequestDecided',
  },
  { from: SENT, command: 'holdCase', roles: ['ADMIN'], guards: ['notHeld'], to: 'stay', event: 'caseHeld' },
  { from: SENT, command: 'liftHold', roles: ['ADMIN'], guards: ['held'], to: 'stay', event: 'holdLifted' },
  { from: SENT, command: 'labelAduan', roles: ['ADMIN'], to: 'stay', event: 'aduanLabelled' },
  { from: ['DRAF'], command: 'addLampiran', roles: ['PELAPOR'], to: 'stay', event: null },
  { from: SENT, command: 'addLampiran', roles: ['PELAPOR', ...STAFF], to: 'stay', event: 'lampiranAdded' },
  { from: SENT, command: 'takeBundel', roles: STAFF, to: 'stay', event: 'bundelTaken' },
  // Whoever is anonymous has nothing to give; the mode is asked where it is known (lib/penyerahan/consent.ts).
  {
    from: SENT,
    command: 'consentIdentity',
    roles: ['PELAPOR'],
    guards: ['noConsent'],
    to: 'stay',
    event: 'identityConsentGiven',
  },
  {
    from: SENT,
    command: 'withdrawConsent',
    roles: ['PELAPOR'],
    guards: ['consent'],
    to: 'stay',
    event: 'identityConsentWithdrawn',
  },
  {
    from: SENT,
    command: 'requestHandover',
    roles: LEADING,
    guards: ['noHandoverWaits'],
    to: 'stay',
    event: 'handoverRequested',
  },
  {
    from: SENT,
    command: 'approveHandover',
    roles: LEADING,
    guards: ['handoverWaits', 'notHandoverAsker'],
    to: 'stay',
    event: 'handoverApproved',
  },
  {
    from: SENT,
    command: 'rejectHandover',
    roles: LEADING,
    guards: ['handoverWaits', 'notHandoverAsker'],
    to: 'stay',
    event: 'handoverRejected',
  },
  {
    from: SENT,
    command: 'takeHandover',
    roles: LEADING,
    guards: ['handoverReady'],
    to: 'stay',
    event: 'handoverTaken',
  },
]

/** Why a command is refused: the case has moved on, somebody else does it, or a guard by its name. */
export type RefusalCode = 'state' | 'role' | GuardName

export type Decision =
  | { ok: true; to: AduanStatus; clock: readonly ClockEffect[]; event: EventKind | null }
  | { ok: false; code: RefusalCode; reason: string }

export interface Question {
  status: AduanStatus
  command: CommandName
  role: ActorRole
  facts: Facts
}

const NOT_YOURS = 'Langkah ini dilakukan petugas lain, bukan peran Anda.'

/** Asks the table. Nothing is allowed that it does not say; a refusal is a sentence for the person. */
export function decide({ status, command, role, facts }: Question): Decision {
  const mine = lifecycle.filter((move) => move.command === command && move.roles.includes(role))
  if (mine.length === 0) return { ok: false, code: 'role', reason: NOT_YOURS }
  const move = mine.find((candidate) => candidate.from.includes(status))
  if (!move) return { ok: false, code: 'state', reason: movedTo(status) }
  for (const name of move.guards ?? []) {
    const [holds, sentence] = guards[name]
    if (!holds(facts)) return { ok: false, code: name, reason: sentence }
  }
  return { ok: true, to: move.to === 'stay' ? status : move.to, clock: move.clock ?? [], event: move.event }
}

function movedTo(status: AduanStatus): string {
  const label = statusLabels[status]
  return `Aduan ini sudah berpindah ke tahap “${label}”. Muat ulang halaman untuk melihat keadaan terbaru.`
}

/** The commands a page offers to this person now. */
export function availableCommands(status: AduanStatus, role: ActorRole, facts: Facts): Set<CommandName> {
  const given = { ...facts, ...Object.fromEntries(ASKED_LATER.map((name) => [name, true])) }
  const names = lifecycle.map((move) => move.command)
  return new Set(names.filter((command) => decide({ status, command, role, facts: given }).ok))
}
