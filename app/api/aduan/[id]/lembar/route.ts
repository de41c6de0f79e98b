import { staffWhen } from '@/components/kasus/notes'
import { openHead } from '@/lib/aduan/read/case-head'
import { clockNow } from '@/lib/clock'
import { pdfResponse } from '@/lib/naskah/pdf/response'
import { db } from '@/lib/platform/db/client'
import { lembarOf, lembarPair } from '@/lib/telaah/lembar'
import { lembarDocument } from '@/lib/telaah/work-pdf'
import { forViewer, notFound } from '../lampiran/[lampiranId]/handing-out'

/** The lembar telaah as a tagged PDF, newest version or that of `versi`; for staff with the internal key. */
export const GET = forViewer<{ id: string }>(async (viewer, { id }, request) => {
  const now = clockNow()
  const opened = await openHead(db(), viewer, id, now)
  if (!opened?.keys.internal) return notFound()
  const wanted = new URL(request.url).searchParams.get('versi') ?? ''
  const lembar = /^\d{1,6}$/.test(wanted)
    ? (await lembarPair(db(), opened.keys, id, Number(wanted)))?.after
    : await lembarOf(db(), opened.keys, id)
  if (!lembar) return notFound()
  const print = { nomor: opened.head.nomor, now, printedBy: viewer.name }
  return pdfResponse(lembarDocument(lembar, staffWhen(lembar.at), print))
})
