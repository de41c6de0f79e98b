import { adminTabPath, tabPath } from '@/lib/aduan/tab-rules'
import { clockNow } from '@/lib/clock'
import { takeBundel } from '@/lib/kasus/bundle/take'
import { db } from '@/lib/platform/db/client'
import { store } from '@/lib/platform/storage/store'
import { download, forViewer, notFound, passwordFirst } from '../lampiran/[lampiranId]/handing-out'

/** The evidence of a case as one ZIP, for its staff after a password check; 404 for all others. */
export const GET = forViewer<{ id: string }>(async (viewer, { id }) => {
  const now = clockNow()
  const page = viewer.role === 'ADMIN' ? adminTabPath(id, 'bukti') : tabPath(id, 'bukti')
  const asked = await passwordFirst(viewer, { aduanId: id, command: 'takeBundel', page }, now)
  if (asked) return asked
  const bundel = await takeBundel({ db: db(), store: store(), viewer, now }, id)
  if (bundel.kind !== 'taken') return notFound()
  return download(bundel.stream, 'application/zip', bundel.name)
})
