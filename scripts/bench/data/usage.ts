import { readFileSync } from 'node:fs'

interface Usage {
  mb: number
  cpuSeconds: number
  at: number
}

/** CPU time and memory of a process, from Linux; unknown on other systems. */
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

/** The share of one core used between two readings. */
export function shareOf(from: Usage, to: Usage): string {
  return `${((100 * (to.cpuSeconds - from.cpuSeconds)) / ((to.at - from.at) / 1000)).toFixed(0)} %`
}
