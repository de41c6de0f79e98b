import { combine, split } from 'shamir-secret-sharing'
import { VaultError } from './errors'
import { fromReadableCode, toReadableCode } from './readable-code'

export const SHARES = 3
export const NEEDED = 2
/** 32 bytes of the secret and one for the share's x-coordinate. */
const SHARE_BYTES = 33

/**
 * Splits an ESCROW secret into three shares for three people; any two restore it, one reveals nothing
 * (Shamir, over GF(256), byte by byte). Each share is a code of 14 groups to print on paper. Throws
 * VaultError if the secret is mistyped.
 */
export async function splitEscrow(secret: string): Promise<string[]> {
  const bytes = await fromReadableCode(secret, 32)
  if (!bytes) throw new VaultError('format')
  const shares = await split(bytes, SHARES, NEEDED)
  bytes.fill(0)
  return Promise.all(shares.map((share) => toReadableCode(new Uint8Array(share))))
}

/**
 * Restores the ESCROW secret from two or more shares. Throws VaultError for a mistyped or duplicate share.
 */
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
