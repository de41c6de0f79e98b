import { clockNow } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { logLine } from '@/lib/log'
import { store } from '@/lib/storage/store'
import { runTimers } from './timers'

const EVERY_MS = 5 * 60_000
const kept = globalThis as { wbsTimers?: NodeJS.Timeout }

/** Runs the timers every five minutes; a failure is logged and the next round tries again. */
export function startTimers(): void {
  if (kept.wbsTimers) return
  const round = () => {
    runTimers(db(), store(), clockNow()).catch((error: unknown) => {
      logLine('error', 'timers failed', { kind: error instanceof Error ? error.name : 'unknown' })
    })
  }
  kept.wbsTimers = setInterval(round, EVERY_MS)
  round()
}
