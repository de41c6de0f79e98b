import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { StaffScene } from '@/lib/aduan/act'
import type { CaseKeys } from '@/lib/aduan/keys/keys'
import type { CheckedKind } from '@/lib/naskah/draft/kind'
import { openReview, reviewed, reviews } from '@/lib/naskah/draft/review'
import { type ClearedLeak, type Leak, mayBeCleared } from '@/lib/naskah/leak-check/rules'
import type { Db, Tx } from '@/lib/platform/db/client'
import type { PertanyaanDitahan } from '@/lib/platform/db/generated/client'
import { newId } from '@/lib/platform/db/id'
import { sealedColumn } from '@/lib/vault/column'
import type { OfficeQuestion } from './instansi'

const bodies = sealedColumn<OfficeQuestion>(
  'pertanyaan_ditahan',
  'sealed_body',
  'internal',
  z.object({ office: z.string(), question: z.string() }),
)

/** The held question of one member, as a text whose findings an administrator may declare wrong. */
export function heldQuestionOf(authorId: string): CheckedKind<PertanyaanDitahan, OfficeQuestion> {
  return {
    noun: 'Pertanyaan untuk instansi',
    title: 'Pertanyaan untuk instansi',
    table: 'pertanyaan_ditahan',
    find: (tx, aduanId) => rowOf(tx, aduanId, authorId),
    open: (internal, row) => bodies.open(internal, row.id, row.sealedBody),
    textsOf: ({ office, question }) => ({ office, question }),
    writerOf: () => authorId,
    mark: (tx, id, data) => tx.pertanyaanDitahan.update({ where: { id }, data }),
  }
}

function rowOf(tx: Db | Tx, aduanId: string, authorId: string): Promise<PertanyaanDitahan | null> {
  return tx.pertanyaanDitahan.findUnique({ where: { aduanId_authorId: { aduanId, authorId } } })
}

/**
 * What this member typed last and could not send, for their form; `released` once nothing hard stands in its
 * way.
 */
export async function ownHeldQuestion(
  db: Db,
  { internal }: CaseKeys,
  aduanId: string,
  authorId: string,
): Promise<(OfficeQuestion & { released: boolean }) | null> {
  const row = internal && (await rowOf(db, aduanId, authorId))
  if (!internal || !row) return null
  const review = await openReview(internal, 'pertanyaan_ditahan', row)
  return {
    ...(await bodies.open(internal, row.id, row.sealedBody)),
    released: !review?.leaks.some(mayBeCleared),
  }
}

/** What was declared wrong in the held question of this member. */
export async function clearedIn({
  tx,
  internal,
  aduan,
  viewer,
}: StaffScene): Promise<readonly ClearedLeak[]> {
  const row = await rowOf(tx, aduan.id, viewer.userId)
  return (row && (await openReview(internal, 'pertanyaan_ditahan', row))?.cleared) ?? []
}

/** Keeps a question that the leak check held, with its findings, in place of the one held before. */
export async function holdQuestion(
  { tx, internal, aduan, viewer, now }: StaffScene,
  question: OfficeQuestion,
  leaks: readonly Leak[],
): Promise<void> {
  const row = await rowOf(tx, aduan.id, viewer.userId)
  const id = row?.id ?? newId()
  const same = row !== null && isDeepStrictEqual(await bodies.open(internal, id, row.sealedBody), question)
  // The same words again: what an administrator is reading stays valid.
  const revision = row ? row.revision + (same ? 0 : 1) : 1
  const review = reviewed(
    row && (await openReview(internal, 'pertanyaan_ditahan', row)),
    leaks,
    { reasons: new Map(), by: viewer.userId },
    { now, revision },
  )
  const data = {
    at: now,
    revision,
    sealedBody: await bodies.seal(internal, id, question),
    sealedReview: await reviews.pertanyaan_ditahan.seal(internal, id, review),
  }
  await tx.pertanyaanDitahan.upsert({
    where: { aduanId_authorId: { aduanId: aduan.id, authorId: viewer.userId } },
    create: { ...data, id, aduanId: aduan.id, authorId: viewer.userId },
    update: data,
  })
}

/**
 * Nothing of this member is held any more: a link was made, or they take it back. Returns whether something
 * was.
 */
export async function dropHeldQuestion({ tx, aduan, viewer }: StaffScene): Promise<boolean> {
  const where = { aduanId: aduan.id, authorId: viewer.userId }
  return (await tx.pertanyaanDitahan.deleteMany({ where })).count > 0
}
