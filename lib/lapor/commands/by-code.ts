import { holdCode } from '@/lib/akun/held-codes'
import type { Db } from '@/lib/platform/db/client'
import { inTransaction } from '@/lib/platform/db/transaction'
import { type SessionSecrets, startSession } from '@/lib/platform/session/sessions'
import { ownerTag } from '@/lib/vault/case-keys'
import { caseIdOfCode, newSecretCode, seedOfCode } from '@/lib/vault/secret-code'
import { hashSid } from '@/lib/vault/session'

/**
 * Begins a report without an account: generates a kode rahasia and a session that holds it until its reporter
 * has it on paper. Nothing is stored outside that session; without a draft there is no case yet.
 */
export async function beginByCode(db: Db, now: Date): Promise<SessionSecrets> {
  const { code, seed } = await newSecretCode()
  return inTransaction(db, async (tx) => {
    const secrets = await startSession(tx, null, seed, now)
    const holder = { sidHash: await hashSid(secrets.sid), kx: secrets.kx }
    await holdCode(tx, holder, caseIdOfCode(seed), { code })
    return secrets
  })
}

/**
 * Opens a case with its kode rahasia: returns a session of its reporter, or null for any other text. A
 * mistyped code, a code that never existed and one whose case was moved to an account take the same path. 128
 * random bits need no Argon2id.
 */
export async function enterByCode(
  db: Db,
  typed: string,
  now: Date,
): Promise<{ secrets: SessionSecrets; aduanId: string } | null> {
  const seed = await seedOfCode(typed)
  const found = await db.aduan.findFirst({
    where: { ownerTag: await ownerTag(seed) },
    orderBy: { asalAduanId: { sort: 'asc', nulls: 'first' } },
    select: { id: true },
  })
  return found ? { secrets: await startSession(db, null, seed, now), aduanId: found.id } : null
}
