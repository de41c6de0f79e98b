import type { Tx } from '@/lib/platform/db/client'
import type { StaffViewer, Viewer } from '@/lib/platform/session/viewer-type'
import type { Bytes } from '@/lib/vault/bytes'
import {
  type Compartment,
  type CompartmentKey,
  caseKeyPair,
  type KeyPair,
  keyId,
  newCompartmentKey,
  personKeyPair,
  unwrapKey,
  wrapKey,
} from '@/lib/vault/case-keys'
import { everyEpoch } from '@/lib/vault/epochs'
import { VaultError } from '@/lib/vault/errors'
import { type Candidate, candidate } from './candidate'
import { certifiedAmong } from './certified'
import type { ClearedStaff, Side } from './cleared'
import { leaveWork } from './left-work'
import { escrowOf } from './paper-keys'
import type { ReporterKey } from './reporter-key'

/** The keys of a case that one person may hold. */
export interface CaseKeys {
  content: CompartmentKey
  internal: CompartmentKey | null
  /** The reporter's own; for staff it is joined from two halves (lib/identitas). */
  identity: CompartmentKey | null
  /** The half that this member of staff holds; a colleague holds the other one. */
  half?: CompartmentKey | null
  /** The keys over shares of sealed originals: the reporter holds both, a member of staff at most one. */
  originals?: Record<Side, CompartmentKey | null>
}

/** New keys over the sealed originals of a case. */
export async function newOriginalKeys(aduan: {
  id: string
  epoch: number
}): Promise<Record<Side, CompartmentKey>> {
  const ref = { caseId: aduan.id, epoch: aduan.epoch }
  return {
    a: await newCompartmentKey({ ...ref, compartment: 'original_a' }),
    b: await newCompartmentKey({ ...ref, compartment: 'original_b' }),
  }
}

/** The keys of pairs that these keys hold, to pass on to colleagues of the same side. */
export function pairedKeysOf({ half, originals }: CaseKeys): CompartmentKey[] {
  return [half, originals?.a, originals?.b].filter((key) => key !== null && key !== undefined)
}

export interface StoredWrap {
  compartment: Compartment
  epoch: number
  recipientKeyId: Bytes
  sealed: Bytes
}

/** The columns of a case that say which of its keys opens and which one seals. */
export interface CaseEpoch {
  id: string
  epoch: number
  /** Somebody lost the case in this epoch: its keys seal nothing more. */
  epochOver: boolean
}

/**
 * A recipient of a key. The reporter's public key is derived from their seed or was kept sealed in the case
 * (reporter-key.ts); ESCROW's is proven while sealing (paper-keys.ts); staff need ROOT's certificate.
 */
export type Recipient = ClearedStaff | { holder: 'PELAPOR'; publicKey: ReporterKey } | { holder: 'ESCROW' }

/** The pair that opens this viewer's wraps of this case; a reporter has another pair for each case. */
export async function keyPairFor(viewer: Viewer, aduanId: string): Promise<KeyPair> {
  return viewer.role === 'PELAPOR' ? caseKeyPair(viewer.seed, aduanId) : personKeyPair(viewer.seed)
}

/** Identifies this viewer's wraps of a case. */
export async function recipientKeyIdFor(viewer: Viewer, aduanId: string): Promise<Bytes> {
  return keyId((await keyPairFor(viewer, aduanId)).publicKey)
}

/**
 * Opens the viewer's own wraps; null without a wrap for `content`, which means no access to the case. The
 * keys are those of the current epoch, and lead to the earlier ones. Throws VaultError if a wrap exists but
 * does not match (swapped, rolled back, damaged, or only of an earlier epoch).
 */
export async function openCaseKeys(
  viewer: Viewer,
  aduan: CaseEpoch,
  wraps: readonly StoredWrap[],
): Promise<CaseKeys | null> {
  return openCaseKeysWith(await keyPairFor(viewer, aduan.id), aduan, wraps)
}

/**
 * Opens the keys of many cases for one member of staff: their pair is the same for all and is derived once.
 */
export async function caseOpener(viewer: StaffViewer) {
  const pair = await personKeyPair(viewer.seed)
  return (aduan: CaseEpoch, wraps: readonly StoredWrap[]) => openCaseKeysWith(pair, aduan, wraps)
}

/** The same with the pair itself: a member of staff's, or that of ESCROW. */
export async function openCaseKeysWith(
  pair: KeyPair,
  aduan: CaseEpoch,
  wraps: readonly StoredWrap[],
): Promise<CaseKeys | null> {
  const open = async (compartment: Compartment): Promise<CompartmentKey | null> => {
    const key = await openEpoch(pair, aduan.id, compartment, aduan.epoch, wraps)
    return key && aduan.epochOver ? { ...key, spent: true } : key
  }
  const content = await open('content')
  if (!content) {
    if (wraps.some(({ compartment }) => compartment === 'content')) throw new VaultError('context')
    return null
  }
  return {
    content,
    internal: await open('internal'),
    identity: await open('identity'),
    half: (await open('identity_a')) ?? (await open('identity_b')),
    originals: { a: await open('original_a'), b: await open('original_b') },
  }
}

/** A person's key of one epoch; those before it are opened when something needs them. */
async function openEpoch(
  pair: KeyPair,
  caseId: string,
  compartment: Compartment,
  epoch: number,
  wraps: readonly StoredWrap[],
): Promise<CompartmentKey | null> {
  const wrap = wraps.find((one) => one.compartment === compartment && one.epoch === epoch)
  if (!wrap) return null
  const key = await unwrapKey(wrap.sealed, { caseId, compartment, epoch }, pair)
  if (epoch === 1) return key
  return { ...key, earlier: () => openEpoch(pair, caseId, compartment, epoch - 1, wraps) }
}

/**
 * Seals each key, with those of earlier epochs to which it leads, to each recipient and stores the wraps;
 * existing wraps stay. The only place that writes wraps. Staff receive keys only if the conflict guard
 * cleared them for this very case (lib/identitas/conflict/clearance.ts) and ROOT certified their keys
 * (lib/aduan/keys/certified.ts), so write access to the database gives nobody a key.
 */
export async function grantKeys(
  tx: Tx,
  keys: readonly CompartmentKey[],
  recipients: readonly Recipient[],
): Promise<void> {
  const rows = []
  const every = (await Promise.all(keys.map(everyEpoch))).flat()
  const staff = recipients.filter((to) => to.holder === 'STAFF')
  const certified = await certifiedAmong(tx, staff)
  for (const key of every) {
    for (const to of recipients) {
      if (to.holder === 'STAFF') {
        demandCleared(key, to)
        if (!certified.has(to.userId)) continue
      }
      const wrap = await wrapKey(key, await publicKeyOf(tx, to))
      rows.push({
        aduanId: key.ref.caseId,
        compartment: key.ref.compartment,
        epoch: key.ref.epoch,
        holder: to.holder,
        userId: to.holder === 'STAFF' ? to.userId : null,
        ...wrap,
      })
    }
  }
  await tx.keyWrap.createMany({ data: rows, skipDuplicates: true })
}

/**
 * Seals one half of an identity key, or one share of a file's key, to a colleague for one opening
 * (lib/identitas); it becomes no wrap. Null unless ROOT certified the colleague's keys, so that a changed row
 * of the account or of the request receives nothing.
 */
export async function lendHalf(tx: Tx, half: CompartmentKey, to: ClearedStaff): Promise<Bytes | null> {
  if (to.clearedFor !== half.ref.caseId) throw new Error('recipient is not cleared for this key')
  if (!(await certifiedAmong(tx, [to])).has(to.userId)) return null
  return (await wrapKey(half, to.publicKey)).sealed
}

async function publicKeyOf(tx: Tx, to: Recipient): Promise<Bytes> {
  return to.holder === 'ESCROW' ? escrowOf(tx) : to.publicKey
}

/** Throws for a programming error; then nothing is written. */
function demandCleared({ ref }: CompartmentKey, to: ClearedStaff): void {
  const wrongSide = ref.compartment === 'identity' || ![null, to.side].includes(sideOfKey(ref.compartment))
  if (to.clearedFor !== ref.caseId || wrongSide) throw new Error('recipient is not cleared for this key')
}

/** The side of a key that belongs to a pair; null for every other key. */
export function sideOfKey(compartment: Compartment): Side | null {
  if (compartment.endsWith('_a')) return 'a'
  return compartment.endsWith('_b') ? 'b' : null
}

/**
 * Gives staff the keys of a case: content, internal, and for an administrator those of their side of the
 * pairs, as far as the giver has them.
 */
export async function grantCase(
  tx: Tx,
  keys: Pick<CaseKeys, 'content' | 'internal'>,
  paired: readonly CompartmentKey[],
  to: readonly ClearedStaff[],
): Promise<void> {
  await grantKeys(tx, keys.internal ? [keys.content, keys.internal] : [keys.content], to)
  for (const key of paired) {
    const side = sideOfKey(key.ref.compartment)
    await grantKeys(
      tx,
      [key],
      to.filter((one) => one.side === side),
    )
  }
  // Who has the case again need not ask for it (archive.ts).
  const aduanId = keys.content.ref.caseId
  await tx.bekasPemegang.deleteMany({ where: { aduanId, userId: { in: to.map(({ userId }) => userId) } } })
}

/**
 * Deletes the wraps of a case for people who no longer need it. Here as by any other statement, a trigger
 * notes that the epoch is over (epoch.ts). They may not ask for them either (archive.ts). What they had to do
 * waits for somebody else; returns whether there was any of it.
 */
export async function revokeKeys(tx: Tx, aduanId: string, userIds: readonly string[]): Promise<boolean> {
  const theirs = { aduanId, userId: { in: [...userIds] } }
  await tx.keyWrap.deleteMany({ where: theirs })
  await tx.bekasPemegang.deleteMany({ where: theirs })
  return (await leaveWork(tx, userIds, aduanId)).length > 0
}

/**
 * Everybody who could receive a new aduan: certified administrators; for a restricted case only its named
 * officers.
 */
export async function adminCandidates(tx: Tx, restricted: boolean): Promise<Candidate[]> {
  const admins = await tx.user.findMany({
    where: { role: 'ADMIN', disabled: false, ...(restricted ? { handlesRestricted: true } : {}) },
    select: candidate,
  })
  return certifiedOf(tx, admins)
}

/** The members of a team with certified keys, who could receive a case. */
export async function teamCandidates(tx: Tx, timId: string): Promise<Candidate[]> {
  const members = await tx.anggotaTim.findMany({
    where: { timId, tim: { active: true }, user: { disabled: false, role: 'TELAAH' } },
    select: { user: { select: candidate } },
  })
  return certifiedOf(
    tx,
    members.map(({ user }) => user),
  )
}

/** Those of these people whose keys ROOT certified for today. */
export async function certifiedOf(tx: Tx, people: readonly Candidate[]): Promise<Candidate[]> {
  const certified = await certifiedAmong(
    tx,
    people.map(({ id, publicKey }) => ({ userId: id, publicKey })),
  )
  return people.filter(({ id }) => certified.has(id))
}
