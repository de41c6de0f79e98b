// @ts-check
// The keeper: a small process in its own session that runs PostgreSQL as its child and stops it when its
// owner, at the other end of standard input, ends for any reason. An owner that becomes another program
// (execve), which closes every pipe, says so before; from then on the keeper looks whether its parent is
// still there. Node runs this file directly: only built-in modules, and no TypeScript, whose removal alone
// would hold 12 MB as long as the keeper runs.
import { spawn } from 'node:child_process'
import { openSync, rmSync } from 'node:fs'

/**
 * @typedef {object} KeeperOrder
 * @property {string[]} command
 * @property {NodeJS.ProcessEnv} env
 * @property {{ uid: number, gid: number } | null} owner
 * @property {string} logFile
 * @property {string} lockFile
 */

/** @type {KeeperOrder} */
const order = JSON.parse(process.argv[2] ?? '{}')
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
const parent = process.ppid
let ended = stop
process.stdin.on('data', () => {
  if (ended !== stop) return
  ended = () => undefined
  setInterval(() => process.ppid === parent || stop(), 500)
})
for (const event of ['end', 'close', 'error']) process.stdin.on(event, () => ended())
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)

/** @param {number} code */
function end(code) {
  rmSync(order.lockFile, { force: true })
  process.exit(code)
}
