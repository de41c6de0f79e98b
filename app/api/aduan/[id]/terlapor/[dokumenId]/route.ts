import { clockNow } from '@/lib/clock'
import { pdfName } from '@/lib/naskah/pdf/render'
import { db } from '@/lib/platform/db/client'
import { takeDokumen } from '@/lib/terlapor/dokumen-commands'
import { download, forViewer, notFound } from '../../lampiran/[lampiranId]/handing-out'

/** An approved document for the terlapor, for the team of the case; 404 for all others. */
export const GET = forViewer<{ id: string; dokumenId: string }>(async (viewer, { id, dokumenId }) => {
  const now = clockNow()
  const taken = await takeDokumen({ db: db(), viewer, now }, { aduanId: id, dokumenId })
  if (taken.kind !== 'taken') return notFound()
  return download(taken.pdf, 'application/pdf', pdfName(now))
})
