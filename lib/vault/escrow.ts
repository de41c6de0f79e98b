import type { Bytes } from '@/lib/vault/bytes'
import { boxKeyPair, type KeyPair } from '@/lib/vault/case-keys'
import { deriveKey } from '@/lib/vault/derive'
import { VaultError } from '@/lib/vault/errors'
import { randomBytes } from '@/lib/vault/random'
import { fromReadableCode, toReadableCode } from '@/lib/vault/readable-code'
import { sodiumReady } from '@/lib/vault/sodium'

/** A new ESCROW pair: the public key for the server, the secret as 14 groups of four letters for paper. */
export async function newEscrow(): Promise<{ publicKey: Bytes; secret: string }> {
  const secret = await toReadableCode(randomBytes(32))
  const { publicKey } = await escrowKeyPair(secret)
  return { publicKey, secret }
}

/** The pair of an escrow secret as typed from paper. Throws VaultError when it is mistyped. */
export async function escrowKeyPair(secret: string): Promise<KeyPair> {
  const bytes = await fromReadableCode(secret, 32)
  if (!bytes) throw new VaultError('format')
  return boxKeyPair(await sodiumReady(), deriveKey(bytes, 'escrow'))
}
