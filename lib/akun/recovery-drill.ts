import { escrowOf } from '@/lib/aduan/keys/paper-keys'
import { recordAct } from '@/lib/jejak/record-act'
import type { Db, Tx } from '@/lib/platform/db/client'
import { newId } from '@/lib/platform/db/id'
import { inTransaction } from '@/lib/platform/db/transaction'
import { type Bytes, equalBytes, toBase64Url } from '@/lib/vault/bytes'
import { type KeyPair, newCompartmentKey, unwrapKey, wrapKey } from '@/lib/vault/case-keys'
import { VaultError } from '@/lib/vault/errors'
import { escrowKeyPair } from '@/lib/vault/escrow'
import { openText, sealText } from '@/lib/vault/field'
import { newToken } from '@/lib/vault/random'
import { indexTag } from '@/lib/vault/server'
import { joinEscrow } from '@/lib/vault/shares'

export type DrillResult = 'opened' | 'mistyped' | 'other-key'

/**
 * Proves that two paper shares open what this installation seals: a test case is sealed to ESCROW and opened
 * with the shares alone. Only a success is recorded, for this very key. Neither shares nor secret are stored
 * or shown. Throws UntrustedPaperKey if ESCROW is not the one that ROOT certified and the environment names.
 */
export async function runRecoveryDrill(db: Db, shares: readonly string[], now: Date): Promise<DrillResult> {
  const pair = await openEscrow(db, shares)
  if (typeof pair === 'string') return pair
  const { publicKey } = pair
  const caseId = newId()
  const key = await newCompartmentKey({ caseId, compartment: 'content', epoch: 1 })
  const at = { table: 'aduan', column: 'sealed_report', rowId: caseId }
  const words = await newToken()
  const sealed = await sealText(key, at, words)
  const { sealed: wrap } = await wrapKey(key, publicKey)
  const opened = await openText(await unwrapKey(wrap, key.ref, pair), at, sealed)
  if (opened !== words) return 'other-key'
  await inTransaction(db, async (tx) => {
    const data = { drilledAt: now, drillTag: await drillTag(publicKey, now) }
    await tx.institution.update({ where: { id: 1 }, data })
    await recordAct(tx, { actorId: null, act: 'recovery-drill', subject: 'kunci pemulihan', now })
  })
  return 'opened'
}

/** ESCROW's pair from two shares of this very installation, or why not. Throws UntrustedPaperKey. */
export async function openEscrow(
  db: Db,
  shares: readonly string[],
): Promise<KeyPair | Exclude<DrillResult, 'opened'>> {
  const publicKey = await escrowOf(db)
  try {
    const pair = await escrowKeyPair(await joinEscrow(shares))
    return equalBytes(pair.publicKey, publicKey) ? pair : 'other-key'
  } catch (error) {
    if (error instanceof VaultError) return 'mistyped'
    throw error
  }
}

/**
 * Whether a drill opened with the ESCROW key of today. A date that somebody wrote into the database, or the
 * drill of an earlier key, does not count. Throws UntrustedPaperKey.
 */
export async function isDrilled(db: Db | Tx): Promise<boolean> {
  const row = await db.institution.findUnique({ where: { id: 1 } })
  if (!row?.drilledAt || !row.drillTag) return false
  return equalBytes(row.drillTag, await drillTag(await escrowOf(db), row.drilledAt))
}

/** Keyed hash by which a drill counts. */
export function drillTag(publicKey: Bytes, at: Date): Promise<Bytes> {
  return indexTag('recovery-drill', `${toBase64Url(publicKey)} ${at.toISOString()}`)
}
