import { clockNow } from '@/lib/clock'
import { letterOf } from '@/lib/naskah/letter/view'
import { pdfName } from '@/lib/naskah/pdf/render'
import { db } from '@/lib/platform/db/client'
import { download, forViewer, notFound } from '../../lampiran/[lampiranId]/handing-out'

/** The letter of an issued answer, for its reporter and the staff of the case; 404 for all others. */
export const GET = forViewer<{ id: string; jawabanId: string }>(async (viewer, { id, jawabanId }) => {
  const now = clockNow()
  const letter = await letterOf(db(), viewer, id, jawabanId, now)
  if (!letter) return notFound()
  return download(letter, 'application/pdf', pdfName(now))
})
