import type { Db, Tx } from '@/lib/platform/db/client'
import { type Bytes, fromBase64Url, toBase64Url } from '@/lib/vault/bytes'
import { indexKey, indexTag, openForServer, sealForServer, tagBy } from '@/lib/vault/server'

const PURPOSE = 'kode-surat'
const AT = { table: 'institution', column: 'sealed_code_key', rowId: '1' }

/** The tag by which a printed code is found without being stored. */
export async function codeTag(db: Db | Tx, code: string): Promise<Bytes> {
  const plain = code.replaceAll('-', '')
  const row = await db.institution.findUnique({ where: { id: 1 }, select: { sealedCodeKey: true } })
  if (!row?.sealedCodeKey) return indexTag(PURPOSE, plain)
  return tagBy(fromBase64Url(await openForServer(AT, row.sealedCodeKey)), plain)
}

/**
 * Keeps the key of these tags, before its master key goes: printed codes are known to nobody who could tag
 * them again.
 */
export async function keepCodeKey(tx: Tx): Promise<void> {
  const sealedCodeKey = await sealForServer(AT, toBase64Url(indexKey(PURPOSE)))
  await tx.institution.updateMany({ where: { id: 1, sealedCodeKey: null }, data: { sealedCodeKey } })
}
