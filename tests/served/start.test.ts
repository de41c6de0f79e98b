import { execFileSync } from 'node:child_process'
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDb } from '@/lib/platform/db/client'
import { runningDatabase } from '@/scripts/postgres/start'
import { troubleWords } from '@/scripts/serve/trouble-words'
import { LONG } from '../world/size'
import {
  type Command,
  command,
  health,
  type Installation,
  newInstallation,
  untilHealthy,
} from './installation'
import { newSender, type Sender, sends } from './senders'
import { asker, haveBuild } from './server'

// `npm start` as a service manager runs it: its exit codes, what it refuses and with which sentence, and what
// it survives.
const FOLDER = process.cwd()
const work = mkdtempSync(path.join(tmpdir(), 'wbs-start-'))

let place: Installation
const running = new Set<Command>()
beforeAll(async () => {
  await haveBuild()
  place = await newInstallation(path.join(work, 'data'))
})
afterAll(async () => {
  for (const one of running) one.signal('SIGTERM')
  await Promise.all([...running].map(({ ended }) => ended))
  rmSync(work, { recursive: true, force: true })
})

function run(words: string[], more: Record<string, string> = {}): Command {
  const one = command(FOLDER, { ...place.env, ...more }, words)
  running.add(one)
  void one.ended.then(() => running.delete(one))
  return one
}

async function started(): Promise<Command> {
  const server = run(['start'])
  await untilHealthy(server, place.port)
  return server
}

/** Exit code and words of a command that should end by itself. */
async function said(words: string[], more: Record<string, string> = {}) {
  const one = run(words, more)
  return { code: await one.ended, words: one.output() }
}

/** People with a complete draft. */
async function people(count: number): Promise<Sender[]> {
  const db = openDb({ url: runningDatabase(place.dataDir) ?? '' })
  const some = await Promise.all(Array.from({ length: count }, () => newSender({ db })))
  await db.$disconnect()
  return some
}

/** They send their aduan with a file, some times if need be; returns those whose aduan was acknowledged. */
async function send(some: readonly Sender[], most = 5): Promise<Sender[]> {
  const ask = asker(place.port)
  for (const sender of some)
    for (let tries = 0; !sender.acknowledged && tries < most; tries += 1) {
      if (tries > 0) await sleep(4000)
      await sends(ask, sender).catch(() => undefined)
    }
  return some.filter(({ acknowledged }) => acknowledged)
}

/** How many of these cases have a number. */
async function numbered(senders: readonly Sender[]): Promise<number> {
  const db = openDb({ url: runningDatabase(place.dataDir) ?? '' })
  const ids = senders.map(({ id }) => id)
  const count = await db.aduan.count({ where: { id: { in: ids }, nomor: { not: null } } })
  await db.$disconnect()
  return count
}

const postmaster = () =>
  Number(readFileSync(path.join(place.dataDir, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0])

describe('npm start', () => {
  it('refuses a folder that was not set up, and says what to do', async () => {
    const { code, words } = await said(['start'], { WBS_DATA_DIR: path.join(work, 'empty') })
    expect(words).toContain('npm run db:migrate')
    expect(code).toBe(1)
  })

  it('refuses a worker beside the embedded PostgreSQL, which only its server reaches', async () => {
    const server = await said(['start'], { WBS_JOBS: 'worker' })
    expect(server).toEqual({ code: 1, words: expect.stringContaining('WBS_JOBS=worker needs DATABASE_URL') })
    const worker = await said(['worker'])
    expect(worker).toEqual({ code: 1, words: expect.stringContaining('npm run worker needs DATABASE_URL') })
  })

  it('serves, refuses a second server on its folder, and ends with 0 when it is asked to', async () => {
    const server = await started()
    expect(readFileSync(`/proc/${server.pid}/comm`, 'utf8')).toMatch(/^next-server/)
    const second = await said(['start'], { PORT: String(place.port + 1) })
    expect(second.words).toContain(
      `WBS Aduakan! already runs with the data in ${place.dataDir} (process ${server.pid}).`,
    )
    expect(second.code).toBe(1)
    expect((await health(place.port)).status).toBe(200)
    server.signal('SIGTERM')
    expect(await server.ended, server.output()).toBe(0)
    for (const line of server.output().trim().split('\n'))
      expect(JSON.parse(line)).toEqual(
        expect.objectContaining({ at: expect.any(String), level: expect.any(String) }),
      )
    expect(existsSync(path.join(place.dataDir, 'postgres/lock.json'))).toBe(false)
  })
})

describe('npm start, at full length', { tags: [LONG] }, () => {
  it('refuses a wrong master key, another recovery key, http, and a port that is taken, each with a sentence', async () => {
    const other = `1:${Buffer.alloc(32, 9).toString('base64')}`
    for (const [change, sentence] of [
      [{ WBS_MASTER_KEYS: other }, /^Wrong key: version 1 in WBS_MASTER_KEYS/m],
      [{ WBS_ESCROW_PUBLIC_KEY: place.env.WBS_ROOT_PUBLIC_KEY ?? '' }, /ESCROW/],
      [{ APP_URL: 'http://wbs.example.go.id' }, /https/],
    ] as const) {
      const { code, words } = await said(['start'], change)
      expect(words).toMatch(sentence)
      expect(words.trim().split('\n').length, words).toBeLessThanOrEqual(3)
      expect(code).toBe(1)
    }
    const server = await started()
    const taken = await said(['start'], { WBS_DATA_DIR: path.join(work, 'empty') })
    expect(taken.words).toContain(String(place.port))
    expect(taken.code).toBe(1)
    server.signal('SIGTERM')
    expect(await server.ended).toBe(0)
  })

  it('ends when its PostgreSQL is killed, and the next start has everything that was acknowledged', async () => {
    let server = await started()
    const before = await send(await people(3))
    expect(before).toHaveLength(3)
    process.kill(postmaster(), 'SIGKILL')
    const at = performance.now()
    expect(await server.ended).toBe(1)
    expect(server.output()).toContain('database ended')
    server = await started()
    say(`serving again ${((performance.now() - at) / 1000).toFixed(1)} s after the kill`)
    expect(await numbered(before)).toBe(3)
    server.signal('SIGTERM')
    expect(await server.ended).toBe(0)
  })

  it('refuses a torn write-ahead log with a sentence, and starts with the right one', async () => {
    let server = await started()
    server.signal('SIGKILL')
    await server.ended
    await expect
      .poll(() => existsSync(path.join(place.dataDir, 'postgres/lock.json')), { timeout: 30_000 })
      .toBe(false)
    const cluster = path.join(place.dataDir, 'postgres/cluster')
    const aside = path.join(work, 'cluster')
    execFileSync('cp', ['-a', cluster, aside])
    const wal = path.join(cluster, 'pg_wal')
    const segments = execFileSync('ls', [wal], { encoding: 'utf8' })
      .split('\n')
      .filter((one) => /^[0-9A-F]{24}$/.test(one))
    for (const one of segments) await truncate(path.join(wal, one), 0)
    const torn = await said(['start'])
    expect(torn.code).toBe(1)
    expect(torn.words).toContain('The embedded PostgreSQL did not start.')
    rmSync(cluster, { recursive: true })
    execFileSync('cp', ['-a', aside, cluster])
    server = await started()
    server.signal('SIGTERM')
    expect(await server.ended).toBe(0)
  })
})

describe('npm run doctor', { tags: [LONG] }, () => {
  it('says each thing that is wrong as a sentence, with the exit code of monitoring', async () => {
    const stopped = await said(['doctor'])
    expect(stopped.words).toContain(`No server answers on port ${place.port}. Start it: npm start`)
    expect(stopped.code).toBe(1)

    const server = await started()
    const doctor = (more: Record<string, string> = {}) => said(['doctor'], more)
    await expect
      .poll(async () => (await doctor()).words, { timeout: 60_000, interval: 2000 })
      .toContain('All is well.')
    expect((await doctor()).code).toBe(0)
    const wrong = await doctor({ WBS_MASTER_KEYS: `1:${Buffer.alloc(32, 9).toString('base64')}` })
    expect(wrong.words).toContain(troubleWords['wrong-key'])
    expect(wrong.code).toBe(2)
    const backups = path.join(work, 'no-backups')
    mkdirSync(backups)
    const late = await doctor({ WBS_BACKUP_DIR: backups })
    expect(late.words).toContain(troubleWords['backup-late'])
    expect(late.code).toBe(1)

    const db = openDb({ url: runningDatabase(place.dataDir) ?? '' })
    await db.$executeRaw`UPDATE pgboss.job SET completed_on = completed_on - interval '20 minutes' WHERE name = 'putaran'`
    const round = await doctor()
    expect(round.words).toContain(troubleWords['round-late'])
    expect(round.code).toBe(1)
    await db.$executeRaw`UPDATE app_user SET certificate = NULL`
    expect((await doctor()).words).toContain('No administrator has certified keys yet')
    await db.$disconnect()

    const files = path.join(place.dataDir, 'files')
    rmSync(files, { recursive: true, force: true })
    writeFileSync(files, '')
    const away = await doctor()
    expect(away.words).toContain(troubleWords['storage-away'])
    expect(away.code).toBe(2)
    rmSync(files)
    server.signal('SIGTERM')
    expect(await server.ended).toBe(0)
  })
})

/**
 * A disk of its own for the data folder, which really fills and really turns read-only. Only root may mount
 * one.
 */
describe.runIf(process.getuid?.() === 0)('npm start on a small disk', { tags: [LONG] }, () => {
  const disk = path.join(work, 'disk')
  const filler = path.join(disk, 'filler')
  let before: Installation
  beforeAll(async () => {
    mkdirSync(disk)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=400m,mode=711', 'tmpfs', disk])
    before = place
    place = await newInstallation(path.join(disk, 'data'))
  })
  afterAll(async () => {
    for (const one of running) one.signal('SIGTERM')
    await Promise.all([...running].map(({ ended }) => ended))
    execFileSync('umount', ['-l', disk])
    place = before
  })

  const fill = () => {
    const file = openSync(filler, 'w')
    try {
      for (const piece of [1 << 20, 1 << 12, 1]) for (;;) if (!wrote(file, Buffer.alloc(piece))) break
    } finally {
      closeSync(file)
    }
  }

  const well = () =>
    expect.poll(async () => (await health(place.port)).troubles, { timeout: 60_000 }).toEqual([])

  it('full twice, files and database: nothing acknowledged is lost, it says so, and serves again by itself', async () => {
    let server = await started()
    await well()
    const safe = await send(await people(2))
    expect(safe).toHaveLength(2)
    for (let time = 1; time <= 2; time += 1) {
      const some = await people(4)
      fill()
      const during = [...(await send(some, 1))]
      const { status, troubles } = await health(place.port)
      say(`full, time ${time}: ${status} ${troubles}, ${during.length} of 4 acknowledged`)
      expect(troubles.length + Number(status === 0)).toBeGreaterThan(0)
      rmSync(filler)
      const at = performance.now()
      // A database that stopped itself ends its server, and the unit starts both again.
      if (status === 0) server = await started()
      await well()
      say(`well ${((performance.now() - at) / 1000).toFixed(1)} s after there was room`)
      expect(await send(some)).toHaveLength(4)
      safe.push(...some)
      expect(await numbered(safe)).toBe(safe.length)
    }
    server.signal('SIGTERM')
    expect(await server.ended, server.output()).toBe(0)
  })

  it('a folder of files that turns read-only: refuses with a reason, and serves again by itself', async () => {
    const files = path.join(place.dataDir, 'files')
    execFileSync('mount', ['--bind', files, files])
    const server = await started()
    try {
      await well()
      const some = await people(1)
      execFileSync('mount', ['-o', 'remount,bind,ro', files])
      // The text is sent, if the person presses without the file that did not arrive.
      expect(await send(some, 1)).toMatchObject([{ files: 0 }])
      const { status, troubles } = await health(place.port)
      say(`read-only: ${status} ${troubles}`)
      expect(troubles).toContain('storage-away')
      execFileSync('mount', ['-o', 'remount,bind,rw', files])
      await well()
      expect(await send(await people(1))).toMatchObject([{ files: 1 }])
      server.signal('SIGTERM')
      expect(await server.ended, server.output()).toBe(0)
    } finally {
      execFileSync('umount', ['-l', files])
    }
  })

  it('a data folder that is read-only or full at the start: refused with a sentence', async () => {
    for (const [sentence, make, unmake] of [
      [
        'The disk is read-only',
        () => execFileSync('mount', ['-o', 'remount,ro', disk]),
        () => execFileSync('mount', ['-o', 'remount,rw', disk]),
      ],
      ['The disk is full.', fill, () => rmSync(filler)],
    ] as const) {
      make()
      const { code, words } = await said(['start'])
      unmake()
      expect(words).toContain(sentence)
      expect(words.trim().split('\n')).toHaveLength(1)
      expect(code).toBe(1)
    }
  })
})

const say = (words: string) => process.stdout.write(`\n${words}\n`)

function wrote(file: number, bytes: Buffer): boolean {
  try {
    return writeSync(file, bytes) > 0
  } catch {
    return false
  }
}
