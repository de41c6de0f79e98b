import { recordOpening } from '@/lib/bukti/openings'
import { openLampiran } from '@/lib/bukti/queries'
import { cleanName } from '@/lib/bukti/rules'
import { clockNow } from '@/lib/clock'
import { db } from '@/lib/platform/db/client'
import { store } from '@/lib/platform/storage/store'
import { downloadFile, forViewer, held, notFound } from './handing-out'

/**
 * Serves one file, always as a sandboxed download. By default the clean copy; with `?salinan=asli` the
 * original, to the holder of its key: reporters for their own files, staff for files that staff added.
 * Neither ever substitutes the other.
 */
export const GET = forViewer<{ id: string; lampiranId: string }>(
  async (viewer, { id, lampiranId }, request) => {
    const original = new URL(request.url).searchParams.get('salinan') === 'asli'
    const file = await openLampiran(db(), store(), viewer, { aduanId: id, lampiranId }, [
      original ? 'ASLI' : 'BERSIH',
    ])
    if (file.kind === 'not-found') return notFound()
    if (file.kind === 'held') return held(file.status)
    await recordOpening(db(), viewer, lampiranId, original ? 'ASLI' : 'UNDUH', clockNow())
    const name = original ? file.meta.name : cleanName(file.meta.name, file.copy.type)
    return downloadFile(file.bytes(), file.copy.length, name)
  },
)
