import type { Bytes } from '@/lib/vault/bytes'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { openJson, type Sealed, sealJson } from '@/lib/vault/field'

/** A file as its sender announced it. */
export interface SentFile {
  name: string
  length: number
  sha256: string | null
  note: string
  /** The question of a request that it is for; absent in what was announced before there were any. */
  item?: string | null
}

const sentAt = (id: string) => ({ table: 'unggahan', column: 'sealed_meta', rowId: id })
const progressAt = (id: string) => ({ table: 'unggahan', column: 'sealed_progress', rowId: id })

export function sealSent(content: CompartmentKey, id: string, sent: SentFile): Promise<Bytes> {
  return sealJson(content, sentAt(id), sent)
}

export function openSent(content: CompartmentKey, id: string, sealed: Bytes): Promise<SentFile> {
  return openJson<SentFile>(content, sentAt(id), sealed as Sealed<SentFile>)
}

/** How many bytes of a file have arrived; the exact number would tell the file's length. */
export function sealProgress(
  content: CompartmentKey,
  id: string,
  progress: { offset: number },
): Promise<Bytes> {
  return sealJson(content, progressAt(id), progress)
}

export function openProgress(
  content: CompartmentKey,
  id: string,
  sealed: Bytes,
): Promise<{ offset: number }> {
  return openJson<{ offset: number }>(content, progressAt(id), sealed as Sealed<{ offset: number }>)
}
