import { setTimeout as sleep } from 'node:timers/promises'
import type { PgBoss } from 'pg-boss'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { conditionOf } from '@/lib/jobs/condition'
import { startWork } from '@/lib/jobs/work'
import { post } from '@/lib/kabar/email/letter'
import { inTransaction } from '@/lib/platform/db/transaction'
import { smtpMailer } from '@/lib/platform/mail/smtp'
import { DEAD_LETTERS } from '@/lib/platform/queue/queues'
import { freePort } from '@/scripts/run/free-port'
import { sized } from '../../world/size'
import { newWorld, type World } from '../../world/world'

// "Faults" of docs/faults.md: the mail server is away for a day, with the queue's own settings. The hours
// pass in the queue's rows.
const LETTERS = sized(5, 2500)
const HOURS = sized(2, 24)
const HOUR_MS = 3_600_000

let world: World
let worker: PgBoss
let port: number
const arrived = new Map<string, number>()
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, session, done) {
    stream.resume()
    stream.on('end', () => {
      const to = session.envelope.rcptTo[0]?.address ?? ''
      arrived.set(to, (arrived.get(to) ?? 0) + 1)
      done()
    })
  },
})
server.on('error', () => undefined)

beforeAll(async () => {
  world = await newWorld()
  port = await freePort()
  worker = await startWork({
    url: world.url,
    db: world.db,
    store: world.store,
    mailer: smtpMailer({
      url: `smtp://127.0.0.1:${port}`,
      from: 'layanan@wbs.example.go.id',
      timeoutMs: 2000,
    }),
    now: () => new Date(),
    pollingIntervalSeconds: 0.5,
  })
})
afterAll(async () => {
  await worker.stop({ graceful: false })
  if (server.server.listening) await new Promise<void>((resolve) => server.close(() => resolve()))
  await world.end()
})

/** An hour passes for the queue. */
async function anHourLater(): Promise<void> {
  await world.db.$executeRaw`
    UPDATE pgboss.job SET start_after = start_after - interval '1 hour', created_on = created_on - interval '1 hour',
           keep_until = keep_until - interval '1 hour'
     WHERE name = 'surat' AND state IN ('created', 'retry')`
}

/** Waits until the worker has tried every letter that is due. */
async function tried(): Promise<void> {
  for (;;) {
    const [{ due } = { due: 0 }] = await world.db.$queryRaw<{ due: number }[]>`
      SELECT count(*)::int AS due FROM pgboss.job
       WHERE name = 'surat' AND (state = 'active' OR (state IN ('created', 'retry') AND start_after <= now()))`
    if (due === 0) return
    await sleep(200)
  }
}

it(`${LETTERS} letters while the mail server is away for ${HOURS} hours: it is said, none is lost, none comes twice`, async () => {
  const { db } = world
  // Two lines for each try.
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const all = Array.from({ length: LETTERS }, (_, at) => `orang${at}@contoh.id`)
  const behind = { account: world.pelapor1.userId }
  for (let at = 0; at < all.length; at += 250)
    await inTransaction(db, async (tx) => {
      for (const to of all.slice(at, at + 250))
        await post(tx, { to, says: { news: true }, behind }, new Date())
    })
  for (let hour = 0; hour < HOURS; hour += 1) {
    await tried()
    await anHourLater()
  }
  const now = new Date(Date.now() + HOURS * HOUR_MS)
  expect(await conditionOf({ db, store: world.store, now })).toContain('mail-late')
  expect(await db.surat.count()).toBe(LETTERS)

  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const at = performance.now()
  await anHourLater()
  await tried()
  process.stdout.write(
    `\n${LETTERS} letters, ${HOURS} hours away, all sent in ${((performance.now() - at) / 1000).toFixed(1)} s of the next hour\n`,
  )
  expect(await db.surat.count()).toBe(0)
  expect([...arrived].filter(([, times]) => times !== 1)).toEqual([])
  expect([...arrived.keys()].sort()).toEqual([...all].sort())
  const dead = await db.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM pgboss.job WHERE name = ${DEAD_LETTERS} AND state = 'created'`
  expect(dead).toEqual([{ n: 0 }])
}, 1_800_000)
