import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { isRunning, markOf, type ProcessMark } from './processes'

interface LockHolder {
  owner: ProcessMark
  keeper: ProcessMark | null
}

/** Another start uses the same data; the message is for the person at the terminal. */
export class DataInUse extends Error {}

/**
 * Takes the lock of one data folder, or throws `DataInUse` while another start holds it.
 * Ignores the lock of a dead owner once its keeper has ended too, and waits for that.
 */
export async function takeLock(file: string, dataDir: string): Promise<void> {
  const me = markOf(process.pid)
  if (!me) throw new Error('This process cannot see itself; /proc or ps is missing.')
  for (let attempt = 0; attempt < 400; attempt++) {
    try {
      writeFileSync(file, JSON.stringify({ owner: me, keeper: null }), { flag: 'wx', mode: 0o600 })
      return
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
    const holder = readHolder(file)
    if (holder && isRunning(holder.owner)) {
      throw new DataInUse(
        `WBS Aduakan! already runs with the data in ${dataDir} (process ${holder.owner.pid}). ` +
          'Stop that one first, or choose another folder with WBS_DATA_DIR.',
      )
    }
    if (holder?.keeper && isRunning(holder.keeper)) await sleep(100)
    else rmSync(file, { force: true })
  }
  throw new DataInUse(`An earlier start on ${dataDir} is still ending. Try again in a moment.`)
}

/** Adds the keeper to a lock held by this process, so that the next start waits for it. */
export function nameKeeper(file: string, keeperPid: number): void {
  const owner = markOf(process.pid)
  const keeper = markOf(keeperPid)
  writeFileSync(`${file}.new`, JSON.stringify({ owner, keeper }), { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

/** Whether a living process holds the lock of this data folder. */
export function isHeld(file: string): boolean {
  const holder = readHolder(file)
  return holder !== null && isRunning(holder.owner)
}

function readHolder(file: string): LockHolder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
