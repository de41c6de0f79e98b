import { openHead } from '@/lib/aduan/read/case-head'
import { clockNow } from '@/lib/clock'
import { pdfResponse } from '@/lib/naskah/pdf/response'
import { db } from '@/lib/platform/db/client'
import { stepsOf } from '@/lib/telaah/internal'
import { interviewDocument } from '@/lib/telaah/work-pdf'
import { forViewer, notFound } from '../../lampiran/[lampiranId]/handing-out'

/** The record of an interview as a tagged PDF to be signed by hand; for staff with the internal key. */
export const GET = forViewer<{ id: string; langkahId: string }>(async (viewer, { id, langkahId }) => {
  const now = clockNow()
  const opened = await openHead(db(), viewer, id, now)
  if (!opened?.keys.internal) return notFound()
  const step = (await stepsOf(db(), opened.keys, id)).find((one) => one.id === langkahId)
  const document = step ? interviewDocument(step, { now, printedBy: viewer.name }) : null
  return document ? pdfResponse(document) : notFound()
})
