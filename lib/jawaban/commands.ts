import { type ActContext, type ActResult, actAsStaff, type StaffScene } from '@/lib/aduan/act'
import type { CommandName } from '@/lib/aduan/lifecycle'
import type { JawabanBody } from '@/lib/naskah/answer-body'
import { appendComments, type CommentBody } from '@/lib/naskah/draft/comments'
import {
  checked,
  currentDraft,
  keepReview,
  type StaleDraft,
  type Which,
  writeDraft,
} from '@/lib/naskah/draft/draft-rows'
import { tellsOfReporter, unresolved } from '@/lib/naskah/leak-check/rules'
import { publish } from './publish'

interface Form {
  aduanId: string
  actionKey: string | undefined
}
interface DraftForm extends Form {
  body: JawabanBody
  revision: number
}

export type SaveJawabanResult = ActResult | StaleDraft

/** What a check of the draft says: how much still stands in the way. */
export type CheckResult = ActResult | { kind: 'checked'; open: number }

const NOTHING = 'Tidak ada draf yang menunggu langkah ini. Muat ulang halaman.'
const EXHAUSTED =
  'Lima kali dalam 24 jam draf pada kasus ini memuat hal yang mengungkap pelapor. Bicarakan dahulu dengan ketua tim; pemeriksaan terbuka lagi setelah 24 jam.'
const NEVER_ALONE =
  'Draf ini memuat hal yang dapat mengarah kepada pelapor atau orang lain, sehingga belum dapat diteruskan. Rinciannya ada pada “Pemeriksaan kebocoran”.'

/**
 * Saves the draft of the official answer. A save that starts from an older revision is a conflict: nothing is
 * overwritten, both texts are shown.
 */
export function saveJawaban(context: ActContext, form: DraftForm): Promise<SaveJawabanResult> {
  return save(context, form, 'saveJawaban', 'answer', false)
}

/** Saves what is typed while it is typed: the same draft, and no event. */
export function autosaveJawaban(context: ActContext, form: DraftForm): Promise<SaveJawabanResult> {
  return save(context, form, 'autosaveJawaban', 'answer', true)
}

/** Looks the draft through for what may lead to the reporter, and keeps what was found with the reasons given for it. */
export function checkJawaban(
  context: ActContext,
  form: Form & { reasons: ReadonlyMap<string, string> },
): Promise<CheckResult> {
  return check(context, form, 'checkJawaban', 'answer')
}

/** Puts the draft before a ketua; refused while anything in it may lead to the reporter. */
export function proposeJawaban(context: ActContext, form: Form): Promise<ActResult> {
  return propose(context, form, 'proposeJawaban', 'answer')
}

/** Remarks of the ketua on single sections; the drafter reads them beside the draft. */
export function commentJawaban(
  context: ActContext,
  { aduanId, actionKey, comments }: Form & { comments: readonly CommentBody[] },
): Promise<ActResult> {
  return actAsStaff(context, { aduanId, actionKey, command: 'commentJawaban' }, async (scene) => {
    await remark(scene, context.viewer.userId, 'answer', comments)
    return {}
  })
}

/** The ketua sends the draft back with a reason, and with remarks on single sections if there are any. */
export function sendBackJawaban(
  context: ActContext,
  form: Form & { remark: string; comments?: readonly CommentBody[] },
): Promise<ActResult> {
  return sendBack(context, form, 'sendBackJawaban', 'answer')
}

/**
 * A ketua who did not write it approves the answer: it gets its number, becomes a signed letter, the reporter reads it,
 * and it never changes. It is looked through once more: the reporter may have written meanwhile.
 */
export function issueJawaban(context: ActContext, form: Form): Promise<ActResult> {
  return issue(context, form, 'issueJawaban', 'answer')
}

/** Writes a correction of the answer that was issued; it needs the same two people, and the old one stays readable. */
export function saveCorrection(context: ActContext, form: DraftForm): Promise<SaveJawabanResult> {
  return save(context, form, 'saveCorrection', 'correction', false)
}

/** The same while it is typed, and no event. */
export function autosaveCorrection(context: ActContext, form: DraftForm): Promise<SaveJawabanResult> {
  return save(context, form, 'autosaveCorrection', 'correction', true)
}

export function checkCorrection(
  context: ActContext,
  form: Form & { reasons: ReadonlyMap<string, string> },
): Promise<CheckResult> {
  return check(context, form, 'checkCorrection', 'correction')
}

export function proposeCorrection(context: ActContext, form: Form): Promise<ActResult> {
  return propose(context, form, 'proposeCorrection', 'correction')
}

export function sendBackCorrection(context: ActContext, form: Form & { remark: string }): Promise<ActResult> {
  return sendBack(context, form, 'sendBackCorrection', 'correction')
}

/** Publishes a correction as a new version with a letter of its own. */
export function issueCorrection(context: ActContext, form: Form): Promise<ActResult> {
  return issue(context, form, 'issueCorrection', 'correction')
}

async function save(
  context: ActContext,
  { aduanId, actionKey, body, revision }: DraftForm,
  command: CommandName,
  which: Which,
  automatic: boolean,
): Promise<SaveJawabanResult> {
  return actAsStaff<StaleDraft>(context, { aduanId, actionKey, command }, async (scene) => {
    await writeDraft(scene, context.viewer.userId, which, { body, revision, automatic })
    return {}
  })
}

async function check(
  context: ActContext,
  { aduanId, actionKey, reasons }: Form & { reasons: ReadonlyMap<string, string> },
  command: CommandName,
  which: Which,
): Promise<CheckResult> {
  let open = 0
  const result = await actAsStaff(context, { aduanId, actionKey, command }, async (scene) => {
    const draft = await currentDraft(scene.tx, aduanId, which)
    if (!draft) return scene.refuse(NOTHING)
    const { leaks, exhausted } = await checked(scene, draft)
    if (exhausted) return scene.refuse(EXHAUSTED)
    const review = await keepReview(scene, draft, leaks, { reasons, by: context.viewer.userId })
    open = unresolved(review.leaks, review.accepted).length
    return { internal: { text: summary(review.leaks.length, review.leaks.filter(tellsOfReporter).length) } }
  })
  return result.kind === 'done' ? { kind: 'checked', open } : result
}

function summary(all: number, ofReporter: number): string {
  if (all === 0) return 'Tidak ada temuan.'
  return `${all} temuan${ofReporter > 0 ? `, ${ofReporter} di antaranya mengungkap pelapor` : ''}.`
}

function propose(
  context: ActContext,
  { aduanId, actionKey }: Form,
  command: CommandName,
  which: Which,
): Promise<ActResult> {
  return actAsStaff(context, { aduanId, actionKey, command }, async (scene) => {
    const draft = await currentDraft(scene.tx, aduanId, which)
    if (!draft) return scene.refuse(NOTHING)
    await demandNoLeak(scene, draft)
    await scene.tx.jawaban.update({ where: { id: draft.id }, data: { status: 'DIAJUKAN' } })
    return {}
  })
}

function sendBack(
  context: ActContext,
  {
    aduanId,
    actionKey,
    remark: text,
    comments = [],
  }: Form & { remark: string; comments?: readonly CommentBody[] },
  command: CommandName,
  which: Which,
): Promise<ActResult> {
  return actAsStaff(context, { aduanId, actionKey, command }, async (scene) => {
    const draft = await currentDraft(scene.tx, aduanId, which)
    if (!draft) return scene.refuse(NOTHING)
    await scene.tx.jawaban.update({ where: { id: draft.id }, data: { status: 'DRAF' } })
    await remark(scene, context.viewer.userId, which, comments)
    return { internal: { text } }
  })
}

function issue(
  context: ActContext,
  { aduanId, actionKey }: Form,
  command: CommandName,
  which: Which,
): Promise<ActResult> {
  return actAsStaff(context, { aduanId, actionKey, command }, async (scene) => {
    const draft = await currentDraft(scene.tx, aduanId, which)
    if (!draft) return scene.refuse(NOTHING)
    const body = await demandNoLeak(scene, draft)
    await publish(scene, draft, body, context.viewer.userId)
    return {}
  })
}

async function remark(
  { tx, internal, aduan, now }: StaffScene,
  authorId: string,
  which: Which,
  comments: readonly CommentBody[],
): Promise<void> {
  const draft = await currentDraft(tx, aduan.id, which)
  if (draft) await appendComments(tx, internal, { jawabanId: draft.id, authorId, now }, comments)
}

/** The draft's text; refuses while something in it may lead to somebody. */
async function demandNoLeak(scene: StaffScene, draft: Parameters<typeof checked>[1]): Promise<JawabanBody> {
  const { body, open, exhausted } = await checked(scene, draft)
  if (exhausted) return scene.refuse(EXHAUSTED)
  return open.length > 0 ? scene.refuse(NEVER_ALONE) : body
}
