import { clockNow } from '@/lib/clock'
import { env } from '@/lib/env'
import { db } from '@/lib/platform/db/client'
import { readText } from '@/lib/platform/http/body'
import { isOwnOrigin } from '@/lib/platform/http/origin'
import { peekViewer } from '@/lib/platform/session/viewer'
import { comeToCase, leaveCase } from '@/lib/verifikasi/queue/presence'

interface Place {
  params: Promise<{ id: string }>
}

const NO_STORE = { 'cache-control': 'no-store' }

/**
 * Records that a member of staff has this case open (or with "pergi" closed it) and returns who else has it
 * open. Never for reporters.
 */
export async function POST(request: Request, { params }: Place): Promise<Response> {
  if (!isOwnOrigin(request.headers, env().APP_URL)) return new Response(null, { status: 403 })
  const viewer = await peekViewer()
  if (!viewer) return new Response(null, { status: 401, headers: NO_STORE })
  if (viewer.role === 'PELAPOR') return new Response(null, { status: 404, headers: NO_STORE })
  const { id } = await params
  const said = await readText(request, { bytes: 16 })
  if (said instanceof Response) return said
  if (said === 'pergi') {
    await leaveCase(db(), viewer, id)
    return new Response(null, { status: 204, headers: NO_STORE })
  }
  const presentNames = await comeToCase(db(), viewer, id, clockNow())
  if (!presentNames) return new Response(null, { status: 404, headers: NO_STORE })
  return Response.json({ presentNames }, { headers: NO_STORE })
}
