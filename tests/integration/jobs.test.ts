import type { PgBoss } from 'pg-boss'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { deadLetters, retryDeadLetter, tellOfDeadLetters } from '@/lib/jobs/dead-letters'
import { enqueueDeadlines, failedDeadlines } from '@/lib/jobs/deadline-jobs'
import { handlers } from '@/lib/jobs/handlers'
import { startWork } from '@/lib/jobs/work'
import { inTransaction } from '@/lib/platform/db/transaction'
import type { Mailer } from '@/lib/platform/mail/mailer'
import { boss, prepareQueues } from '@/lib/platform/queue/boss'
import { enqueue } from '@/lib/platform/queue/enqueue'
import { DEAD_LETTERS, queues } from '@/lib/platform/queue/queues'
import { forwarded, sent } from '../world/steps'
import { newWorld, type World } from '../world/world'

const URL = process.env.DATABASE_URL ?? ''
const LATE = new Date('2026-11-27T09:00:00+08:00')
const BEFORE_LATE = new Date('2026-11-23T11:00:00+08:00')
const MONTHS_LATER = new Date('2027-02-15T09:00:00+08:00')

let world: World
let queue: PgBoss
const working: PgBoss[] = []
beforeAll(async () => {
  world = await newWorld()
  queue = await boss()
})
afterEach(async () => {
  for (const worker of working.splice(0)) await worker.stop({ graceful: false })
})
afterAll(async () => {
  await queue.stop({ graceful: false })
  await world.end()
})

const waiting = async (name: 'tenggat' | 'putaran') => (await queue.findJobs(name, { queued: true })).length

/** Accepts every letter and sends none. */
const nobody: Mailer = { send: async () => 'accepted' }

/** Two such processes may work on one database. */
async function work(now = LATE): Promise<void> {
  const { db, store } = world
  const tuning = { monitorIntervalSeconds: 1, superviseIntervalSeconds: 1 }
  working.push(
    await startWork({
      url: URL,
      db,
      store,
      mailer: nobody,
      now: () => now,
      tuning,
      pollingIntervalSeconds: 0.5,
    }),
  )
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('no result within 20 seconds')
}

it("concurrent starts create the queue's tables once, without an extension", async () => {
  await Promise.all([prepareQueues(URL), prepareQueues(URL)])
  const found = (await queue.getQueues()).map(({ name }) => name)
  expect(found.sort()).toEqual(queues.map(({ name }) => name).sort())
  const extensions = await world.db.$queryRaw<{ name: string }[]>`SELECT extname AS name FROM pg_extension`
  expect(extensions.map(({ name }) => name)).toEqual(['plpgsql'])
})

it('a job exists if and only if its command was carried out', async () => {
  const { db } = world
  const one = { aduanId: '00000000-0000-4000-8000-000000000001', deadline: 'verification' }
  await expect(
    inTransaction(db, async (tx) => {
      await enqueue(tx, 'tenggat', one)
      throw new Error('the command failed')
    }),
  ).rejects.toThrow('the command failed')
  expect(await waiting('tenggat')).toBe(0)
  await inTransaction(db, (tx) => enqueue(tx, 'tenggat', one))
  expect(await waiting('tenggat')).toBe(1)
  await queue.deleteAllJobs('tenggat')
})

it('a deadline has one job at a time, however often a round finds it', async () => {
  const aduanId = '00000000-0000-4000-8000-000000000001'
  const due = ['verification', 'completion'].map((deadline) => ({ aduanId, deadline }))
  await Promise.all([1, 2, 3].map(() => enqueueDeadlines(queue, due)))
  expect(await waiting('tenggat')).toBe(2)
  await queue.deleteAllJobs('tenggat')
})

it('two workers find late cases and send each notice once', async () => {
  const { db } = world
  const ids = [await sent(world), await sent(world), await sent(world)]
  await Promise.all([work(), work()])
  await until(async () => (await db.langkahTenggat.count({ where: { aduanId: { in: ids } } })) === 9)
  const late = await db.notifikasi.groupBy({
    by: ['aduanId', 'userId'],
    where: { kind: 'verificationLate' },
    _count: true,
  })
  // The reporter and two administrators of three cases.
  expect(late).toHaveLength(9)
  expect(late.every(({ _count }) => _count === 1)).toBe(true)
  expect(await db.peristiwa.count({ where: { kind: 'verificationLate' } })).toBe(3)
})

it('a job that fails for good waits for an administrator, showing only the error class; "Coba lagi" re-enqueues it', async () => {
  const { db, admin1, pelapor1 } = world
  const aduanId = await sent(world, pelapor1)
  const { tenggat } = handlers
  handlers.tenggat = () => {
    throw new TypeError('words of a person')
  }
  const dueOnly = { aduanId, deadline: 'verification' }
  await queue.send('tenggat', dueOnly, { singletonKey: aduanId, retryLimit: 0 })
  await work(BEFORE_LATE)
  await until(async () => (await deadLetters(queue, db, admin1)).length === 1)
  handlers.tenggat = tenggat

  const [dead] = await deadLetters(queue, db, admin1)
  expect(dead).toMatchObject({ queue: 'tenggat', error: 'TypeError' })
  expect(JSON.stringify(await queue.findJobs(DEAD_LETTERS))).not.toContain('words of a person')
  expect([...(await failedDeadlines(queue))]).toEqual([`${aduanId}:verification`])

  // The worker's own round may have sent it already, on the same day.
  await tellOfDeadLetters(queue, db, BEFORE_LATE)
  await tellOfDeadLetters(queue, db, BEFORE_LATE)
  expect(await db.notifikasi.count({ where: { kind: 'jobDead', userId: admin1.userId } })).toBe(1)

  for (const worker of working.splice(0)) await worker.stop({ graceful: false })
  const context = { db, boss: queue, viewer: admin1, now: LATE }
  expect(await retryDeadLetter(context, dead?.id ?? '')).toBe(true)
  expect(await retryDeadLetter(context, dead?.id ?? '')).toBe(false)
  expect(await retryDeadLetter(context, 'not an id')).toBe(false)
  expect(await deadLetters(queue, db, admin1)).toEqual([])
  expect(await db.jejakAdmin.count({ where: { act: 'job-retry', actorId: admin1.userId } })).toBe(1)

  await work()
  await until(async () => (await db.peristiwa.count({ where: { aduanId, kind: 'verificationLate' } })) === 1)
})

it('a deadline that fails for good does not stop the others of its case', async () => {
  const { db, admin1 } = world
  const aduanId = await forwarded(world)
  const { tenggat } = handlers
  handlers.tenggat = async (context, one) => {
    if (one.aduanId === aduanId && one.deadline === 'firstMessage') throw new TypeError()
    return tenggat(context, one)
  }
  await queue.send('tenggat', { aduanId, deadline: 'firstMessage' }, { retryLimit: 0 })
  await work(BEFORE_LATE)
  await until(async () => (await deadLetters(queue, db, admin1)).length === 1)
  for (const worker of working.splice(0)) await worker.stop({ graceful: false })

  const stepsOf = (deadline: string) => db.langkahTenggat.count({ where: { aduanId, deadline } })
  await work(MONTHS_LATER)
  await until(async () => (await stepsOf('answer')) > 0)
  handlers.tenggat = tenggat
  expect(await stepsOf('firstMessage')).toBe(0)
  expect([...(await failedDeadlines(queue))]).toEqual([`${aduanId}:firstMessage`])
})
