import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Job, Program } from './protocol'

interface Keeper {
  door: string
}

// On globalThis, because pages and routes each load this module.
const kept = globalThis as { wbsParsers?: Promise<Keeper> | undefined }

/** How long after a connection broke it is known that its keeper is gone. */
const NOTICE_MS = 200

export interface Parser {
  /**
   * What is written to it is the program's input; what can be read is four bytes with its number, then its
   * output. To destroy it ends the program.
   */
  connection: Socket
  /** Whether the keeper ended, and every parser with it: that says nothing about a file. */
  lostKeeper(): Promise<boolean>
}

/**
 * Starts the program for a job, through the keeper of parsers (worker/keeper.ts); it is the same one for all.
 */
export async function startParser(program: Program, job: Job): Promise<Parser> {
  kept.wbsParsers ??= startKeeper(program)
  const mine = kept.wbsParsers
  const { door } = await mine
  const socket = connect({ path: door, allowHalfOpen: true })
  // Who reads and writes notices; an error that comes later concerns nobody.
  socket.on('error', () => undefined)
  const said = Buffer.from(JSON.stringify(job))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(said.length)
  socket.write(Buffer.concat([length, said]))
  const lostKeeper = async () => {
    await sleep(NOTICE_MS)
    return kept.wbsParsers !== mine
  }
  return { connection: socket, lostKeeper }
}

/** Starts the keeper, without keys; it ends with this process. */
async function startKeeper(program: Program): Promise<Keeper> {
  const { cwd, env } = program
  const child = spawn(process.execPath, [join(cwd, 'lib/bukti/cleaning/made/keeper.mjs')], {
    cwd,
    env,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const forget = () => {
    kept.wbsParsers = undefined
  }
  child.on('exit', forget)
  child.on('error', forget)
  child.send(program)
  const [keeper] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => {
      throw new Error('the keeper of parsers did not start')
    }),
  ])) as [Keeper]
  // One that was killed leaves its door behind.
  child.once('exit', () => void rm(dirname(keeper.door), { recursive: true, force: true }))
  // Nothing of it keeps this process from ending.
  child.unref()
  child.channel?.unref()
  return keeper
}
