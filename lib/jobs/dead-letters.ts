import { fromPrisma, type PgBoss } from 'pg-boss'
import { z } from 'zod'
import { recordAct } from '@/lib/akun/record-act'
import type { AdminViewer } from '@/lib/auth/viewer-type'
import type { Db } from '@/lib/db/client'
import { inTransaction } from '@/lib/db/transaction'
import { toWitaDate } from '@/lib/kalender/rules'
import { tellAdmins } from '@/lib/notifikasi/tell'
import { DEAD_LETTERS } from './queues'

const MOST = 100
const MOST_CASES = 10_000

/** A job that failed for good. Nothing of what it worked on is shown: only its kind, when, how often, and why by name. */
export interface DeadLetter {
  id: string
  queue: string
  failedAt: Date
  tries: number
  error: string
}

const payload = z.object({ aduanId: z.uuid() })
const output = z.object({ name: z.string().regex(/^[\w.-]{1,60}$/) })

/** The jobs that wait for an administrator, the oldest first. */
export async function deadLetters(boss: PgBoss): Promise<DeadLetter[]> {
  const jobs = await boss.findJobs(DEAD_LETTERS, { queued: true, limit: MOST })
  return jobs.map((job) => ({
    id: job.id,
    queue: job.sourceName ?? '',
    failedAt: job.createdOn,
    tries: (job.sourceRetryCount ?? 0) + 1,
    error: output.safeParse(job.sourceOutput).data?.name ?? 'unknown',
  }))
}

/** The cases whose job waits there: a round leaves them alone, or each would fail anew every few minutes. */
export async function waitingCases(boss: PgBoss): Promise<Set<string>> {
  const jobs = await boss.findJobs(DEAD_LETTERS, { queued: true, limit: MOST_CASES })
  return new Set(jobs.flatMap((job) => payload.safeParse(job.data).data?.aduanId ?? []))
}

/** Tells the administrators that something waits for them; once a day while it does. */
export async function tellOfDeadLetters(boss: PgBoss, db: Db, now: Date): Promise<void> {
  if ((await boss.findJobs(DEAD_LETTERS, { queued: true, limit: 1 })).length === 0) return
  const today = toWitaDate(now)
  await inTransaction(db, (tx) => tellAdmins(tx, { kind: 'jobDead', about: today, today, now }))
}

/**
 * "Coba lagi": puts a job back into its queue with all its tries, on record. False when it is no longer there: somebody
 * else was first, or its time was over.
 */
export async function retryDeadLetter(
  { db, boss, viewer, now }: { db: Db; boss: PgBoss; viewer: AdminViewer; now: Date },
  id: string,
): Promise<boolean> {
  if (!z.uuid().safeParse(id).success) return false
  return inTransaction(db, async (tx) => {
    const moved = await boss.redrive(DEAD_LETTERS, { ids: [id], db: fromPrisma(tx) })
    if (moved === 1) await recordAct(tx, { actorId: viewer.userId, act: 'job-retry', subject: id, now })
    return moved === 1
  })
}

/** When a regular round last came to its end, in any process; null when none did within the last hour. */
export async function lastRound(db: Db): Promise<Date | null> {
  const rows = await db.$queryRaw<{ at: Date | null }[]>`
    SELECT max(completed_on) AS at FROM pgboss.job WHERE name = 'putaran' AND state = 'completed'`
  return rows[0]?.at ?? null
}
