// The keeper: a small process of its own session that holds PostgreSQL as its child and ends it when its owner, at the
// other end of standard input, ends for whatever reason. Node runs this file as it stands: built-in modules only, and
// only types that can be stripped.
import { spawn } from 'node:child_process'
import { openSync, rmSync } from 'node:fs'

export interface KeeperOrder {
  command: string[]
  env: NodeJS.ProcessEnv
  owner: { uid: number; gid: number } | null
  logFile: string
  lockFile: string
}

const order: KeeperOrder = JSON.parse(process.argv[2] ?? '{}')
const [program = '', ...args] = order.command
const log = openSync(order.logFile, 'w', 0o600)
const postgres = spawn(program, args, {
  env: order.env,
  cwd: '/',
  stdio: ['ignore', log, log],
  // setpriv, when it stands in front, changes the user itself and must still be root.
  ...(order.owner && program !== 'setpriv' ? order.owner : {}),
})

let stopping = false
function stop() {
  if (stopping) return
  stopping = true
  // SIGINT is PostgreSQL's fast shutdown: open transactions are rolled back, data are written, nothing needs recovery.
  postgres.kill('SIGINT')
  setTimeout(() => postgres.kill('SIGQUIT'), 20_000).unref()
  setTimeout(() => postgres.kill('SIGKILL'), 25_000).unref()
}

postgres.on('error', () => end(1))
postgres.on('exit', (code) => end(code ?? 1))
process.stdin.on('end', stop)
process.stdin.on('close', stop)
process.stdin.on('error', stop)
process.stdin.resume()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)

function end(code: number) {
  rmSync(order.lockFile, { force: true })
  process.exit(code)
}
