import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { World } from '../../world/world'

const PROGRAM = path.join(import.meta.dirname, 'worker.ts')

/** Starts a worker as a separate process and waits until it is running; `smtp` is its mail server, if any. */
export async function startWorker(world: World, now: string, smtp = ''): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', PROGRAM, process.env.DATABASE_URL ?? '', world.folder, now, smtp],
    { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] },
  )
  await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error('the worker did not start'))),
  ])
  return child
}

/** Kills it like a power cut, and waits until it is gone. */
export async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

/** Waits until the condition holds. */
export async function until(holds: () => Promise<boolean>, withinMs: number, everyMs = 200): Promise<void> {
  for (const end = Date.now() + withinMs; Date.now() < end; await sleep(everyMs)) if (await holds()) return
  throw new Error(`the condition did not hold within ${withinMs} ms`)
}
