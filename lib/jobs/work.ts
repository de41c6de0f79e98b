import '@/lib/hooks'
import type { ConstructorOptions, Job, JobResult, PgBoss, QueueOptions } from 'pg-boss'
import { logLine, nameOf } from '@/lib/log'
import { shares } from '@/lib/memory'
import { DbUnavailable } from '@/lib/platform/db/errors'
import { makeQueues, openBoss } from '@/lib/platform/queue/boss'
import type { Payloads, QueueName } from '@/lib/platform/queue/queues'
import { handlers, type JobContext } from './handlers'

/** Jobs per fetch; after a full fetch the next follows without a pause. */
const BATCH = 20
/** Slow kinds: in a large batch the last job would wait longer than a job may take. */
const SMALL: Partial<Record<QueueName, number>> = { surat: 2, pemusnahan: 1 }
const EVERY_FIVE_MINUTES = '*/5 * * * *'
const BY_NIGHT = '0 3 * * *'

export interface WorkOptions extends Omit<JobContext, 'boss' | 'now'> {
  url: string
  now: () => Date
  /** Shorter waits, for tests. */
  tuning?: ConstructorOptions
  queueTuning?: QueueOptions
  pollingIntervalSeconds?: number
}

/**
 * Works through the queues in this process until `stop`. Any number of processes may do so on the same
 * database; one of them at a time sends the regular round, and each sends one when it starts.
 */
export async function startWork(options: WorkOptions): Promise<PgBoss> {
  // Nobody waits for these connections, so they may wait for a busy database.
  const patient = { max: shares.connections.jobs, connectionTimeoutMillis: 10_000 }
  const boss = await openBoss(options.url, { ...patient, ...options.tuning })
  await makeQueues(boss, options.queueTuning)
  for (const queue of Object.keys(handlers) as QueueName[]) await register(boss, queue, options)
  await boss.schedule('putaran', EVERY_FIVE_MINUTES, {})
  // If no process ran at that hour, the next one to start runs it.
  await boss.schedule('harian', BY_NIGHT, {}, { tz: 'Asia/Makassar', missed: 'once' })
  await boss.send('putaran', {})
  return boss
}

async function register<Q extends QueueName>(
  boss: PgBoss,
  queue: Q,
  { db, store, mailer, now, pollingIntervalSeconds = 2 }: WorkOptions,
): Promise<void> {
  const settle = async (job: Job<Payloads[Q]>): Promise<JobResult> => {
    try {
      const found = await handlers[queue]({ db, store, boss, mailer, now: now() }, job.data)
      return { id: job.id, status: 'completed', ...(found && { output: found }) }
    } catch (error) {
      logLine(error instanceof DbUnavailable ? 'job waits for the database' : 'job failed', { queue, error })
      // Stores only the error class, because an error message may quote a person.
      return { id: job.id, status: 'failed', output: { name: nameOf(error) } }
    }
  }
  const options = {
    batchSize: SMALL[queue] ?? BATCH,
    burstWhenBatchFull: true,
    perJobResults: true,
    pollingIntervalSeconds,
  } as const
  await boss.work<Payloads[Q], void, typeof options>(queue, options, async (jobs) => {
    const results: JobResult[] = []
    for (const job of jobs) results.push(await settle(job))
    return results
  })
}
