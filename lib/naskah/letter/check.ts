import type { Db } from '@/lib/platform/db/client'
import type { Bytes } from '@/lib/vault/bytes'
import { equalBytes } from '@/lib/vault/bytes'
import { fromReadableCode, toReadableCode } from '@/lib/vault/readable-code'
import { isSigned } from '@/lib/vault/sign'
import type { WitaDate } from '@/lib/waktu/calendar'
import { fromDateColumn } from '@/lib/waktu/date-columns'
import { codeTag } from './code-tag'
import { signingPublicKey } from './institution-key'
import { registeredParts } from './issue'

const CODE_BYTES = 10

/**
 * What anybody is told of a letter: its number, its day, whether it is ours and unchanged. Never what it
 * says, or of which case.
 */
export type LetterCheck =
  /** `file`: whether the file that was given is the one that was issued; null when none was given. */
  | {
      kind: 'found'
      nomor: string
      onDate: WitaDate
      file: 'same' | 'other' | null
      replacedOn: WitaDate | null
    }
  /** The note in our register does not carry our own signature: somebody changed it. */
  | { kind: 'broken' }
  | { kind: 'unknown' }
  | { kind: 'mistyped' }

/**
 * Looks a letter up by the code that is printed on it, by its file (SHA-256), or by both. A code is checked
 * for slips of the pen first. Nothing that was given is kept.
 */
export async function checkLetter(
  db: Db,
  { code, fileHash }: { code: string; fileHash: Bytes | null },
): Promise<LetterCheck> {
  const secret = code === '' ? null : await fromReadableCode(code, CODE_BYTES)
  if (code !== '' && !secret) return { kind: 'mistyped' }
  if (!secret && !fileHash) return { kind: 'mistyped' }
  const where = secret
    ? { codeTag: await codeTag(db, await toReadableCode(secret)) }
    : fileHash
      ? { fileHash }
      : null
  const row = where ? await db.suratJawaban.findFirst({ where }) : null
  if (!row) return { kind: 'unknown' }
  const onDate = fromDateColumn(row.issuedOn)
  const key = await signingPublicKey(db)
  if (!key || !(await isSigned(key, row.signature, ...registeredParts({ ...row, onDate })))) {
    return { kind: 'broken' }
  }
  const next = row.replacedBy
    ? await db.suratJawaban.findUnique({ where: { id: row.replacedBy }, select: { issuedOn: true } })
    : null
  return {
    kind: 'found',
    nomor: row.nomor,
    onDate,
    file: fileHash ? (equalBytes(fileHash, row.fileHash) ? 'same' : 'other') : null,
    replacedOn: next ? fromDateColumn(next.issuedOn) : null,
  }
}
