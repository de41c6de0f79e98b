import type { CaseKeys } from '@/lib/aduan/keys/keys'
import { takenOff } from '@/lib/aduan/taken-off'
import { proofOfReading } from '@/lib/naskah/draft/reading'
import { openReview, type Review } from '@/lib/naskah/draft/review'
import type { Db } from '@/lib/platform/db/client'
import type { DokumenTerlaporStatus } from '@/lib/platform/db/generated/enums'
import { staffNames } from '@/lib/platform/session/staff-names'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import { caseMembers } from '@/lib/telaah/tugas'
import { openDokumen } from './dokumen-columns'
import type { DokumenBody, DokumenKind } from './rules'

/** A document for the terlapor as the staff of its case work on it. */
export interface DokumenView {
  id: string
  kind: DokumenKind
  status: DokumenTerlaporStatus
  revision: number
  author: string
  at: string
  /** The viewer wrote it, and so cannot approve it. */
  own: boolean
  /** The viewer may go on with it: it is theirs, or its author left. */
  mine: boolean
  /** False if its author was taken off the case: the words are read, and never filled into a form. */
  mayFill: boolean
  approver: string | null
  approvedAt: string | null
  body: DokumenBody
  /** Why a ketua sent it back; null once it was changed. */
  remark: string | null
  review: Review | null
  /** For the form that approves what is shown here (proofOfReading). */
  proof: string
}

/** The documents of a case, the newest first; none without the internal key. */
export async function dokumenOf(
  db: Db,
  { internal }: CaseKeys,
  viewer: Pick<Viewer, 'userId'>,
  aduan: { id: string; timId: string | null },
): Promise<DokumenView[]> {
  if (!internal) return []
  const [rows, members] = await Promise.all([
    db.dokumenTerlapor.findMany({
      where: { aduanId: aduan.id },
      orderBy: [{ at: 'desc' }, { id: 'asc' }],
      omit: { sealedPdf: true },
    }),
    caseMembers(db, aduan.id, aduan.timId),
  ])
  const opened = await Promise.all(
    rows.map(async (row) => {
      const { writers, ...words } = await openDokumen(internal, row)
      return { row, ...words, wordsBy: writers.at(-1) ?? row.authorId }
    }),
  )
  const [nameOf, away] = await Promise.all([
    staffNames(
      db,
      rows.flatMap(({ authorId, approverId }) => [authorId, approverId ?? authorId]),
    ),
    takenOff(
      db,
      aduan.id,
      opened.map(({ wordsBy }) => wordsBy),
    ),
  ])
  return Promise.all(
    opened.map(async ({ row, body, remark, wordsBy }) => {
      const own = row.authorId === viewer.userId
      return {
        id: row.id,
        kind: row.kind,
        status: row.status,
        revision: row.revision,
        author: nameOf(row.authorId),
        at: row.at.toISOString(),
        own,
        mine: own || !members.some(({ id }) => id === row.authorId),
        mayFill: wordsBy === viewer.userId || !away.has(wordsBy),
        approver: row.approverId ? nameOf(row.approverId) : null,
        approvedAt: row.approvedAt?.toISOString() ?? null,
        body,
        remark,
        review: await openReview(internal, 'dokumen_terlapor', row),
        proof: await proofOfReading('dokumen_terlapor', row, viewer),
      }
    }),
  )
}
