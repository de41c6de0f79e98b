import { clockNow } from '@/lib/clock'
import { env } from '@/lib/env'

export const dynamic = 'force-dynamic'

const DAY_MS = 24 * 60 * 60_000
/** Written for each answer, so it never expires while the server runs. */
const VALID_DAYS = 90

/**
 * Where to report a vulnerability (RFC 9116). Who runs an installation names themselves on its landing page.
 */
export function GET(): Response {
  const { APP_URL } = env()
  const until = new Date(Math.floor(clockNow().getTime() / DAY_MS + VALID_DAYS) * DAY_MS)
  const lines = [
    `Contact: ${APP_URL}/#kontak`,
    `Expires: ${until.toISOString()}`,
    'Preferred-Languages: id, en',
    `Canonical: ${APP_URL}/.well-known/security.txt`,
  ]
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }
  return new Response(`${lines.join('\n')}\n`, { headers })
}
