import { type ConstructorOptions, PgBoss, type QueueOptions } from 'pg-boss'
import { env } from '@/lib/env'
import { logLine } from '@/lib/log'
import { shares } from '@/lib/memory'
import { queues } from './queues'

/** The queue's tables have their own schema, which needs no extension. */
export const SCHEMA = 'pgboss'

/**
 * Opens the queue of a database. Its tables are created or migrated at the start, under a lock, so that any
 * number of processes may start at once. Failures are logged by name only.
 */
export async function openBoss(url: string, options: ConstructorOptions = {}): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: url,
    schema: SCHEMA,
    max: shares.connections.enqueueing,
    connectionTimeoutMillis: 2000,
    application_name: 'wbs-jobs',
    // Keeps host names out of the database and request traces out of jobs.
    registerInstance: false,
    openTelemetry: { enabled: false },
    ...options,
  })
  boss.on('error', (error: unknown) => logLine('queue failed', { error }))
  await boss.start()
  return boss
}

/**
 * Creates the schema and the queues. Run with the migrations and by every worker, so that either may come
 * first.
 */
export async function prepareQueues(url: string): Promise<void> {
  const boss = await openBoss(url, { supervise: false, schedule: false, max: 1 })
  try {
    await makeQueues(boss)
  } finally {
    await boss.stop({ graceful: false })
  }
}

/** Brings each queue to its settings in queues.ts; `tuning` is for tests. */
export async function makeQueues(boss: PgBoss, tuning: QueueOptions = {}): Promise<void> {
  for (const { name, policy, ...said } of queues) {
    const options = { ...said, ...tuning }
    await boss.createQueue(name, { ...options, ...(policy ? { policy } : {}) })
    await boss.updateQueue(name, options)
  }
}

const kept = globalThis as { wbsBoss?: Promise<PgBoss> }

/** The queue for commands of this process, which only enqueue. It fetches nothing and supervises nothing. */
export function boss(): Promise<PgBoss> {
  kept.wbsBoss ??= openBoss(env().DATABASE_URL, { supervise: false, schedule: false, migrate: false }).catch(
    (error: unknown) => {
      delete kept.wbsBoss
      throw error
    },
  )
  return kept.wbsBoss
}
