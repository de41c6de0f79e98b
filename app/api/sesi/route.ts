import { env } from '@/lib/env'
import { isOwnOrigin } from '@/lib/platform/http/origin'
import { currentViewer } from '@/lib/platform/session/viewer'

/** "Tetap masuk": the person's own act, so it restarts the session's 15 minutes. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request.headers, env().APP_URL)) return new Response(null, { status: 403 })
  const viewer = await currentViewer()
  return new Response(null, { status: viewer ? 204 : 401, headers: { 'cache-control': 'no-store' } })
}
