import { z } from 'zod'
import type { Tx } from '@/lib/platform/db/client'
import { newId } from '@/lib/platform/db/id'
import type { Bytes } from '@/lib/vault/bytes'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { sealedColumn } from '@/lib/vault/column'

/** A remark of a ketua on one section of a draft. */
export interface CommentBody {
  section: string
  text: string
}

const column = sealedColumn<CommentBody>(
  'komentar_jawaban',
  'sealed_body',
  'internal',
  z.object({ section: z.string(), text: z.string() }),
)

/** Writes remarks under the internal key; empty ones are left out. */
export async function appendComments(
  tx: Tx,
  internal: CompartmentKey,
  { jawabanId, authorId, now }: { jawabanId: string; authorId: string; now: Date },
  comments: readonly CommentBody[],
): Promise<void> {
  for (const comment of comments.filter(({ text }) => text.trim() !== '')) {
    const id = newId()
    await tx.komentarJawaban.create({
      data: { id, jawabanId, authorId, at: now, sealedBody: await column.seal(internal, id, comment) },
    })
  }
}

/** Opens a remark. */
export function openComment(
  internal: CompartmentKey,
  row: { id: string; sealedBody: Bytes },
): Promise<CommentBody> {
  return column.open(internal, row.id, row.sealedBody)
}
