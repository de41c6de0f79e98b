import { eventPages } from '@/lib/aduan/events/event-labels'
import type { EventKind, OtherEventKind } from '@/lib/aduan/lifecycle-commands'
import type { ActorRole } from '@/lib/aduan/lifecycle-states'
import { type Audience, type MailWay, type Telling, told } from '@/lib/aduan/move'
import type { WarningKind } from '@/lib/waktu/deadline-steps'
import type { WorkWarning } from '@/lib/waktu/work-steps'

/**
 * Notifications about the account itself: docs/design/look-and-feel.md 4, number 1, and a failing mail
 * address.
 */
export type AccountKind =
  | 'accountCreated'
  | 'passwordChanged'
  | 'newDevice'
  | 'secondStepFailed'
  | 'accountChanged'
  | 'addressDead'
  | 'accountRequestDecided'
/** Notifications for the reporter of a case that are not events of it. */
export type ReporterKind = 'draftExpiring' | 'addressDead' | 'destructionPlanned'
/** Notifications that are not events of a case. */
export type OtherKind =
  | WarningKind
  | WorkWarning
  | AccountKind
  | ReporterKind
  | 'calendarMissing'
  | 'keysUncertified'
  | 'jobDead'
  | 'caseUnheld'
  | 'dataExported'
  | 'destructionProposed'
  | 'destructionDone'
  | 'loginsFailing'
  | 'manyCasesRead'
  | 'adminRecovered'
  | 'accountRequest'
  | 'accountRequestLate'
  | 'workLeft'
  | 'deputyNamed'
  | 'deputyEnded'
  | 'standsIn'
  | 'accessAsked'
export type NoticeKind = EventKind | OtherEventKind | OtherKind

const whoWarned = {
  verification: 'VERIFIKATOR',
  firstMessage: 'ANGGOTA',
  answer: 'ANGGOTA',
  progress: 'ANGGOTA',
  safety: 'PETUGAS',
} as const
/**
 * Recipients of a warning: the people who have to act. After escalation the ketua, who was not told before,
 * and the administrators; besides them the person named in the settings (tell.ts).
 */
export function warnedOf(kind: WarningKind): readonly Telling[] {
  const [clock, step] = kind.split('.') as [keyof typeof whoWarned, string]
  const mail = clock === 'safety' ? 'atOnce' : 'gathered'
  return step === 'escalated' ? [told('KETUA', mail), told('ADMIN', mail)] : [told(whoWarned[clock], mail)]
}

const BEGINNINGS = ['submitted', 'received']

/**
 * News of danger to a reporter: a report of it, the beginning of an urgent case, and the promise to answer
 * it.
 */
export function isUrgentNews(kind: string, urgentCase: boolean): boolean {
  if (BEGINNINGS.includes(kind)) return urgentCase
  return kind === 'threatReported' || kind === 'safetyLate' || kind.startsWith('safety.')
}

/** Events that may mean that somebody else uses an account: also sent by mail, to people who want mail. */
export function isSecurity(kind: AccountKind): boolean {
  return (
    kind === 'passwordChanged' ||
    kind === 'accountChanged' ||
    kind === 'newDevice' ||
    kind === 'secondStepFailed'
  )
}

/**
 * Security events of the installation are mailed to its administrators at once (number 21), the rest in a
 * digest.
 */
export function mailOfAdmins(kind: string): MailWay {
  return kind === 'dataExported' || kind === 'loginsFailing' || kind === 'manyCasesRead'
    ? 'atOnce'
    : 'gathered'
}

/** A member of staff who holds a case's key and so may be notified of it. */
export interface CircleMember {
  userId: string
  role: 'ADMIN' | 'TELAAH'
  verifies: boolean
  inTeam: boolean
  ketua: boolean
  /** The reporter of this case feels threatened. */
  urgent?: boolean
  /** Approves openings; `asked`: made the request of this case that was decided last. */
  approves?: boolean
  asked?: boolean
}

/** Recipients with the way of their mail. */
export interface Recipients {
  /** Null: the reporter is not notified. */
  pelapor: MailWay | null
  staff: ReadonlyMap<string, MailWay>
}

export const nobodyToTell: Recipients = { pelapor: null, staff: new Map() }

/** The recipients of an event for this actor's side. An unknown kind notifies nobody. */
export function tellingsOf(kind: string, actor: ActorRole): readonly Telling[] {
  const list = eventPages.get(kind)?.tells ?? []
  const side = actor === 'PELAPOR' ? 'PELAPOR' : 'STAF'
  return list.filter(({ by }) => by === undefined || by === side)
}

/**
 * Selects the recipients among the holders of a case's key; the actor is not notified. Of two ways of mail
 * the quicker one counts.
 */
export function recipientsOf(
  list: readonly Telling[],
  circle: readonly CircleMember[],
  actorId: string | null,
  urgent = false,
): Recipients {
  const staff = new Map<string, MailWay>()
  for (const { to, mail: usual } of list) {
    if (to === 'PELAPOR') continue
    const mail = urgent ? 'atOnce' : usual
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

/** The members who are no ketua, or the whole team where all are. */
function membersOrAll(team: readonly CircleMember[]) {
  const members = team.filter((member) => !member.ketua)
  return members.length > 0 ? members : team
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
    // A reporter may reopen a case whose team lost its keys in the archive: somebody must hear of it.
    case 'TIM':
      return team.length > 0 ? team : admins
    case 'ANGGOTA':
      return team.length > 0 ? membersOrAll(team) : admins
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
