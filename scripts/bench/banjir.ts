import { setTimeout as sleep } from 'node:timers/promises'
import { buildApp, isBuildCurrent } from '../prepare/build'
import { say } from '../run/terminal'
import { startServer } from '../serve/server'
import { actionOf, brought, postForm } from './data/form-posts'
import { onOwnDatabase } from './data/own-database'
import { FIRST_PAGE, sendReport } from './data/send-report'
import { shareOf, usageOf } from './data/usage'

/** Posts of the flood per second, without a cookie or anything else that links them. */
const A_SECOND = 40
const SECONDS = 90
/** Honest reporters who arrive one after another meanwhile, with and without JavaScript. */
const EVERY_MS = 3000
const PORT = 3981
const HOME = `http://localhost:${PORT}`

interface Row {
  what: string
  value: string
}

type Script = 'posts and looks at nothing' | 'keeps its tickets'

/**
 * A flood at /lapor while honest reporters arrive: how long the two buttons behind a gate take them ("Saya
 * mengerti, lanjut" and "Kirim Aduan"), and what the flood achieves.
 */
export async function measure(): Promise<Row[]> {
  return onOwnDatabase(
    {
      WBS_MODE: 'demo',
      WBS_JOBS: 'worker',
      NODE_ENV: 'production',
      PORT: String(PORT),
      APP_URL: HOME,
    },
    async () => {
      const { db } = await import('@/lib/platform/db/client')
      const { seedReference } = await import('@/lib/lembaga/seed')
      const { seedDemoAccounts } = await import('../../prisma/demo/accounts')
      await seedReference(db())
      await seedDemoAccounts(db(), new Date())
      if (!isBuildCurrent()) await buildApp()
      const rows: Row[] = []
      for (const script of [null, 'posts and looks at nothing', 'keeps its tickets'] as const) {
        // A new server for each, so that the next flood does not start within the previous one.
        const server = await startServer('start', '127.0.0.1', PORT)
        try {
          rows.push(...(await flooded(server.pid, script)))
        } finally {
          await server.stop()
        }
      }
      await db().$disconnect()
      return rows
    },
  )
}

async function flooded(pid: number | undefined, script: Script | null): Promise<Row[]> {
  say(script === null ? 'Without a flood ...' : `A flood that ${script} ...`)
  const begin = await actionOf(`${HOME}/lapor/tulis`, 'Lanjut')
  const before = usageOf(pid)
  const until = performance.now() + SECONDS * 1000
  const flood = script === null ? null : startFlood(begin, script, until)
  // The gate closes once the first minute's free posts are used up.
  if (flood) await sleep(5000)
  const times = { js: [] as number[], plain: [] as number[] }
  const journeys: Promise<void>[] = []
  let lost = 0
  let peak = before.mb
  for (let number = 0; performance.now() < until; number += 1) {
    const kind = number % 2 === 0 ? 'js' : 'plain'
    const sent = sendReport(HOME, begin, kind).then((ms) => void times[kind].push(ms))
    journeys.push(
      sent.catch((error) => {
        lost += 1
        say(String(error))
      }),
    )
    await sleep(EVERY_MS)
    peak = Math.max(peak, usageOf(pid).mb)
  }
  await Promise.all(journeys)
  const after = usageOf(pid)
  const counts = await flood
  const name = script === null ? 'no flood' : `${A_SECOND} posts a second, script ${script}`
  const honest: Row[] = [
    { what: `${name}: sent with JavaScript, both gates: median, p95, number`, value: words(times.js) },
    { what: `${name}: honest reporters who did not get through`, value: String(lost) },
    { what: `${name}: sent without JavaScript: median, p95, number`, value: words(times.plain) },
    {
      what: `${name}: memory of the server before, peak, after; processor`,
      value: `${before.mb}, ${peak}, ${after.mb} MB; ${shareOf(before, after)} of one core`,
    },
  ]
  if (!counts) return honest
  return [
    ...honest,
    {
      what: `${name}: posts of the flood, admitted, answered with an error`,
      value: `${counts.sent}, ${counts.letIn}, ${counts.faults}`,
    },
  ]
}

/**
 * This many posts per second, whether or not earlier ones were answered; a delayed ticket is used before a
 * new post.
 */
async function startFlood(begin: string, script: Script, until: number) {
  const counts = { sent: 0, letIn: 0, faults: 0 }
  const open = new Set<Promise<void>>()
  const rested: Record<string, string>[] = []
  const one = async (fields: Record<string, string>) => {
    counts.sent += 1
    const { to, status, state } = await postForm(`${HOME}/lapor/tulis`, begin, { ...FIRST_PAGE, ...fields })
    if (to) counts.letIn += 1
    if (status >= 500) counts.faults += 1
    if (script === 'posts and looks at nothing' || state?.status !== 'wait') return
    setTimeout(() => rested.push(brought(state.data)), Number(state.data.detik) * 1000 + 200).unref()
  }
  const fault = () => {
    counts.faults += 1
  }
  for (let next = performance.now(); next < until; next += 1000 / A_SECOND) {
    await sleep(Math.max(0, next - performance.now()))
    const sent: Promise<void> = one(rested.shift() ?? {})
      .catch(fault)
      .finally(() => open.delete(sent))
    open.add(sent)
  }
  await Promise.all(open)
  return counts
}

function words(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (part: number) =>
    `${(sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN).toFixed(0)} ms`
  return `${at(0.5)}, ${at(0.95)}, ${sorted.length}`
}
