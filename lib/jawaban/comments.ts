import { z } from 'zod'
import type { StaffScene } from '@/lib/aduan/act'
import { newId } from '@/lib/platform/db/id'
import { sealedColumn } from '@/lib/vault/column'

/** A remark of a ketua on one section of a draft. */
export interface CommentBody {
  section: string
  text: string
}

export const commentColumn = sealedColumn<CommentBody>(
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
    const sealedBody = await commentColumn.seal(internal, id, comment)
    await tx.komentarJawaban.create({ data: { ...draft, id, at: now, sealedBody } })
  }
}
