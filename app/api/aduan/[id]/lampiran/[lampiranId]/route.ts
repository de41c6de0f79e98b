import { recordOpening } from '@/lib/bukti/openings'
import { openLampiran } from '@/lib/bukti/queries'
import { cleanName } from '@/lib/bukti/rules'
import { toStream } from '@/lib/bukti/to-stream'
import { clockNow } from '@/lib/clock'
import { db } from '@/lib/platform/db/client'
import { currentViewer } from '@/lib/platform/session/viewer'
import { store } from '@/lib/platform/storage/store'
import { held, notFound, SANDBOX, toLogin } from './handing-out'

interface Place {
  params: Promise<{ id: string; lampiranId: string }>
}

/**
 * Hands out one file, always as a download in a sandbox. The clean copy by default; with `?salinan=asli` the original, to whoever holds its
 * key: the reporter the own one, staff those that staff added. Never one instead of the other.
 */
export async function GET(request: Request, { params }: Place): Promise<Response> {
  const viewer = await currentViewer()
  if (!viewer) return toLogin()
  const { id, lampiranId } = await params
  const original = new URL(request.url).searchParams.get('salinan') === 'asli'
  const file = await openLampiran(db(), store(), viewer, { aduanId: id, lampiranId }, [
    original ? 'ASLI' : 'BERSIH',
  ])
  if (file.kind === 'not-found') return notFound()
  if (file.kind === 'held') return held(file.status)
  await recordOpening(db(), viewer, lampiranId, original ? 'ASLI' : 'UNDUH', clockNow())
  const name = original ? file.meta.name : cleanName(file.meta.name, file.copy.type)
  return new Response(toStream(file.bytes()), {
    headers: {
      ...SANDBOX,
      'content-type': 'application/octet-stream',
      'content-length': String(file.copy.length),
      'content-disposition': `attachment; filename="berkas"; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  })
}
