import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { constants } from 'node:os'

/**
 * Runs a program, forwards every signal to end, and returns its exit code. The program uses our terminal,
 * unless `listen` is given, which then receives its output.
 * Ctrl-C reaches the whole group; a signal to this process alone must be forwarded. When npm above us is
 * killed nobody sends a signal, so we watch for that.
 */
export function runChild(program, args, env, listen) {
  const child = spawn(program, args, { stdio: listen ? ['ignore', 'pipe', 'pipe'] : 'inherit', env })
  if (listen)
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => listen(`${chunk}`))
  const passOn = (signal) => child.kill(signal)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, passOn)

  const above = ancestors()
  const underNpm = process.env.npm_lifecycle_event !== undefined
  const watch = setInterval(() => {
    if (underNpm && ancestors() !== above) {
      clearInterval(watch)
      passOn('SIGTERM')
    }
  }, 500)
  watch.unref()

  return new Promise((resolve) => {
    child.on('error', (error) => {
      if (listen) listen(`${error.message}\n`)
      else process.stderr.write(`${error.message}\n`)
      resolve(1)
    })
    child.on('close', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)))
  })
}

/** Parent and grandparent: between npm and us there may be a shell, which survives when npm is killed. */
function ancestors() {
  try {
    const grandparent = readFileSync(`/proc/${process.ppid}/stat`, 'latin1').split(') ').pop()?.split(' ')[1]
    return `${process.ppid} ${grandparent}`
  } catch {
    return `${process.ppid}`
  }
}
