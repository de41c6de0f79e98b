import { type Bytes, equalBytes } from './bytes'
import { blake2b } from './digest'
import { VaultError } from './errors'
import { type FramePart, frame } from './frame'
import { masterKeys } from './master-keys'
import { sodiumReady } from './sodium'

export type ChainValue = string | number | null | Bytes

/**
 * Hash of one event: over the previous hash (null for the first event) and every field sorted by name, each
 * with its type. A changed, missing, extra or reordered event breaks every later hash. Throws VaultError for
 * a number that is not an integer.
 */
export async function chainHash(previous: Bytes | null, record: Record<string, ChainValue>): Promise<Bytes> {
  if (previous && previous.length !== 32) throw new VaultError('argument')
  const fields = Object.entries(record)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, value]) => [name, typeTag(value), value ?? ''])
  return blake2b(await sodiumReady(), 32, frame('WBS1', 'chain', previous ?? '', ...fields))
}

/**
 * A seal over the head of a chain: its name, its number of events, the last hash, and the state of the row
 * that carries it (as a hash), if it has one. Only the server's key can make it, so somebody who can write
 * only to the database can neither cut off the last events nor recompute a whole chain. Uses the lowest
 * master key version present, like index tags.
 */
export async function sealHead(chain: string, length: number, hash: Bytes, state?: Bytes): Promise<Bytes> {
  const message = frame('WBS1', 'chain-head', chain, length, hash, ...(state ? [state] : []))
  return blake2b(await sodiumReady(), 32, message, masterKeys().indexKey('chain-head'))
}

/** Whether a seal matches this head; an empty chain needs no seal. */
export async function fitsHead(
  chain: string,
  head: { length: number; seal: Bytes | null },
  last: { length: number; hash: Bytes | null; state?: Bytes },
): Promise<boolean> {
  if (head.length !== last.length) return false
  if (last.length === 0 || !last.hash) return head.seal === null
  return (
    head.seal !== null && equalBytes(head.seal, await sealHead(chain, last.length, last.hash, last.state))
  )
}

function typeTag(value: ChainValue): FramePart {
  if (value === null) return 'null'
  if (typeof value === 'string') return 'text'
  return typeof value === 'number' ? 'number' : 'bytes'
}
