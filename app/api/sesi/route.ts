import { env } from '@/lib/env'
import { MAX_FORM_BYTES, readForm } from '@/lib/platform/http/body'
import { keepForm } from '@/lib/platform/http/kept-form'
import { isOwnOrigin } from '@/lib/platform/http/origin'
import { currentViewer, tokenIds } from '@/lib/platform/session/viewer'

/** "Tetap masuk": the person's own act, so it restarts the session's 15 minutes. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request.headers, env().APP_URL)) return new Response(null, { status: 403 })
  const viewer = await currentViewer()
  return new Response(null, { status: viewer ? 204 : 401, headers: { 'cache-control': 'no-store' } })
}

/**
 * "Masuk lagi" on a page whose session has ended: its typed text waits for the same person's next login, as
 * that of a posted form does. PAGE_FIELD names the page. A living session keeps its own text.
 */
export async function PUT(request: Request): Promise<Response> {
  if (!isOwnOrigin(request.headers, env().APP_URL)) return new Response(null, { status: 403 })
  const headers = { 'cache-control': 'no-store' }
  if (!(await tokenIds())) return new Response(null, { status: 401, headers })
  const form = await readForm(request, { bytes: MAX_FORM_BYTES, ms: 20_000 })
  if (form instanceof Response) return form
  const kept = (await currentViewer()) !== null || (await keepForm(form))
  return new Response(null, { status: kept ? 204 : 400, headers })
}
