import { toStream } from '@/lib/bukti/to-stream'
import { clockNow } from '@/lib/clock'
import { db } from '@/lib/platform/db/client'
import { currentViewer } from '@/lib/platform/session/viewer'
import { store } from '@/lib/platform/storage/store'
import { openBerkas } from '@/lib/telaah/berkas'
import { notFound, SANDBOX, toLogin } from '../../lampiran/[lampiranId]/handing-out'

interface Place {
  params: Promise<{ id: string; berkasId: string }>
}

/** Hands out a file of staff to whoever holds the internal key, always as a download in a sandbox. */
export async function GET(_request: Request, { params }: Place): Promise<Response> {
  const viewer = await currentViewer()
  if (!viewer) return toLogin()
  const { id, berkasId } = await params
  const file = await openBerkas(db(), store(), viewer, { aduanId: id, berkasId, now: clockNow() })
  if (!file) return notFound()
  return new Response(toStream(file.bytes), {
    headers: {
      ...SANDBOX,
      'content-type': 'application/octet-stream',
      'content-length': String(file.meta.length),
      'content-disposition': `attachment; filename="berkas"; filename*=UTF-8''${encodeURIComponent(file.meta.name)}`,
    },
  })
}
