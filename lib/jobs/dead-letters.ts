import { fromPrisma, type PgBoss } from 'pg-boss'
import { z } from 'zod'
import { recordAct } from '@/lib/jejak/record-act'
import { tellAdmins } from '@/lib/kabar/tell'
import type { Db } from '@/lib/platform/db/client'
import { inTransaction } from '@/lib/platform/db/transaction'
import { DEAD_LETTERS } from '@/lib/platform/queue/queues'
import type { AdminViewer } from '@/lib/platform/session/viewer-type'
import { toWitaDate } from '@/lib/waktu/calendar'
import { knownJobs } from './known-jobs'

const MOST = 100

/** A permanently failed job: kind, time, attempts and error class, without anything of its content. */
export interface DeadLetter {
  id: string
  queue: string
  failedAt: Date
  tries: number
  error: string
}

const payload = z.object({ aduanId: z.uuid() })
const output = z.object({ name: z.string().regex(/^[\w.-]{1,60}$/) })

/** Failed jobs for this administrator, oldest first, without those of cases whose key they do not hold. */
export async function deadLetters(
  boss: PgBoss,
  db: Db,
  viewer: Pick<AdminViewer, 'userId'>,
): Promise<DeadLetter[]> {
  const jobs = await knownJobs(
    db,
    viewer.userId,
    await boss.findJobs(DEAD_LETTERS, { queued: true, limit: MOST }),
  )
  return jobs.map((job) => ({
    id: job.id,
    queue: job.sourceName ?? '',
    failedAt: job.createdOn,
    tries: (job.sourceRetryCount ?? 0) + 1,
    error: output.safeParse(job.sourceOutput).data?.name ?? 'unknown',
  }))
}

/** Notifies the administrators of their failed jobs, once a day while there are any. */
export async function tellOfDeadLetters(boss: PgBoss, db: Db, now: Date): Promise<void> {
  const jobs = await boss.findJobs(DEAD_LETTERS, { queued: true, limit: MOST })
  if (jobs.length === 0) return
  const admins = await db.user.findMany({ where: { role: 'ADMIN', disabled: false }, select: { id: true } })
  const among: string[] = []
  for (const { id } of admins) if ((await knownJobs(db, id, jobs)).length > 0) among.push(id)
  const today = toWitaDate(now)
  await inTransaction(db, (tx) => tellAdmins(tx, { kind: 'jobDead', about: today, today, now, among }))
}

/**
 * "Coba lagi": requeues a job with all its retries and an audit entry. False when it is gone: somebody else
 * was first, or it expired.
 */
export async function retryDeadLetter(
  { db, boss, viewer, now }: { db: Db; boss: PgBoss; viewer: AdminViewer; now: Date },
  id: string,
): Promise<boolean> {
  if (!z.uuid().safeParse(id).success) return false
  const [job] = await knownJobs(db, viewer.userId, await boss.findJobs(DEAD_LETTERS, { id, queued: true }))
  if (!job) return false
  const about = payload.safeParse(job.data).data?.aduanId
  return inTransaction(db, async (tx) => {
    const moved = await boss.redrive(DEAD_LETTERS, { ids: [id], db: fromPrisma(tx) })
    if (moved !== 1) return false
    // With the nomor as subject, only people who know the case see this act (lib/jejak/kept-from.ts).
    const aduan = about ? await tx.aduan.findUnique({ where: { id: about }, select: { nomor: true } }) : null
    await recordAct(tx, { actorId: viewer.userId, act: 'job-retry', subject: aduan?.nomor ?? id, now })
    return true
  })
}

/** When a regular round last completed, in any process; null when none did within the last hour. */
export async function lastRound(db: Db): Promise<Date | null> {
  const rows = await db.$queryRaw<{ at: Date | null }[]>`
    SELECT max(completed_on) AS at FROM pgboss.job WHERE name = 'putaran' AND state = 'completed'`
  return rows[0]?.at ?? null
}
