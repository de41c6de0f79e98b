// The keeper: a small process in its own session that runs PostgreSQL as its child and stops it when its
// owner, at the other end of standard input, ends for any reason. Node runs this file directly: only built-in
// modules, and only erasable types.
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
  // If setpriv is in front, it changes the user itself and must still be root.
  ...(order.owner && program !== 'setpriv' ? order.owner : {}),
})

let stopping = false
function stop() {
  if (stopping) return
  stopping = true
  // SIGINT is PostgreSQL's fast shutdown: rolls back open transactions and writes the data, so no recovery is
  // needed.
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
