import { Secret, TOTP } from 'otpauth'
import type { Bytes } from './bytes'

/** RFC 6238 as in every authenticator app: six digits of HMAC-SHA-1, a new code every 30 seconds. */
const STANDARD = { algorithm: 'SHA1', digits: 6, period: 30 } as const
/** Shown in the list of the phone's authenticator app: a name that tells a stranger nothing. */
const ISSUER = 'Layanan Kalsel'
/** 160 bits, as RFC 4226 recommends. */
const SECRET_BYTES = 20

/** The secret as base 32, which people can also type if no camera can read the QR code. */
export function totpSecret(random: Bytes): string {
  return new Secret({ buffer: random.slice(0, SECRET_BYTES).buffer }).base32
}

/** The URI in the QR code. */
export function totpAddress(secret: string, username: string): string {
  return new TOTP({
    issuer: ISSUER,
    label: username,
    secret: Secret.fromBase32(secret),
    ...STANDARD,
  }).toString()
}

/**
 * The time step of a typed code, at most one before or after `now`; null for any other code. The caller must
 * store the step and from then on refuse it and all earlier ones.
 */
export function totpStepOf(secret: string, typed: string, now: Date): number | null {
  const token = typed.normalize('NFKC').replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const timestamp = now.getTime()
  const delta = TOTP.validate({
    token,
    secret: Secret.fromBase32(secret),
    timestamp,
    window: 1,
    ...STANDARD,
  })
  return delta === null ? null : TOTP.counter({ period: STANDARD.period, timestamp }) + delta
}
