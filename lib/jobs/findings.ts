import { z } from 'zod'
import type { Db } from '@/lib/platform/db/client'
import type { QueueName } from '@/lib/platform/queue/queues'

/**
 * What the last completed job of a queue found under this name (`Finding`); null if it found nothing of the
 * kind.
 */
export async function lastFinding(db: Db, queue: QueueName, name: string): Promise<number | null> {
  const [row] = await db.$queryRaw<{ output: unknown }[]>`
    SELECT output FROM pgboss.job WHERE name = ${queue} AND state = 'completed' ORDER BY completed_on DESC LIMIT 1`
  const found = z.object({ [name]: z.number() }).safeParse(row?.output)
  return found.success ? (found.data[name] ?? null) : null
}
