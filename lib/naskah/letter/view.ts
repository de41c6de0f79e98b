import { openHead } from '@/lib/aduan/read/case-head'
import type { Db } from '@/lib/platform/db/client'
import { isId } from '@/lib/platform/db/id'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import { openLetterPdf } from './columns'

/**
 * The letter of an issued answer for everybody who may read the case, bit for bit as it was issued; null for
 * everybody else.
 */
export async function letterOf(
  db: Db,
  viewer: Viewer,
  aduanId: string,
  jawabanId: string,
  now: Date,
): Promise<Buffer<ArrayBuffer> | null> {
  if (!isId(jawabanId)) return null
  const opened = await openHead(db, viewer, aduanId, now)
  if (!opened) return null
  const row = await db.jawaban.findFirst({
    where: { id: jawabanId, aduanId, status: 'TERBIT' },
    select: { id: true, sealedPdf: true },
  })
  return row?.sealedPdf ? openLetterPdf(opened.keys.content, { id: row.id, sealedPdf: row.sealedPdf }) : null
}
