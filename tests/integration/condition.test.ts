import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PgBoss } from 'pg-boss'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { backupName } from '@/lib/jobs/backup-names'
import { conditionOf, isUnavailable, type Trouble } from '@/lib/jobs/condition'
import { newsArrive } from '@/lib/kabar/live/news-arrive'
import { isKnownAway } from '@/lib/platform/db/breaker'
import { openDb } from '@/lib/platform/db/client'
import { newId } from '@/lib/platform/db/id'
import { boss } from '@/lib/platform/queue/boss'
import { DEAD_LETTERS, type QueueName } from '@/lib/platform/queue/queues'
import { sent } from '../world/steps'
import { newWorld, type World } from '../world/world'

const URL = process.env.DATABASE_URL ?? ''
const HOUR_MS = 3_600_000

let world: World
let queue: PgBoss
beforeAll(async () => {
  world = await newWorld()
  queue = await boss()
})
afterAll(async () => {
  await queue.stop({ graceful: false })
  await world.end()
})

const look = (change: Partial<Parameters<typeof conditionOf>[0]> = {}) =>
  conditionOf({ db: world.db, store: world.store, now: new Date(), ...change })

/** A job that has run in its queue, with what it found. */
async function ran(name: QueueName, found: Record<string, number> = {}) {
  await queue.send(name, {})
  const [job] = await queue.fetch(name)
  await queue.complete(name, job?.id ?? '', found)
}

async function whileMissing(
  change: () => Promise<unknown>,
  back: () => Promise<unknown>,
): Promise<Trouble[]> {
  await change()
  try {
    return await look()
  } finally {
    await back()
  }
}

it('says nothing where all is well, and each trouble by its name', async () => {
  const { db } = world
  expect(await look()).toEqual(['no-worker'])
  await ran('putaran')
  expect(await look()).toEqual([])

  const moveRound = (by: string) =>
    db.$executeRaw`UPDATE pgboss.job SET completed_on = completed_on + ${by}::interval WHERE name = 'putaran'`
  expect(
    await whileMissing(
      () => moveRound('-20 minutes'),
      () => moveRound('20 minutes'),
    ),
  ).toEqual(['round-late'])

  await ran('harian', { removed: 0, missing: 2 })
  expect(await look()).toEqual(['files-missing'])
  await ran('harian', { removed: 0, missing: 0 })
  expect(await look()).toEqual([])

  await queue.send(DEAD_LETTERS, {})
  expect(await look()).toEqual(['jobs-failed'])
  await queue.deleteAllJobs(DEAD_LETTERS)
  // A restricted case of which admin1 knows nothing.
  const aduanId = await sent(world, world.pelapor1, {
    instansi: 'Inspektorat Daerah',
    jalur_terbatas_dibaca: 'ya',
  })
  await queue.send(DEAD_LETTERS, { aduanId, deadline: 'verification' })
  expect(await look()).toEqual([])
  await queue.deleteAllJobs(DEAD_LETTERS)

  const letter = { id: newId(), sealed: new Uint8Array([1]), at: new Date(Date.now() - 2 * HOUR_MS) }
  await db.surat.create({ data: letter })
  expect(await look()).toEqual(['mail-late'])
  await db.surat.deleteMany()

  const approved = { status: 'DISETUJUI', approvedAt: new Date(Date.now() - 2 * HOUR_MS) } as const
  const proposed = { nomor: 'BA-1', basis: 'x', proposedById: world.admin1.userId, proposedAt: new Date() }
  await db.beritaAcara.create({ data: { id: newId(), ...proposed, ...approved } })
  expect(await look()).toEqual(['destruction-late'])
  await db.beritaAcara.deleteMany()
})

it('a backup that is older than 36 hours, where backups are made', async () => {
  const backupFolder = await mkdtemp(join(tmpdir(), 'wbs-backups-'))
  expect(await look({ backupFolder })).toEqual(['backup-late'])
  const old = new Date(Date.now() - 37 * HOUR_MS)
  await writeFile(join(backupFolder, `${backupName(old)}.wbs`), '')
  // One that was interrupted is none.
  await writeFile(join(backupFolder, `${backupName(new Date())}.part`), '')
  expect(await look({ backupFolder })).toEqual(['backup-late'])
  await writeFile(join(backupFolder, `${backupName(new Date(old.getTime() + 2 * HOUR_MS))}.wbs`), '')
  expect(await look({ backupFolder })).toEqual([])
  await rm(backupFolder, { recursive: true })
  expect(await look({ backupFolder })).toEqual(['backup-late'])
})

it('a full disk and a store that is away', async () => {
  const full = { ...world.store, room: async () => 0.91 }
  expect(await look({ store: full })).toEqual(['disk-full'])
  const gone = () => Promise.reject(new Error())
  const away = { ...world.store, check: gone, room: gone }
  const found = await look({ store: away })
  expect(found).toEqual(['storage-away'])
  expect(isUnavailable(found)).toBe(true)
})

it('a clock that was set back behind the newest act on record', async () => {
  const { db, admin1 } = world
  const act = { act: 'x', subject: 'x', actorId: admin1.userId, hash: new Uint8Array([1]) }
  await db.jejakAdmin.create({ data: { id: newId(), seq: 1, at: new Date(Date.now() + HOUR_MS), ...act } })
  expect(await look()).toEqual(['clock-wrong'])
  expect(await look({ now: new Date(Date.now() + 2 * HOUR_MS) })).toEqual([])
})

it('a database that is away is one trouble, not ten', async () => {
  const nowhere = openDb({ url: 'postgresql://nobody@127.0.0.1:1/none' })
  const found = await look({ db: nowhere })
  expect(found).toEqual(['database-away'])
  expect(isUnavailable(found)).toBe(true)
  await nowhere.$disconnect()
  // After a refused connection a process asks no database for two seconds.
  await expect.poll(() => isKnownAway(), { timeout: 5000 }).toBe(false)
})

it('news that arrives, and news that is lost on the way', async () => {
  const tell = async (channel: string) => world.db.$executeRaw`SELECT pg_notify(${channel}, '')`
  expect(await newsArrive(URL, tell)).toBe(true)
  expect(await newsArrive(URL, async () => undefined, 300)).toBe(false)
})
