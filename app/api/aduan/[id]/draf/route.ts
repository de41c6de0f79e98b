import { clockNow } from '@/lib/clock'
import { env } from '@/lib/env'
import { savePage } from '@/lib/lapor/commands/save-page'
import { db } from '@/lib/platform/db/client'
import { isOwnOrigin } from '@/lib/platform/http/origin'
import { currentViewer } from '@/lib/platform/session/viewer'

interface Place {
  params: Promise<{ id: string }>
}

const MAX_BYTES = 1024 * 1024
const noStore = { 'cache-control': 'no-store' }

/** Autosaves one step of a draft. Answers with the time, or with a bare status. */
export async function POST(request: Request, { params }: Place): Promise<Response> {
  if (!isOwnOrigin(request.headers, env().APP_URL)) return new Response(null, { status: 403 })
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BYTES)
    return new Response(null, { status: 413 })
  const viewer = await currentViewer()
  if (!viewer) return new Response(null, { status: 401, headers: noStore })
  const { id } = await params
  const form = await request.formData().catch(() => null)
  if (viewer.role !== 'PELAPOR' || !form) return new Response(null, { status: 404, headers: noStore })
  const result = await savePage({ db: db(), viewer, now: clockNow() }, id, form)
  if (result.kind !== 'saved') return new Response(null, { status: 404, headers: noStore })
  return Response.json({ savedAt: result.savedAt }, { headers: noStore })
}
