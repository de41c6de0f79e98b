import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { logLine } from '@/lib/log'

/** What a command that became this server has left to it (scripts/serve/become-server.ts). */
export interface HandedOver {
  /** Where this server answers about itself. */
  health: string
  /** What the person at the terminal reads when it is ready; a real installation gets a line in its log. */
  words: string | null
  /** The process number of the keeper of the embedded PostgreSQL, a child of this process. */
  keeper: number | null
}

const READY_WITHIN_MS = 180_000
const DATABASE_ENDS_WITHIN_MS = 25_000

/** Says when this server is ready, ends with its database, and ends its database with itself. */
export function takeOver({ health, words, keeper }: HandedOver): void {
  void sayReady(health, words)
  if (keeper !== null) endWithDatabase(keeper)
  // For a server a signal is the ordinary end; the framework reports it as 128 and its number.
  process.on('exit', (code) => {
    if (code === 130 || code === 143) process.exitCode = 0
  })
}

async function sayReady(health: string, words: string | null): Promise<void> {
  for (const until = Date.now() + READY_WITHIN_MS; Date.now() < until; await sleep(100)) {
    if (!(await answers(health))) continue
    if (words === null) logLine('ready', { port: Number(new URL(health).port) })
    else process.stdout.write(`${words}\n`)
    return
  }
  logLine('unavailable')
  process.exit(1)
}

async function answers(health: string): Promise<boolean> {
  try {
    const answer = await fetch(health, { cache: 'no-store', signal: AbortSignal.timeout(10_000) })
    await answer.arrayBuffer()
    return answer.status === 200
  } catch {
    return false
  }
}

function endWithDatabase(keeper: number): void {
  const watch = setInterval(() => {
    if (isRunning(keeper)) return
    logLine('database ended')
    process.exit(1)
  }, 1000)
  watch.unref()
  process.on('exit', () => {
    if (isRunning(keeper)) process.kill(keeper, 'SIGTERM')
    // A service manager kills what is left as soon as this process has ended, so it waits; nothing else can
    // be waited for here.
    const pause = new Int32Array(new SharedArrayBuffer(4))
    for (const until = Date.now() + DATABASE_ENDS_WITHIN_MS; isRunning(keeper) && Date.now() < until; )
      Atomics.wait(pause, 0, 0, 20)
  })
}

/** Nobody collects this child after the change of program, so an ended one stays as a zombie. */
function isRunning(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').pop()?.[0] !== 'Z'
  } catch {
    return false
  }
}
