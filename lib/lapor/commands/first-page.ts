import { caseOfSeed } from '@/lib/aduan/case-of-seed'
import type { Db } from '@/lib/platform/db/client'
import type { PelaporViewer, Viewer } from '@/lib/platform/session/viewer-type'

/**
 * Whether a post of the first page of a report without an account belongs to the session of its browser. The
 * page was shown without one; meanwhile its own autosave may have begun it, or another tab, which may just as
 * well have opened another case. `aduanId` is the draft that the page has begun, or empty: then the session's
 * draft is the same report in a second tab, and a case that was sent is another report.
 */
export async function isOfCase(db: Db, viewer: PelaporViewer, aduanId: string): Promise<boolean> {
  const own = await caseOfSeed(db, viewer.seed)
  if (aduanId !== '') return aduanId === own
  const row = await db.aduan.findUnique({ where: { id: own }, select: { status: true } })
  return row === null || row.status === 'DRAF'
}

/** The session of a kode rahasia. */
export function isWithoutAccount(viewer: Viewer): viewer is PelaporViewer {
  return viewer.role === 'PELAPOR' && !viewer.account
}
