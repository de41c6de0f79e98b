/** Loopback names that a demo or development server answers to. */
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Whether a request was made on this very machine: every name and address that it or a proxy gives is a
 * loopback one, and no proxy ended TLS before it (ours hide the address). Next itself fills in what no proxy
 * sent. For the mails of a demonstration and the reasons of /api/health.
 */
export function isFromHere(headers: Headers): boolean {
  const names = [headers.get('host'), headers.get('x-forwarded-host')].filter((name) => name !== null)
  const addresses = (headers.get('x-forwarded-for') ?? '').split(',').map((one) => one.trim())
  return (
    (headers.get('x-forwarded-proto') ?? 'http') === 'http' &&
    names.every((name) => LOOPBACK.has(name.replace(/:\d+$/, ''))) &&
    addresses.every((one) => /^(?:|(?:::ffff:)?127[.0-9]+|::1)$/.test(one))
  )
}

/**
 * Whether a post comes from our own pages. Origin must equal APP_URL (or, if APP_URL is a loopback address,
 * another name of it with the same port). Our pages send `Referrer-Policy: no-referrer`, and browsers then
 * send `Origin: null` with a plain form (Fetch standard, "append a request Origin header"): such a post is
 * accepted only if the browser itself says `Sec-Fetch-Site: same-origin`, which no page can forge. Anything
 * else, including a missing Origin, is refused.
 */
export function isOwnOrigin(headers: Headers, appUrl = process.env.APP_URL ?? ''): boolean {
  const origin = headers.get('origin')
  if (origin === 'null') return headers.get('sec-fetch-site') === 'same-origin'
  if (!origin || !URL.canParse(origin) || !URL.canParse(appUrl)) return false
  const from = new URL(origin)
  const own = new URL(appUrl)
  if (from.origin === own.origin) return true
  return (
    LOOPBACK.has(own.hostname) &&
    LOOPBACK.has(from.hostname) &&
    from.port === own.port &&
    from.protocol === own.protocol
  )
}
