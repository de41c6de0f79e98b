import type { StaffScene } from '@/lib/aduan/act'
import type { Db, Tx } from '@/lib/platform/db/client'
import type { Jawaban } from '@/lib/platform/db/generated/client'
import { newId } from '@/lib/platform/db/id'
import { type JawabanBody, openJawaban, sealJawaban, textsOf } from '../answer-body'
import { leaksIn } from '../leak-check/queries'
import { type Leak, unresolved } from '../leak-check/rules'
import { isExhausted, openReview, type Review, reviewed, sealReview } from './review'
import { sealVersion } from './versions'

/** Which draft a command is about: the answer that is being written, or the correction of the one that was issued. */
export type Which = 'answer' | 'correction'

/** The newest draft of this kind; a correction of an answer that was objected to meanwhile is nobody's any more. */
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

/** The answer that holds now: the newest version of the newest round that was issued. */
export function lastIssued(tx: Db | Tx, aduanId: string): Promise<Jawaban | null> {
  return tx.jawaban.findFirst({
    where: { aduanId, status: 'TERBIT' },
    orderBy: [{ round: 'desc' }, { version: 'desc' }],
  })
}

/** Somebody saved meanwhile: nothing is overwritten, and both texts are shown. */
export interface StaleDraft {
  kind: 'conflict-draft'
  stored: JawabanBody
  revision: number
}

/** Writes a draft over the one with this revision, or begins one; keeps a version of what was saved. */
export async function writeDraft(
  { tx, aduan, internal, now, leave }: StaffScene<StaleDraft>,
  authorId: string,
  which: Which,
  save: { body: JawabanBody; revision: number; automatic: boolean },
): Promise<void> {
  const { body, revision, automatic } = save
  const draft = await currentDraft(tx, aduan.id, which)
  if (draft && draft.revision !== revision) {
    const stored = await openJawaban(internal, draft.id, 'sealed_draft', draft.sealedDraft)
    return leave({ kind: 'conflict-draft', stored, revision: draft.revision })
  }
  const id = draft?.id ?? newId()
  const sealedDraft = await sealJawaban(internal, id, 'sealed_draft', body)
  if (draft) {
    await tx.jawaban.update({
      where: { id },
      // Somebody who goes on with the draft of a colleague that left becomes its drafter, and cannot approve it.
      data: { sealedDraft, drafterId: authorId, revision: { increment: 1 }, status: 'DRAF' },
    })
  } else {
    const place = await placeOf(tx, aduan.id, which)
    await tx.jawaban.create({ data: { id, aduanId: aduan.id, ...place, drafterId: authorId, sealedDraft } })
  }
  await sealVersion(tx, internal, {
    jawabanId: id,
    authorId,
    at: now,
    automatic,
    revision: draft ? revision + 1 : 1,
    body,
  })
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

/** What a check came to; `open` is what still stands in the way. */
export interface Checked {
  body: JawabanBody
  leaks: Leak[]
  open: Leak[]
  /** So often in a day did checks meet the reporter's identity that nothing is compared any more today. */
  exhausted: boolean
}

/** Looks a draft through against what the case knows and what may stay; changes nothing. */
export async function checked(
  { tx, keys, internal, aduan, now }: StaffScene,
  draft: Jawaban,
): Promise<Checked> {
  const body = await openJawaban(internal, draft.id, 'sealed_draft', draft.sealedDraft)
  if (await isExhausted(tx, internal, aduan.id, now)) {
    return { body, leaks: [], open: [], exhausted: true }
  }
  const review = await openReview(internal, 'jawaban', draft)
  const leaks = await leaksIn(tx, keys, aduan.id, textsOf(body))
  return { body, leaks, open: unresolved(leaks, review?.accepted ?? []), exhausted: false }
}

/** Keeps what a check found, with the reasons that were given for what may stay. */
export async function keepReview(
  { tx, internal, now }: StaffScene,
  draft: Jawaban,
  leaks: readonly Leak[],
  given: { reasons: ReadonlyMap<string, string>; by: string },
): Promise<Review> {
  const before = await openReview(internal, 'jawaban', draft)
  const review = reviewed(before, leaks, given, { now, revision: draft.revision })
  await tx.jawaban.update({
    where: { id: draft.id },
    data: { sealedReview: await sealReview(internal, 'jawaban', draft.id, review) },
  })
  return review
}
