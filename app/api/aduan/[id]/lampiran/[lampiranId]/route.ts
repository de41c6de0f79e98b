import { recordOpening } from '@/lib/bukti/openings'
import { openLampiran } from '@/lib/bukti/queries'
import { cleanName } from '@/lib/bukti/rules'
import { clockNow } from '@/lib/clock'
import { openedOriginalKey } from '@/lib/identitas/originals'
import { db } from '@/lib/platform/db/client'
import { store } from '@/lib/platform/storage/store'
import { downloadFile, forViewer, held, notFound } from './handing-out'

/**
 * Serves one file, always as a sandboxed download. By default the clean copy; with `?salinan=asli` the
 * original, to the holder of its key: reporters for their own files, staff for files that staff added, an
 * administrator while it is open to them under four eyes. Neither ever substitutes the other.
 */
export const GET = forViewer<{ id: string; lampiranId: string }>(
  async (viewer, { id, lampiranId }, request) => {
    const original = new URL(request.url).searchParams.get('salinan') === 'asli'
    const place = { aduanId: id, lampiranId }
    const lent =
      original && viewer.role === 'ADMIN' ? await openedOriginalKey(db(), viewer, place, clockNow()) : null
    const kinds = [original ? 'ASLI' : 'BERSIH'] as const
    const file = await openLampiran(db(), store(), viewer, place, kinds, lent)
    if (file.kind === 'not-found') return notFound()
    if (file.kind === 'held') return held(file.status)
    await recordOpening(db(), viewer, lampiranId, original ? 'ASLI' : 'UNDUH', clockNow())
    const name = original ? file.meta.name : cleanName(file.meta.name, file.copy.type)
    return downloadFile(file.bytes(), file.copy.length, name)
  },
)
