import { combine, split } from 'shamir-secret-sharing'
import { VaultError } from './errors'
import { fromReadableCode, toReadableCode } from './readable-code'

export const SHARES = 3
export const NEEDED = 2
/** 32 bytes of the secret and one that says where on the line this share lies. */
const SHARE_BYTES = 33

/**
 * Splits an ESCROW secret into three shares for three people; any two give it back, one tells nothing (Shamir, over
 * GF(256), byte by byte). Each is a code of 14 groups for paper. Throws VaultError when the secret is mistyped.
 */
export async function splitEscrow(secret: string): Promise<string[]> {
  const bytes = await fromReadableCode(secret, 32)
  if (!bytes) throw new VaultError('format')
  const shares = await split(bytes, SHARES, NEEDED)
  bytes.fill(0)
  return Promise.all(shares.map((share) => toReadableCode(new Uint8Array(share))))
}

/** The ESCROW secret from two shares or more. Throws VaultError for a mistyped share, or the same one twice. */
export async function joinEscrow(typed: readonly string[]): Promise<string> {
  const shares = await Promise.all(typed.map((share) => fromReadableCode(share, SHARE_BYTES)))
  const whole = shares.filter((share) => share !== null)
  const places = new Set(whole.map((share) => share[SHARE_BYTES - 1]))
  if (whole.length !== typed.length || whole.length < NEEDED || places.size !== whole.length) {
    throw new VaultError('format')
  }
  const secret = await combine(whole)
  const code = await toReadableCode(new Uint8Array(secret))
  secret.fill(0)
  return code
}
