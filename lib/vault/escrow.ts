import type { Bytes } from './bytes'
import { boxKeyPair, type KeyPair } from './case-keys'
import { deriveKey } from './derive'
import { VaultError } from './errors'
import { randomBytes } from './random'
import { fromReadableCode, toReadableCode } from './readable-code'
import { sodiumReady } from './sodium'

/**
 * A new ESCROW pair: the public key for the server, the secret as 14 groups of four letters to print on
 * paper.
 */
export async function newEscrow(): Promise<{ publicKey: Bytes; secret: string }> {
  const secret = await toReadableCode(randomBytes(32))
  const { publicKey } = await escrowKeyPair(secret)
  return { publicKey, secret }
}

/** The pair of an ESCROW secret as typed from paper. Throws VaultError if it is mistyped. */
export async function escrowKeyPair(secret: string): Promise<KeyPair> {
  const bytes = await fromReadableCode(secret, 32)
  if (!bytes) throw new VaultError('format')
  return boxKeyPair(await sodiumReady(), deriveKey(bytes, 'escrow'))
}
