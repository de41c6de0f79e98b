import type { CaseKeys } from '@/lib/aduan/keys/keys'
import { logLine } from '@/lib/log'
import type { SalinanKind } from '@/lib/platform/db/generated/enums'
import { newId } from '@/lib/platform/db/id'
import type { BlobStore } from '@/lib/platform/storage/store'
import type { Bytes } from '@/lib/vault/bytes'
import { newFileKey, openFile, openFileKey, sealFile, sealFileKey } from '@/lib/vault/file'
import { newToken } from '@/lib/vault/random'
import { BLOB_PREFIX } from './blobs'
import { officeToPdf } from './cleaning/office'
import type { Answer, Difference } from './cleaning/protocol'
import { lacksRecoder, recoded } from './cleaning/recording'
import { inSandbox, SandboxStopped } from './cleaning/sandbox'
import { sealCopyMeta } from './meta'

/** Attempts of a parser in one examination if the machine was too busy for it. */
const TRIES = 3

/** A sealed copy whose blob is stored. */
export interface NewCopy {
  id: string
  kind: SalinanKind
  storageKey: string
  cipherLength: number
  cipherHash: Bytes
  sealedKey: Bytes
  sealedMeta: Bytes
}

/**
 * After a crash or timeout there is no clean copy, and the state says so. Null if the parser got no processor
 * time in several attempts: that says nothing about the file, which is examined again later.
 */
export async function clean(
  read: () => AsyncIterable<Uint8Array>,
  seal: (type: string, bytes: AsyncIterable<Uint8Array>) => Promise<NewCopy>,
  tries = TRIES,
): Promise<Answer | null> {
  try {
    return await inSandbox({ kind: 'examine' }, read(), async (answer, bytes) => {
      const [part] = answer.kind === 'examined' ? answer.parts : []
      if (part) await seal(part.type, bytes)
      return answer
    })
  } catch (error) {
    if (!(error instanceof SandboxStopped)) throw error
    logLine('parser stopped', { why: error.why })
    if (error.why === 'busy') return tries > 1 ? clean(read, seal, tries - 1) : null
    return {
      kind: 'examined',
      type: '',
      findings: [],
      differences: [],
      pages: null,
      noCleanCopy: 'cleaning-failed',
      parts: [],
    }
  }
}

/**
 * A recording that the cleaner cannot repack: where ffmpeg is installed, of what it makes of it. Null if the
 * machine had no time for it.
 */
export async function cleanRecoded(
  read: () => AsyncIterable<Uint8Array>,
  answer: Extract<Answer, { kind: 'examined' }>,
  seal: (type: string, bytes: AsyncIterable<Uint8Array>) => Promise<NewCopy>,
): Promise<Answer | null> {
  if (await lacksRecoder(answer.type)) return { ...answer, noCleanCopy: 'no-recoder' }
  const again = await recoded(answer.type, read(), async ({ recording, findings, missing }) => {
    const cleaned = await clean(recording, seal)
    if (cleaned?.kind !== 'examined' || cleaned.noCleanCopy !== null) return cleaned && answer
    const seconds = cleaned.differences.find(({ what }) => what === 'missing-seconds')?.count ?? 0
    const differences: Difference[] = [{ what: 'recoded', count: 1 }]
    if (missing + seconds > 0) differences.push({ what: 'missing-seconds', count: missing + seconds })
    return { ...cleaned, type: answer.type, findings, differences }
  })
  if (again === null) return answer
  return again === 'busy' ? null : again
}

/**
 * Word and Excel files are previewed as a PDF made from the clean copy: by LibreOffice if it is installed,
 * otherwise as drawn pages. Returns its number of pages.
 */
export async function rendition(
  store: BlobStore,
  keys: CaseKeys,
  cleanCopy: NewCopy,
  extension: 'docx' | 'xlsx',
  seal: (kind: SalinanKind, type: string, bytes: AsyncIterable<Uint8Array>) => Promise<NewCopy>,
): Promise<number | null> {
  const fileKey = await openFileKey(keys.content, cleanCopy.id, cleanCopy.sealedKey)
  const copy = await officeToPdf(extension, openFile(fileKey, store.read(cleanCopy.storageKey)), (pdf) =>
    seal('PRATINJAU', 'application/pdf', pdf),
  )
  if (!copy) return drawnRendition(() => openFile(fileKey, store.read(cleanCopy.storageKey)), seal)
  const pdfKey = await openFileKey(keys.content, copy.id, copy.sealedKey)
  const pdf = openFile(pdfKey, store.read(copy.storageKey))
  return inSandbox({ kind: 'count' }, pdf, async (answer) => (answer.kind === 'count' ? answer.pages : null))
}

/** Null if the drawing fails: the clean copy is there all the same. */
async function drawnRendition(
  read: () => AsyncIterable<Uint8Array>,
  seal: (kind: SalinanKind, type: string, bytes: AsyncIterable<Uint8Array>) => Promise<NewCopy>,
  tries = TRIES,
): Promise<number | null> {
  try {
    return await inSandbox({ kind: 'preview' }, read(), async (answer, bytes) => {
      if (answer.kind !== 'preview') return null
      await seal('PRATINJAU', 'application/pdf', bytes)
      return answer.pages
    })
  } catch (error) {
    if (!(error instanceof SandboxStopped)) throw error
    logLine('parser stopped', { why: error.why })
    return error.why === 'busy' && tries > 1 ? drawnRendition(read, seal, tries - 1) : null
  }
}

/** Seals one copy under the key of the case and stores it; its row is written with the outcome. */
export async function sealCopy(
  store: BlobStore,
  keys: CaseKeys,
  kind: SalinanKind,
  type: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<NewCopy> {
  const id = newId()
  const storageKey = `${BLOB_PREFIX}/${await newToken()}`
  const fileKey = await newFileKey()
  const { chunks, done } = sealFile(fileKey, bytes)
  await store.put(storageKey, chunks)
  const { plainLength, plainSha256, cipherLength, cipherHash } = await done
  const sealedMeta = await sealCopyMeta(keys.content, id, { type, length: plainLength, sha256: plainSha256 })
  return {
    id,
    kind,
    storageKey,
    cipherLength,
    cipherHash,
    sealedKey: await sealFileKey(keys.content, id, fileKey),
    sealedMeta,
  }
}
