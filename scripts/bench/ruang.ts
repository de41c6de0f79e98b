import { encode } from 'next-auth/jwt'
import { buildApp, isBuildCurrent } from '../prepare/build'
import { say } from '../run/terminal'
import { startServer } from '../serve/server'
import { onOwnDatabase } from './data/own-database'

const CASES = 500
const EVENTS = 1000
const MESSAGES = 200
const REQUESTS = 60
const PORT = 3978

/**
 * The workspace with 500 open cases, and every tab of a case with 1,000 events and 200 messages, via HTTP.
 */
export async function measure(): Promise<{ what: string; value: string }[]> {
  return onOwnDatabase(
    {
      WBS_MODE: 'demo',
      NODE_ENV: 'production',
      PORT: String(PORT),
      APP_URL: `http://localhost:${PORT}`,
    },
    async () => {
      say(`Storing ${CASES} open aduan of one team ...`)
      const { cookie, longCase } = await desk()
      if (!isBuildCurrent()) await buildApp()
      const server = await startServer('start', '127.0.0.1', PORT)
      try {
        const open = `${CASES} open aduan: median, p95 (budget 250 ms)`
        const long = `${EVENTS} events, ${MESSAGES} messages: median, p95 (budget 400 ms)`
        const rows = [await timed('/telaah', open, cookie)]
        for (const tab of [
          '',
          '/linimasa',
          '/pesan',
          '/tugas',
          '/catatan',
          '/jawaban',
          '/bukti',
          '/lapangan',
        ])
          rows.push(
            await timed(`/telaah/aduan/${longCase}${tab}`, `tab ${tab || 'ringkasan'}, ${long}`, cookie),
          )
        return rows
      } finally {
        await server.stop()
      }
    },
  )
}

async function desk(): Promise<{ cookie: string; longCase: string }> {
  const { prepareUser, storeUser } = await import('@/lib/akun/commands/create-user')
  const { startSession } = await import('@/lib/platform/session/sessions')
  const { KX_COOKIE, SESSION_COOKIE } = await import('@/lib/platform/session/cookies')
  const { db } = await import('@/lib/platform/db/client')
  const { newId } = await import('@/lib/platform/db/id')
  const { inTransaction } = await import('@/lib/platform/db/transaction')
  const { changeAccount } = await import('@/lib/platform/session/account-seal')
  const { seedReference } = await import('@/lib/lembaga/seed')
  const { certifier } = await import('./data/certified')
  const { storeTeamCases } = await import('./data/team-cases')
  const now = new Date()
  await seedReference(db())
  const certified = await certifier(db())
  const timId = newId()
  await db().tim.create({ data: { id: timId, name: 'Tim A' } })
  const people = []
  for (const username of ['ketua1', 'telaah1', 'telaah2']) {
    const profile = { name: username, email: null, phone: null, reporterKind: null }
    const password = 'banua-wbs-demo-2026'
    const user = { username, password, role: 'TELAAH', profile, staffName: username } as const
    const { row, created } = await prepareUser(user, now)
    await inTransaction(db(), (tx) => storeUser(tx, { ...row, demo: true }))
    await certified(created.userId)
    const data = { timId, userId: created.userId, ketua: username === 'ketua1' }
    await inTransaction(db(), (tx) => changeAccount(tx, created.userId, () => tx.anggotaTim.create({ data })))
    people.push(created)
  }
  const [first] = people
  if (!first) throw new Error('no reviewer')
  const counts = { cases: CASES, events: EVENTS, messages: MESSAGES }
  const longCase = await storeTeamCases(db(), { timId, people, ...counts }, now)
  const { sid, kx } = await startSession(db(), first.userId, first.seed, now)
  const secret = process.env.AUTH_SECRET ?? ''
  const token = await encode({ token: { sub: first.userId, sid }, secret, salt: SESSION_COOKIE })
  return { cookie: `${SESSION_COOKIE}=${token}; ${KX_COOKIE}=${kx}`, longCase }
}

/** Times of one page; the first tenth and two more requests warm up the server. */
async function timed(page: string, what: string, cookie: string): Promise<{ what: string; value: string }> {
  const times: number[] = []
  const warm = Math.ceil(REQUESTS / 10) + 2
  for (let round = 0; round < REQUESTS + warm; round++) {
    const started = performance.now()
    const headers = { cookie }
    const response = await fetch(`http://localhost:${PORT}${page}`, { headers, redirect: 'manual' })
    const text = await response.text()
    if (response.status !== 200 || !text.includes('WBS-2026-'))
      throw new Error(`${page} answered ${response.status}`)
    if (round >= warm) times.push(performance.now() - started)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => `${(times[Math.floor(times.length * share)] ?? 0).toFixed(0)} ms`
  return { what: page === '/telaah' ? `/telaah, ${what}` : what, value: `${at(0.5)}, ${at(0.95)}` }
}
