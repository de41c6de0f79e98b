import type { Bytes } from '@/lib/vault/bytes'
import { openOwn, sealOwn } from '@/lib/vault/own'
import type { Seed } from '@/lib/vault/seed'

const markAt = (aduanId: string) => ({ table: 'aduan', column: 'sealed_read', rowId: aduanId })

/**
 * Ids of the notifications of their case that a reporter has read. Only the reporter can open them; the time
 * is not stored.
 */
export async function openReadMarks(seed: Seed, aduanId: string, sealed: Bytes | null): Promise<Set<string>> {
  if (!sealed) return new Set()
  return new Set((await openOwn(seed, markAt(aduanId), sealed)).split(' ').filter((id) => id !== ''))
}

/** Seals the marks for the case's row. */
export async function sealReadMarks(seed: Seed, aduanId: string, marks: ReadonlySet<string>): Promise<Bytes> {
  return sealOwn(seed, markAt(aduanId), [...marks].sort().join(' '))
}
