import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { encode } from 'next-auth/jwt'
import { applyMigrations } from '../migrate/apply'
import { startDatabase } from '../postgres/start'
import { buildApp, isBuildCurrent } from '../prepare/build'
import { demoSecrets } from '../prepare/secrets'
import { say } from '../run/terminal'
import { startServer } from '../serve/server'
import type { Somebody, Told } from './data/many-people'
import { shareOf, usageOf } from './data/usage'

const PEOPLE = 500
const EVENTS = 150
/** Tabs that open at the same time. */
const AT_ONCE = 10
const QUIET_MS = 20_000
const LONGEST_MS = 5000
const PORT = 3979
const HOME = `http://localhost:${PORT}`

/** The recipients from the catalogue, repeated here for comparison. */
const KINDS = [
  { kind: 'pesanSent', actor: 'ADMIN', reporter: true, team: false, admins: false },
  { kind: 'questionAnswered', actor: 'PELAPOR', reporter: false, team: true, admins: false },
  { kind: 'answerLate', actor: 'SISTEM', reporter: true, team: true, admins: true },
] as const

interface Tab {
  person: Somebody
  /** The arrival of each event, and of the reporter's number. */
  heard: number[]
}

/**
 * 500 people with a page open on one process: its cost, and the time until an event reaches exactly those who
 * may see it.
 */
export async function measure(): Promise<{ what: string; value: string }[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'wbs-bench-'))
  const database = await startDatabase(folder, { durable: false })
  const leaving = new AbortController()
  try {
    Object.assign(process.env, {
      ...demoSecrets(folder),
      DATABASE_URL: database.url,
      WBS_DATA_DIR: folder,
      WBS_MODE: 'demo',
      WBS_JOBS: 'worker',
      NODE_ENV: 'production',
      PORT: String(PORT),
      APP_URL: HOME,
    })
    await applyMigrations(database.url)
    const { db } = await import('@/lib/platform/db/client')
    const { seedReference } = await import('@/lib/lembaga/seed')
    const { storeManyPeople } = await import('./data/many-people')
    await seedReference(db())
    say(`Storing ${PEOPLE} people ...`)
    const { people, cases } = await storeManyPeople(db(), PEOPLE, new Date())
    if (!isBuildCurrent()) await buildApp()
    const server = await startServer('start', '127.0.0.1', PORT)
    try {
      const before = usageOf(server.pid)
      const tabs: Tab[] = []
      for (let from = 0; from < people.length; from += AT_ONCE) {
        const some = people.slice(from, from + AT_ONCE)
        tabs.push(...(await Promise.all(some.map((person) => openTab(person, leaving.signal)))))
      }
      await until(() => tabs.every((tab) => tab.heard.length > 0), 60_000)
      await sleep(1000)
      const open = usageOf(server.pid)
      await sleep(QUIET_MS)
      const quiet = usageOf(server.pid)
      const { times, strangers, seconds } = await tellAndListen(tabs, cases)
      const after = usageOf(server.pid)
      return [
        {
          what: `memory of the server before, with ${PEOPLE} tabs, after ${EVENTS} events`,
          value: `${before.mb}, ${open.mb}, ${after.mb} MB`,
        },
        {
          what: `processor with ${PEOPLE} tabs and no news, during ${(EVENTS / seconds).toFixed(1)} events a second`,
          value: `${shareOf(open, quiet)}, ${shareOf(quiet, after)} of one core`,
        },
        {
          what: `from commit to a tab: median, p95, longest of ${times.length} (budget p95 500 ms)`,
          value: words(times),
        },
        { what: "tabs that received others' news", value: String(strangers) },
      ]
    } finally {
      leaving.abort()
      await db().$disconnect()
      await server.stop()
    }
  } finally {
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function openTab(person: Somebody, signal: AbortSignal): Promise<Tab> {
  const { SESSION_COOKIE, KX_COOKIE } = await import('@/lib/platform/session/cookies')
  const { sid, kx } = person.secrets
  const secret = process.env.AUTH_SECRET ?? ''
  const token = await encode({ token: { sub: person.userId, sid }, secret, salt: SESSION_COOKIE })
  const headers = { cookie: `${SESSION_COOKIE}=${token}; ${KX_COOKIE}=${kx}` }
  const answer = await fetch(`${HOME}/api/kabar`, {
    headers: { ...headers, accept: 'text/event-stream' },
    signal,
  })
  if (answer.status !== 200 || !answer.body) throw new Error(`a tab was answered ${answer.status}`)
  const tab: Tab = { person, heard: [] }
  const body = answer.body
  void (async () => {
    const decoder = new TextDecoder()
    for await (const chunk of body) {
      if (!decoder.decode(chunk).includes('event: kabar')) continue
      // A reporter's page requests its number, as in the browser.
      if (person.role === 'PELAPOR') await (await fetch(`${HOME}/api/kabar`, { headers, signal })).json()
      tab.heard.push(performance.now())
    }
  })().catch(() => undefined)
  return tab
}

/** One event after another; the times of all tabs that should hear it, and the number of others that did. */
async function tellAndListen(tabs: readonly Tab[], cases: readonly Told[]) {
  const { db } = await import('@/lib/platform/db/client')
  const { inTransaction } = await import('@/lib/platform/db/transaction')
  const { tellOfEvent } = await import('@/lib/kabar/tell')
  const { toWitaDate } = await import('@/lib/waktu/calendar')
  const times: number[] = []
  let strangers = 0
  const started = performance.now()
  for (let number = 0; number < EVENTS; number++) {
    const told = cases[(number * 37) % cases.length]
    const kind = KINDS[number % KINDS.length]
    if (!told || !kind) continue
    const before = new Map(tabs.map((tab) => [tab, tab.heard.length]))
    const now = new Date()
    const event = { aduanId: told.id, seq: number + 1, kind: kind.kind, actorRole: kind.actor, actorId: null }
    await inTransaction(db(), (tx) => tellOfEvent(tx, { ...event, now, today: toWitaDate(now) }))
    const committed = performance.now()
    const mine = tabs.filter(({ person }) => concerns(person, told, kind))
    const news = (tab: Tab) => tab.heard.length > (before.get(tab) ?? 0)
    await until(() => mine.every(news), LONGEST_MS).catch(() => undefined)
    for (const tab of mine)
      times.push((news(tab) ? (tab.heard.at(-1) ?? 0) : Number.POSITIVE_INFINITY) - committed)
    await sleep(100)
    strangers += tabs.filter((tab) => news(tab) && !mine.includes(tab)).length
  }
  return { times: times.sort((a, b) => a - b), strangers, seconds: (performance.now() - started) / 1000 }
}

function concerns(person: Somebody, told: Told, kind: (typeof KINDS)[number]): boolean {
  if (person.role === 'PELAPOR') return kind.reporter && person.place === told.reporter
  if (person.role === 'TELAAH') return kind.team && person.place === told.team
  return kind.admins && (!told.restricted || person.restricted)
}

async function until(holds: () => boolean, withinMs: number): Promise<void> {
  for (const end = performance.now() + withinMs; performance.now() < end; await sleep(2)) if (holds()) return
  throw new Error('no event arrived')
}

function words(times: readonly number[]): string {
  const at = (part: number) =>
    `${(times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0).toFixed(0)} ms`
  return `${at(0.5)}, ${at(0.95)}, ${at(1)}`
}
