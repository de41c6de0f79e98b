import type { Db } from '@/lib/platform/db/client'
import { newEscrow } from '@/lib/vault/escrow'
import { certify, certifyEscrow, newRoot } from '@/lib/vault/root'

/**
 * Gives the database a new ROOT; returns the function that certifies a member of staff, without which no key
 * reaches them.
 */
export async function certifier(db: Db): Promise<(userId: string) => Promise<void>> {
  const [escrow, root] = [await newEscrow(), await newRoot()]
  const escrowCertificate = await certifyEscrow(root.secret, escrow.publicKey)
  await db.institution.create({ data: { id: 1, escrowCertificate, rootPublicKey: root.publicKey } })
  return async (userId) => {
    const row = await db.user.findUniqueOrThrow({ where: { id: userId } })
    const days = { from: '2026-01-01', until: '2099-12-31' }
    const certificate = await certify(root.secret, { ...row, userId, ...days })
    await db.user.update({ where: { id: userId }, data: { certificate } })
  }
}
