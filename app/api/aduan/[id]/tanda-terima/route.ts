import { openHead } from '@/lib/aduan/read/case-head'
import { clockNow } from '@/lib/clock'
import { env } from '@/lib/env'
import { receiptDocument, receiptOf } from '@/lib/kasus/receipt'
import { pdfResponse } from '@/lib/naskah/pdf/response'
import { db } from '@/lib/platform/db/client'
import { dateColumn } from '@/lib/waktu/date-columns'
import { forViewer, notFound } from '../lampiran/[lampiranId]/handing-out'

/** "Unduh PDF": the receipt of an aduan, for its reporter only. */
export const GET = forViewer<{ id: string }>(async (viewer, { id }) => {
  if (viewer.role !== 'PELAPOR') return notFound()
  const opened = await openHead(db(), viewer, id, clockNow())
  if (!opened) return notFound()
  const { head } = opened
  const receipt = receiptOf(head, { site: env().APP_URL, account: viewer.account })
  return pdfResponse(receiptDocument(receipt, dateColumn(head.submittedOn)))
})
