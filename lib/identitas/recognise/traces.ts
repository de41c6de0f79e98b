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

/** The sealed hashes in the row of a case. */
export interface SealedTraces {
  id: string
  sealedTraces: Bytes | null
  sealedLaterTraces: Bytes | null
}

const shape = z.object({ key: z.string(), tags: z.array(z.string()) })
/** Made at sending. */
const atSending = sealedColumn<Traces>('aduan', 'sealed_traces', 'internal', shape)
/** Made when the reporter discloses more afterwards, who has no internal key. */
const later = sealedColumn<Traces>('aduan', 'sealed_later_traces', 'content', shape)

/**
 * Seals the hashes with which a case's answer is compared: staff of the case can compare, but not read the
 * words.
 */
export async function sealTraces(
  internal: CompartmentKey,
  aduanId: string,
  tokens: readonly IdentityToken[],
): Promise<Bytes> {
  return atSending.seal(internal, aduanId, await tracesOf(tokens))
}

/** The same of what a reporter discloses after sending. */
export async function sealLaterTraces(
  content: CompartmentKey,
  aduanId: string,
  tokens: readonly IdentityToken[],
): Promise<Bytes> {
  return later.seal(content, aduanId, await tracesOf(tokens))
}

async function tracesOf(tokens: readonly IdentityToken[]): Promise<Traces> {
  const key = await newCompareKey()
  const tags = await Promise.all(tokens.map((token) => compareTag(key, sealedName(token))))
  // Sorted by hash, because the order of the names would reveal something too.
  return { key, tags: tags.sort() }
}

/** Which of these values (sealedName) are among the sealed ones of a case. */
export async function sealedMatches(
  { content, internal }: { content: CompartmentKey; internal: CompartmentKey | null },
  row: SealedTraces,
  values: ReadonlySet<string>,
): Promise<Set<string>> {
  const found = await Promise.all([
    row.sealedTraces && internal ? atSending.open(internal, row.id, row.sealedTraces) : null,
    row.sealedLaterTraces ? later.open(content, row.id, row.sealedLaterTraces) : null,
  ])
  const hits = await Promise.all(found.map((traces) => (traces ? matchesOf(traces, values) : [])))
  return new Set(hits.flat())
}

async function matchesOf({ key, tags }: Traces, values: ReadonlySet<string>): Promise<string[]> {
  const known = new Set(tags)
  const hits = await Promise.all(
    [...values].map(async (value) => (known.has(await compareTag(key, value)) ? [value] : [])),
  )
  return hits.flat()
}
