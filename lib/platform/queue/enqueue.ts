import { fromPrisma, type JobInsert, type PgBoss, type SendOptions } from 'pg-boss'
import type { Tx } from '../db/client'
import { boss } from './boss'
import type { Payloads, QueueName } from './queues'

/**
 * Puts a job into a queue in the command's own transaction: it exists if and only if the command happened, and a killed
 * process loses none. Never call it in an act of a reporter with their case in it (decision 0032).
 */
export async function enqueue<Q extends QueueName>(
  tx: Tx,
  queue: Q,
  payload: Payloads[Q],
  options: SendOptions = {},
): Promise<void> {
  await (await boss()).send(queue, payload, { ...options, db: fromPrisma(tx) })
}

/** Puts a job for each of these cases into the queue; one that is waiting or at work for a case already is enough. */
export async function enqueueCases(queue: PgBoss, aduanIds: readonly string[]): Promise<void> {
  const jobs: JobInsert<Payloads['tenggat']>[] = aduanIds.map((aduanId) => ({
    data: { aduanId },
    singletonKey: aduanId,
  }))
  await queue.insert('tenggat', jobs)
}
