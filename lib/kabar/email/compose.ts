import { PRIORITY } from '@/lib/aduan/clock-columns'
import type { Db } from '@/lib/platform/db/client'
import { inTransaction } from '@/lib/platform/db/transaction'
import type { Bytes } from '@/lib/vault/bytes'
import { type Kalender, toWitaDate } from '@/lib/waktu/calendar'
import { loadCalendar } from '@/lib/waktu/queries'
import { type StaffReader, seenBy } from '../queries'
import { isUrgentNews } from '../rules'
import { staffCounts } from './counts'
import { post } from './letter'
import { isStaffMailDue, REPORTER_PAUSE_MS } from './rules'
import { changeMailState, openMailState } from './state'
import { openSubscriber } from './subscription'

const AT_ONCE = 100

/**
 * Composes the mails that are due: for reporters who want mail, one about everything since the last; for
 * staff, their counts. The news is marked as mailed in the same transaction that posts the mail, so that two
 * concurrent rounds write one.
 */
export async function composeMail(db: Db, now: Date): Promise<void> {
  await mailReporters(db, now)
  await mailStaff(db, now)
}

/**
 * Reporters are identified only by their cases' tag; all cases of one reporter share the pause of six hours.
 */
async function mailReporters(db: Db, now: Date): Promise<void> {
  const since = new Date(now.getTime() - REPORTER_PAUSE_MS)
  for (;;) {
    const due = await db.$queryRaw<{ tag: Bytes }[]>`
      SELECT a.owner_tag AS tag
        FROM kabar_email k JOIN aduan a ON a.id = k.aduan_id
       WHERE a.owner_tag IN (
             SELECT b.owner_tag FROM kabar_email p JOIN aduan b ON b.id = p.aduan_id
              WHERE p.pending AND NOT p.undeliverable)
       GROUP BY a.owner_tag
      HAVING coalesce(max(k.mailed_at), '-infinity') <= ${since}
       LIMIT ${AT_ONCE}`
    for (const { tag } of due) await mailReporter(db, new Uint8Array(tag), { now, since })
    if (due.length < AT_ONCE) return
  }
}

async function mailReporter(db: Db, tag: Bytes, { now, since }: { now: Date; since: Date }): Promise<void> {
  await inTransaction(db, async (tx) => {
    await tx.$queryRaw`
      SELECT 1 FROM kabar_email k JOIN aduan a ON a.id = k.aduan_id WHERE a.owner_tag = ${tag}
       ORDER BY k.aduan_id FOR UPDATE OF k`
    const rows = await tx.kabarEmail.findMany({ where: { aduan: { ownerTag: tag } } })
    const waiting = rows.find((row) => row.pending && !row.undeliverable)
    // Another process was first.
    if (!waiting || rows.some(({ mailedAt }) => mailedAt !== null && mailedAt > since)) return
    await tx.kabarEmail.updateMany({
      where: { aduanId: { in: rows.map((row) => row.aduanId) } },
      data: { pending: false, mailedAt: now },
    })
    const to = await openSubscriber(waiting.aduanId, waiting.sealedTo)
    await post(tx, { to, says: { news: true }, behind: { owner: Buffer.from(tag).toString('hex') } }, now)
  })
}

async function mailStaff(db: Db, now: Date): Promise<void> {
  const staff = await db.user.findMany({
    where: { role: { in: ['ADMIN', 'TELAAH'] }, disabled: false, sealedMail: { not: null } },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      role: true,
      sealedMail: true,
      memberships: { select: { timId: true, ketua: true } },
    },
  })
  if (staff.length === 0) return
  const calendar = await loadCalendar(db)
  for (const { id: userId, role, sealedMail, memberships } of staff) {
    const { to, dead } = await openMailState(userId, sealedMail)
    if (to === null || dead) continue
    const reader: StaffReader =
      role === 'ADMIN' ? { role, userId } : { role: 'TELAAH', userId, teams: memberships }
    await mailOne(db, reader, { now, calendar })
  }
}

async function mailOne(
  db: Db,
  reader: StaffReader,
  { now, calendar }: { now: Date; calendar: Kalender },
): Promise<void> {
  const { userId } = reader
  await inTransaction(db, (tx) =>
    changeMailState(tx, userId, async (state) => {
      const waiting = await tx.notifikasi.findMany({
        where: { ...seenBy(reader), mail: { not: null }, read: false },
        select: { id: true, mail: true, kind: true, aduanId: true, aduan: { select: { priority: true } } },
      })
      const ways = waiting.flatMap(({ mail }) => mail ?? [])
      const due = isStaffMailDue(ways, { lastAt: state.lastAt, now, calendar })
      if (!due || state.to === null || state.dead) return { state, result: undefined }
      const urgent = waiting.filter(({ kind, aduan }) =>
        isUrgentNews(kind, aduan?.priority === PRIORITY.urgent),
      )
      // Danger gets a mail of its own, and the rest waits for the next one.
      const mailed = urgent.length > 0 ? urgent : waiting
      await tx.notifikasi.updateMany({
        where: { id: { in: mailed.map(({ id }) => id) } },
        data: { mail: null },
      })
      const says =
        urgent.length > 0
          ? { urgent: new Set(urgent.map(({ aduanId }) => aduanId)).size }
          : { counts: await staffCounts(tx, reader, toWitaDate(now)) }
      await post(tx, { to: state.to, says, behind: { account: userId } }, now)
      return { state: { ...state, lastAt: now.toISOString() }, result: undefined }
    }),
  )
}
