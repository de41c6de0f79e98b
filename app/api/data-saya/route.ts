import { mayAct } from '@/lib/action/rate-limit'
import { clockNow } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { dataCopy } from '@/lib/hak/copy'
import { copyArchive } from '@/lib/hak/copy-archive'
import { copyPdf } from '@/lib/hak/copy-pdf'
import { store } from '@/lib/storage/store'
import { download, forViewer, notFound } from '../aduan/[id]/lampiran/[lampiranId]/handing-out'

/** The access copy of whoever asks, and of nobody else: to read (pdf), for a machine (json), or with the files (zip). */
export const GET = forViewer(async (viewer, _params, request) => {
  if (viewer.role !== 'PELAPOR') return notFound()
  if (!mayAct(viewer.userId)) return new Response(null, { status: 429, headers: { 'retry-after': '60' } })
  const context = { db: db(), store: store(), viewer, now: clockNow() }
  switch (new URL(request.url).searchParams.get('bentuk')) {
    case 'json':
      return download(
        JSON.stringify(await dataCopy(db(), viewer, context.now), null, 2),
        'application/json',
        'salinan.json',
      )
    case 'pdf':
      return download(
        new Uint8Array(await copyPdf(await dataCopy(db(), viewer, context.now), context.now)),
        'application/pdf',
        'salinan.pdf',
      )
    case 'zip':
      return download(await copyArchive(context), 'application/zip', 'salinan.zip')
    default:
      return notFound()
  }
})
