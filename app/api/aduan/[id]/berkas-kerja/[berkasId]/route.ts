import { clockNow } from '@/lib/clock'
import { db } from '@/lib/platform/db/client'
import { store } from '@/lib/platform/storage/store'
import { openBerkas } from '@/lib/telaah/berkas'
import { downloadFile, forViewer, notFound } from '../../lampiran/[lampiranId]/handing-out'

/** Serves a working file to staff with the internal key, always as a sandboxed download. */
export const GET = forViewer<{ id: string; berkasId: string }>(async (viewer, { id, berkasId }) => {
  const file = await openBerkas(db(), store(), viewer, { aduanId: id, berkasId, now: clockNow() })
  if (!file) return notFound()
  return downloadFile(file.bytes, file.meta.length, file.meta.name)
})
