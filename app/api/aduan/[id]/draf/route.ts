import { clockNow } from '@/lib/clock'
import { env } from '@/lib/env'
import { savePage } from '@/lib/lapor/commands/save-page'
import { db } from '@/lib/platform/db/client'
import { readForm } from '@/lib/platform/http/body'
import { isOwnOrigin } from '@/lib/platform/http/origin'
import { isPageOf } from '@/lib/platform/session/page-holder'
import { currentViewer } from '@/lib/platform/session/viewer'

interface Place {
  params: Promise<{ id: string }>
}

const noStore = { 'cache-control': 'no-store' }

/** The id of a draft that does not exist yet. */
const NEW = 'baru'

/**
 * Saves one page of a draft while its reporter writes; `baru` begins one. Answers with the time and the
 * draft, 409 where another tab saved this page meanwhile, 412 where another account has signed in, or nothing
 * but a status.
 */
export async function POST(request: Request, { params }: Place): Promise<Response> {
  if (!isOwnOrigin(request.headers, env().APP_URL)) return new Response(null, { status: 403 })
  const viewer = await currentViewer()
  if (!viewer) return new Response(null, { status: 401, headers: noStore })
  const { id } = await params
  const form = await readForm(request)
  if (form instanceof Response) return form
  if (!(await isPageOf(viewer, form))) return new Response(null, { status: 412, headers: noStore })
  if (viewer.role !== 'PELAPOR') return new Response(null, { status: 404, headers: noStore })
  const result = await savePage({ db: db(), viewer, now: clockNow() }, id === NEW ? '' : id, form)
  if (result.kind === 'elsewhere') return new Response(null, { status: 409, headers: noStore })
  if (result.kind !== 'saved') return new Response(null, { status: 404, headers: noStore })
  return Response.json({ savedAt: result.savedAt, id: result.id }, { headers: noStore })
}
