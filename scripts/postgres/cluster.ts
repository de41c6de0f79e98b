import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { shares } from '@/lib/memory'
import type { PostgresBinaries } from './binaries'
import type { RunAs } from './system-user'

/** PostgreSQL gets none of our environment, because it contains secrets. */
export const postgresEnv: NodeJS.ProcessEnv = {
  ...shares.environment,
  NODE_ENV: 'production',
  PATH: process.env.PATH ?? '/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
}

/** Part of the process titles of one cluster, to distinguish left-over processes from those of others. */
export function clusterNameOf(clusterDir: string): string {
  return `aduakan-${createHash('sha256').update(clusterDir).digest('hex').slice(0, 12)}`
}

/** Creates a new database cluster unless it exists. Throws with PostgreSQL's own words. */
export async function initialiseCluster(
  clusterDir: string,
  binaries: PostgresBinaries,
  runAs: RunAs,
  superuser: { name: string; password: string },
): Promise<void> {
  if (existsSync(path.join(clusterDir, 'PG_VERSION'))) {
    refuseOtherVersion(clusterDir)
    return
  }
  if (existsSync(clusterDir) && readdirSync(clusterDir).length > 0) {
    // An earlier initdb was interrupted before it wrote PG_VERSION; it cannot contain data of ours.
    rmSync(clusterDir, { recursive: true })
  }
  // Built aside and then renamed, so that a cluster is either complete or absent.
  const draft = `${clusterDir}.new`
  const passwordFile = `${clusterDir}.password`
  rmSync(draft, { recursive: true, force: true })
  rmSync(passwordFile, { force: true })
  mkdirSync(draft, { mode: 0o700 })
  writeFileSync(passwordFile, `${superuser.password}\n`, { mode: 0o600 })
  if (runAs.owner) {
    chownSync(draft, runAs.owner.uid, runAs.owner.gid)
    chownSync(passwordFile, runAs.owner.uid, runAs.owner.gid)
  }
  try {
    await runInitdb(draft, passwordFile, binaries, runAs, superuser.name)
  } finally {
    rmSync(passwordFile, { force: true })
  }
  rmSync(clusterDir, { recursive: true, force: true })
  renameSync(draft, clusterDir)
}

function refuseOtherVersion(clusterDir: string) {
  const version = readFileSync(path.join(clusterDir, 'PG_VERSION'), 'utf8').trim()
  if (version !== '18') {
    throw new Error(`The data in ${clusterDir} were written by PostgreSQL ${version}; this is PostgreSQL 18.`)
  }
}

function runInitdb(
  dir: string,
  passwordFile: string,
  binaries: PostgresBinaries,
  runAs: RunAs,
  user: string,
) {
  const [program = '', ...args] = [
    ...runAs.prefix,
    binaries.initdb,
    ...['-D', dir, '-U', user, `--pwfile=${passwordFile}`],
    ...['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-instructions'],
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
  ]
  return new Promise<void>((resolve, reject) => {
    const initdb = spawn(program, args, {
      env: postgresEnv,
      cwd: '/',
      stdio: ['ignore', 'ignore', 'pipe'],
      ...(runAs.owner && program !== 'setpriv' ? runAs.owner : {}),
    })
    let words = ''
    initdb.stderr.on('data', (chunk) => {
      words += chunk
    })
    initdb.on('error', reject)
    initdb.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`PostgreSQL could not be set up in ${dir}: ${words.trim()}`)),
    )
  })
}

/**
 * The command line of the server. `durable: false` and `socketDir` are for tests, which discard their data.
 */
export function serverCommand(
  clusterDir: string,
  binaries: PostgresBinaries,
  runAs: RunAs,
  choice: { port: number; durable: boolean; socketDir?: string | undefined },
): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: choice.socketDir ?? '',
    cluster_name: clusterNameOf(clusterDir),
    ...shares.postgres,
    // Three processes that read ahead and one for replication would only wait.
    io_method: 'sync',
    max_logical_replication_workers: '0',
    max_wal_size: '256MB',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    password_encryption: 'scram-sha-256',
    // Text of reports must never reach a log. Even the short message of an error can quote a value, so only
    // messages about the server's start and end are logged, without statement, parameters or detail.
    log_min_messages: 'fatal',
    log_statement: 'none',
    log_min_error_statement: 'panic',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    log_min_duration_statement: '-1',
    log_error_verbosity: 'terse',
    log_destination: 'stderr',
    logging_collector: 'off',
    ...(choice.durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return [...runAs.prefix, binaries.postgres, '-D', clusterDir, '-p', String(choice.port), ...flags]
}
