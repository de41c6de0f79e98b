import { type ActContext, type ActResult, actAsStaff, type StaffScene } from '@/lib/aduan/act'
import { openSummary } from '@/lib/aduan/report/summary'
import { approve, ask, decidable, openNow, reject, type Subject } from './four-eyes'
import { halfFor, openWithHalves } from './open'

interface Form {
  aduanId: string
  actionKey: string | undefined
}

const IDENTITY: Subject = { pair: 'identity', lampiranId: null }
const NOT_SECRET = 'Identitas hanya dapat dibuka pada aduan dengan pilihan Rahasia.'

/**
 * Requests an opening of the reporter's identity, with a written reason. Opens nothing; a second person
 * decides.
 */
export async function requestIdentity(
  context: ActContext,
  { reason, ...form }: Form & { reason: string },
): Promise<ActResult> {
  return actAsStaff(context, { ...form, command: 'requestIdentity' }, async (scene) => {
    await demandSecret(scene)
    await ask(scene, context, IDENTITY, reason)
    return { internal: { text: reason } }
  })
}

/** A second person gives the requester their half of the key for this one opening. */
export async function approveIdentity(
  context: ActContext,
  { requestId, ...form }: Form & { requestId: string },
): Promise<ActResult> {
  return actAsStaff(context, { ...form, command: 'approveIdentity' }, async (scene) => {
    await demandSecret(scene)
    const { row, key } = await decidable(scene, context, 'identity', requestId)
    await approve(scene, context, 'identity', row, await halfFor(key, scene.aduan))
    return {}
  })
}

/** Rejects a request, with a reason that staff of the case read. */
export async function rejectIdentity(
  context: ActContext,
  { requestId, reason, ...form }: Form & { requestId: string; reason: string },
): Promise<ActResult> {
  return actAsStaff(context, { ...form, command: 'rejectIdentity' }, async (scene) => {
    const { row } = await decidable(scene, context, 'identity', requestId)
    await reject(scene, context, row, reason)
    return { internal: { text: reason } }
  })
}

/**
 * Opens the identity to the requester for ten minutes, once per approval. The event tells the reporter the
 * role, the day and the reason.
 */
export async function openIdentity(context: ActContext, form: Form): Promise<ActResult> {
  return actAsStaff(context, { ...form, command: 'openIdentity' }, async (scene) => {
    await demandSecret(scene)
    const { aduan, keys } = scene
    const reason = await openNow(scene, context, IDENTITY, (sealedHalf) =>
      openWithHalves(context.viewer, keys, aduan, sealedHalf),
    )
    return { shared: { text: reason } }
  })
}

/** Refuses unless the identity mode is Rahasia: only then is there something to open. */
async function demandSecret({ aduan, keys, refuse }: StaffScene): Promise<void> {
  if (!aduan.sealedSummary || !aduan.sealedIdentity) return refuse(NOT_SECRET)
  const { identitas } = await openSummary(keys.content, aduan.id, aduan.sealedSummary)
  if (identitas !== 'rahasia') return refuse(NOT_SECRET)
}
