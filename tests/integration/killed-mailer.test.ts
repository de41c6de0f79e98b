import { setTimeout as sleep } from 'node:timers/promises'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { post } from '@/lib/kabar/email/letter'
import { inTransaction } from '@/lib/platform/db/transaction'
import { boss } from '@/lib/platform/queue/boss'
import { LONG } from '../world/size'
import { MONDAY, newWorld, type World } from '../world/world'
import { kill, startWorker, until } from './kill/killing'

const KILLS = 100
const EACH = 25
/**
 * One letter after the other, each on its own connection: 0.15 s on this server, which delays clients that
 * talk too early.
 */
const PATIENCE_MS_EACH = 500
const NOW = MONDAY.toISOString()

let world: World
/** The number of arrivals of each letter, by recipient, and its ids. */
const arrived = new Map<string, string[]>()
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, session, done) {
    const pieces: Buffer[] = []
    stream.on('data', (piece: Buffer) => pieces.push(piece))
    stream.on('end', () => {
      const id = /^Message-ID: <([^@]+)@/im.exec(Buffer.concat(pieces).toString('utf8'))?.[1] ?? ''
      const to = session.envelope.rcptTo[0]?.address ?? ''
      arrived.set(to, [...(arrived.get(to) ?? []), id])
      done()
    })
  },
})
server.on('error', () => undefined)

beforeAll(async () => {
  world = await newWorld()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  await (await boss()).stop({ graceful: false })
  await new Promise<void>((resolve) => server.close(() => resolve()))
  await world.end()
})

it(`a worker killed ${KILLS} times during delivery: no mail lost, at most one repeated per kill`, {
  tags: [LONG],
  timeout: 2_400_000,
}, async () => {
  const { db, pelapor1 } = world
  const address = server.server.address()
  const smtp = `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  const behind = { account: pelapor1.userId }
  const all: string[] = []
  let next = startWorker(world, NOW, smtp)
  for (let round = 0; round < KILLS; round++) {
    const child = await next
    next = startWorker(world, NOW, smtp)
    const fresh = Array.from({ length: EACH }, (_, index) => `orang${round}.${index}@contoh.id`)
    all.push(...fresh)
    await inTransaction(db, async (tx) => {
      for (const to of fresh) await post(tx, { to, says: { news: true }, behind }, MONDAY)
    })
    // Somewhere between the first letter and the last.
    await sleep(100 + ((round * 137) % 900))
    await kill(child)
  }
  const last = await next
  await until(async () => (await db.surat.count()) === 0, 30_000 + all.length * PATIENCE_MS_EACH)
  // A moment more, in which a duplicate could arrive.
  await sleep(2500)
  await kill(last)

  const missing = all.filter((to) => !arrived.has(to))
  const twice = [...arrived.values()].filter((ids) => ids.length > 1)
  // One letter may be in the way of two kills.
  const repeats = twice.reduce((sum, ids) => sum + ids.length - 1, 0)
  process.stdout.write(
    `\n${all.length} mails, ${KILLS} kills: ${missing.length} lost, ${repeats} repeats of ${twice.length}\n`,
  )
  expect(missing).toEqual([])
  expect(repeats).toBeLessThanOrEqual(KILLS)
  // This id lets a mail server or a reader recognise it.
  for (const ids of twice) expect(new Set(ids).size).toBe(1)
})
