import { clockNow } from '@/lib/clock'
import { env } from '@/lib/env'
import { autosaveCorrection, autosaveJawaban } from '@/lib/jawaban/commands'
import { bodyOf, revisionOf } from '@/lib/jawaban/form'
import { db } from '@/lib/platform/db/client'
import { readForm } from '@/lib/platform/http/body'
import { isOwnOrigin } from '@/lib/platform/http/origin'
import { mayAct } from '@/lib/platform/http/rate-limit'
import { isPageOf } from '@/lib/platform/session/page-holder'
import { currentViewer } from '@/lib/platform/session/viewer'

interface Place {
  params: Promise<{ id: string }>
}

const noStore = { 'cache-control': 'no-store' }
const refused = (status: number) => new Response(null, { status, headers: noStore })

/**
 * Autosaves the draft of an answer, or with `?untuk=perbaikan` that of a correction. Answers with the time
 * and the new revision, or with a status.
 */
export async function POST(request: Request, { params }: Place): Promise<Response> {
  if (!isOwnOrigin(request.headers, env().APP_URL)) return refused(403)
  const viewer = await currentViewer()
  if (!viewer) return refused(401)
  const { id } = await params
  if (viewer.role !== 'TELAAH') return refused(404)
  if (!mayAct(viewer.userId)) return refused(429)
  const form = await readForm(request)
  if (form instanceof Response) return form
  if (!(await isPageOf(viewer, form))) return refused(412)
  const now = clockNow()
  const revision = revisionOf(form)
  const save = { aduanId: id, actionKey: undefined, body: bodyOf(form), revision }
  const correction = new URL(request.url).searchParams.get('untuk') === 'perbaikan'
  const autosave = correction ? autosaveCorrection : autosaveJawaban
  const result = await autosave({ db: db(), viewer, now }, save)
  if (result.kind === 'conflict-draft') return refused(409)
  if (result.kind !== 'done' && result.kind !== 'repeated') return refused(404)
  return Response.json({ savedAt: now.toISOString(), revision: revision + 1 }, { headers: noStore })
}
