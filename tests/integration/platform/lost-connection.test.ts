import { connect, createServer, type Server } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { openDb } from '@/lib/platform/db/client'
import { DbUnavailable } from '@/lib/platform/db/errors'
import { newWorld, type World } from '../../world/world'

// A connection that is cut while a statement is under way: a read is asked again, a write never, because it
// may have been done.
let world: World
let line: Server
let db: ReturnType<typeof openDb>
let cut = false

beforeAll(async () => {
  world = await newWorld()
  const url = new URL(world.url)
  const { port, hostname } = url
  line = createServer((near) => {
    const far = connect(Number(port), hostname)
    near.on('error', () => far.destroy()).on('close', () => far.destroy())
    far.on('error', () => near.destroy()).on('close', () => near.destroy())
    far.pipe(near)
    near.on('data', (chunk) => {
      if (!cut) return far.write(chunk)
      cut = false
      near.destroy()
    })
  })
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve))
  const address = line.address()
  url.port = String(typeof address === 'object' ? address?.port : '')
  // Not past the line.
  url.search = ''
  db = openDb({ url: url.href })
})
afterAll(async () => {
  await db.$disconnect()
  line.close()
  await world.end()
})

// A database that could not be reached is not asked for two seconds.
beforeEach(() => {
  vi.setSystemTime(Date.now() + 60_000)
})

const READS = {
  find: () => db.user.findFirst({ select: { id: true } }),
  count: () => db.user.count(),
  'SELECT of our own': () => db.$queryRaw`SELECT 1`,
  'WITH of our own': () => db.$queryRaw`WITH one AS (SELECT 1 AS n) SELECT n FROM one`,
}
const WRITES = {
  'UPDATE of our own': () => db.$queryRaw`UPDATE app_user SET version = version RETURNING id`,
  'WITH that writes': () =>
    db.$queryRaw`WITH gone AS (DELETE FROM session WHERE false RETURNING 1) SELECT 1 FROM gone`,
  'SELECT that takes a lock': () => db.$queryRaw`SELECT id FROM app_user FOR UPDATE`,
  'SELECT that calls for work': () => db.$queryRaw`SELECT pg_notify('x', 'y')`,
}

it.each(Object.entries(READS))('%s is asked again', async (_, ask) => {
  await db.user.count()
  cut = true
  await expect(ask()).resolves.toBeTruthy()
  expect(cut).toBe(false)
})

it.each(Object.entries(WRITES))('%s is not', async (_, ask) => {
  await db.user.count()
  cut = true
  await expect(ask()).rejects.toBeInstanceOf(DbUnavailable)
})
