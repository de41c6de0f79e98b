import { createHmac, timingSafeEqual } from 'node:crypto'

/** A message older or newer than this may be a replay. */
const TOLERANCE_S = 300
const PREFIX = 'whsec_'

interface Signed {
  id: string
  timestamp: string
  signatures: string
  body: string
}

/**
 * Whether a message was signed with this secret within the tolerance, as Standard Webhooks and Svix define
 * it: HMAC-SHA-256 over `id.timestamp.body`. One of several signatures is enough, so that a secret can be
 * rotated.
 */
export function isSignedWith(
  secret: string,
  { id, timestamp, signatures, body }: Signed,
  now: Date,
): boolean {
  const at = Number(timestamp)
  if (id === '' || !Number.isInteger(at) || Math.abs(now.getTime() / 1000 - at) > TOLERANCE_S) return false
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64')
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest()
  return signatures.split(' ').some((one) => {
    const [version, value = ''] = one.split(',')
    const given = Buffer.from(value, 'base64')
    return version === 'v1' && given.length === expected.length && timingSafeEqual(given, expected)
  })
}
