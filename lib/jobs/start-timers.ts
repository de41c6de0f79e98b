import { clockNow } from '@/lib/clock'
import { type Db, db } from '@/lib/db/client'
import { logLine } from '@/lib/log'
import { type BlobStore, store } from '@/lib/storage/store'
import { runDaily, runTimers } from './timers'

const EVERY_MS = 5 * 60_000
const DAY_MS = 24 * 60 * 60_000
/** The first daily round waits until a server that has just started is warm; one that starts every night still gets it. */
const FIRST_DAILY_MS = 10 * 60_000
const kept = globalThis as { wbsTimers?: NodeJS.Timeout }

/** Runs the timers every five minutes and the daily ones once a day; a failure is logged and the next round tries again. */
export function startTimers(): void {
  if (kept.wbsTimers) return
  kept.wbsTimers = setInterval(() => round('timers failed', runTimers), EVERY_MS)
  setTimeout(() => {
    setInterval(() => round('daily timers failed', runDaily), DAY_MS)
    round('daily timers failed', runDaily)
  }, FIRST_DAILY_MS)
  round('timers failed', runTimers)
}

function round(failure: string, work: (db: Db, store: BlobStore, now: Date) => Promise<unknown>): void {
  work(db(), store(), clockNow()).catch((error: unknown) => {
    logLine('error', failure, { kind: error instanceof Error ? error.name : 'unknown' })
  })
}
