import { currentViewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { openLampiran } from '@/lib/lampiran/queries'
import { toStream } from '@/lib/lampiran/to-stream'
import { store } from '@/lib/storage/store'

interface Place {
  params: Promise<{ id: string; lampiranId: string }>
}

/**
 * Hands out one file, always as a download in a sandbox: a browser never renders what somebody uploaded. Nobody named
 * for the case gets the same 404 as for an id that does not exist.
 */
export async function GET(_request: Request, { params }: Place): Promise<Response> {
  const viewer = await currentViewer()
  if (!viewer) return new Response(null, { status: 303, headers: { location: '/masuk' } })
  const { id, lampiranId } = await params
  const file = await openLampiran(db(), store(), viewer, { aduanId: id, lampiranId })
  if (!file)
    return new Response('Halaman tidak ditemukan.', { status: 404, headers: { 'cache-control': 'no-store' } })
  return new Response(toStream(file.bytes), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-length': String(file.meta.length),
      'content-disposition': `attachment; filename="berkas"; filename*=UTF-8''${encodeURIComponent(file.meta.name)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    },
  })
}
