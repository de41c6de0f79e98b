import { z } from 'zod'
import type { Bytes } from '@/lib/vault/bytes'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { sealedColumn, wordOf } from '@/lib/vault/column'
import { differenceSentences, findingWords, keptReasons, MALWARE } from './finding-labels'
import type { CopyMeta, LampiranMeta } from './rules'

const metas = sealedColumn<LampiranMeta>(
  'lampiran',
  'sealed_meta',
  'content',
  z.object({
    name: z.string(),
    type: z.string(),
    length: z.number(),
    sha256: z.string(),
    note: z.string(),
    item: z.string().nullable(),
    findings: z.array(wordOf(findingWords)),
    differences: z.array(z.object({ what: wordOf(differenceSentences), count: z.number() })),
    noCleanCopy: wordOf(keptReasons).nullable(),
    refusal: wordOf({ ...keptReasons, malware: MALWARE }).nullable(),
    pages: z.number().nullable(),
  }),
)
const copyMetas = sealedColumn<CopyMeta>(
  'salinan',
  'sealed_meta',
  'content',
  z.object({ type: z.string(), length: z.number(), sha256: z.string() }),
)

/** Seals name, type, length, hash, remark and findings of a file. */
export function sealMeta(content: CompartmentKey, id: string, meta: LampiranMeta): Promise<Bytes> {
  return metas.seal(content, id, meta)
}

/** Opens the metadata of a file. */
export function openMeta(content: CompartmentKey, id: string, sealed: Bytes): Promise<LampiranMeta> {
  return metas.open(content, id, sealed)
}

/** Seals type, length and hash of a clean copy. */
export function sealCopyMeta(content: CompartmentKey, id: string, meta: CopyMeta): Promise<Bytes> {
  return copyMetas.seal(content, id, meta)
}

/** Opens type, length and hash of a clean copy. */
export function openCopyMeta(content: CompartmentKey, id: string, sealed: Bytes): Promise<CopyMeta> {
  return copyMetas.open(content, id, sealed)
}
