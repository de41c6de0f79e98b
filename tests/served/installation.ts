import { spawn } from 'node:child_process'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { vi } from 'vitest'
import { escrowOf, rootOf } from '@/lib/aduan/keys/paper-keys'
import { drillTag } from '@/lib/akun/recovery-drill'
import { plantCanary } from '@/lib/platform/db/canary'
import { type Db, openDb } from '@/lib/platform/db/client'
import { toBase64Url } from '@/lib/vault/bytes'
import { applyMigrations } from '@/scripts/migrate/apply'
import { startDatabase } from '@/scripts/postgres/start'
import { freePort } from '@/scripts/run/free-port'
import { type Cast, makeCast, type Secrets } from '../world/cast'
import { HOST } from './server'

/** A command of the project, as an operator or a service manager runs it. */
export interface Command {
  pid: number
  output: () => string
  /** Its exit code; 128 + n if signal n ended it. */
  ended: Promise<number>
  signal: (name: 'SIGTERM' | 'SIGKILL') => void
}

type Environment = Record<string, string | undefined>

/**
 * Starts `npm run WORDS` in a folder, without npm, with the environment of a service and lines for its
 * questions.
 */
export function command(folder: string, env: Environment, words: string[], lines: string[] = []): Command {
  const program = path.join(folder, 'node_modules/node/bin/node')
  const child = spawn(program, ['scripts/run.mjs', ...words], {
    cwd: folder,
    env: { NODE_ENV: 'production', PATH: '/usr/bin:/bin:/usr/sbin:/sbin', LANG: 'C.UTF-8', ...env },
    stdio: 'pipe',
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk))
  child.stdin.on('error', () => undefined)
  child.stdin.end(lines.map((line) => `${line}\n`).join(''))
  const ended = new Promise<number>((resolve) => {
    child.on('error', () => resolve(127))
    child.on('close', (code, signal) => resolve(code ?? (signal === 'SIGKILL' ? 137 : 143)))
  })
  return { pid: child.pid ?? 0, output: () => text, ended, signal: (name) => child.kill(name) }
}

/** Waits until the server of this command says that it can serve; throws its output if it ends before. */
export async function untilHealthy({ ended, output }: Command, port: number): Promise<void> {
  let gone = false
  void ended.then(() => {
    gone = true
  })
  for (const until = Date.now() + 90_000; Date.now() < until && !gone; await sleep(100))
    if ((await health(port)).status === 200) return
  throw new Error(`no answer: ${output()}`)
}

/** What the server on this port says of itself; status 0 if nobody answers. */
export async function health(port: number): Promise<{ status: number; troubles: string[] }> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`, { signal: AbortSignal.timeout(10_000) })
    const { troubles = [] } = (await answer.json()) as { troubles?: string[] }
    return { status: answer.status, troubles }
  } catch {
    return { status: 0, troubles: [] }
  }
}

/**
 * Marks the database of a test as that of an installation whose recovery drill was done; returns its public
 * keys.
 */
export async function drilled(db: Db, now: Date): Promise<Environment> {
  await plantCanary(db)
  const [root, escrow] = [await rootOf(db), await escrowOf(db)]
  const data = { drilledAt: now, drillTag: await drillTag(escrow, now) }
  await db.institution.update({ where: { id: 1 }, data })
  return { WBS_ROOT_PUBLIC_KEY: toBase64Url(root), WBS_ESCROW_PUBLIC_KEY: toBase64Url(escrow) }
}

export interface Installation {
  dataDir: string
  env: Environment & { PORT: string }
  port: number
  cast: Cast & Secrets
}

/**
 * A set up and drilled installation with people, and an embedded PostgreSQL in its folder, which does not run
 * yet. Nobody logs in there by a password, unless they cost what those of an installation do (`real`).
 */
export async function newInstallation(
  dataDir: string,
  passwords: 'cheap' | 'real' = 'cheap',
): Promise<Installation> {
  const database = await startDatabase(dataDir)
  try {
    await applyMigrations(database.url)
    const db = openDb({ url: database.url })
    const now = new Date()
    if (passwords === 'real') vi.stubEnv('NODE_ENV', 'production')
    const cast = await makeCast(db, now)
    vi.unstubAllEnvs()
    const keys = await drilled(db, now)
    await db.$disconnect()
    const port = await freePort()
    return {
      dataDir,
      port,
      cast,
      env: {
        HOME: dataDir,
        PORT: String(port),
        APP_URL: `http://${HOST}`,
        AUTH_SECRET: process.env.AUTH_SECRET,
        WBS_MASTER_KEYS: process.env.WBS_MASTER_KEYS,
        WBS_DATA_DIR: dataDir,
        ...keys,
      },
    }
  } finally {
    await database.stop()
  }
}
