import { caseOfSeed } from '@/lib/aduan/case-of-seed'
import { clocksOf } from '@/lib/aduan/clock-columns'
import { openCaseKeys, type StoredWrap } from '@/lib/aduan/keys/keys'
import type { AduanStatus } from '@/lib/aduan/lifecycle'
import { unlessDamaged } from '@/lib/aduan/read/damaged'
import { DAMAGED, listedSummary } from '@/lib/aduan/report/summary'
import type { IdentityMode } from '@/lib/aduan/rules'
import { VARIANT_EVENTS } from '@/lib/aduan/variant-labels'
import { readViews, viewedFiles } from '@/lib/bukti/read-views'
import { openDraft, versionOf } from '@/lib/lapor/commands/draft'
import type { Db } from '@/lib/platform/db/client'
import { isId } from '@/lib/platform/db/id'
import type { PelaporViewer } from '@/lib/platform/session/viewer-type'
import { type Bytes, equalBytes } from '@/lib/vault/bytes'
import { ownerTag } from '@/lib/vault/case-keys'
import type { WitaDate } from '@/lib/waktu/calendar'
import type { Clocks } from '@/lib/waktu/clocks'
import { fromDateColumn, fromDateColumnOrNull } from '@/lib/waktu/date-columns'
import { draftDeletedOn } from '@/lib/waktu/deadline-steps'
import { openOwnName } from './own-name'

export interface OwnDraft {
  id: string
  ringkasan: string
  savedAt: string
  deletedOn: WitaDate
}

export interface OwnCase {
  id: string
  nomor: string
  status: AduanStatus
  submittedOn: WitaDate | null
  clocks: Clocks
  ringkasan: string
  /** The reporter's own name of it; may be empty. */
  name: string
  identitas: IdentityMode
  /** Kinds of the newest events, on which the text of the card depends. */
  lastEvents: string[]
}

const MOST = 200

/** "Aduan Saya": cases found by the owner tag of this reporter's seed, newest first. Two statements. */
export async function ownCases(
  db: Db,
  viewer: PelaporViewer,
): Promise<{ drafts: OwnDraft[]; cases: OwnCase[] }> {
  const rows = await db.aduan.findMany({
    where: { ownerTag: await ownerTag(viewer.seed) },
    orderBy: [{ touchedOn: 'desc' }, { id: 'asc' }],
    take: MOST,
    include: {
      keys: { where: { holder: 'PELAPOR' } },
      events: {
        where: { kind: { in: [...VARIANT_EVENTS] } },
        orderBy: { seq: 'desc' },
        take: 5,
        select: { kind: true },
      },
    },
  })
  const drafts: OwnDraft[] = []
  const cases: OwnCase[] = []
  for (const row of rows) {
    const read = await unlessDamaged(
      row.id,
      () => ownWords(viewer, row),
      () => ({ ...DAMAGED, name: '', savedAt: row.touchedOn.toISOString() }),
    )
    if (!read) continue
    const { ringkasan, name, identitas, savedAt } = read
    if (row.status === 'DRAF') {
      drafts.push({
        id: row.id,
        ringkasan,
        savedAt,
        deletedOn: draftDeletedOn(fromDateColumn(row.touchedOn)),
      })
      continue
    }
    if (!row.nomor) continue
    cases.push({
      id: row.id,
      nomor: row.nomor,
      status: row.status,
      submittedOn: fromDateColumnOrNull(row.submittedOn),
      clocks: clocksOf(row),
      ringkasan,
      name,
      identitas,
      lastEvents: row.events.map((event) => event.kind),
    })
  }
  return { drafts, cases }
}

/**
 * The one line of a case or draft for its own reporter, and when a draft was saved; null if they hold no key
 * of it.
 */
async function ownWords(
  viewer: PelaporViewer,
  row: {
    id: string
    epoch: number
    epochOver: boolean
    status: string
    sealedDraft: Bytes | null
    sealedSummary: Bytes | null
    sealedName: Bytes | null
    keys: StoredWrap[]
  },
): Promise<{ ringkasan: string; name: string; identitas: IdentityMode; savedAt: string } | null> {
  const keys = await openCaseKeys(viewer, row, row.keys)
  if (!keys) return null
  if (row.status === 'DRAF') {
    if (!row.sealedDraft) return null
    const { answers, savedAt } = await openDraft(keys.content, row.id, row.sealedDraft)
    // A draft is listed without its mode.
    return { ringkasan: String(answers.ringkasan ?? ''), name: '', identitas: 'rahasia', savedAt }
  }
  if (!row.sealedSummary) return null
  const name = await openOwnName(viewer.seed, row.id, row.sealedName)
  return { ...(await listedSummary(keys.content, row.id, row.sealedSummary)), name, savedAt: '' }
}

/** Start page for the holder of a kode rahasia: the form, or the case once it is submitted. */
export async function caseOfCode(db: Db, viewer: PelaporViewer): Promise<string> {
  const id = await caseOfSeed(db, viewer.seed)
  const row = await db.aduan.findUnique({ where: { id }, select: { status: true, ownerTag: true } })
  // The case is gone, or has moved to an account, so this code no longer opens it.
  if (!row || !equalBytes(row.ownerTag, await ownerTag(viewer.seed))) return '/lapor'
  return row.status === 'DRAF' ? `/aduan/baru/${id}/1` : `/aduan/${id}`
}

/** One draft of this reporter with answers and files, or null; somebody else's draft does not exist. */
export async function ownDraft(db: Db, viewer: PelaporViewer, aduanId: string) {
  if (!isId(aduanId)) return null
  const row = await db.aduan.findFirst({
    where: { id: aduanId, status: 'DRAF', ownerTag: await ownerTag(viewer.seed) },
    include: { keys: { where: { holder: 'PELAPOR' } }, files: viewedFiles },
  })
  const keys = row && (await openCaseKeys(viewer, row, row.keys))
  if (!row?.sealedDraft || !keys) return null
  const draft = await openDraft(keys.content, row.id, row.sealedDraft)
  const { answers, savedAt } = draft
  const version = (page: number) => versionOf(draft, page)
  return { id: row.id, answers, savedAt, version, files: await readViews(keys, row.files) }
}
