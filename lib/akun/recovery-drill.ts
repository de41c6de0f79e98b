import { recordAct } from '@/lib/jejak/record-act'
import type { Db } from '@/lib/platform/db/client'
import { newId } from '@/lib/platform/db/id'
import { inTransaction } from '@/lib/platform/db/transaction'
import { equalBytes } from '@/lib/vault/bytes'
import { newCompartmentKey, unwrapKey, wrapKey } from '@/lib/vault/case-keys'
import { VaultError } from '@/lib/vault/errors'
import { escrowKeyPair } from '@/lib/vault/escrow'
import { openText, sealText } from '@/lib/vault/field'
import { newToken } from '@/lib/vault/random'
import { joinEscrow } from '@/lib/vault/shares'

export type DrillResult = 'opened' | 'mistyped' | 'other-key' | 'no-institution'

/**
 * Proves that two paper shares open what this installation seals: a test case is sealed to the public key in
 * the database and opened with the shares alone. Only a success is recorded. Neither shares nor secret are
 * stored or shown.
 */
export async function runRecoveryDrill(db: Db, shares: readonly string[], now: Date): Promise<DrillResult> {
  const institution = await db.institution.findUnique({ where: { id: 1 } })
  if (!institution) return 'no-institution'
  let pair: Awaited<ReturnType<typeof escrowKeyPair>>
  try {
    pair = await escrowKeyPair(await joinEscrow(shares))
  } catch (error) {
    if (error instanceof VaultError) return 'mistyped'
    throw error
  }
  if (!equalBytes(pair.publicKey, institution.escrowPublicKey)) return 'other-key'

  const caseId = newId()
  const key = await newCompartmentKey({ caseId, compartment: 'content', epoch: 1 })
  const at = { table: 'aduan', column: 'sealed_report', rowId: caseId }
  const words = await newToken()
  const sealed = await sealText(key, at, words)
  const { sealed: wrap } = await wrapKey(key, institution.escrowPublicKey)
  const opened = await openText(await unwrapKey(wrap, key.ref, pair), at, sealed)
  if (opened !== words) return 'other-key'
  await inTransaction(db, async (tx) => {
    await tx.institution.update({ where: { id: 1 }, data: { drilledAt: now } })
    await recordAct(tx, { actorId: null, act: 'recovery-drill', subject: 'kunci pemulihan', now })
  })
  return 'opened'
}
