import type { ConstructorOptions, PgBoss } from 'pg-boss'
import { DbUnavailable } from '@/lib/db/errors'
import { logLine } from '@/lib/log'
import { makeQueues, nameOf, openBoss } from './boss'
import { handlers, type JobContext } from './handlers'
import type { Payloads, QueueName } from './queues'

const CONNECTIONS = 4
const CASES_AT_ONCE = 2
const EVERY_FIVE_MINUTES = '*/5 * * * *'

export interface WorkOptions extends Omit<JobContext, 'boss' | 'now'> {
  url: string
  now: () => Date
  /** For tests: shorter waits. */
  tuning?: ConstructorOptions
  pollingIntervalSeconds?: number
}

/** An error as it is kept with a job: its class, never its words, which may be a person's. */
class JobFailed extends Error {
  constructor(cause: unknown) {
    super('failed')
    this.name = nameOf(cause)
    this.stack = ''
  }
}

/**
 * Works through the queues in this process until `stop`. Any number of processes may do so on the same database; the
 * regular round is sent by one of them at a time, and at once when a process starts.
 */
export async function startWork(options: WorkOptions): Promise<PgBoss> {
  const boss = await openBoss(options.url, { max: CONNECTIONS, ...options.tuning })
  await makeQueues(boss)
  await register(boss, 'putaran', options, 1)
  await register(boss, 'tenggat', options, CASES_AT_ONCE)
  await boss.schedule('putaran', EVERY_FIVE_MINUTES, {})
  await boss.send('putaran', {})
  return boss
}

async function register<Q extends QueueName>(
  boss: PgBoss,
  queue: Q,
  { db, store, now, pollingIntervalSeconds = 2 }: WorkOptions,
  localConcurrency: number,
): Promise<void> {
  const handle = handlers[queue]
  await boss.work<Payloads[Q]>(queue, { localConcurrency, pollingIntervalSeconds }, async (jobs) => {
    for (const job of jobs) {
      try {
        await handle({ db, store, boss, now: now() }, job.data)
      } catch (error) {
        logLine(error instanceof DbUnavailable ? 'warn' : 'error', 'job failed', { queue, kind: nameOf(error) })
        throw new JobFailed(error)
      }
    }
  })
}
