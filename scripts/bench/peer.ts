import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { encode } from 'next-auth/jwt'
import { randomBytes } from '@/lib/vault/random'
import { buildApp, isBuildCurrent } from '../prepare/build'
import type { Program } from '../run/program'
import { say } from '../run/terminal'
import { startServer } from '../serve/server'
import { actionOf } from './data/form-posts'
import { onOwnDatabase } from './data/own-database'
import { sendFile } from './data/send-file'
import { newReporter, sendReport } from './data/send-report'
import { textOnScreen } from './data/text-on-screen'

const PORT = 3982
const HOME = `http://localhost:${PORT}`
/** More or fewer: WBS_BENCH_CASES=10000 npm run bench -- peer. */
const CASES = Number(process.env.WBS_BENCH_CASES ?? 1000)
const PASSWORD = 'banua-wbs-demo-2026'
const STARTS = 3
const REQUESTS = 30
const REPORTS = 8
const QUIET_S = 35
const VIEWS = 3
const UPLOAD_MB = 20

interface Row {
  what: string
  value: string
}

/**
 * What another whistleblowing system can be measured by, too, in one run over HTTP on one machine: run the
 * same on the peer and hold the tables beside each other. Medians; the database runs already.
 */
export async function measure(): Promise<Row[]> {
  return onOwnDatabase(
    { WBS_MODE: 'demo', NODE_ENV: 'production', PORT: String(PORT), APP_URL: HOME },
    async () => {
      say(`Storing ${CASES} aduan of one team ...`)
      const { cookie, longCase } = await desk()
      if (!isBuildCurrent()) await buildApp()
      const starts: number[] = []
      let server: Program | null = null
      for (let time = 0; time < STARTS; time += 1) {
        await server?.stop()
        const began = performance.now()
        server = await startServer('start', '127.0.0.1', PORT, 'errors')
        starts.push(performance.now() - began)
      }
      try {
        const first = pssOf(server?.pid)
        await sleep(10_000)
        const memory = pssOf(server?.pid)
        const begin = await actionOf(`${HOME}/lapor/tulis`, 'Lanjut')
        const rows: Row[] = [
          { what: 'start of the server to the first answer', value: median(starts) },
          { what: 'memory of the server after its first answer (PSS)', value: `${first} MB` },
          {
            what: `memory of the server after start, with the first round of ${CASES} cases (PSS)`,
            value: `${memory} MB`,
          },
          { what: 'first page', value: await timed('/', '') },
          { what: `list of a team with ${CASES} cases`, value: await timed('/telaah', cookie) },
          { what: 'open a case', value: await timed(`/telaah/aduan/${longCase}`, cookie) },
          {
            what: `the same, ${QUIET_S} s after the last request`,
            value: await afterQuiet(`/telaah/aduan/${longCase}`, cookie),
          },
          ...(await onScreen(`/telaah/aduan/${longCase}`, cookie)),
          { what: 'a report without an account, from both buttons', value: await reports(begin, 1) },
          { what: 'the same, four at once', value: await reports(begin, 4) },
          { what: `upload of ${UPLOAD_MB} MB`, value: await uploads(begin) },
        ]
        return [...rows, { what: 'memory of the server afterwards (PSS)', value: `${pssOf(server?.pid)} MB` }]
      } finally {
        await server?.stop()
      }
    },
  )
}

async function desk(): Promise<{ cookie: string; longCase: string }> {
  const { db } = await import('@/lib/platform/db/client')
  const { seedReference } = await import('@/lib/lembaga/seed')
  const { logIn } = await import('@/lib/akun/commands/log-in')
  const { KX_COOKIE, SESSION_COOKIE } = await import('@/lib/platform/session/cookies')
  const { seedDemoAccounts } = await import('../../prisma/demo/accounts')
  const { storeTeamCases } = await import('./data/team-cases')
  const now = new Date()
  await seedReference(db())
  await seedDemoAccounts(db(), now)
  const { timId } = await db().anggotaTim.findFirstOrThrow({ where: { user: { username: 'telaah1' } } })
  const members = await db().anggotaTim.findMany({ where: { timId }, orderBy: { ketua: 'desc' } })
  const counts = { cases: CASES, events: 40, messages: 10 }
  const longCase = await storeTeamCases(db(), { timId, people: members, ...counts }, now)
  const entered = await logIn(db(), { identifier: 'telaah1', password: PASSWORD }, now)
  if (!entered.ok) throw new Error('telaah1 does not log in')
  const { sid, kx } = entered.secrets
  const { id: sub } = await db().user.findUniqueOrThrow({ where: { username: 'telaah1' } })
  const secret = process.env.AUTH_SECRET ?? ''
  const token = await encode({ token: { sub, sid }, secret, salt: SESSION_COOKIE })
  return { cookie: `${SESSION_COOKIE}=${token}; ${KX_COOKIE}=${kx}`, longCase }
}

async function timed(page: string, cookie: string): Promise<string> {
  const times: number[] = []
  for (let round = -5; round < REQUESTS; round += 1) {
    const ms = await opened(page, cookie)
    if (round >= 0) times.push(ms)
  }
  return median(times)
}

async function opened(page: string, cookie: string): Promise<number> {
  const began = performance.now()
  const answer = await fetch(HOME + page, { headers: { cookie }, redirect: 'manual' })
  await answer.arrayBuffer()
  if (answer.status !== 200) throw new Error(`${page} answered ${answer.status}`)
  return performance.now() - began
}

/** As in a small office, where nobody asked for anything since. */
async function afterQuiet(page: string, cookie: string): Promise<string> {
  const times: number[] = []
  for (let view = 0; view < VIEWS; view += 1) {
    await sleep(QUIET_S * 1000)
    times.push(await opened(page, cookie))
  }
  return median(times)
}

async function onScreen(page: string, cookie: string): Promise<Row[]> {
  const { onward, newTab } = await textOnScreen(HOME, page, '/telaah', cookie)
  const what = 'text of a case on the screen of Chromium'
  return [
    { what: `${what}, from the list`, value: median(onward) },
    { what: `${what}, in a new tab`, value: median(newTab) },
  ]
}

async function reports(begin: string, atOnce: number): Promise<string> {
  const times: number[] = []
  for (let sent = 0; sent < REPORTS; sent += atOnce)
    times.push(...(await Promise.all(Array.from({ length: atOnce }, () => sendReport(HOME, begin, 'js')))))
  return median(times)
}

async function uploads(begin: string): Promise<string> {
  const target = { origin: HOME, ...(await newReporter(HOME, begin)) }
  const times: number[] = []
  for (let round = 0; round < 3; round += 1) {
    const bytes = randomBytes(UPLOAD_MB * 1024 * 1024)
    const began = performance.now()
    await sendFile(target, `bukti-${round}.pdf`, bytes, 'growing')
    times.push(performance.now() - began)
  }
  return median(times)
}

function median(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b)
  return `${(sorted[Math.floor(sorted.length / 2)] ?? Number.NaN).toFixed(0)} ms`
}

/** Proportional share: pages that several processes use are counted once in all of them together. */
function pssOf(pid: number | undefined): number {
  const kb = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]
  return Math.round(Number(kb) / 1024)
}
