import { encode } from 'next-auth/jwt'
import { buildApp, isBuildCurrent } from '../prepare/build'
import { say } from '../run/terminal'
import { startServer } from '../serve/server'
import { onOwnDatabase } from './data/own-database'

/** Fewer for a quick look: WBS_BENCH_CASES=20000 npm run bench -- queue. */
const CASES = Number(process.env.WBS_BENCH_CASES ?? 100_000)
const REPORTS = 2100
const REQUESTS = 40
const SEARCHES = 15
const PORT = 3977

/** Pages of the queue to request, with every filter, the last ones without a match; each has a budget of p95 <= 120 ms. */
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
  '/admin?tampilan=selesai&status=DIARAHKAN',
  '/admin?tampilan=selesai&dari=2026-01-01&sampai=2026-06-30',
  '/admin?tampilan=selesai&kategori=lainnya',
  '/admin?tampilan=selesai&mode=anonim',
  '/admin?tampilan=selesai&label=Perlu+rapat',
]

/** The same list for a member of a team. */
const TEAM_PAGES = [
  '/telaah',
  '/telaah?tampilan=mendesak',
  '/telaah?tampilan=lewat',
  '/telaah?tampilan=selesai',
  '/telaah?tampilan=selesai&kategori=aset&kabkota=63.71',
  '/telaah?tampilan=selesai&instansi=Dinas+Perhubungan',
  '/telaah?tampilan=selesai&mode=rahasia&risiko=ya',
  '/telaah?tampilan=selesai&urut=masuk&dari=2026-01-01&sampai=2026-06-30',
  '/telaah?tampilan=selesai&mode=anonim',
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
      const people = await cookies(url)
      if (!isBuildCurrent()) await buildApp()
      const server = await startServer('start', '127.0.0.1', PORT)
      try {
        const rows = []
        for (const page of PAGES) rows.push(...(await timePage(page, people.admin)))
        for (const page of TEAM_PAGES) rows.push(...(await timePage(page, people.member)))
        return [...rows, ...(await timeSearch(people.admin))]
      } finally {
        await server.stop()
      }
    },
  )
}

/**
 * Two administrators with the keys of every case, and a member of the team of all that were forwarded; session cookies of
 * one administrator and of the member.
 */
async function cookies(url: string): Promise<{ admin: string; member: string }> {
  const { prepareUser, storeUser } = await import('@/lib/akun/commands/create-user')
  const { changeAccount } = await import('@/lib/platform/session/account-seal')
  const { startSession } = await import('@/lib/platform/session/sessions')
  const { KX_COOKIE, SESSION_COOKIE } = await import('@/lib/platform/session/cookies')
  const { db } = await import('@/lib/platform/db/client')
  const { inTransaction } = await import('@/lib/platform/db/transaction')
  const { seedReference } = await import('@/lib/lembaga/seed')
  const { certifier } = await import('./data/certified')
  const { storeManyCases } = await import('./data/many-cases')
  const now = new Date()
  const certify = await certifier(db())
  await seedReference(db())
  const people = []
  for (const username of ['admin1', 'admin2', 'telaah1']) {
    const profile = { name: username, email: null, phone: null, reporterKind: null }
    const user = {
      username,
      password: 'banua-wbs-demo-2026',
      role: username === 'telaah1' ? 'TELAAH' : 'ADMIN',
      profile,
      staffName: username,
    } as const
    const { row, created } = await prepareUser(user, now)
    await inTransaction(db(), (tx) => storeUser(tx, { ...row, demo: true }))
    await certify(created.userId)
    people.push(created)
  }
  const [first, second, member] = people
  if (!first || !second || !member) throw new Error('no people')
  const tim = await db().tim.create({ data: { name: 'Tim A' } })
  const membership = { timId: tim.id, userId: member.userId, ketua: true }
  await inTransaction(db(), (tx) =>
    changeAccount(tx, member.userId, () => tx.anggotaTim.create({ data: membership })),
  )
  const plan = { reader: first, others: [second], member, timId: tim.id, count: CASES, reports: REPORTS }
  await storeManyCases(db(), url, plan, now)
  const cookieOf = async ({ userId, seed }: typeof first) => {
    const { sid, kx } = await startSession(db(), userId, seed, now)
    const secret = process.env.AUTH_SECRET ?? ''
    const token = await encode({ token: { sub: userId, sid }, secret, salt: SESSION_COOKIE })
    return `${SESSION_COOKIE}=${token}; ${KX_COOKIE}=${kx}`
  }
  return { admin: await cookieOf(first), member: await cookieOf(member) }
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
    if (response.status !== 200 || !/WBS-2026-|Tidak ada aduan dengan saringan ini/.test(text)) {
      throw new Error(`${page} answered ${response.status}`)
    }
  })
  say(`${page}: ${words(times)}`)
  return [{ what: `${page}, ${CASES} aduan: median, p95 (budget 120 ms)`, value: words(times) }]
}

/** The search form as posted by a browser without scripts; the answer is the whole page with the results. */
async function timeSearch(cookie: string): Promise<Measured[]> {
  const address = `http://localhost:${PORT}/admin`
  const page = await (await fetch(address, { headers: { cookie } })).text()
  const form = /<form[^>]*aria-label="Cari aduan"[\s\S]*?<\/form>/.exec(page)?.[0] ?? ''
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g)]
  const search = async () => {
    const body = new FormData()
    for (const [, name = '', value = ''] of hidden) body.append(name, decoded(value))
    body.append('cari', 'jose karcis')
    const headers = { cookie, origin: `http://localhost:${PORT}` }
    const response = await fetch(address, { method: 'POST', headers, body })
    const text = await response.text()
    if (!text.includes('aduan cocok dengan')) throw new Error(`the search answered ${response.status}`)
  }
  const started = performance.now()
  await search()
  const first = performance.now() - started
  const times = await timed(SEARCHES, search)
  return [
    { what: 'first search of a session through 2,000 reports', value: `${first.toFixed(0)} ms` },
    { what: 'the next ones: median, p95 (budget 300 ms)', value: words(times) },
  ]
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
