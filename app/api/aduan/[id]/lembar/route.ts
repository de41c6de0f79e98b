import { staffWhen } from '@/components/kasus/notes'
import { openHead } from '@/lib/aduan/read/case-head'
import { clockNow } from '@/lib/clock'
import { pdfResponse } from '@/lib/naskah/pdf/response'
import { db } from '@/lib/platform/db/client'
import { currentViewer } from '@/lib/platform/session/viewer'
import { lembarOf, lembarPair } from '@/lib/telaah/lembar'
import { lembarDocument } from '@/lib/telaah/work-pdf'
import { notFound, toLogin } from '../lampiran/[lampiranId]/handing-out'

interface Place {
  params: Promise<{ id: string }>
}

/** The lembar telaah as a tagged PDF, the newest version or the one named by `versi`; for staff who hold the internal key. */
export async function GET(request: Request, { params }: Place): Promise<Response> {
  const viewer = await currentViewer()
  if (!viewer) return toLogin()
  const { id } = await params
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
}
