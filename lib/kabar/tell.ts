import type { ToldEvent, Warning } from '@/lib/aduan/hooks'
import { type MailWay, told } from '@/lib/aduan/move'
import type { Tx } from '@/lib/platform/db/client'
import { newId } from '@/lib/platform/db/id'
import { signal } from '@/lib/platform/db/signal'
import { toWitaDate, type WitaDate } from '@/lib/waktu/calendar'
import { dateColumn } from '@/lib/waktu/date-columns'
import { addAccountNotice } from './account-notices'
import { post } from './email/letter'
import { mailStateOf } from './email/state'
import { escalatesTo } from './escalation'
import { ownerTopic, personTopic } from './live/topics'
import {
  type AccountKind,
  type CircleMember,
  isSecurity,
  isUrgentNews,
  mailOfAdmins,
  type NoticeKind,
  nobodyToTell,
  type Recipients,
  type ReporterKind,
  recipientsOf,
  tellingsOf,
  warnedOf,
} from './rules'

interface Notice {
  aduanId: string | null
  kind: NoticeKind | string
  seq?: number
  today: WitaDate
  /** Null if a reporter acted. */
  at: Date | null
  /** Idempotency key of the notification; the recipient is appended. */
  about: string
}

/**
 * Notifies the people concerned by an event, in the command's transaction. Recipients are determined by the
 * event's page (rules.ts) and by the current holders of keys. Notifies once, however often it runs.
 */
export async function tellOfEvent(tx: Tx, event: ToldEvent): Promise<void> {
  const list = tellingsOf(event.kind, event.actorRole)
  if (list.length === 0) return
  const staffToo = list.some(({ to }) => to !== 'PELAPOR')
  const circle = staffToo ? (await circlesOf(tx, [event.aduanId], event.today)).get(event.aduanId) : []
  const urgent = isUrgentNews(event.kind, circle?.some((member) => member.urgent) ?? false)
  await write(tx, recipientsOf(list, circle ?? [], event.actorId, urgent), {
    aduanId: event.aduanId,
    kind: event.kind,
    seq: event.seq,
    today: event.today,
    at: event.actorRole === 'PELAPOR' ? null : event.now,
    about: `${event.aduanId}:${event.seq}`,
  })
}

/** Warns staff of deadlines; two statements for any number of warnings, two more for escalations. */
export async function warnOfDeadlines(
  tx: Tx,
  warnings: readonly Warning[],
  { now, today }: { now: Date; today: WitaDate },
): Promise<void> {
  if (warnings.length === 0) return
  const circles = await circlesOf(
    tx,
    warnings.map(({ aduanId }) => aduanId),
    today,
  )
  const ketua = warnings.some(isLateVerification) ? await allKetua(tx) : []
  const named = warnings.some(isEscalation) ? await escalatesTo(tx) : null
  const data = warnings.flatMap((warning) => {
    const { aduanId, kind, dueOn } = warning
    const circle = circles.get(aduanId) ?? []
    const notice = { aduanId, kind, today, at: now, about: `${aduanId}:${kind}:${dueOn}` }
    // There is no team yet during verification: every ketua is notified that one is late, but not which.
    const outside = isLateVerification(warning) && isCommon(circle) ? ketua : []
    const inside = recipientsOf(warnedOf(kind), circle, null)
    const rows = [
      ...rowsOf(inside, notice),
      ...rowsOf(staffOnly(outside, 'gathered'), { ...notice, aduanId: null }),
    ]
    if (named === null || !isEscalation(warning) || inside.staff.has(named)) return rows
    const holdsKey = circle.some((member) => member.userId === named)
    if (!holdsKey && (!isCommon(circle) || outside.includes(named))) return rows
    const mail = kind.startsWith('safety.') ? 'atOnce' : 'gathered'
    return [...rows, ...rowsOf(staffOnly([named], mail), { ...notice, aduanId: holdsKey ? aduanId : null })]
  })
  await store(tx, data)
}

const isEscalation = ({ kind }: Warning) => kind.endsWith('.escalated')
const isLateVerification = ({ kind }: Warning) => kind === 'verification.escalated'

/**
 * Notifies the reporter of a case of something that is no event of it, without a mail; once for each `about`.
 */
export async function tellReporter(
  tx: Tx,
  { aduanId, kind, about, now }: { aduanId: string; kind: ReporterKind; about: string; now: Date },
): Promise<void> {
  await write(
    tx,
    { ...nobodyToTell, pelapor: 'none' },
    { aduanId, kind, today: toWitaDate(now), at: now, about: `${aduanId}:${kind}:${about}` },
  )
}

/** Notifies the ketua of these cases of work without an owner; the team of a case that has no ketua. */
export async function tellOfLeftWork(
  tx: Tx,
  aduanIds: readonly string[],
  { about, now }: { about: string; now: Date },
): Promise<void> {
  if (aduanIds.length === 0) return
  const today = toWitaDate(now)
  const circles = await circlesOf(tx, aduanIds, today)
  const data = [...circles].flatMap(([aduanId, circle]) => {
    const ketua = recipientsOf([told('KETUA')], circle, null)
    const recipients = ketua.staff.size > 0 ? ketua : recipientsOf([told('TIM')], circle, null)
    const key = `${aduanId}:workLeft:${about}:${now.toISOString()}`
    return rowsOf(recipients, { aduanId, kind: 'workLeft', today, at: now, about: key })
  })
  await store(tx, data)
}

/** Notifies one member of staff about a case whose key they hold; `about` is the idempotency key. */
export async function tellPerson(
  tx: Tx,
  notice: {
    userId: string
    aduanId: string
    kind: NoticeKind
    about: string
    now: Date
    today: WitaDate
  },
): Promise<void> {
  const { userId, aduanId, kind, about, now, today } = notice
  await write(tx, staffOnly([userId], 'gathered'), {
    aduanId,
    kind,
    today,
    at: now,
    about: `${kind}:${about}`,
  })
}

/** Notifies every administrator, or those in `among`, about the installation and not about a case. */
export async function tellAdmins(
  tx: Tx,
  notice: { kind: NoticeKind; about: string; today: WitaDate; now: Date; among?: readonly string[] },
): Promise<void> {
  const admins = await tx.user.findMany({
    where: { role: 'ADMIN', disabled: false, ...(notice.among ? { id: { in: [...notice.among] } } : {}) },
    select: { id: true },
  })
  const { kind, about, today, now } = notice
  await write(
    tx,
    staffOnly(
      admins.map((admin) => admin.id),
      mailOfAdmins(kind),
    ),
    { aduanId: null, kind, today, at: now, about: `${kind}:${about}` },
  )
}

/**
 * Notifies a person about their own account, in the app and at once by mail if they want mail. A reporter's
 * notices are sealed with the account (account-notices.ts); the row of a member of staff has a day and no
 * time.
 */
export async function tellAccount(
  tx: Tx,
  { userId, kind, oncePerDay, now }: { userId: string; kind: AccountKind; oncePerDay?: true; now: Date },
): Promise<void> {
  const today = toWitaDate(now)
  // A person who makes an account knows it; a new password may be somebody else's act.
  const read = kind === 'accountCreated'
  const user = await tx.user.findUnique({ where: { id: userId }, select: { role: true } })
  if (user?.role === 'PELAPOR') {
    const told = await addAccountNotice(tx, userId, { kind, today, read, oncePerDay: oncePerDay ?? false })
    if (!told) return
    await signal(tx, [personTopic(userId)])
  } else {
    const about = `${kind}:${oncePerDay ? today : newId()}`
    const rows = rowsOf(staffOnly([userId], 'none'), { aduanId: null, kind, today, at: null, about })
    if (
      (await store(
        tx,
        rows.map((row) => ({ ...row, read })),
      )) === 0
    )
      return
  }
  if (!isSecurity(kind)) return
  const { to, dead } = await mailStateOf(tx, userId)
  if (to && !dead) await post(tx, { to, says: { news: true }, behind: { account: userId } }, now)
}

const staffOnly = (userIds: readonly string[], mail: MailWay): Recipients => ({
  pelapor: null,
  staff: new Map(userIds.map((userId) => [userId, mail])),
})

/** Notifies these members of staff without naming a case that they could open. */
export async function tellPeople(
  tx: Tx,
  staff: readonly string[],
  { kind, about, today, now }: { kind: NoticeKind; about: string; today: WitaDate; now: Date | null },
): Promise<void> {
  await write(tx, staffOnly(staff, 'atOnce'), {
    aduanId: null,
    kind,
    today,
    at: now,
    about: `${kind}:${about}`,
  })
}

async function write(tx: Tx, recipients: Recipients, notice: Notice): Promise<void> {
  await store(tx, rowsOf(recipients, notice))
  const { aduanId } = notice
  if (recipients.pelapor === null || aduanId === null) return
  const aduan = await tx.aduan.findUnique({ where: { id: aduanId }, select: { ownerTag: true } })
  if (aduan) await signal(tx, [ownerTopic(aduan.ownerTag)])
  if (recipients.pelapor !== 'atOnce') return
  await tx.kabarEmail.updateMany({ where: { aduanId, undeliverable: false }, data: { pending: true } })
}

/**
 * Stores the rows and returns how many were new. After the commit, the open pages of these people check for
 * news.
 */
async function store(tx: Tx, data: ReturnType<typeof rowsOf>): Promise<number> {
  if (data.length === 0) return 0
  const { count } = await tx.notifikasi.createMany({ data, skipDuplicates: true })
  const people = new Set(data.flatMap(({ userId }) => userId ?? []))
  await signal(tx, [...people].map(personTopic))
  return count
}

/**
 * One row per recipient. Ids are random and rows of a reporter's act have no time, so that neither reveals
 * when a reporter was here.
 */
function rowsOf({ pelapor, staff }: Recipients, notice: Notice) {
  const recipients: [string | null, MailWay][] = [...staff]
  // A reporter's mail is queued on the case (kabar_email), not on this row.
  if (pelapor !== null) recipients.unshift([null, 'none'])
  return recipients.map(([userId, mail]) => ({
    id: newId(),
    userId,
    aduanId: notice.aduanId,
    kind: notice.kind,
    seq: notice.seq ?? null,
    onDate: dateColumn(notice.today),
    at: notice.at,
    mail: mail === 'none' ? null : mail,
    key: `${notice.about}:${userId ?? 'pelapor'}`,
  }))
}

interface Circle extends CircleMember {
  aduanId: string
  restricted: boolean
}

/**
 * The staff who hold a key of each case, with their relation to it; one statement. The deputy of an absent
 * verifier hears what the verifier would.
 */
async function circlesOf(
  tx: Tx,
  aduanIds: readonly string[],
  today: WitaDate,
): Promise<Map<string, Circle[]>> {
  const rows = await tx.$queryRaw<Circle[]>`
    SELECT a.id AS "aduanId", u.id AS "userId", u.role::text AS role, u.handles_restricted AS restricted,
           (a.admin_id IS NOT DISTINCT FROM u.id OR EXISTS (
             SELECT 1 FROM ketidakhadiran t
              WHERE t.user_id = a.admin_id AND t.deputy_id = u.id
                AND ${dateColumn(today)}::date BETWEEN t.from_on AND t.until_on)) AS verifies,
           m.user_id IS NOT NULL AS "inTeam", coalesce(m.ketua, false) AS ketua,
           u.approves_identity AS approves, a.priority = 0 AS urgent,
           u.id = (SELECT p.requester_id FROM pembukaan_identitas p WHERE p.aduan_id = a.id
                    ORDER BY p.decided_at DESC NULLS LAST, p.requested_at DESC LIMIT 1) AS asked
      FROM aduan a
      JOIN key_wrap k ON k.aduan_id = a.id AND k.compartment = 'content' AND k.epoch = a.epoch
      JOIN app_user u ON u.id = k.user_id AND NOT u.disabled AND u.role <> 'PELAPOR'
      LEFT JOIN anggota_tim m ON m.tim_id = a.tim_id AND m.user_id = u.id
     WHERE a.id = ANY(${aduanIds}::uuid[])`
  const circles = new Map<string, Circle[]>(aduanIds.map((id) => [id, []]))
  for (const row of rows) circles.get(row.aduanId)?.push(row)
  return circles
}

/**
 * Whether the case is certainly in the common queue: an administrator who is not named for restricted cases
 * holds its key. For any other case nobody without its key may even learn that it exists
 * (docs/design/domain.md).
 */
function isCommon(circle: readonly Circle[]): boolean {
  return circle.some((member) => member.role === 'ADMIN' && !member.restricted)
}

/** The ketua of all active teams. */
async function allKetua(tx: Tx): Promise<string[]> {
  const rows = await tx.anggotaTim.findMany({
    where: { ketua: true, tim: { active: true }, user: { disabled: false } },
    select: { userId: true },
  })
  return [...new Set(rows.map((row) => row.userId))].sort()
}
