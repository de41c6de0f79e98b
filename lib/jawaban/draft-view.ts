import type { CaseKeys } from '@/lib/aduan/keys/keys'
import { takenOff } from '@/lib/aduan/taken-off'
import { type JawabanBody, openJawaban } from '@/lib/naskah/answer-body'
import { proofOfReading } from '@/lib/naskah/draft/reading'
import { openReview, type Review } from '@/lib/naskah/draft/review'
import type { Db } from '@/lib/platform/db/client'
import type { VersiDraf } from '@/lib/platform/db/generated/client'
import type { JawabanStatus } from '@/lib/platform/db/generated/enums'
import { isId } from '@/lib/platform/db/id'
import { staffNames } from '@/lib/platform/session/staff-names'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import { commentColumn } from './comments'
import { currentDraft, type Which } from './draft'
import { versionColumn } from './versions'

/** A remark on one section, as it is shown beside it. */
export interface CommentView {
  id: string
  section: string
  text: string
  author: string
  at: string
}

/** One earlier state of a draft; its words are opened on its own page. */
export interface VersionView {
  id: string
  revision: number
  author: string
  at: string
  automatic: boolean
}

/** A draft with everything that staff of the case work on it with. */
export interface DraftDetail {
  id: string
  status: JawabanStatus
  revision: number
  version: number
  drafter: string
  body: JawabanBody
  /**
   * False if these words are of somebody who was taken off the case: they are read, and never filled into a
   * form.
   */
  mayFill: boolean
  review: Review | null
  comments: CommentView[]
  versions: VersionView[]
  /** For the form that approves what is shown here (proofOfReading). */
  proof: string
}

/**
 * The answer or the correction that is being written; null where there is none, and without the internal key.
 */
export async function draftDetail(
  db: Db,
  { internal }: CaseKeys,
  aduanId: string,
  which: Which,
  viewer: Pick<Viewer, 'userId'>,
): Promise<DraftDetail | null> {
  const draft = internal ? await currentDraft(db, aduanId, which) : null
  if (!draft || !internal) return null
  const [comments, versions] = await Promise.all([
    db.komentarJawaban.findMany({ where: { jawabanId: draft.id }, orderBy: { at: 'asc' } }),
    db.versiDraf.findMany({
      where: { jawabanId: draft.id },
      orderBy: { revision: 'desc' },
      take: 50,
      omit: { sealedBody: true },
    }),
  ])
  const nameOf = await staffNames(db, [
    draft.drafterId,
    ...comments.map(({ authorId }) => authorId),
    ...versions.map(({ authorId }) => authorId),
  ])
  const author = versions[0]?.authorId ?? draft.drafterId
  return {
    id: draft.id,
    status: draft.status,
    revision: draft.revision,
    version: draft.version,
    drafter: nameOf(draft.drafterId),
    mayFill: author === viewer.userId || !(await takenOff(db, aduanId, [author])).has(author),
    body: await openJawaban(internal, draft.id, 'sealed_draft', draft.sealedDraft),
    review: await openReview(internal, 'jawaban', draft),
    comments: await Promise.all(
      comments.map(async (row) => ({
        ...(await commentColumn.open(internal, row.id, row.sealedBody)),
        id: row.id,
        author: nameOf(row.authorId),
        at: row.at.toISOString(),
      })),
    ),
    versions: versions.map((row) => versionView(row, nameOf)),
    proof: await proofOfReading('jawaban', draft, viewer),
  }
}

/** An earlier state of a draft of this case; null where it is not of this case. */
export async function versionOf(
  db: Db,
  { internal }: CaseKeys,
  aduanId: string,
  versionId: string,
): Promise<(VersionView & { body: JawabanBody }) | null> {
  if (!internal || !isId(versionId)) return null
  const row = await db.versiDraf.findFirst({ where: { id: versionId, jawaban: { aduanId } } })
  if (!row) return null
  const nameOf = await staffNames(db, [row.authorId])
  return { ...versionView(row, nameOf), body: await versionColumn.open(internal, row.id, row.sealedBody) }
}

function versionView(
  { id, revision, authorId, at, automatic }: Omit<VersiDraf, 'sealedBody'>,
  nameOf: (id: string) => string,
): VersionView {
  return { id, revision, author: nameOf(authorId), at: at.toISOString(), automatic }
}
