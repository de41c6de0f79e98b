import { passwordIsFresh } from '@/lib/akun/commands/confirm-password'
import { clockNow } from '@/lib/clock'
import { dataCopy } from '@/lib/data-pribadi/copy'
import { copyArchive } from '@/lib/data-pribadi/copy-archive'
import { copyPdf } from '@/lib/data-pribadi/copy-pdf'
import { db } from '@/lib/platform/db/client'
import { mayAct } from '@/lib/platform/http/rate-limit'
import { store } from '@/lib/platform/storage/store'
import {
  download,
  forViewer,
  notFound,
  toPasswordPage,
} from '../aduan/[id]/lampiran/[lampiranId]/handing-out'

/**
 * The requester's own access copy: to read (pdf), for a machine (json), or with the files (zip). All that a
 * reporter ever wrote in one file needs a recent password, in case a screen was left open; a kode rahasia has
 * none, and one case only.
 */
export const GET = forViewer(async (viewer, _params, request) => {
  if (viewer.role !== 'PELAPOR') return notFound()
  if (!mayAct(viewer.userId)) return new Response(null, { status: 429, headers: { 'retry-after': '60' } })
  const now = clockNow()
  if (viewer.account && !(await passwordIsFresh(db(), viewer, now))) return toPasswordPage('/data-saya')
  const context = { db: db(), store: store(), viewer, now }
  switch (new URL(request.url).searchParams.get('bentuk')) {
    case 'json':
      return download(
        JSON.stringify(await dataCopy(db(), viewer, now), null, 2),
        'application/json',
        'salinan.json',
      )
    case 'pdf':
      return download(
        new Uint8Array(await copyPdf(await dataCopy(db(), viewer, now), now)),
        'application/pdf',
        'salinan.pdf',
      )
    case 'zip':
      return download(await copyArchive(context), 'application/zip', 'salinan.zip')
    default:
      return notFound()
  }
})
