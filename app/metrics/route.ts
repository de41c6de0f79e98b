import { clockNow } from '@/lib/clock'
import { env } from '@/lib/env'
import { metricsOf } from '@/lib/jobs/metrics'
import { db } from '@/lib/platform/db/client'
import { isFromHere } from '@/lib/platform/http/origin'
import { requestTimes } from '@/lib/platform/http/request-times'
import { store } from '@/lib/platform/storage/store'
import { equalBytes } from '@/lib/vault/bytes'

export const dynamic = 'force-dynamic'

/**
 * Figures for Prometheus (exposition format 0.0.4): for this machine, or with METRICS_TOKEN as bearer token
 * (RFC 6750). For everybody else there is no such page.
 */
export async function GET({ headers }: Request): Promise<Response> {
  if (!isFromHere(headers) && !hasToken(headers)) return new Response(null, { status: 404 })
  const backupFolder = env().WBS_BACKUP_DIR
  const state = await metricsOf({ db: db(), store: store(), now: clockNow(), backupFolder })
  return new Response(state + (await requestTimes().metrics()), {
    headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' },
  })
}

function hasToken(headers: Headers): boolean {
  const token = env().METRICS_TOKEN
  const given = headers.get('authorization') ?? ''
  return token !== undefined && equalBytes(Buffer.from(given), Buffer.from(`Bearer ${token}`))
}
