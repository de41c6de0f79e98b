import type { Bytes } from '@/lib/vault/bytes'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { compareTag, newCompareKey } from '@/lib/vault/compare'
import { openJson, type Sealed, sealJson } from '@/lib/vault/field'
import { candidatesIn, type IdentityToken } from './identity'
import { sealedName } from './rules'
import { readable } from './tokens'

/** Hashes of a reporter's tokens, and the key that they were made with. */
interface Traces {
  key: string
  tags: string[]
}

const at = (aduanId: string) => ({ table: 'aduan', column: 'sealed_traces', rowId: aduanId })

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
  return sealJson(internal, at(aduanId), traces)
}

/** Which values in these texts are among the sealed ones. */
export async function sealedMatches(
  internal: CompartmentKey,
  aduanId: string,
  sealed: Bytes,
  texts: readonly string[],
): Promise<Set<string>> {
  const { key, tags } = await openJson<Traces>(internal, at(aduanId), sealed as Sealed<Traces>)
  const known = new Set(tags)
  const names = new Set(texts.flatMap((text) => candidatesIn(readable(text)).map(sealedName)))
  const hits = await Promise.all(
    [...names].map(async (name) => (known.has(await compareTag(key, name)) ? [name] : [])),
  )
  return new Set(hits.flat())
}
