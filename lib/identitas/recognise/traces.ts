import { z } from 'zod'
import type { Bytes } from '@/lib/vault/bytes'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { sealedColumn } from '@/lib/vault/column'
import { compareTag, newCompareKey } from '@/lib/vault/compare'
import { candidatesIn, type IdentityToken, sealedName } from './identity'
import { readable } from './tokens'

/** Hashes of a reporter's tokens, and the key that they were made with. */
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

/** Seals what a case's answer is compared with, for staff of the case and without a word of it. */
export async function sealTraces(
  internal: CompartmentKey,
  aduanId: string,
  tokens: readonly IdentityToken[],
): Promise<Bytes> {
  const key = await newCompareKey()
  const tags = await Promise.all(tokens.map((token) => compareTag(key, sealedName(token))))
  // In order of their hash: the order of the names told something too.
  const traces: Traces = { key, tags: tags.sort() }
  return column.seal(internal, aduanId, traces)
}

/** Which values in these texts are among the sealed ones. */
export async function sealedMatches(
  internal: CompartmentKey,
  aduanId: string,
  sealed: Bytes,
  texts: readonly string[],
): Promise<Set<string>> {
  const { key, tags } = await column.open(internal, aduanId, sealed)
  const known = new Set(tags)
  const names = new Set(texts.flatMap((text) => candidatesIn(readable(text)).map(sealedName)))
  const hits = await Promise.all(
    [...names].map(async (name) => (known.has(await compareTag(key, name)) ? [name] : [])),
  )
  return new Set(hits.flat())
}
