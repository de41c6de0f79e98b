import { clockNow } from '@/lib/clock'
import { env } from '@/lib/env'
import { beginOnce } from '@/lib/lapor/commands/begin-once'
import { isOfCase, isWithoutAccount } from '@/lib/lapor/commands/first-page'
import { pageSaveOf, savePage } from '@/lib/lapor/commands/save-page'
import { STEPS } from '@/lib/lapor/form/steps'
import { db } from '@/lib/platform/db/client'
import { heldAtGate } from '@/lib/platform/http/at-gate'
import { readForm } from '@/lib/platform/http/body'
import { isOwnOrigin } from '@/lib/platform/http/origin'
import { currentViewer, keepSession } from '@/lib/platform/session/viewer'

const noStore = { 'cache-control': 'no-store' }

/**
 * Saves the first page of a report without an account while it is written; the first save begins its session,
 * behind the same gate as its buttons. Answers with the time and the draft; 409 where another tab saved this
 * page meanwhile, 412 where the browser has the session of somebody else, 429 with what a flood asks for
 * (FormOutcome `wait`).
 */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request.headers, env().APP_URL)) return new Response(null, { status: 403 })
  const viewer = await currentViewer()
  const form = await readForm(request)
  if (form instanceof Response) return form
  const now = clockNow()
  if (form.get('langkah') !== String(STEPS[0].number))
    return new Response(null, { status: 404, headers: noStore })
  if (viewer) {
    if (!isWithoutAccount(viewer) || !(await isOfCase(db(), viewer, '')))
      return new Response(null, { status: 412, headers: noStore })
    return answered(await savePage({ db: db(), viewer, now }, '', form))
  }
  const held = await heldAtGate('lapor', form)
  if (held?.kind === 'wait') return Response.json(held.data, { status: 429, headers: noStore })
  const begun = await beginOnce(db(), pageSaveOf(form)?.tab, now)
  const result = await savePage({ db: db(), viewer: begun.viewer, now }, '', form)
  if (result.kind === 'saved') await keepSession(begun.secrets)
  return answered(result)
}

function answered(result: Awaited<ReturnType<typeof savePage>>): Response {
  if (result.kind === 'saved')
    return Response.json({ savedAt: result.savedAt, id: result.id }, { headers: noStore })
  return new Response(null, { status: result.kind === 'elsewhere' ? 409 : 404, headers: noStore })
}
