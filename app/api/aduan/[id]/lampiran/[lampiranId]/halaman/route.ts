import { recordOpening } from '@/lib/bukti/openings'
import { isWidth, pageImage, THUMBNAIL } from '@/lib/bukti/page-image'
import { openLampiran } from '@/lib/bukti/queries'
import { clockNow } from '@/lib/clock'
import { logLine } from '@/lib/log'
import { db } from '@/lib/platform/db/client'
import { store } from '@/lib/platform/storage/store'
import { forViewer, held, notFound, SANDBOX } from '../handing-out'

/**
 * One page of a file as an image (`?hal=`, `?lebar=`), rendered for this viewer: staff see their own name
 * across it.
 */
export const GET = forViewer<{ id: string; lampiranId: string }>(
  async (viewer, { id, lampiranId }, request) => {
    const query = new URL(request.url).searchParams
    const page = Number(query.get('hal') ?? '1')
    const width = Number(query.get('lebar') ?? '1200')
    if (!Number.isInteger(page) || page < 1 || !isWidth(width)) return notFound()
    // Word and Excel files are shown by their rendition.
    const file = await openLampiran(db(), store(), viewer, { aduanId: id, lampiranId }, [
      'PRATINJAU',
      'BERSIH',
    ])
    if (file.kind === 'held') return held(file.status)
    if (file.kind === 'not-found' || file.meta.pages === null || page > file.meta.pages) return notFound()
    await recordOpening(db(), viewer, lampiranId, width === THUMBNAIL ? 'DAFTAR' : 'LIHAT', clockNow())
    try {
      const image = await pageImage(file, viewer, { page, width }, clockNow())
      return new Response(image, { headers: { ...SANDBOX, 'content-type': 'image/webp' } })
    } catch (error) {
      logLine('page not drawn', { error })
      return new Response('Halaman ini tidak dapat ditampilkan.', {
        status: 500,
        headers: { 'cache-control': 'no-store' },
      })
    }
  },
)
