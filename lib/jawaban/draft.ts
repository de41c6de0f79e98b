import type { StaffScene } from '@/lib/aduan/act'
import { type JawabanBody, openJawaban, sealJawaban, textsOf } from '@/lib/naskah/answer-body'
import { CONTENT_SECTIONS, saysSomething, WHOLE_DRAFT } from '@/lib/naskah/answer-rules'
import type { DraftKind, Typed } from '@/lib/naskah/draft/kind'
import { lastIssued } from '@/lib/naskah/issued'
import type { Db, Tx } from '@/lib/platform/db/client'
import type { Jawaban } from '@/lib/platform/db/generated/client'
import { appendComments } from './comments'
import { publish } from './publish'
import { sealVersion } from './versions'

/** The answer that is being written, or the correction of the one that was issued. */
export type Which = 'answer' | 'correction'

const answerMoves = {
  save: 'saveJawaban',
  check: 'checkJawaban',
  propose: 'proposeJawaban',
  sendBack: 'sendBackJawaban',
  issue: 'issueJawaban',
} as const
const correctionMoves = {
  save: 'saveCorrection',
  check: 'checkCorrection',
  propose: 'proposeCorrection',
  sendBack: 'sendBackCorrection',
  issue: 'issueCorrection',
} as const

/** The kinds of this room; the automatic ones are the same drafts, saved while they are typed. */
export const kinds = {
  answer: draftKind('answer', answerMoves),
  typedAnswer: draftKind('answer', { ...answerMoves, save: 'autosaveJawaban' }, { automatic: true }),
  correction: draftKind('correction', correctionMoves),
  typedCorrection: draftKind(
    'correction',
    { ...correctionMoves, save: 'autosaveCorrection' },
    { automatic: true },
  ),
}

function draftKind(
  which: Which,
  moves: DraftKind<Jawaban, JawabanBody>['moves'],
  { automatic } = { automatic: false },
): DraftKind<Jawaban, JawabanBody> {
  return {
    moves,
    noun: 'Draf',
    title: null,
    table: 'jawaban',
    find: (tx, aduanId) => currentDraft(tx, aduanId, which),
    open: (internal, row) => openJawaban(internal, row.id, 'sealed_draft', row.sealedDraft),
    textsOf,
    isComplete: ({ alasanPerbaikan, ...body }) =>
      CONTENT_SECTIONS.every((section) => saysSomething(body[section])) &&
      (which === 'answer' || saysSomething(alasanPerbaikan ?? '')),
    writerOf: ({ drafterId }) => drafterId,
    write: (scene, typed) => writeDraft(scene, typed, { which, automatic }),
    mark: (tx, id, data) => tx.jawaban.update({ where: { id }, data }),
    keepRemark: (scene, row, text, authorId) =>
      appendComments(scene, { jawabanId: row.id, authorId }, [{ section: WHOLE_DRAFT, text }]),
    issue: publish,
  }
}

/**
 * The newest draft of this kind. A correction of an answer that met an objection since then is out of use.
 */
export async function currentDraft(tx: Db | Tx, aduanId: string, which: Which): Promise<Jawaban | null> {
  if (which === 'answer') {
    return tx.jawaban.findFirst({
      where: { aduanId, status: { not: 'TERBIT' }, version: 1 },
      orderBy: { round: 'desc' },
    })
  }
  const last = await lastIssued(tx, aduanId)
  if (!last) return null
  return tx.jawaban.findFirst({
    where: { aduanId, status: { not: 'TERBIT' }, round: last.round, version: { gt: last.version } },
  })
}

/**
 * Stores a draft and keeps a version of it. A member who continues the draft of a colleague who left becomes
 * its drafter.
 */
async function writeDraft(
  { tx, aduan, internal, now }: StaffScene,
  { id, row, body, seen, writerId }: Typed<Jawaban, JawabanBody>,
  { which, automatic }: { which: Which; automatic: boolean },
): Promise<void> {
  const revision = row ? seen + 1 : 1
  const sealedDraft = await sealJawaban(internal, id, 'sealed_draft', body)
  const data = { sealedDraft, drafterId: writerId, revision }
  if (row) await tx.jawaban.update({ where: { id }, data: { ...data, status: 'DRAF' } })
  else {
    const place = await placeOf(tx, aduan.id, which)
    await tx.jawaban.create({ data: { ...data, ...place, id, aduanId: aduan.id } })
  }
  await sealVersion(tx, internal, { jawabanId: id, authorId: writerId, at: now, automatic, revision, body })
}

async function placeOf(tx: Tx, aduanId: string, which: Which): Promise<{ round: number; version: number }> {
  const last = await tx.jawaban.findFirst({
    where: { aduanId },
    orderBy: [{ round: 'desc' }, { version: 'desc' }],
    select: { round: true, version: true },
  })
  if (which === 'answer') return { round: (last?.round ?? 0) + 1, version: 1 }
  return { round: last?.round ?? 1, version: (last?.version ?? 0) + 1 }
}
