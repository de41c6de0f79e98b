import { z } from 'zod'
import type { Bytes } from '@/lib/vault/bytes'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { sealedColumn } from '@/lib/vault/column'
import { compareTag, newCompareKey } from '@/lib/vault/compare'
import { type IdentityToken, sealedName } from './identity'

/** Hashes of a reporter's tokens, and their key. */
interface Traces {
  key: string
  tags: string[]
}

const column = sealedColumn<Traces>(
  'aduan',
  'sealed_traces',
  'internal',
  z.object({ key: z.string(), tags: z.array(z.string()) }),
)

/**
 * Seals the hashes with which a case's answer is compared: staff of the case can compare, but not read the
 * words.
 */
export async function sealTraces(
  internal: CompartmentKey,
  aduanId: string,
  tokens: readonly IdentityToken[],
): Promise<Bytes> {
  const key = await newCompareKey()
  const tags = await Promise.all(tokens.map((token) => compareTag(key, sealedName(token))))
  // Sorted by hash, because the order of the names would reveal something too.
  const traces: Traces = { key, tags: tags.sort() }
  return column.seal(internal, aduanId, traces)
}

/** Which of these values (sealedName) are among the sealed ones. */
export async function sealedMatches(
  internal: CompartmentKey,
  aduanId: string,
  sealed: Bytes,
  values: ReadonlySet<string>,
): Promise<Set<string>> {
  const { key, tags } = await column.open(internal, aduanId, sealed)
  const known = new Set(tags)
  const hits = await Promise.all(
    [...values].map(async (value) => (known.has(await compareTag(key, value)) ? [value] : [])),
  )
  return new Set(hits.flat())
}
