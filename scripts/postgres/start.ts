import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, openSync, readFileSync, realpathSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { freePort } from '../run/free-port'
import { makeDataDir } from '../run/settings'
import { findPostgresBinaries } from './binaries'
import { clusterNameOf, initialiseCluster, postgresEnv, serverCommand } from './cluster'
import type { KeeperOrder } from './keeper.mjs'
import { DataInUse, isHeld, nameKeeper, takeLock } from './lock'
import { stopOrphans } from './processes'
import { chooseRunAs } from './system-user'
import { withClient } from './with-client'

const superuser = 'aduakan'
const mainDatabase = 'aduakan'
/** With the name of the socket in it, a path may have 104 bytes on some systems (unix(4)). */
const LONGEST_SOCKET_DIR = 85

export interface RunningDatabase {
  /** Connection string of the application's database. */
  url: string
  /** Connection string of another database of the same server. */
  urlOf: (database: string) => string
  /** Resolves if the database ends without being asked to. */
  lost: Promise<void>
  stop: () => Promise<void>
  /**
   * Before this process becomes another program (execve): the database then ends with that one. Returns the
   * number of its keeper.
   */
  handOver: () => Promise<number>
}

/**
 * Starts the embedded PostgreSQL with its data under `dataDir`/postgres, on a free port of the loopback
 * address. It ends with this process, however this process ends. Throws `DataInUse` if another start uses the
 * same data, otherwise an error with a plain sentence. `durable: false` (tests) trades safety against a power
 * cut for speed; with `socket` its connection strings lead to a socket beside the data, which costs less than
 * a port.
 */
export async function startDatabase(
  dataDir: string,
  options: { durable?: boolean; socket?: boolean } = {},
): Promise<RunningDatabase> {
  makeDataDir(dataDir)
  const home = path.join(realpathSync(dataDir), 'postgres')
  makeDataDir(home)
  const clusterDir = path.join(home, 'cluster')
  const lockFile = path.join(home, 'lock.json')

  await takeLock(lockFile, dataDir)
  try {
    const binaries = findPostgresBinaries()
    const runAs = chooseRunAs(clusterDir, [home, binaries.root])
    await stopOrphans(clusterDir, clusterNameOf(clusterDir))
    // Nobody uses these data any more, so the file only names a dead process (or another one with its
    // number).
    rmSync(path.join(clusterDir, 'postmaster.pid'), { force: true })
    const password = readOrMakePassword(path.join(home, 'password'), existsSync(clusterDir))
    await initialiseCluster(clusterDir, binaries, runAs, { name: superuser, password })
    const port = await freePort()
    const socketDir = options.socket && clusterDir.length < LONGEST_SOCKET_DIR ? clusterDir : undefined
    const choice = { port, durable: options.durable ?? true, socketDir }
    const command = serverCommand(clusterDir, binaries, runAs, choice)
    const through = socketDir ? `?host=${encodeURIComponent(socketDir)}` : ''
    const urlOf = (database: string) => `${urlFor(password, port, database)}${through}`
    const keeper = startKeeper({
      command,
      env: postgresEnv,
      owner: runAs.owner,
      logFile: path.join(home, 'server.log'),
      lockFile,
    })
    try {
      await untilReady(urlOf('postgres'), keeper.ended, path.join(home, 'server.log'))
      await createDatabase(urlOf('postgres'), mainDatabase)
    } catch (error) {
      await keeper.stop()
      throw error
    }
    const lost = keeper.ended.then(async () => {
      // A killed keeper cannot stop its PostgreSQL; while we live, we do.
      if (!keeper.asked()) await stopOrphans(clusterDir, clusterNameOf(clusterDir))
    })
    return { url: urlOf(mainDatabase), urlOf, lost, stop: keeper.stop, handOver: keeper.handOver }
  } catch (error) {
    rmSync(lockFile, { force: true })
    throw error
  }
}

/**
 * The connection string of the embedded PostgreSQL that another command already runs with these data, or null
 * if none does. Only for commands that look or change a few rows beside a running server.
 */
export function runningDatabase(dataDir: string): string | null {
  const home = path.join(path.resolve(dataDir), 'postgres')
  if (!isHeld(path.join(home, 'lock.json'))) return null
  // The fourth line is the port (PostgreSQL, miscadmin.h, LOCK_FILE_LINE_PORT).
  const pidFile = path.join(home, 'cluster', 'postmaster.pid')
  const port = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8').split('\n')[3]) : 0
  if (!port) throw new DataInUse(`The database in ${dataDir} is starting or ending. Try again in a moment.`)
  const password = readFileSync(path.join(home, 'password'), 'utf8').trim()
  return urlFor(password, port, mainDatabase)
}

/** Creates a database, optionally as a copy of another one; does nothing if it exists. */
export async function createDatabase(adminUrl: string, name: string, template?: string): Promise<void> {
  return await withClient(adminUrl, async (client) => {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    const source = template ? ` TEMPLATE ${client.escapeIdentifier(template)}` : ''
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}${source}`)
  })
}

function urlFor(password: string, port: number, database: string): string {
  return `postgresql://${superuser}:${password}@127.0.0.1:${port}/${database}`
}

function readOrMakePassword(file: string, haveCluster: boolean): string {
  if (existsSync(file)) {
    const known = readFileSync(file, 'utf8').trim()
    if (known !== '') return known
  }
  if (haveCluster) {
    throw new Error(`The password of the database is missing: put the file ${file} back from the backup.`)
  }
  const password = randomBytes(24).toString('base64url')
  const handle = openSync(file, 'w', 0o600)
  writeSync(handle, `${password}\n`)
  closeSync(handle)
  return password
}

function startKeeper(order: KeeperOrder) {
  const program = fileURLToPath(new URL('./keeper.mjs', import.meta.url))
  const child = spawn(process.execPath, [program, JSON.stringify(order)], {
    // A separate session, so that Ctrl-C and a closed terminal reach only the owner, which stops the keeper
    // properly.
    detached: true,
    cwd: '/',
    env: postgresEnv,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  child.stdin.on('error', () => undefined)
  let asked = false
  const ended = new Promise<void>((resolve) => {
    child.on('exit', () => resolve())
    child.on('error', () => resolve())
  })
  if (child.pid) nameKeeper(order.lockFile, child.pid)
  const stop = async () => {
    asked = true
    child.stdin.end()
    await ended
  }
  const handOver = async () => {
    await new Promise<void>((resolve) => child.stdin.write('parent\n', () => resolve()))
    return child.pid ?? 0
  }
  return { ended, asked: () => asked, stop, handOver }
}

async function untilReady(url: string, ended: Promise<void>, logFile: string): Promise<void> {
  let gone = false
  ended.then(() => {
    gone = true
  })
  // Recovery after a power cut may take a while; a minute is ample for this amount of data.
  for (let attempt = 0; attempt < 1200 && !gone; attempt++) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 })
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.end()
      return
    } catch {
      await sleep(50)
    }
  }
  const words = existsSync(logFile)
    ? readFileSync(logFile, 'utf8').trim().split('\n').slice(-3).join(' ')
    : ''
  throw new Error(`The embedded PostgreSQL did not start. ${words}`)
}
