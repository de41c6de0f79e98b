import type { CaseKeys } from '@/lib/aduan/keys/keys'
import { type CaseHeadView, openHead } from '@/lib/aduan/read/case-head'
import type { StoredReport } from '@/lib/aduan/report/stored-report'
import type { LampiranView } from '@/lib/bukti/views'
import type { PesanView } from '@/lib/pesan/thread'
import type { Db } from '@/lib/platform/db/client'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import { type EventView, type JawabanView, openReport, partRows, readParts } from './case-parts'

/** One case as everybody with access sees it. lib/telaah/internal.ts reads the internal side. */
export interface CaseView extends CaseHeadView {
  report: StoredReport
  events: EventView[]
  messages: PesanView[]
  files: LampiranView[]
  answers: JawabanView[]
}

export interface OpenedCase {
  view: CaseView
  keys: CaseKeys
}

/**
 * A submitted case with all its parts, opened with this viewer's own key. Null for an unknown id, a draft and
 * somebody else's case alike. A constant number of statements. A page that shows one part uses openHead and
 * that part.
 */
export async function openCase(
  db: Db,
  viewer: Viewer,
  aduanId: string,
  now: Date,
): Promise<OpenedCase | null> {
  const [opened, rows] = await Promise.all([
    openHead(db, viewer, aduanId, now),
    partRows(db, viewer, aduanId),
  ])
  if (!opened || !rows) return null
  const { head, keys } = opened
  const [report, parts] = await Promise.all([openReport(opened), readParts(db, keys, head.id, rows)])
  return report ? { view: { ...head, report, ...parts }, keys } : null
}
