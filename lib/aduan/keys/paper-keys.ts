import { env } from '@/lib/env'
import type { Db, Tx } from '@/lib/platform/db/client'
import { type Bytes, equalBytes, fromBase64Url } from '@/lib/vault/bytes'
import { readEscrowCertificate } from '@/lib/vault/root'

/** The reason why a key whose secret is on paper is not trusted. */
export type PaperKeyFault =
  | 'not-set-up'
  | 'root-not-pinned'
  | 'escrow-not-pinned'
  | 'not-certified'
  | 'not-pinned'

/** No case may be sealed to what the database names as ROOT or ESCROW. The message contains no key. */
export class UntrustedPaperKey extends Error {
  constructor(readonly fault: PaperKeyFault) {
    super(`paper key: ${fault}`)
  }
}

/**
 * ROOT's public key. The environment says which one, so that somebody who can write to the database cannot
 * substitute their own; only a demonstration and tests believe the database. Throws UntrustedPaperKey in
 * production without a pin.
 */
export async function rootOf(tx: Db | Tx): Promise<Bytes> {
  const { WBS_ROOT_PUBLIC_KEY: pinned, WBS_MODE } = env()
  if (pinned) return fromBase64Url(pinned)
  if (WBS_MODE === 'production') throw new UntrustedPaperKey('root-not-pinned')
  const row = await tx.institution.findUnique({ where: { id: 1 }, select: { rootPublicKey: true } })
  if (!row) throw new UntrustedPaperKey('not-set-up')
  return row.rootPublicKey
}

/**
 * ESCROW's public key: the one that ROOT certified and that the environment names (docs/design/hardening.md,
 * rule 10). Asked each time something is sealed to ESCROW, at start and by /api/health; nothing remembers an
 * answer. Throws UntrustedPaperKey.
 */
export async function escrowOf(tx: Db | Tx): Promise<Bytes> {
  const { WBS_ESCROW_PUBLIC_KEY: pinned, WBS_MODE } = env()
  if (!pinned && WBS_MODE === 'production') throw new UntrustedPaperKey('escrow-not-pinned')
  const root = await rootOf(tx)
  const row = await tx.institution.findUnique({ where: { id: 1 }, select: { escrowCertificate: true } })
  if (!row) throw new UntrustedPaperKey('not-set-up')
  const publicKey = await readEscrowCertificate(root, row.escrowCertificate)
  if (!publicKey) throw new UntrustedPaperKey('not-certified')
  if (pinned && !equalBytes(publicKey, fromBase64Url(pinned))) throw new UntrustedPaperKey('not-pinned')
  return publicKey
}
