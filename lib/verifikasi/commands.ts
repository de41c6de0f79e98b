import {
  type ActContext,
  type ActResult,
  actAsStaff,
  actOnAduan,
  type Found,
  type StaffScene,
} from '@/lib/aduan/act'
import {
  type CaseEpoch,
  grantCase,
  openCaseKeys,
  revokeKeys,
  type StoredWrap,
  teamCandidates,
} from '@/lib/aduan/keys/keys'
import type { CommandName } from '@/lib/aduan/lifecycle'
import { clearFor } from '@/lib/identitas/conflict/clearance'
import { openExclusions } from '@/lib/identitas/conflict/exclusions'
import { giveBackFromArchive } from '@/lib/identitas/conflict/give-back'
import { inheritExclusions } from '@/lib/identitas/conflict/later-words'
import { appendPesan, type PesanItem } from '@/lib/pesan/thread'
import type { Tx } from '@/lib/platform/db/client'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import { appendCatatan } from '@/lib/telaah/internal-log'
import { type Bytes, equalBytes } from '@/lib/vault/bytes'
import { checklistAnswered, keepReasons, type Reasons } from './checklist'
import { ownDuplicateSentence } from './reading-labels'
import { incompleteReasonsIn } from './rules'

interface Form {
  aduanId: string
  actionKey: string | undefined
  /** Number of the last event that the page showed (lib/aduan/act.ts, ActRequest.seen). */
  seen?: number | undefined
}

/** Starts the verification of a new aduan and makes this administrator its verifier. */
export async function startVerification(context: ActContext, form: Form): Promise<ActResult> {
  return actAsStaff(context, pick(form, 'startVerification'), async () => ({
    data: { adminId: context.viewer.userId },
  }))
}

/** Asks the reporter for missing information, question by question; the verification clock pauses. */
export async function askCompletion(
  context: ActContext,
  form: Form & { text: string; items: PesanItem[]; closing?: string },
): Promise<ActResult> {
  return actAsStaff(context, pick(form, 'askCompletion'), async (scene) => {
    await appendPesan(scene.tx, scene.keys.content, {
      aduanId: form.aduanId,
      sender: scene.role,
      senderId: context.viewer.userId,
      kind: 'PERMINTAAN_KELENGKAPAN',
      body: { text: form.text, items: form.items, ...(form.closing ? { closing: form.closing } : {}) },
      now: scene.now,
      today: scene.today,
    })
    return {}
  })
}

/**
 * Forwards a verified aduan to a team: its members get the keys, and the promise of an answer starts.
 * `reasons` says why an item of the checklist is not ticked.
 */
export async function forward(
  context: ActContext,
  form: Form & { timId: string; berkadarPengawasan: boolean; note: string; reasons: Reasons },
): Promise<ActResult> {
  const facts = async (tx: Tx, found: Found) => ({
    ...(await hasPeople(form.timId)(tx)),
    ...(await checklistAnswered(form.reasons)(tx, found)),
  })
  return actAsStaff(context, { ...pick(form, 'forward'), facts }, async (scene) => {
    await giveToTeam(scene, form.timId)
    await keepReasons(scene, context.viewer.userId, form.reasons)
    if (form.note) {
      const author = {
        aduanId: form.aduanId,
        authorId: context.viewer.userId,
        authorRole: scene.role,
        now: scene.now,
      }
      await appendCatatan(scene.tx, scene.internal, author, form.note)
    }
    return { data: { timId: form.timId, berkadarPengawasan: form.berkadarPengawasan } }
  })
}

/**
 * Links an aduan to a main case: the same team, but each reporter keeps their own number and answer. A
 * reporter who sent both is told so; any other reporter never learns that somebody else reported the same.
 */
export async function linkDuplicate(
  context: ActContext,
  form: Form & { mainNomor: string },
): Promise<ActResult> {
  const mine = { userId: context.viewer.userId }
  // Only a case whose key this administrator holds; any other does not exist for them.
  const mainOf = (tx: Tx) =>
    tx.aduan.findFirst({
      where: {
        nomor: form.mainNomor,
        id: { not: form.aduanId },
        timId: { not: null },
        keys: { some: mine },
      },
      include: { keys: { where: mine } },
    })
  const facts = async (tx: Tx) => ({ mainCaseHasTeam: (await mainOf(tx)) !== null })
  const request = { ...pick(form, 'linkDuplicate'), facts }
  return actAsStaff(context, request, async (scene) => {
    const main = await mainOf(scene.tx)
    if (!main?.timId) return scene.refuse(NOBODY_THERE)
    await keepFromSame(context.viewer, scene, main)
    await giveToTeam(scene, main.timId)
    return {
      // A duplicate of a duplicate is linked to the main case of the first.
      data: {
        timId: main.timId,
        mainAduanId: main.mainAduanId ?? main.id,
        berkadarPengawasan: main.berkadarPengawasan,
      },
      ...(equalBytes(main.ownerTag, scene.aduan.ownerTag)
        ? { shared: { text: ownDuplicateSentence(form.mainNomor) } }
        : {}),
      internal: { text: form.mainNomor },
    }
  })
}

/** Tells the reporter which office is responsible and why. Nothing is sent there by us. */
export async function redirect(
  context: ActContext,
  form: Form & { where: string; text: string },
): Promise<ActResult> {
  return actAsStaff(context, pick(form, 'redirect'), async () => ({
    shared: { reason: form.where, text: form.text },
  }))
}

/** Ends the case with a reason from the list and a personal sentence. */
export async function decline(
  context: ActContext,
  form: Form & { reason: string; text: string },
): Promise<ActResult> {
  return actAsStaff(context, pick(form, 'decline'), async () => ({
    shared: { reason: form.reason, text: form.text },
  }))
}

/**
 * Closes a case temporarily for lack of information; the reporter reads why and may complete it at any time.
 */
export async function closeIncomplete(
  context: ActContext,
  form: Form & { reason: string; text: string },
): Promise<ActResult> {
  const facts = async (_: Tx, { aduan }: Found) => ({
    reasonHolds: incompleteReasonsIn(aduan.status).some(({ key }) => key === form.reason),
  })
  return actAsStaff(context, { ...pick(form, 'closeIncomplete'), facts }, async () => ({
    shared: { reason: form.reason, text: form.text },
  }))
}

/** Reopens a finished case because of new facts. Those who lost its keys in the archive need them again. */
export async function reopenByAdmin(context: ActContext, form: Form & { text: string }): Promise<ActResult> {
  return actOnAduan(context, pick(form, 'reopen'), async (scene) => {
    await giveBackFromArchive(scene)
    return { shared: { text: form.text } }
  })
}

/**
 * Hands a case over from its team to another, e.g. if nobody in the first may answer an objection. The old
 * team's keys are deleted; clocks and promises stay.
 */
export async function handToTeam(
  context: ActContext,
  form: Form & { timId: string; reason: string },
): Promise<ActResult> {
  const request = { ...pick(form, 'handToTeam'), facts: hasPeople(form.timId) }
  return actAsStaff(context, request, async (scene) => {
    const { tx, aduan } = scene
    const before = await tx.anggotaTim.findMany({
      where: { timId: aduan.timId ?? '00000000-0000-0000-0000-000000000000' },
      select: { userId: true },
    })
    await revokeKeys(
      tx,
      aduan.id,
      before.map(({ userId }) => userId),
    )
    await giveToTeam(scene, form.timId)
    return { data: { timId: form.timId }, internal: { text: form.reason } }
  })
}

/** Fact of the request: the team is active and has members. */
const hasPeople = (timId: string) => async (tx: Tx) => ({
  teamChosen:
    (await tx.anggotaTim.count({
      where: { timId, tim: { active: true }, user: { disabled: false, role: 'TELAAH' } },
    })) > 0,
})

/** A linked case reveals the main one, so anybody excluded from the main case is excluded here too. */
async function keepFromSame(
  viewer: Viewer,
  { tx, aduan, keys, today }: StaffScene,
  main: CaseEpoch & { sealedExclusions: Bytes | null; keys: StoredWrap[] },
): Promise<void> {
  const mainKeys = await openCaseKeys(viewer, main, main.keys)
  if (!mainKeys) throw new Error('the key of the main case does not open')
  await inheritExclusions(tx, keys, aduan, await openExclusions(mainKeys.content, main), today)
}

/**
 * Grants the keys to the team members whom the conflict guard clears; refuses if no ketua is among them,
 * because nobody could approve an answer.
 */
async function giveToTeam({ tx, keys, refuse }: StaffScene, timId: string): Promise<void> {
  const through = await clearFor(tx, keys.content, await teamCandidates(tx, timId))
  const led = await tx.anggotaTim.findMany({ where: { timId, ketua: true }, select: { userId: true } })
  const leads = led.length === 0 || through.some(({ userId }) => led.some((one) => one.userId === userId))
  if (through.length === 0 || !leads) refuse(NOBODY_THERE)
  await grantCase(tx, keys, [], through)
}

const NOBODY_THERE =
  'Tim ini tidak dapat menangani aduan ini: ketuanya atau semua anggotanya mempunyai benturan kepentingan. Pilih tim lain.'

function pick<C extends CommandName>(form: Form, command: C) {
  return { aduanId: form.aduanId, actionKey: form.actionKey, seen: form.seen, command }
}
