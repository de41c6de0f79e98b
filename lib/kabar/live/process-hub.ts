import { clockNow } from '@/lib/clock'
import { env } from '@/lib/env'
import { db } from '@/lib/platform/db/client'
import { type Hub, openHub } from './hub'

const kept = globalThis as { wbsHub?: Hub }

/**
 * The single hub of this process, with its single listening connection; opened by the first tab. On shutdown
 * it closes the tabs, so that they reconnect elsewhere.
 */
export function processHub(): Hub {
  if (kept.wbsHub) return kept.wbsHub
  const hub = openHub({ db: db(), url: env().DATABASE_URL, now: clockNow })
  kept.wbsHub = hub
  const stop = () => void hub.stop()
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  return hub
}

/** Whether the open pages of this process get no news; false while none is open. */
export function isNewsBroken(): boolean {
  return kept.wbsHub?.isDeaf() ?? false
}
