import type { JobInsert, PgBoss } from 'pg-boss'
import { z } from 'zod'
import { DEAD_LETTERS, type Payloads } from '@/lib/platform/queue/queues'

type Deadline = Payloads['tenggat']

const deadline = z.object({ aduanId: z.uuid(), deadline: z.string() })
const MOST = 10_000
/**
 * Expiries of the reporter's time come first: they stop promises of the office that would be late otherwise.
 */
const FIRST = new Set(['completion', 'question', 'reaction'])

/** The key by which the queue knows a deadline of a case. */
export function nameOfDeadline({ aduanId, deadline }: Deadline): string {
  return `${aduanId}:${deadline}`
}

/** Enqueues a job for each of these deadlines, unless one is already waiting or running. */
export async function enqueueDeadlines(queue: PgBoss, due: readonly Deadline[]): Promise<void> {
  const jobs: JobInsert<Deadline>[] = due.map((one) => ({
    data: one,
    singletonKey: nameOfDeadline(one),
    priority: FIRST.has(one.deadline) ? 1 : 0,
  }))
  await queue.insert('tenggat', jobs)
}

/**
 * Deadlines with a dead letter, by name; rounds skip them, since a new job would fail every few minutes. The
 * other deadlines of the case go on.
 */
export async function failedDeadlines(queue: PgBoss): Promise<Set<string>> {
  const jobs = await queue.findJobs(DEAD_LETTERS, { queued: true, limit: MOST })
  return new Set(
    jobs.flatMap((job) => {
      const { data } = deadline.safeParse(job.data)
      return data ? [nameOfDeadline(data)] : []
    }),
  )
}
