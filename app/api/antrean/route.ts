import { clockNow } from '@/lib/clock'
import { db } from '@/lib/platform/db/client'
import { peekViewer } from '@/lib/platform/session/viewer'
import { pageState } from '@/lib/verifikasi/queue/changes'
import { readQuery } from '@/lib/verifikasi/queue/rules'

const NO_STORE = { 'cache-control': 'no-store' }

/**
 * Current state of one page of a staff list, for the notice that something changed: ids, versions and who has a
 * case open. Opens nothing without a sealed filter, and does not extend the session.
 */
export async function GET(request: Request): Promise<Response> {
  const viewer = await peekViewer()
  if (!viewer) return new Response(null, { status: 401, headers: NO_STORE })
  if (viewer.role === 'PELAPOR') return new Response(null, { status: 404, headers: NO_STORE })
  const params = Object.fromEntries(new URL(request.url).searchParams)
  const state = await pageState(db(), viewer, readQuery(params, viewer), clockNow())
  return Response.json(state, { headers: NO_STORE })
}
