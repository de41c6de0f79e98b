import { Secret, TOTP } from 'otpauth'
import type { Bytes } from './bytes'

/** RFC 6238 as every authenticator app has it: six digits of HMAC-SHA-1, a new code each 30 seconds. */
const STANDARD = { algorithm: 'SHA1', digits: 6, period: 30 } as const
/** Stands in the app's list on somebody's phone: a name that tells a stranger nothing. */
const ISSUER = 'Layanan Kalsel'
/** 160 bits, as RFC 4226 wants them. */
const SECRET_BYTES = 20

/** The secret as base 32, which is also what somebody types where no camera reads the picture. */
export function totpSecret(random: Bytes): string {
  return new Secret({ buffer: random.slice(0, SECRET_BYTES).buffer }).base32
}

/** The address in the QR picture. */
export function totpAddress(secret: string, username: string): string {
  return new TOTP({
    issuer: ISSUER,
    label: username,
    secret: Secret.fromBase32(secret),
    ...STANDARD,
  }).toString()
}

/**
 * The time step whose code this is, at most one before or after now; null for any other. Whoever asks must remember the
 * step and refuse it and all before it the next time.
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
