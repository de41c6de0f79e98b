import { fromPrisma, type SendOptions } from 'pg-boss'
import type { Tx } from '../db/client'
import { boss } from './boss'
import type { Payloads, QueueName } from './queues'

/**
 * Enqueues a job in the command's own transaction: the job exists if and only if the command happened, and a
 * killed process loses none. Never enqueue a job that names the case from a reporter's own act: its row has
 * an exact time (decision 0033).
 */
export async function enqueue<Q extends QueueName>(
  tx: Tx,
  queue: Q,
  payload: Payloads[Q],
  options: SendOptions = {},
): Promise<void> {
  await (await boss()).send(queue, payload, { ...options, db: fromPrisma(tx) })
}
