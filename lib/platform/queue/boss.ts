import { type ConstructorOptions, PgBoss, type QueueOptions } from 'pg-boss'
import { env } from '@/lib/env'
import { logLine } from '@/lib/log'
import { queues } from './queues'

/** The queue's tables live in a schema of their own, which needs no extension. */
export const SCHEMA = 'pgboss'
const ENQUEUEING_CONNECTIONS = 2

/**
 * Opens the queue of a database. Its tables are made or brought up to date at the start, under a lock, so that any
 * number of processes may start at once. Failures are logged by name only.
 */
export async function openBoss(url: string, options: ConstructorOptions = {}): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: url,
    schema: SCHEMA,
    max: ENQUEUEING_CONNECTIONS,
    connectionTimeoutMillis: 2000,
    application_name: 'wbs-jobs',
    // Keeps host names out of the database, and every trace of one request out of a job.
    registerInstance: false,
    openTelemetry: { enabled: false },
    ...options,
  })
  boss.on('error', (error: unknown) => logLine('error', 'queue', { kind: nameOf(error) }))
  await boss.start()
  return boss
}

/** Makes the schema and the queues; run with the migrations and by every worker, so that both may come first. */
export async function prepareQueues(url: string): Promise<void> {
  const boss = await openBoss(url, { supervise: false, schedule: false, max: 1 })
  try {
    await makeQueues(boss)
  } finally {
    await boss.stop({ graceful: false })
  }
}

/** Brings each queue to what queues.ts says; `tuning` is for tests. */
export async function makeQueues(boss: PgBoss, tuning: QueueOptions = {}): Promise<void> {
  for (const { name, policy, ...said } of queues) {
    const options = { ...said, ...tuning }
    await boss.createQueue(name, { ...options, ...(policy ? { policy } : {}) })
    await boss.updateQueue(name, options)
  }
}

const kept = globalThis as { wbsBoss?: Promise<PgBoss> }

/** The queue as commands use it in this process: to put something in. It fetches nothing and watches over nothing. */
export function boss(): Promise<PgBoss> {
  kept.wbsBoss ??= openBoss(env().DATABASE_URL, { supervise: false, schedule: false, migrate: false }).catch(
    (error: unknown) => {
      delete kept.wbsBoss
      throw error
    },
  )
  return kept.wbsBoss
}

/** The class of an error: all that may be logged or shown of it. */
export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown'
}
