import { type ActContext, type ActResult, actAsStaff } from '@/lib/aduan/act'
import { guards } from '@/lib/aduan/lifecycle-guards'
import { draftCommands } from '@/lib/naskah/draft/commands'
import { appendComments, type CommentBody } from './comments'
import { currentDraft, kinds, type Which } from './draft'

/**
 * The official answer under four eyes. Issued, it gets its number, becomes a signed letter, the reporter
 * reads it, and it never changes.
 */
export const {
  save: saveJawaban,
  check: checkJawaban,
  propose: proposeJawaban,
  clear: clearJawabanLeak,
  sendBack: sendBackJawaban,
  issue: issueJawaban,
} = draftCommands(() => kinds.answer)

/** Saves what is typed while it is typed: the same draft, and no event. */
export const { save: autosaveJawaban } = draftCommands(() => kinds.typedAnswer)

/**
 * A correction of the issued answer by the same two people: a new version with its own letter; the old one
 * stays readable.
 */
export const {
  save: saveCorrection,
  check: checkCorrection,
  propose: proposeCorrection,
  clear: clearCorrectionLeak,
  sendBack: sendBackCorrection,
  issue: issueCorrection,
} = draftCommands(() => kinds.correction)

/** Saves a correction while it is typed, without an event. */
export const { save: autosaveCorrection } = draftCommands(() => kinds.typedCorrection)

/** The member who writes from now on, instead of its drafter; the reason is on record. */
function takeOver(command: 'takeOverJawaban' | 'takeOverCorrection', which: Which) {
  return (
    context: ActContext,
    { reason, ...request }: { aduanId: string; actionKey: string | undefined; reason: string },
  ): Promise<ActResult> =>
    actAsStaff(context, { ...request, command }, async ({ tx, refuse }) => {
      const draft = await currentDraft(tx, request.aduanId, which)
      if (!draft) return refuse(guards.hasDraft[2])
      // The new revision outdates the pages on which the drafter still types.
      const data = { drafterId: context.viewer.userId, revision: { increment: 1 } }
      await tx.jawaban.update({ where: { id: draft.id }, data })
      return { internal: { text: reason } }
    })
}

export const takeOverJawaban = takeOver('takeOverJawaban', 'answer')
export const takeOverCorrection = takeOver('takeOverCorrection', 'correction')

/** Remarks of the ketua on single sections; the drafter reads them beside the draft. */
export function commentJawaban(
  context: ActContext,
  form: { aduanId: string; actionKey: string | undefined; comments: readonly CommentBody[] },
): Promise<ActResult> {
  const { comments, ...request } = form
  return actAsStaff(context, { ...request, command: 'commentJawaban' }, async (scene) => {
    const draft = await currentDraft(scene.tx, form.aduanId, 'answer')
    if (draft) await appendComments(scene, { jawabanId: draft.id, authorId: context.viewer.userId }, comments)
    return {}
  })
}
