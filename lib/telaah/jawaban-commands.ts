import { type ActContext, type ActResult, actOnAduan, type Scene } from '@/lib/aduan/act'
import { newId } from '@/lib/db/id'
import { type JawabanBody, openJawaban, sealJawaban } from './jawaban'

interface Form {
  aduanId: string
  actionKey: string | undefined
}

export type SaveJawabanResult = ActResult | { kind: 'conflict'; stored: JawabanBody; revision: number }

class StaleDraft extends Error {
  constructor(
    readonly stored: JawabanBody,
    readonly revision: number,
  ) {
    super('draft was saved elsewhere')
  }
}

/**
 * Saves the draft of the official answer. A save that starts from an older revision is a conflict: nothing is
 * overwritten, both texts are shown.
 */
export async function saveJawaban(
  context: ActContext,
  { aduanId, actionKey, body, revision }: Form & { body: JawabanBody; revision: number },
): Promise<SaveJawabanResult> {
  try {
    return await actOnAduan(context, { aduanId, actionKey, command: 'saveJawaban' }, async (scene) => {
      const { tx, keys } = scene
      const draft = await currentDraft(scene)
      if (!keys.internal) return undefined
      if (!draft) {
        const id = newId()
        const round = (await tx.jawaban.count({ where: { aduanId } })) + 1
        const sealedDraft = await sealJawaban(keys.internal, id, 'sealed_draft', body)
        await tx.jawaban.create({
          data: { id, aduanId, round, drafterId: context.viewer.userId, sealedDraft },
        })
        return undefined
      }
      if (draft.revision !== revision) {
        throw new StaleDraft(
          await openJawaban(keys.internal, draft.id, 'sealed_draft', draft.sealedDraft),
          draft.revision,
        )
      }
      const sealedDraft = await sealJawaban(keys.internal, draft.id, 'sealed_draft', body)
      await tx.jawaban.update({
        where: { id: draft.id },
        // Somebody who goes on with the draft of a colleague that left becomes its drafter, and cannot approve it.
        data: { sealedDraft, drafterId: context.viewer.userId, revision: { increment: 1 }, status: 'DRAF' },
      })
      return undefined
    })
  } catch (error) {
    if (error instanceof StaleDraft)
      return { kind: 'conflict', stored: error.stored, revision: error.revision }
    throw error
  }
}

/** Puts the draft before a ketua. */
export async function proposeJawaban(context: ActContext, { aduanId, actionKey }: Form): Promise<ActResult> {
  return actOnAduan(context, { aduanId, actionKey, command: 'proposeJawaban' }, async (scene) => {
    const draft = await currentDraft(scene)
    if (draft) await scene.tx.jawaban.update({ where: { id: draft.id }, data: { status: 'DIAJUKAN' } })
    return undefined
  })
}

/** The ketua sends the draft back with a remark that only staff read. */
export async function sendBackJawaban(
  context: ActContext,
  { aduanId, actionKey, remark }: Form & { remark: string },
): Promise<ActResult> {
  return actOnAduan(context, { aduanId, actionKey, command: 'sendBackJawaban' }, async (scene) => {
    const draft = await currentDraft(scene)
    if (draft) await scene.tx.jawaban.update({ where: { id: draft.id }, data: { status: 'DRAF' } })
    return { internal: { text: remark } }
  })
}

/** A ketua who did not write it approves the answer; from now on the reporter reads it and it never changes. */
export async function issueJawaban(context: ActContext, { aduanId, actionKey }: Form): Promise<ActResult> {
  return actOnAduan(context, { aduanId, actionKey, command: 'issueJawaban' }, async (scene) => {
    const { tx, keys, now } = scene
    const draft = await currentDraft(scene)
    if (!draft || !keys.internal) return undefined
    const body = await openJawaban(keys.internal, draft.id, 'sealed_draft', draft.sealedDraft)
    await tx.jawaban.update({
      where: { id: draft.id },
      data: {
        status: 'TERBIT',
        approverId: context.viewer.userId,
        issuedAt: now,
        sealedIssued: await sealJawaban(keys.content, draft.id, 'sealed_issued', body),
      },
    })
    return undefined
  })
}

function currentDraft({ tx, aduan }: Scene) {
  return tx.jawaban.findFirst({
    where: { aduanId: aduan.id, status: { not: 'TERBIT' } },
    orderBy: { round: 'desc' },
  })
}
