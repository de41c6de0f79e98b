import { readFile } from 'node:fs/promises'
import { constants, setPriority } from 'node:os'

/** Nobody waits for an examination: uploads and pages take precedence if the processor is scarce. */
export function giveWay(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_LOW)
  } catch {
    // The process has already exited.
  }
}

/**
 * Seconds of processor time that a process has used (proc(5): fields 14 and 15, in hundredths); 0 if unknown.
 */
export async function processorTimeOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / 100
}

/** Bytes of memory that a process holds; 0 if unknown. */
export async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '')
  return Number(status.split(' ')[1] ?? 0) * 4096
}
