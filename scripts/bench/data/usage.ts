import { readFileSync } from 'node:fs'

interface Usage {
  mb: number
  cpuSeconds: number
  at: number
}

/** What a process takes, as Linux tells it; elsewhere nothing is known. */
export function usageOf(pid: number | undefined): Usage {
  const at = performance.now()
  try {
    const resident = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    return {
      mb: Math.round(Number(resident) / 1024),
      cpuSeconds: (Number(fields[11]) + Number(fields[12])) / 100,
      at,
    }
  } catch {
    return { mb: Number.NaN, cpuSeconds: Number.NaN, at }
  }
}

/** How much of one core went between two looks. */
export function shareOf(from: Usage, to: Usage): string {
  return `${((100 * (to.cpuSeconds - from.cpuSeconds)) / ((to.at - from.at) / 1000)).toFixed(0)} %`
}
