import { clockNow } from '@/lib/clock'
import { dataCopy } from '@/lib/data-pribadi/copy'
import { copyArchive } from '@/lib/data-pribadi/copy-archive'
import { copyPdf } from '@/lib/data-pribadi/copy-pdf'
import { db } from '@/lib/platform/db/client'
import { mayAct } from '@/lib/platform/http/rate-limit'
import { currentViewer } from '@/lib/platform/session/viewer'
import { store } from '@/lib/platform/storage/store'
import { notFound, SANDBOX, toLogin } from '../aduan/[id]/lampiran/[lampiranId]/handing-out'

/** The access copy of whoever asks, and of nobody else: to read (pdf), for a machine (json), or with the files (zip). */
export async function GET(request: Request): Promise<Response> {
  const viewer = await currentViewer()
  if (!viewer) return toLogin()
  if (viewer.role !== 'PELAPOR') return notFound()
  if (!mayAct(viewer.userId)) return new Response(null, { status: 429, headers: { 'retry-after': '60' } })
  const context = { db: db(), store: store(), viewer, now: clockNow() }
  switch (new URL(request.url).searchParams.get('bentuk')) {
    case 'json':
      return handed(
        JSON.stringify(await dataCopy(db(), viewer, context.now), null, 2),
        'application/json',
        'json',
      )
    case 'pdf':
      return handed(
        new Uint8Array(await copyPdf(await dataCopy(db(), viewer, context.now), context.now)),
        'application/pdf',
        'pdf',
      )
    case 'zip':
      return handed(await copyArchive(context), 'application/zip', 'zip')
    default:
      return notFound()
  }
}

/** A name that tells nothing to whoever sees a list of downloads. */
function handed(body: BodyInit, type: string, ending: string): Response {
  const name = `attachment; filename="salinan.${ending}"`
  return new Response(body, { headers: { ...SANDBOX, 'content-type': type, 'content-disposition': name } })
}
