import { clockNow } from '@/lib/clock'
import { env } from '@/lib/env'
import { db } from '@/lib/platform/db/client'
import { isOwnOrigin } from '@/lib/platform/http/origin'
import { mayAct } from '@/lib/platform/http/rate-limit'
import { peekViewer } from '@/lib/platform/session/viewer'
import { pageState } from '@/lib/verifikasi/queue/changes'
import { readQuery } from '@/lib/verifikasi/queue/rules'
import { prepareSearch } from '@/lib/verifikasi/queue/search'

const NO_STORE = { 'cache-control': 'no-store' }

/**
 * Current state of one page of a staff list, for the notice that something changed: ids, versions and who has
 * a case open. Opens nothing without a sealed filter, and does not extend the session.
 */
export async function GET(request: Request): Promise<Response> {
  const viewer = await peekViewer()
  if (!viewer) return new Response(null, { status: 401, headers: NO_STORE })
  if (viewer.role === 'PELAPOR') return new Response(null, { status: 404, headers: NO_STORE })
  const params = Object.fromEntries(new URL(request.url).searchParams)
  const state = await pageState(db(), viewer, readQuery(params, viewer), clockNow())
  return Response.json(state, { headers: NO_STORE })
}

/**
 * Somebody went to the search field: what a search compares is opened while they type. Answers when it is
 * done.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request.headers, env().APP_URL)) return new Response(null, { status: 403 })
  const viewer = await peekViewer()
  if (!viewer) return new Response(null, { status: 401, headers: NO_STORE })
  if (viewer.role === 'PELAPOR') return new Response(null, { status: 404, headers: NO_STORE })
  if (!mayAct(viewer.userId)) return new Response(null, { status: 429, headers: NO_STORE })
  await prepareSearch(db(), viewer, clockNow())
  return new Response(null, { status: 204, headers: NO_STORE })
}
