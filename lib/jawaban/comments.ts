import { z } from 'zod'
import type { StaffScene } from '@/lib/aduan/act'
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
  { tx, internal, now }: StaffScene,
  draft: { jawabanId: string; authorId: string },
  comments: readonly CommentBody[],
): Promise<void> {
  for (const comment of comments.filter(({ text }) => text.trim() !== '')) {
    const id = newId()
    const sealedBody = await column.seal(internal, id, comment)
    await tx.komentarJawaban.create({ data: { ...draft, id, at: now, sealedBody } })
  }
}

/** Opens a remark. */
export function openComment(
  internal: CompartmentKey,
  row: { id: string; sealedBody: Bytes },
): Promise<CommentBody> {
  return column.open(internal, row.id, row.sealedBody)
}
