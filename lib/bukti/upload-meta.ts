import { z } from 'zod'
import type { Bytes } from '@/lib/vault/bytes'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { sealedColumn } from '@/lib/vault/column'

/** A file as announced by its sender. */
export interface SentFile {
  name: string
  length: number
  sha256: string | null
  note: string
  /** The question of a request that it answers. */
  item: string | null
}

const sentColumn = sealedColumn<SentFile>(
  'unggahan',
  'sealed_meta',
  'content',
  z.object({
    name: z.string(),
    length: z.number(),
    sha256: z.string().nullable(),
    note: z.string(),
    item: z.string().nullable(),
  }),
)
const progressColumn = sealedColumn(
  'unggahan',
  'sealed_progress',
  'content',
  z.object({ offset: z.number() }),
)

export function sealSent(content: CompartmentKey, id: string, sent: SentFile): Promise<Bytes> {
  return sentColumn.seal(content, id, sent)
}

export function openSent(content: CompartmentKey, id: string, sealed: Bytes): Promise<SentFile> {
  return sentColumn.open(content, id, sealed)
}

/** Seals the number of bytes received, because the exact number would reveal the file's length. */
export function sealProgress(
  content: CompartmentKey,
  id: string,
  progress: { offset: number },
): Promise<Bytes> {
  return progressColumn.seal(content, id, progress)
}

export function openProgress(
  content: CompartmentKey,
  id: string,
  sealed: Bytes,
): Promise<{ offset: number }> {
  return progressColumn.open(content, id, sealed)
}
