import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { World } from '../../world/world'

const PROGRAM = path.join(import.meta.dirname, 'worker.ts')

/** Starts a worker of its own process and waits until it is at work; `smtp` is where its mails go, if anywhere. */
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

/** Kills it as a power cut would, and waits until it is gone. */
export async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

/** Waits for something that is to come about. */
export async function until(holds: () => Promise<boolean>, withinMs: number): Promise<void> {
  for (const end = Date.now() + withinMs; Date.now() < end; await sleep(200)) if (await holds()) return
  throw new Error(`it did not come about within ${withinMs} ms`)
}
