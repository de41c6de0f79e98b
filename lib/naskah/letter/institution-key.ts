import type { Db, Tx } from '@/lib/platform/db/client'
import type { Bytes } from '@/lib/vault/bytes'
import { newSigningKey } from '@/lib/vault/sign'

/**
 * The key that signs letters; made with the first letter. The institution's row is locked by it until the
 * transaction ends.
 */
export async function signingKey(tx: Tx): Promise<{ publicKey: Bytes; sealed: Bytes; format: string }> {
  await tx.$queryRaw`SELECT 1 FROM institution WHERE id = 1 FOR UPDATE`
  const row = await tx.institution.findUniqueOrThrow({
    where: { id: 1 },
    select: { signPublicKey: true, sealedSignKey: true, letterFormat: true },
  })
  const format = row.letterFormat
  if (row.signPublicKey && row.sealedSignKey)
    return { publicKey: row.signPublicKey, sealed: row.sealedSignKey, format }
  const { publicKey, sealed } = await newSigningKey()
  await tx.institution.update({ where: { id: 1 }, data: { signPublicKey: publicKey, sealedSignKey: sealed } })
  return { publicKey, sealed, format }
}

/** The public half, to check a letter with; null before the first letter. */
export async function signingPublicKey(db: Db): Promise<Bytes | null> {
  const row = await db.institution.findUnique({ where: { id: 1 }, select: { signPublicKey: true } })
  return row?.signPublicKey ?? null
}
