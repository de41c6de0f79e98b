import type { EventKind, OtherEventKind } from '@/lib/aduan/lifecycle-commands'
import type { ActorRole } from '@/lib/aduan/lifecycle-states'
import type { WarningKind } from '@/lib/waktu/deadline-steps'
import type { WorkWarning } from '@/lib/waktu/work-steps'

/**
 * Who is told, always within the circle of the case (who holds its key):
 * PELAPOR its reporter; VERIFIKATOR who verifies it, or every administrator of the circle while nobody does;
 * ADMIN every administrator of the circle; TIM the members of its team; KETUA who leads that team;
 * PETUGAS the team where there is one, otherwise the verifier;
 * PENYETUJU who may approve the opening of its identity; PEMINTA who asked for it.
 */
export type Audience =
  | 'PELAPOR'
  | 'VERIFIKATOR'
  | 'ADMIN'
  | 'TIM'
  | 'KETUA'
  | 'PETUGAS'
  | 'PENYETUJU'
  | 'PEMINTA'

/** How a mail may say that there is something, to those who want mail: at once, gathered, or not at all. */
export type MailWay = 'atOnce' | 'gathered' | 'none'

interface Telling {
  to: Audience
  mail: MailWay
  /** Only when this side acted. */
  by?: 'PELAPOR' | 'STAF'
}

/**
 * What an account is told of itself: docs/design/look-and-feel.md 4, number 1, and that nobody is at its
 * address.
 */
export type AccountKind =
  | 'accountCreated'
  | 'passwordChanged'
  | 'newDevice'
  | 'addressDead'
  | 'accountRequestDecided'
/** What is told of without being an event of a case. */
export type OtherKind =
  | WarningKind
  | WorkWarning
  | AccountKind
  | 'draftExpiring'
  | 'calendarMissing'
  | 'keysUncertified'
  | 'jobDead'
  | 'caseUnheld'
  | 'dataExported'
  | 'loginsFailing'
  | 'accountRequest'
  | 'accountRequestLate'
export type NoticeKind = EventKind | OtherEventKind | OtherKind

const told = (to: Audience, mail: MailWay = 'gathered'): Telling => ({ to, mail })
const nobody: readonly Telling[] = []
const whoWarned = {
  verification: 'VERIFIKATOR',
  firstMessage: 'TIM',
  answer: 'TIM',
  progress: 'TIM',
} as const
/**
 * "Lewat": first who is to act, the reporter hears it from us, then the ketua (docs/design/domain.md, Time).
 */
const missed = (to: Audience): readonly Telling[] => [told('PELAPOR', 'atOnce'), told(to), told('ADMIN')]

/**
 * Kind of event -> who is told. From the catalogue in docs/design/look-and-feel.md 4; the only place that
 * knows it.
 */
export const tellings: Record<EventKind | OtherEventKind, readonly Telling[]> = {
  submitted: [told('PELAPOR', 'none'), told('ADMIN')],
  received: [told('PELAPOR', 'none'), told('ADMIN')],
  accessChanged: nobody,
  // Who takes a case over hears of it.
  adminAssigned: [told('VERIFIKATOR')],
  aduanLabelled: nobody,
  checklistSaved: nobody,
  verificationStarted: nobody,
  completionAsked: [told('PELAPOR', 'atOnce')],
  forwarded: [told('PELAPOR', 'atOnce'), told('TIM', 'atOnce')],
  linkedDuplicate: [told('PELAPOR', 'atOnce'), told('TIM', 'atOnce')],
  redirected: [told('PELAPOR', 'atOnce')],
  declined: [told('PELAPOR', 'atOnce')],
  closedIncomplete: [told('PELAPOR', 'atOnce')],
  withdrawn: [told('PETUGAS')],
  completed: [told('VERIFIKATOR')],
  completionExpired: [told('PELAPOR', 'atOnce'), told('VERIFIKATOR', 'none')],
  completedLate: [told('VERIFIKATOR')],
  caseAccepted: nobody,
  handedBack: [told('VERIFIKATOR', 'atOnce')],
  relationDeclared: nobody,
  // The team and the administrators must see to it that somebody still works on the case.
  memberRecused: [told('TIM', 'atOnce'), told('ADMIN', 'atOnce')],
  memberReadmitted: [told('TIM')],
  lembarSaved: nobody,
  // Who got the task is told by name (lib/telaah/tugas-commands.ts).
  tugasAssigned: nobody,
  tugasFinished: nobody,
  officeAsked: nobody,
  officeRevoked: nobody,
  officeAnswered: [told('TIM')],
  berkasKerjaAdded: nobody,
  tindakLanjutLogged: nobody,
  tellingDeferred: nobody,
  terlaporTold: nobody,
  dokumenSaved: nobody,
  dokumenChecked: nobody,
  dokumenProposed: [told('KETUA', 'atOnce')],
  dokumenSentBack: [told('TIM')],
  dokumenApproved: [told('TIM')],
  dokumenTaken: nobody,
  questionAsked: [told('PELAPOR', 'atOnce')],
  questionAnswered: [told('TIM')],
  questionExpired: [told('PELAPOR', 'none'), told('TIM')],
  progressSent: [told('PELAPOR', 'atOnce')],
  jawabanSaved: nobody,
  jawabanProposed: [told('KETUA', 'atOnce')],
  jawabanSentBack: [told('TIM')],
  jawabanIssued: [told('PELAPOR', 'atOnce'), told('TIM', 'none')],
  jawabanChecked: nobody,
  jawabanCommented: [told('TIM')],
  correctionSaved: nobody,
  correctionProposed: [told('KETUA', 'atOnce')],
  correctionSentBack: [told('TIM')],
  jawabanCorrected: [told('PELAPOR', 'atOnce'), told('TIM', 'none')],
  jawabanAccepted: [told('TIM')],
  jawabanObjected: [told('TIM'), told('ADMIN')],
  reactionExpired: [told('PELAPOR', 'atOnce'), told('TIM', 'none')],
  reopened: [{ to: 'PELAPOR', mail: 'atOnce', by: 'STAF' }, told('TIM', 'atOnce')],
  checkinAsked: [told('PELAPOR', 'atOnce')],
  checkinAnswered: nobody,
  satisfactionGiven: nobody,
  // Nothing is more urgent: whoever guards the case hears of it at once (docs/design/look-and-feel.md,
  // notification 11).
  threatReported: [told('ADMIN', 'atOnce'), told('TIM', 'atOnce')],
  handedToTeam: [told('TIM', 'atOnce')],
  newFactsSubmitted: [told('ADMIN')],
  identityRequested: [told('PENYETUJU', 'atOnce')],
  identityApproved: [told('PEMINTA', 'atOnce')],
  identityRejected: [told('PEMINTA', 'atOnce')],
  // Never by mail (docs/design/look-and-feel.md 4, number 19).
  identityOpened: [told('PELAPOR', 'none'), told('PENYETUJU', 'none')],
  identityLoosened: [told('PETUGAS', 'none')],
  conflictReleased: nobody,
  pesanSent: [
    { to: 'PELAPOR', mail: 'atOnce', by: 'STAF' },
    { to: 'PETUGAS', mail: 'gathered', by: 'PELAPOR' },
  ],
  catatanAdded: nobody,
  bundelTaken: nobody,
  identityConsentGiven: [told('PETUGAS', 'none')],
  identityConsentWithdrawn: [told('PETUGAS', 'none')],
  handoverRequested: [told('ADMIN'), told('KETUA')],
  handoverApproved: [told('ADMIN'), told('KETUA')],
  handoverRejected: [told('ADMIN'), told('KETUA')],
  handoverTaken: nobody,
  lampiranAdded: [
    { to: 'PELAPOR', mail: 'atOnce', by: 'STAF' },
    { to: 'PETUGAS', mail: 'gathered', by: 'PELAPOR' },
  ],
  dataRequested: [told('ADMIN')],
  dataRequestDecided: [told('PELAPOR', 'atOnce')],
  dataRequestDue: [told('ADMIN')],
  dataRequestLate: [told('PELAPOR', 'atOnce'), told('ADMIN')],
  caseHeld: nobody,
  holdLifted: nobody,
  deadlinesRecomputed: [told('PELAPOR', 'atOnce'), told('PETUGAS', 'none')],
  completionReminded: [told('PELAPOR', 'atOnce')],
  questionReminded: [told('PELAPOR', 'atOnce')],
  reactionReminded: [told('PELAPOR', 'atOnce')],
  verificationLate: missed('VERIFIKATOR'),
  firstMessageLate: missed('TIM'),
  answerLate: missed('TIM'),
  progressLate: missed('TIM'),
}

/** A warning's readers: who is to act, and once it is handed upwards the ketua and the administrators. */
export function warnedOf(kind: WarningKind): readonly Telling[] {
  const [clock, step] = kind.split('.') as [keyof typeof whoWarned, string]
  return step === 'escalated' ? [told('KETUA'), told('ADMIN')] : [told(whoWarned[clock])]
}

/** What may mean that somebody else is at an account: told by mail too, to those who asked for mail. */
export function isSecurity(kind: AccountKind): boolean {
  return kind === 'passwordChanged' || kind === 'newDevice'
}

/** What concerns the safety of the installation goes to its administrators at once (number 21), the rest gathered. */
export function mailOfAdmins(kind: string): MailWay {
  return kind === 'dataExported' || kind === 'loginsFailing' ? 'atOnce' : 'gathered'
}

/** Who may be told of a case: a member of staff that holds its key. */
export interface CircleMember {
  userId: string
  role: 'ADMIN' | 'TELAAH'
  verifies: boolean
  inTeam: boolean
  ketua: boolean
  /** Approves openings of identities, and has asked for one of this case. */
  approves?: boolean
  asked?: boolean
}

/** Who is told, and how a mail may say so. */
export interface Recipients {
  /** Null: the reporter is not told. */
  pelapor: MailWay | null
  staff: ReadonlyMap<string, MailWay>
}

export const nobodyToTell: Recipients = { pelapor: null, staff: new Map() }

/** The tellings of an event that hold for whoever acted. An unknown kind is told to nobody. */
export function tellingsOf(kind: string, actor: ActorRole): readonly Telling[] {
  const list = Object.hasOwn(tellings, kind) ? tellings[kind as keyof typeof tellings] : nobody
  const side = actor === 'PELAPOR' ? 'PELAPOR' : 'STAF'
  return list.filter(({ by }) => by === undefined || by === side)
}

/** Picks the people out of a case's circle; who acted is not told of it. Of two ways of mail the quicker one holds. */
export function recipientsOf(
  list: readonly Telling[],
  circle: readonly CircleMember[],
  actorId: string | null,
): Recipients {
  const staff = new Map<string, MailWay>()
  for (const { to, mail } of list) {
    if (to === 'PELAPOR') continue
    for (const { userId } of membersOf(to, circle)) {
      if (userId !== actorId) staff.set(userId, quicker(staff.get(userId), mail))
    }
  }
  const own = list.filter(({ to }) => to === 'PELAPOR').map(({ mail }) => mail)
  const sorted = new Map([...staff].sort(([a], [b]) => (a < b ? -1 : 1)))
  return { pelapor: own.length > 0 ? own.reduce(quicker) : null, staff: sorted }
}

const QUICKNESS: readonly MailWay[] = ['none', 'gathered', 'atOnce']

function quicker(one: MailWay = 'none', other: MailWay): MailWay {
  return QUICKNESS.indexOf(one) > QUICKNESS.indexOf(other) ? one : other
}

function membersOf(audience: Exclude<Audience, 'PELAPOR'>, circle: readonly CircleMember[]) {
  const admins = circle.filter((member) => member.role === 'ADMIN')
  const team = circle.filter((member) => member.role === 'TELAAH' && member.inTeam)
  const verifier = admins.filter((member) => member.verifies)
  switch (audience) {
    case 'ADMIN':
      return admins
    case 'VERIFIKATOR':
      return verifier.length > 0 ? verifier : admins
    case 'TIM':
      return team
    case 'KETUA':
      return team.filter((member) => member.ketua)
    case 'PENYETUJU':
      return admins.filter((member) => member.approves)
    case 'PEMINTA':
      return admins.filter((member) => member.asked)
    case 'PETUGAS':
      return team.length > 0 ? team : verifier.length > 0 ? verifier : admins
  }
}
