import { clockNow } from '@/lib/clock'
import { env } from '@/lib/env'
import { conditionOf, isUnavailable, type Trouble } from '@/lib/jobs/condition'
import { isNewsBroken } from '@/lib/kabar/live/process-hub'
import { logLine } from '@/lib/log'
import { db } from '@/lib/platform/db/client'
import { isFromHere } from '@/lib/platform/http/origin'
import { store } from '@/lib/platform/storage/store'

export const dynamic = 'force-dynamic'

/**
 * `ok` and `degraded` (a promise breaks while pages answer) with 200, `unavailable` with 503. The reasons
 * (lib/jobs/condition.ts) are for this machine only.
 */
export async function GET({ headers }: Request): Promise<Response> {
  const troubles = await troublesNow()
  const unavailable = isUnavailable(troubles)
  if (unavailable) for (const trouble of troubles) logLine('unavailable', { trouble })
  const status = unavailable ? 'unavailable' : troubles.length > 0 ? 'degraded' : 'ok'
  const body = isFromHere(headers) && troubles.length > 0 ? { status, troubles } : { status }
  return Response.json(body, {
    status: unavailable ? 503 : 200,
    headers: { 'cache-control': 'no-store' },
  })
}

async function troublesNow(): Promise<Trouble[]> {
  try {
    const troubles = await conditionOf({
      db: db(),
      store: store(),
      now: clockNow(),
      backupFolder: env().WBS_BACKUP_DIR,
    })
    return isNewsBroken() ? [...troubles, 'news-broken'] : troubles
  } catch (error) {
    // What cannot even be looked at is not well.
    logLine('condition unknown', { error })
    return ['database-away']
  }
}
