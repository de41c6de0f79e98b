import { createReadStream } from 'node:fs'
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { randomBytes } from '@/lib/vault/random'
import { applyMigrations } from '../migrate/apply'
import { startDatabase } from '../postgres/start'
import { buildApp, isBuildCurrent } from '../prepare/build'
import { demoSecrets } from '../prepare/secrets'
import { startServer } from '../serve/server'
import { type Reporter, reporters, untilExamined } from './data/reporter'
import { sendFile, type Target } from './data/send-file'

const MB = 1024 * 1024
const PORT = 3978
const FILES = 10
const FILE_BYTES = 10 * MB
/** As many parallel uploads as a reporter's page sends. */
const AT_ONCE = 2

interface Row {
  what: string
  value: string
}

/**
 * 100 MB across 10 files over HTTP through the whole encrypting path of a production build, against a plain
 * copy of the same bytes in the same run; and the server's memory during 8 parallel uploads of 20 MB.
 * Everything on one machine: the sender shares its cores with the server.
 */
export async function measure(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'wbs-bench-'))
  const database = await startDatabase(path.join(folder, 'db'), { durable: true })
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
    const newReporter = await reporters(PORT)
    if (!isBuildCurrent()) await buildApp()
    const server = await startServer('start', '127.0.0.1', PORT)
    try {
      const files = Array.from({ length: FILES }, () => randomBytes(FILE_BYTES))
      // The first requests load the code and warm the compiler.
      await sendAll(await (await newReporter()).newCase(), files.slice(0, 3), 512 * 1024)
      await untilExamined()
      const rows = [
        await sealingAlone(files),
        ...(await oneFile(folder, server.pid ?? 0, newReporter)),
        ...(await rounds(folder, files, newReporter)),
      ]
      return [...rows, ...(await memory(server.pid ?? 0, newReporter))]
    } finally {
      await server.stop()
    }
  } finally {
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function sendAll(target: Target, files: readonly Uint8Array[], requestBytes: number): Promise<void> {
  const waiting = files.map((bytes, index) => ({ bytes, name: `bukti-${index}.pdf` }))
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      await sendFile(target, next.name, next.bytes, requestBytes)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
}

/**
 * Each way three times in turn, so that a busy moment of the machine affects all of them; the best of each
 * counts.
 */
async function rounds(
  folder: string,
  files: readonly Uint8Array[],
  newReporter: () => Promise<Reporter>,
): Promise<Row[]> {
  const ways: { what: string; work: (target: Target) => Promise<void>; best: number }[] = [
    { what: 'plain copy of the same bytes, fsync', work: () => copyAll(folder, files), best: 0 },
    {
      what: 'over HTTP, one request a file (target 60 MB/s)',
      work: (target) => sendAll(target, files, FILE_BYTES),
      best: 0,
    },
    {
      what: 'over HTTP, requests of 512 KiB, as phones send',
      work: (target) => sendAll(target, files, 512 * 1024),
      best: 0,
    },
  ]
  for (let round = 0; round < 3; round += 1)
    for (const way of ways) {
      const target = await (await newReporter()).newCase()
      way.best = Math.max(way.best, await speed(() => way.work(target)))
      await untilExamined()
    }
  return ways.map(({ what, best }) => ({
    what: `100 MB in 10 files: ${what}`,
    value: `${best.toFixed(0)} MB/s`,
  }))
}

/**
 * One file of 20 MB until it is accepted, with the processor time of the server and without its examination,
 * beside a plain copy with fsync; the best of five in turn.
 */
async function oneFile(folder: string, pid: number, newReporter: () => Promise<Reporter>): Promise<Row[]> {
  const bytes = randomBytes(20 * MB)
  const ways = [
    {
      what: 'plain copy, fsync',
      work: (_: Target) => copyAll(folder, [bytes]),
      ms: Infinity,
      cpu: Infinity,
    },
    ...([512 * 1024, 'growing', 20 * MB] as const).map((size) => ({
      what: `over HTTP, ${size === 'growing' ? 'growing pieces (target 0.3 s, 0.5 s of processor)' : `pieces of ${size / MB} MiB`}`,
      work: (target: Target) => sendFile(target, 'bukti.pdf', bytes, size),
      ms: Infinity,
      cpu: Infinity,
    })),
  ]
  for (let round = 0; round < 5; round += 1)
    for (const way of ways) {
      const target = await (await newReporter()).newCase()
      const before = await processorMs(pid)
      const started = performance.now()
      await way.work(target)
      way.ms = Math.min(way.ms, performance.now() - started)
      way.cpu = Math.min(way.cpu, (await processorMs(pid)) - before)
      await untilExamined()
    }
  return ways.map(({ what, ms, cpu }) => ({
    what: `20 MB in one file: ${what}`,
    value: `${(ms / 1000).toFixed(2)} s, ${(cpu / 1000).toFixed(2)} s of processor in the server`,
  }))
}

/**
 * Processor time of a process in milliseconds (proc(5): fields 14 and 15, in hundredths of a second), without
 * its children.
 */
async function processorMs(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * 10
}

async function speed(work: () => Promise<void>): Promise<number> {
  const started = performance.now()
  await work()
  return (FILES * FILE_BYTES) / MB / ((performance.now() - started) / 1000)
}

/** The same bytes from file to file, each fsynced before the next. */
async function copyAll(folder: string, files: readonly Uint8Array[]): Promise<void> {
  for (const [index, bytes] of files.entries()) {
    const from = path.join(folder, `asal-${index}`)
    await writeFile(from, bytes)
    const target = await open(`${from}-salinan`, 'w')
    for await (const chunk of createReadStream(from)) await target.writeFile(chunk)
    await target.sync()
    await target.close()
  }
}

/** The cost of the cipher and the hashes alone, on one core. */
async function sealingAlone(files: readonly Uint8Array[]): Promise<Row> {
  const { newFileKey, sealFile } = await import('@/lib/vault/file')
  const key = await newFileKey()
  const work = async () => {
    for (const bytes of files) for await (const _ of sealFile(key, inPieces(bytes)).chunks);
  }
  const best = Math.max(await speed(work), await speed(work), await speed(work))
  return { what: 'sealing and hashing alone, in memory', value: `${best.toFixed(0)} MB/s` }
}

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 64 * 1024) yield bytes.subarray(at, at + 64 * 1024)
}

/**
 * Resident memory of the server before, during and after eight parallel uploads of 20 MB, twice: a leak would
 * grow.
 */
async function memory(pid: number, newReporter: () => Promise<Reporter>): Promise<Row[]> {
  const bytes = randomBytes(20 * MB)
  const rows: Row[] = []
  for (const round of [1, 2]) {
    const before = await resident(pid)
    let peak = before
    const watch = setInterval(async () => {
      peak = Math.max(peak, await resident(pid))
    }, 50)
    const targets = await Promise.all(Array.from({ length: 8 }, async () => (await newReporter()).newCase()))
    await Promise.all(targets.map((target) => sendFile(target, 'bukti.pdf', bytes, 512 * 1024)))
    clearInterval(watch)
    await new Promise((resolve) => setTimeout(resolve, 3000))
    const after = await resident(pid)
    rows.push({
      what: `memory of the server, 8 uploads of 20 MB at once, round ${round}`,
      value: `${before} MB before, ${peak} MB peak, ${after} MB after`,
    })
  }
  return rows
}

async function resident(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '')
  return Math.round((Number(status.split(' ')[1] ?? 0) * 4096) / MB)
}
