import { type CaseKeys, escrowRecipient, grantKeys, type Recipient } from '@/lib/aduan/keys/keys'
import type { Tx } from '@/lib/platform/db/client'
import type { ActorRole } from '@/lib/platform/db/generated/enums'
import { type CompartmentKey, newCompartmentKey } from '@/lib/vault/case-keys'

/** Which compartment an original lies in: a reporter's tells who they are, one of staff may show how they work. */
export function originalCompartment(role: ActorRole): 'identity' | 'internal' {
  return role === 'PELAPOR' ? 'identity' : 'internal'
}

/**
 * The key that originals of this person are sealed under. A case begun before there was one gets it now: for the reporter, and once the
 * case is sent also for ESCROW.
 */
export async function originalKey(
  tx: Tx,
  aduan: { id: string; epoch: number; status: string; reporterKey: Uint8Array<ArrayBuffer> },
  keys: CaseKeys,
  role: ActorRole,
): Promise<CompartmentKey> {
  const known = role === 'PELAPOR' ? keys.identity : keys.internal
  if (known) return known
  if (role !== 'PELAPOR') throw new Error('staff without the internal key')
  const key = await newCompartmentKey({ caseId: aduan.id, compartment: 'identity', epoch: aduan.epoch })
  const recipients: Recipient[] = [{ holder: 'PELAPOR', publicKey: aduan.reporterKey }]
  if (aduan.status !== 'DRAF') recipients.push(await escrowRecipient(tx))
  await grantKeys(tx, [key], recipients)
  return key
}
