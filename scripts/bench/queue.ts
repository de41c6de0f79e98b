import { encode } from 'next-auth/jwt'
import { buildApp, isBuildCurrent } from '../prepare/build'
import { say } from '../run/terminal'
import { startServer } from '../serve/server'
import { onOwnDatabase } from './data/own-database'

const CASES = 100_000
const REPORTS = 2100
const REQUESTS = 60
const SEARCHES = 15
const PORT = 3977

/** Pages of the queue to request; each has a budget of p95 < 250 ms. */
const PAGES = [
  '/admin',
  '/admin?tampilan=hari-ini',
  '/admin?tampilan=lewat',
  '/admin?tampilan=pelapor',
  '/admin?tampilan=belum',
  '/admin?tampilan=saya',
  '/admin?tampilan=telaah',
  '/admin?tampilan=selesai',
  '/admin?tampilan=selesai&kategori=aset&kabkota=63.71',
  '/admin?tampilan=mendesak',
  '/admin?tampilan=selesai&urut=masuk',
  '/admin?tampilan=selesai&instansi=Dinas+Perhubungan',
  '/admin?tampilan=selesai&mode=rahasia&risiko=ya',
]

/**
 * The administrators' queue with 100,000 aduan, over HTTP, from a production build: each view, and a search
 * through 2,000.
 */
export async function measure(): Promise<{ what: string; value: string }[]> {
  return onOwnDatabase(
    {
      WBS_MODE: 'demo',
      NODE_ENV: 'production',
      PORT: String(PORT),
      APP_URL: `http://localhost:${PORT}`,
    },
    async (url) => {
      say(`Storing ${CASES} aduan ...`)
      const cookie = await adminCookie(url)
      if (!isBuildCurrent()) await buildApp()
      const server = await startServer('start', '127.0.0.1', PORT)
      try {
        const rows = []
        for (const page of PAGES) rows.push(...(await timePage(page, cookie)))
        return [...rows, ...(await timeSearch(cookie))]
      } finally {
        await server.stop()
      }
    },
  )
}

/** Two administrators with the keys of every case; the session cookies of one of them. */
async function adminCookie(url: string): Promise<string> {
  const { prepareUser, storeUser } = await import('@/lib/akun/commands/create-user')
  const { startSession } = await import('@/lib/platform/session/sessions')
  const { KX_COOKIE, SESSION_COOKIE } = await import('@/lib/platform/session/cookies')
  const { db } = await import('@/lib/platform/db/client')
  const { inTransaction } = await import('@/lib/platform/db/transaction')
  const { seedReference } = await import('@/lib/lembaga/seed')
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
    await inTransaction(db(), (tx) => storeUser(tx, { ...row, demo: true }))
    people.push(created)
  }
  const [first, ...others] = people
  if (!first) throw new Error('no administrator')
  await storeManyCases(db(), url, { reader: first, others, count: CASES, reports: REPORTS }, now)
  const { sid, kx } = await startSession(db(), first.userId, first.seed, now)
  const secret = process.env.AUTH_SECRET ?? ''
  const token = await encode({ token: { sub: first.userId, sid }, secret, salt: SESSION_COOKIE })
  return `${SESSION_COOKIE}=${token}; ${KX_COOKIE}=${kx}`
}

interface Measured {
  what: string
  value: string
}

async function timePage(page: string, cookie: string): Promise<Measured[]> {
  const times = await timed(REQUESTS, async () => {
    const response = await fetch(`http://localhost:${PORT}${page}`, {
      headers: { cookie },
      redirect: 'manual',
    })
    const text = await response.text()
    if (response.status !== 200 || !text.includes('WBS-2026-')) {
      throw new Error(`${page} answered ${response.status}`)
    }
  })
  return [{ what: `${page}, ${CASES} aduan: median, p95 (budget 250 ms)`, value: words(times) }]
}

/** The search form as posted by a browser without scripts; the answer is the whole page with the results. */
async function timeSearch(cookie: string): Promise<Measured[]> {
  const address = `http://localhost:${PORT}/admin`
  const page = await (await fetch(address, { headers: { cookie } })).text()
  const form = /<form[^>]*aria-label="Cari aduan"[\s\S]*?<\/form>/.exec(page)?.[0] ?? ''
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g)]
  const times = await timed(SEARCHES, async () => {
    const body = new FormData()
    for (const [, name = '', value = ''] of hidden) body.append(name, decoded(value))
    body.append('cari', 'jose karcis')
    const headers = { cookie, origin: `http://localhost:${PORT}` }
    const response = await fetch(address, { method: 'POST', headers, body })
    const text = await response.text()
    if (!text.includes('aduan cocok dengan')) throw new Error(`the search answered ${response.status}`)
  })
  return [{ what: 'search through 2,000 reports: median, p95 (budget 1,000 ms)', value: words(times) }]
}

/** Sorted times; the first tenth and two more requests warm up the server. */
async function timed(count: number, ask: () => Promise<void>): Promise<number[]> {
  const times: number[] = []
  const warm = Math.ceil(count / 10) + 2
  for (let round = 0; round < count + warm; round++) {
    const started = performance.now()
    await ask()
    if (round >= warm) times.push(performance.now() - started)
  }
  return times.sort((a, b) => a - b)
}

function words(times: readonly number[]): string {
  const at = (share: number) => `${(times[Math.floor(times.length * share)] ?? 0).toFixed(0)} ms`
  return `${at(0.5)}, ${at(0.95)}`
}

function decoded(value: string): string {
  return value
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
}
