import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { encode } from 'next-auth/jwt'
import { applyMigrations } from '../migrate/apply'
import { startDatabase } from '../postgres/start'
import { buildApp, isBuildCurrent } from '../prepare/build'
import { demoSecrets } from '../prepare/secrets'
import { say } from '../run/terminal'
import { startServer } from '../serve/server'

const CASES = 10_000
const REQUESTS = 200
const PORT = 3977

/** The administrators' queue with 10,000 aduan, over HTTP, from a production build; the budget is p95 < 200 ms. */
export async function measure(): Promise<{ what: string; value: string }[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'wbs-bench-'))
  const database = await startDatabase(folder, { durable: false })
  try {
    Object.assign(process.env, {
      ...demoSecrets(folder),
      DATABASE_URL: database.url,
      WBS_DATA_DIR: folder,
      WBS_MODE: 'demo',
      NODE_ENV: 'production',
      PORT: String(PORT),
      APP_URL: `http://localhost:${PORT}`,
    })
    await applyMigrations(database.url)
    say(`Storing ${CASES} aduan ...`)
    const cookie = await adminCookie()
    if (!isBuildCurrent()) await buildApp()
    const server = await startServer('start', '127.0.0.1', PORT)
    try {
      return await timeQueue(cookie)
    } finally {
      await server.stop()
    }
  } finally {
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Two administrators with the keys of every case; the session cookies of one of them. */
async function adminCookie(): Promise<string> {
  const { prepareUser, storeUser } = await import('@/lib/akun/commands/create-user')
  const { startSession } = await import('@/lib/auth/sessions')
  const { KX_COOKIE, SESSION_COOKIE } = await import('@/lib/auth/cookies')
  const { db } = await import('@/lib/db/client')
  const { inTransaction } = await import('@/lib/db/transaction')
  const { seedReference } = await import('@/lib/referensi/seed')
  const { storeManyCases } = await import('./data/many-cases')
  const now = new Date()
  await seedReference(db())
  const people = []
  for (const username of ['admin1', 'admin2']) {
    const profile = { name: username, email: null, phone: null, reporterKind: null }
    const user = {
      username,
      password: 'banua-wbs-demo-2026',
      role: 'ADMIN',
      profile,
      staffName: username,
    } as const
    const { row, created } = await prepareUser(user, now)
    await inTransaction(db(), (tx) => storeUser(tx, row))
    people.push(created)
  }
  await storeManyCases(db(), people, CASES)
  await db().$executeRaw`ANALYZE`
  const [first] = people
  if (!first) throw new Error('no administrator')
  const { sid, kx } = await startSession(db(), first.userId, first.seed, now)
  const secret = process.env.AUTH_SECRET ?? ''
  const token = await encode({ token: { sub: first.userId, sid }, secret, salt: SESSION_COOKIE })
  return `${SESSION_COOKIE}=${token}; ${KX_COOKIE}=${kx}`
}

async function timeQueue(cookie: string): Promise<{ what: string; value: string }[]> {
  const times: number[] = []
  for (let request = 0; request < REQUESTS + 20; request++) {
    const started = performance.now()
    const response = await fetch(`http://localhost:${PORT}/admin`, {
      headers: { cookie },
      redirect: 'manual',
    })
    const page = await response.text()
    if (response.status !== 200 || !page.includes('WBS-2026-'))
      throw new Error(`queue answered ${response.status}`)
    // The first requests warm up the server.
    if (request >= 20) times.push(performance.now() - started)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => `${(times[Math.floor(times.length * share)] ?? 0).toFixed(0)} ms`
  return [
    { what: `queue of ${CASES} aduan, median of ${REQUESTS}`, value: at(0.5) },
    { what: 'queue, p95 (budget 200 ms)', value: at(0.95) },
    { what: 'queue, slowest', value: at(0.999) },
  ]
}
