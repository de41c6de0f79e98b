import { clockNow } from '@/lib/clock'
import { takeHandover } from '@/lib/kasus/hand-over/take'
import { db } from '@/lib/platform/db/client'
import { store } from '@/lib/platform/storage/store'
import { download, forViewer, notFound, passwordFirst } from '../lampiran/[lampiranId]/handing-out'

/**
 * The case file for law enforcement, for its requester within a day of approval and after a password check.
 * 404 for all others.
 */
export const GET = forViewer<{ id: string }>(async (viewer, { id }) => {
  const now = clockNow()
  const page = `/${viewer.role === 'ADMIN' ? 'admin' : 'telaah'}/aduan/${id}/penyerahan`
  const asked = await passwordFirst(viewer, { aduanId: id, command: 'takeHandover', page }, now)
  if (asked) return asked
  const file = await takeHandover({ db: db(), store: store(), viewer, now }, id)
  if (file.kind !== 'taken') return notFound()
  return download(file.stream, 'application/zip', file.name)
})
