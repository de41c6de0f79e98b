import '@/lib/hooks'
import type { ConstructorOptions, Job, JobResult, PgBoss, QueueOptions } from 'pg-boss'
import { logLine } from '@/lib/log'
import { DbUnavailable } from '@/lib/platform/db/errors'
import { makeQueues, nameOf, openBoss } from '@/lib/platform/queue/boss'
import type { Payloads, QueueName } from '@/lib/platform/queue/queues'
import { handlers, type JobContext } from './handlers'

const CONNECTIONS = 4
/** Jobs fetched at once; while each fetch comes back full, the next follows without a pause. */
const BATCH = 20
const LETTERS = 2
const EVERY_FIVE_MINUTES = '*/5 * * * *'
const BY_NIGHT = '0 3 * * *'

export interface WorkOptions extends Omit<JobContext, 'boss' | 'now'> {
  url: string
  now: () => Date
  /** For tests: shorter waits. */
  tuning?: ConstructorOptions
  queueTuning?: QueueOptions
  pollingIntervalSeconds?: number
}

/**
 * Works through the queues in this process until `stop`. Any number of processes may do so on the same database; the
 * regular round is sent by one of them at a time, and at once when a process starts.
 */
export async function startWork(options: WorkOptions): Promise<PgBoss> {
  // Nobody waits for it: it may wait for a busy database.
  const patient = { max: CONNECTIONS, connectionTimeoutMillis: 10_000 }
  const boss = await openBoss(options.url, { ...patient, ...options.tuning })
  await makeQueues(boss, options.queueTuning)
  await register(boss, 'putaran', options)
  await register(boss, 'harian', options)
  await register(boss, 'tenggat', options)
  // Few at a time: fetched together, the last would wait for a slow mail server longer than a job may take.
  await register(boss, 'surat', options, LETTERS)
  await boss.schedule('putaran', EVERY_FIVE_MINUTES, {})
  // Where no process ran at that hour, one does it as soon as it starts.
  await boss.schedule('harian', BY_NIGHT, {}, { tz: 'Asia/Makassar', missed: 'once' })
  await boss.send('putaran', {})
  return boss
}

async function register<Q extends QueueName>(
  boss: PgBoss,
  queue: Q,
  { db, store, mailer, now, pollingIntervalSeconds = 2 }: WorkOptions,
  batchSize = BATCH,
): Promise<void> {
  const settle = async (job: Job<Payloads[Q]>): Promise<JobResult> => {
    try {
      await handlers[queue]({ db, store, boss, mailer, now: now() }, job.data)
      return { id: job.id, status: 'completed' }
    } catch (error) {
      const name = nameOf(error)
      logLine(error instanceof DbUnavailable ? 'warn' : 'error', 'job failed', { queue, kind: name })
      // Only the class is kept with the job: an error's words may be a person's.
      return { id: job.id, status: 'failed', output: { name } }
    }
  }
  const options = {
    batchSize,
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
