import type { Viewer } from '@/lib/auth/viewer-type'
import type { Db } from '@/lib/db/client'
import type { LampiranView } from '@/lib/lampiran/views'
import type { PesanView } from '@/lib/pesan/thread'
import { type CaseHeadView, openHead } from './case-head'
import {
  answersOf,
  type EventView,
  eventsOf,
  filesOf,
  type JawabanView,
  messagesOf,
  openReport,
} from './case-parts'
import type { CaseKeys } from './keys'
import type { StoredReport } from './stored-report'

/** One case as everybody named for it may see it. The internal side is read by lib/telaah/internal.ts. */
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
 * A sent case with all its parts, opened with this viewer's own key, or null: an unknown id, a draft and somebody
 * else's case are the same. A constant number of statements. A page that shows one part takes openHead and that part.
 */
export async function openCase(
  db: Db,
  viewer: Viewer,
  aduanId: string,
  now: Date,
): Promise<OpenedCase | null> {
  const opened = await openHead(db, viewer, aduanId, now)
  if (!opened) return null
  const { head, keys } = opened
  const [report, events, messages, files, answers] = await Promise.all([
    openReport(opened),
    eventsOf(db, keys, head.id),
    messagesOf(db, keys, head.id),
    filesOf(db, keys, head.id),
    answersOf(db, keys, head.id),
  ])
  return report ? { view: { ...head, report, events, messages, files, answers }, keys } : null
}
