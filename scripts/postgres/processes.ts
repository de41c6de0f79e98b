import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** A process that cannot be confused with a later one of the same number. */
export interface ProcessMark {
  pid: number
  started: string
}

/** The identity of a running process, or null if there is none. */
export function markOf(pid: number): ProcessMark | null {
  const started = startOf(pid)
  return started === null ? null : { pid, started }
}

/** Whether exactly this process still runs. */
export function isRunning(mark: ProcessMark): boolean {
  return startOf(mark.pid) === mark.started
}

function startOf(pid: number): string | null {
  try {
    // The name in parentheses may contain anything, so count from its end; a zombie counts as ended.
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').pop()?.split(' ') ?? []
    return fields[0] === 'Z' ? null : (fields[19] ?? null)
  } catch {
    if (process.platform === 'linux') return null
  }
  try {
    const line = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { stdio: 'pipe' })
      .toString()
      .trim()
    return line === '' ? null : line
  } catch {
    return null
  }
}

/**
 * Every PostgreSQL process of one cluster, its main process first. PostgreSQL writes `-D folder` in the
 * command line of the main process and the cluster's name in the others; everybody may read both.
 */
export function clusterProcesses(
  clusterDir: string,
  clusterName: string,
): { main: number[]; others: number[] } {
  const main: number[] = []
  const others: number[] = []
  for (const { pid, command } of commandLines()) {
    if (command.startsWith(`postgres: ${clusterName}: `)) others.push(pid)
    else if (/postgres(\.exe)? -D /.test(command) && command.includes(` ${clusterDir} `)) main.push(pid)
  }
  return { main, others }
}

function commandLines(): { pid: number; command: string }[] {
  if (process.platform === 'linux') {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => ({ pid: Number(name), command: commandLine(name) }))
  }
  const listing = execFileSync('ps', ['-axo', 'pid=,command='], { stdio: 'pipe' }).toString()
  return listing.split('\n').map((line) => {
    const [, pid, command] = /^\s*(\d+) (.*)$/.exec(line) ?? []
    return { pid: Number(pid ?? 0), command: `${command ?? ''} ` }
  })
}

function commandLine(pid: string): string {
  try {
    return `${readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')} `
  } catch {
    return ''
  }
}

/**
 * Ends the processes that an earlier start left running on this cluster: first asks the main process to shut
 * down properly, then kills the rest. Touches no other process. Throws a plain sentence if they do not end or
 * may not be ended.
 */
export async function stopOrphans(clusterDir: string, clusterName: string): Promise<void> {
  const steps: { signal: NodeJS.Signals; seconds: number; whom: 'main' | 'all' }[] = [
    { signal: 'SIGINT', seconds: 20, whom: 'main' },
    { signal: 'SIGQUIT', seconds: 5, whom: 'all' },
    { signal: 'SIGKILL', seconds: 5, whom: 'all' },
  ]
  for (const { signal, seconds, whom } of steps) {
    const found = clusterProcesses(clusterDir, clusterName)
    if (found.main.length + found.others.length === 0) return
    for (const pid of whom === 'main' ? found.main : [...found.main, ...found.others]) send(pid, signal)
    // Without a main process the others notice it and end within a moment.
    const patience = found.main.length === 0 ? Math.min(seconds, 5) : seconds
    for (let waited = 0; waited < patience * 10; waited++) {
      const left = clusterProcesses(clusterDir, clusterName)
      if (left.main.length + left.others.length === 0) return
      await sleep(100)
    }
  }
  throw new Error(
    `A PostgreSQL left over from an earlier start still runs on ${clusterDir} and does not end.`,
  )
}

function send(pid: number, signal: NodeJS.Signals) {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EPERM') {
      throw new Error(
        `A PostgreSQL of another system user (process ${pid}) still runs on this data. Stop it first.`,
      )
    }
  }
}
