import type { Bytes } from '@/lib/vault/bytes'
import { blake2b } from '@/lib/vault/digest'
import { VaultError } from '@/lib/vault/errors'
import { type FramePart, frame } from '@/lib/vault/frame'
import { sodiumReady } from '@/lib/vault/sodium'

export type ChainValue = string | number | null | Bytes

/**
 * The hash of one event, over the hash of the one before (null for the first) and every field in order of its name, each with its type:
 * a change, a missing or an extra event, or another order breaks every later hash. Throws VaultError for a number that is not whole.
 */
export async function chainHash(previous: Bytes | null, record: Record<string, ChainValue>): Promise<Bytes> {
  if (previous && previous.length !== 32) throw new VaultError('argument')
  const fields = Object.entries(record)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, value]) => [name, typeTag(value), value ?? ''])
  return blake2b(await sodiumReady(), 32, frame('WBS1', 'chain', previous ?? '', ...fields))
}

function typeTag(value: ChainValue): FramePart {
  if (value === null) return 'null'
  if (typeof value === 'string') return 'text'
  return typeof value === 'number' ? 'number' : 'bytes'
}
