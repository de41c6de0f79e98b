import { isOwnOrigin } from '@/lib/action/origin'
import { dropSession } from '@/lib/auth/viewer'
import { env } from '@/lib/env'

/** Ends the session for "Keluar cepat": called by a beacon while the page is already blank and leaving. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request.headers, env().APP_URL)) return new Response(null, { status: 403 })
  await dropSession()
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } })
}
