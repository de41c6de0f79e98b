import { spawn } from 'node:child_process'
import { access, constants, mkdtemp, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { endingWithServer, withoutNetwork } from './isolation'
import { giveWay, memoryOf, processorTimeOf } from './processes'
import { limits } from './sandbox'

/** Linux keeps this folder in memory, so a plain document is never written to disk. */
const IN_MEMORY = '/dev/shm'
const TMPFS = 0x01021994
const WATCH_MS = 200

/** Whether programs that need files can be given plain ones: there is a folder in memory. */
export async function hasMemoryFolder(): Promise<boolean> {
  const [disk] = await Promise.all([
    statfs(IN_MEMORY).catch(() => null),
    access(IN_MEMORY, constants.W_OK).catch(() => undefined),
  ])
  return disk?.type === TMPFS
}

/** A folder in memory, removed at once after `use`. */
export async function inMemoryFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(IN_MEMORY, 'wbs-'))
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** How a program ended: well, badly, or stopped before the machine gave it its share of processor time. */
export interface Ended {
  how: 'well' | 'badly' | 'busy'
  /** What it wrote to its standard output, at most 64 KiB. */
  output: string
}

/**
 * Runs a program on the files of a folder in memory, without keys and without network, within the memory of a
 * parser and `timeMs`. It starts subprocesses, so the whole group is killed.
 */
export async function runInFolder(
  folder: string,
  program: readonly string[],
  timeMs: number,
): Promise<Ended> {
  const [command = '', ...args] = [...(await withoutNetwork()), ...(await endingWithServer()), ...program]
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: folder,
      detached: true,
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { NODE_ENV: 'production', HOME: folder, TMPDIR: folder, PATH: process.env.PATH ?? '' },
    })
    const pid = child.pid ?? 0
    if (pid > 0) giveWay(pid)
    let output = ''
    let busy = false
    const kill = () => {
      try {
        if (child.pid) process.kill(-child.pid, 'SIGKILL')
      } catch {
        // It has already exited.
      }
    }
    child.stdout.on('data', (chunk: Buffer) => {
      if (output.length < 64 * 1024) output += chunk.toString('utf8')
    })
    const timer = setTimeout(async () => {
      busy = (await processorTimeOf(pid)) < Math.min(limits.workedS, timeMs / 2000)
      kill()
    }, timeMs)
    const watch = setInterval(() => {
      void memoryOf(pid).then((bytes) => bytes > limits.memoryBytes && kill())
    }, WATCH_MS)
    const end = (code: number | null) => {
      clearTimeout(timer)
      clearInterval(watch)
      resolve({ how: code === 0 ? 'well' : busy ? 'busy' : 'badly', output })
    }
    child.on('error', () => end(null))
    child.on('close', end)
  })
}
