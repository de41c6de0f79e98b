import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyChain } from '@/lib/aduan/verify-chain'
import { recordAct } from '@/lib/jejak/record-act'
import { type Db, openDb } from '@/lib/platform/db/client'
import { inTransaction } from '@/lib/platform/db/transaction'
import { findPostgresBinaries } from '@/scripts/postgres/binaries'
import { postgresEnv, serverCommand } from '@/scripts/postgres/cluster'
import { chooseRunAs } from '@/scripts/postgres/system-user'
import { freePort } from '@/scripts/run/free-port'
import { LONG } from '../world/size'
import { type Command, command, health, type Installation, newInstallation } from './installation'
import { newSender, type Sender, sends } from './senders'
import { HOST, haveBuild, type Served, serve } from './server'

// "Faults" of docs/faults.md with a server and a PostgreSQL of its own, which are two services there: killed,
// stopped, without a worker, with a clock that jumps, and with many open pages. Each takes seconds, so only
// in `npm run test:long`.
const STREAMS = 300
const TABS = 6
const DAY_MS = 86_400_000
const work = mkdtempSync(path.join(tmpdir(), 'wbs-faults-'))

let place: Installation
let postgres: ChildProcess
let url: string
let db: Db
let served: Served
let start: () => ChildProcess

beforeAll(async () => {
  await haveBuild()
  place = await newInstallation(path.join(work, 'data'))
  const home = path.join(place.dataDir, 'postgres')
  const cluster = path.join(home, 'cluster')
  const port = await freePort()
  const binaries = findPostgresBinaries()
  const [program = '', ...words] = serverCommand(
    cluster,
    binaries,
    chooseRunAs(cluster, [home, binaries.root]),
    {
      port,
      durable: true,
    },
  )
  start = () => spawn(program, words, { cwd: '/', env: postgresEnv, stdio: 'ignore' })
  postgres = start()
  const password = readFileSync(path.join(home, 'password'), 'utf8').trim()
  url = `postgresql://aduakan:${password}@127.0.0.1:${port}/aduakan`
  db = openDb({ url })
  while ((await db.aduan.count().catch(() => -1)) !== 0) await sleep(100)
  served = await serve({ world: { db, url }, dataDir: place.dataDir })
})
afterAll(async () => {
  await served?.stop()
  await db?.$disconnect()
  postgres?.kill('SIGINT')
  rmSync(work, { recursive: true, force: true })
})

/** Presses until it is acknowledged, as people do; returns the seconds that it took. */
async function sendsAtLast(sender: Sender, withinMs = 40_000): Promise<number> {
  const at = performance.now()
  while (!sender.acknowledged && performance.now() - at < withinMs) {
    await sends(served.ask, sender).catch(() => undefined)
    if (!sender.acknowledged) await sleep(2000)
  }
  return (performance.now() - at) / 1000
}

async function page(path = '/'): Promise<{ ms: number; status: number; body: string }> {
  const at = performance.now()
  const { status, body } = await served.ask({ method: 'GET', path, headers: {} }, '')
  return { ms: performance.now() - at, status, body }
}

const say = (words: string) => process.stdout.write(`\n${words}\n`)
const serving = () => expect.poll(async () => (await health(served.port)).status, { timeout: 60_000 })

describe('PostgreSQL', { tags: [LONG] }, () => {
  const processes = () =>
    [String(postgres.pid)].concat(
      execFileSync('ps', ['-o', 'pid=', '--ppid', String(postgres.pid)], { encoding: 'utf8' }).split(/\s+/),
    )
  const signalAll = (name: NodeJS.Signals) => {
    for (const pid of processes().map(Number).filter(Boolean)) process.kill(pid, name)
  }

  it('a process of it killed: it recovers, and what was acknowledged is there', async () => {
    const [before, after] = [await newSender({ db }), await newSender({ db })]
    await sendsAtLast(before)
    const [backend] = await db.$queryRaw<{ pid: number }[]>`
      SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() LIMIT 1`
    process.kill(backend?.pid ?? 0, 'SIGKILL')
    say(`a report went through ${(await sendsAtLast(after)).toFixed(1)} s after a backend was killed`)
    expect([before.acknowledged, after.acknowledged]).toEqual([true, true])
    expect(await db.aduan.count({ where: { id: { in: [before.id, after.id] }, nomor: { not: null } } })).toBe(
      2,
    )
  })

  it('killed altogether, and started again', async () => {
    const [before, during] = [await newSender({ db }), await newSender({ db })]
    await sendsAtLast(before)
    signalAll('SIGKILL')
    await sends(served.ask, during).catch(() => undefined)
    expect(during.acknowledged).toBe(false)
    expect((await health(served.port)).status).toBe(503)
    rmSync(path.join(place.dataDir, 'postgres/cluster/postmaster.pid'), { force: true })
    postgres = start()
    const at = performance.now()
    await serving().toBe(200)
    say(`serving ${((performance.now() - at) / 1000).toFixed(1)} s after PostgreSQL was started again`)
    await sendsAtLast(during)
    expect([before.acknowledged, during.acknowledged]).toEqual([true, true])
  })

  it('stopped in the middle (SIGSTOP): soon an answer that says so, and afterwards all is well by itself', async () => {
    const sender = await newSender({ db })
    signalAll('SIGSTOP')
    try {
      const at = performance.now()
      const { body } = await served.ask(
        { method: 'GET', path: `/aduan/baru/${sender.id}/4`, headers: {} },
        sender.cookie,
      )
      say(`${((performance.now() - at) / 1000).toFixed(1)} s until the page said so`)
      expect(performance.now() - at).toBeLessThan(6000)
      expect(body).toContain('Ada masalah')
    } finally {
      signalAll('SIGCONT')
    }
    await serving().toBe(200)
    await sendsAtLast(sender)
    expect(sender.acknowledged).toBe(true)
  })
})

describe('the worker', { tags: [LONG] }, () => {
  it('that is gone is said, and taken back by the next one', async () => {
    const worker = (): Command => command(process.cwd(), { ...place.env, DATABASE_URL: url }, ['worker'])
    const troubles = async () => (await health(served.port)).troubles
    expect(await troubles()).toEqual(['no-worker'])
    let one = worker()
    await expect.poll(troubles, { timeout: 30_000 }).toEqual([])
    one.signal('SIGKILL')
    await one.ended
    const older = db.$executeRaw`
      UPDATE pgboss.job SET completed_on = completed_on - interval '16 minutes' WHERE name = 'putaran'`
    await older
    expect(await troubles()).toEqual(['round-late'])
    expect((await page()).status).toBe(200)
    one = worker()
    const at = performance.now()
    await expect.poll(troubles, { timeout: 90_000 }).toEqual([])
    say(`well ${((performance.now() - at) / 1000).toFixed(1)} s after the worker was started again`)
    one.signal('SIGTERM')
    expect(await one.ended).toBe(0)
  })
})

describe('the clock', { tags: [LONG] }, () => {
  it('a day ahead and back again: people go on, it is said, and every history is whole', async () => {
    const clock = path.join(work, 'clock')
    writeFileSync(clock, '0')
    await served.stop()
    served = await serve(
      { world: { db, url }, dataDir: place.dataDir },
      { WBS_MODE: 'demo', WBS_TEST_CLOCK: clock },
    )
    const [early, before] = [await newSender({ db }), await newSender({ db })]
    await sendsAtLast(before)
    const tomorrow = new Date(Date.now() + DAY_MS)
    writeFileSync(clock, String(DAY_MS))
    // A session of the day before is over; a new one works.
    await sends(served.ask, early).catch(() => undefined)
    expect(early.acknowledged).toBe(false)
    const ahead = await newSender({ db }, tomorrow)
    await sendsAtLast(ahead)
    await inTransaction(db, (tx) =>
      recordAct(tx, {
        actorId: null,
        act: 'recovery-drill',
        subject: 'x',
        now: tomorrow,
      }),
    )
    writeFileSync(clock, '0')
    expect((await health(served.port)).troubles).toContain('clock-wrong')
    const back = await newSender({ db })
    await sendsAtLast(back)
    expect([before, ahead, back].map(({ acknowledged }) => acknowledged)).toEqual([true, true, true])
    for (const { id } of [before, ahead, back]) expect(await verifyChain(db, id)).toEqual({ ok: true })
    await served.stop()
    served = await serve({ world: { db, url }, dataDir: place.dataDir })
  })
})

describe('many open pages', { tags: [LONG] }, () => {
  it(`${STREAMS} streams of news: each hears, others do not wait, and nothing stays behind`, async () => {
    const descriptors = () => readdirSync(`/proc/${served.pid}/fd`).length
    const pss = () =>
      Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${served.pid}/smaps_rollup`, 'utf8'))?.[1]) / 1024
    const median = async () => {
      const times: number[] = []
      for (let round = 0; round < 15; round += 1) times.push((await page('/lapor')).ms)
      return times.sort((a, b) => a - b)[7] ?? 0
    }
    const plain = { descriptors: descriptors(), pss: pss(), ms: await median() }
    const people: Sender[] = []
    for (let at = 0; at < STREAMS / TABS; at += 1) people.push(await newSender({ db }))
    const streams = people.flatMap((person) => Array.from({ length: TABS }, () => follow(person.cookie)))
    await expect
      .poll(() => streams.filter(({ heard }) => heard() > 0).length, { timeout: 60_000 })
      .toBe(STREAMS)
    const open = { descriptors: descriptors(), pss: pss(), ms: await median() }
    const before = streams.map(({ heard }) => heard())
    await sleep(16_000)
    const alive = streams.filter(({ heard }, at) => heard() > (before[at] ?? 0)).length
    for (const { close } of streams) close()
    await expect.poll(descriptors, { timeout: 30_000 }).toBeLessThan(plain.descriptors + 20)
    say(
      `${STREAMS} streams: ${open.descriptors - plain.descriptors} descriptors, ${(open.pss - plain.pss).toFixed(0)} MB, ` +
        `a page in ${open.ms.toFixed(0)} ms (${plain.ms.toFixed(0)} without), ${alive} heard a heartbeat, ` +
        `${descriptors() - plain.descriptors} descriptors left behind`,
    )
    expect(alive).toBe(STREAMS)
    expect(open.pss - plain.pss).toBeLessThan(100)
    expect(open.ms).toBeLessThan(plain.ms + 100)
  })
})

function follow(cookie: string): { heard: () => number; close: () => void } {
  let heard = 0
  const headers = { host: HOST, cookie, accept: 'text/event-stream' }
  const sent = request(
    { host: '127.0.0.1', port: served.port, path: '/api/kabar', headers, agent: false },
    (answer) => {
      answer.on('error', () => undefined)
      answer.on('data', (bytes: Buffer) => {
        heard += answer.statusCode === 200 ? bytes.length : 0
      })
    },
  )
  sent.on('error', () => undefined)
  sent.end()
  return { heard: () => heard, close: () => sent.destroy() }
}
