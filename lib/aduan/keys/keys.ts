import type { Tx } from '@/lib/platform/db/client'
import type { StaffViewer, Viewer } from '@/lib/platform/session/viewer-type'
import type { Bytes } from '@/lib/vault/bytes'
import {
  type Compartment,
  type CompartmentKey,
  caseKeyPair,
  type KeyPair,
  keyId,
  personKeyPair,
  unwrapKey,
  wrapKey,
} from '@/lib/vault/case-keys'
import { type Candidate, candidate } from './candidate'
import { certifiedAmong } from './certified'
import type { ClearedStaff } from './cleared'

/** The keys of a case that one person may hold. */
export interface CaseKeys {
  content: CompartmentKey
  internal: CompartmentKey | null
  /** The reporter's own; staff put it together of two halves (lib/identitas). */
  identity: CompartmentKey | null
  /** The half that this member of staff holds; the other one is a colleague's. */
  half?: CompartmentKey | null
}

export interface StoredWrap {
  compartment: Compartment
  epoch: number
  recipientKeyId: Bytes
  sealed: Bytes
}

/** Who a key is sealed to. ESCROW and the reporter have no account behind their wrap. */
export type Recipient =
  | ClearedStaff
  | { holder: 'PELAPOR'; publicKey: Bytes }
  | { holder: 'ESCROW'; publicKey: Bytes }

/** The pair with which this viewer opens wraps of this case: a reporter's differs from case to case. */
export async function keyPairFor(viewer: Viewer, aduanId: string): Promise<KeyPair> {
  return viewer.role === 'PELAPOR' ? caseKeyPair(viewer.seed, aduanId) : personKeyPair(viewer.seed)
}

/** Identifies this viewer's wraps of a case. */
export async function recipientKeyIdFor(viewer: Viewer, aduanId: string): Promise<Bytes> {
  return keyId((await keyPairFor(viewer, aduanId)).publicKey)
}

/**
 * Opens what the viewer's own wraps hold; null without a wrap for `content`, which means: no access to the case.
 * Throws VaultError when a wrap is there but does not fit (swapped, rolled back, damaged).
 */
export async function openCaseKeys(
  viewer: Viewer,
  aduan: { id: string; epoch: number },
  wraps: readonly StoredWrap[],
): Promise<CaseKeys | null> {
  return openWith(await keyPairFor(viewer, aduan.id), aduan, wraps)
}

/** Opens the keys of many cases for one member of staff: their pair is the same for all and is derived once. */
export async function caseOpener(viewer: StaffViewer) {
  const pair = await personKeyPair(viewer.seed)
  return (aduan: { id: string; epoch: number }, wraps: readonly StoredWrap[]) => openWith(pair, aduan, wraps)
}

async function openWith(
  pair: KeyPair,
  aduan: { id: string; epoch: number },
  wraps: readonly StoredWrap[],
): Promise<CaseKeys | null> {
  const open = async (compartment: Compartment): Promise<CompartmentKey | null> => {
    const wrap = wraps.find((w) => w.compartment === compartment && w.epoch === aduan.epoch)
    return wrap ? unwrapKey(wrap.sealed, { caseId: aduan.id, compartment, epoch: aduan.epoch }, pair) : null
  }
  const content = await open('content')
  if (!content) return null
  return {
    content,
    internal: await open('internal'),
    identity: await open('identity'),
    half: (await open('identity_a')) ?? (await open('identity_b')),
  }
}

/**
 * Seals each key to each recipient and stores the wraps; a wrap that is there already stays as it is. The only place that
 * writes one. Of staff it takes those alone whom the guard let through to this very case (lib/identitas/conflict/clearance.ts), and
 * only keys that ROOT has certified (lib/aduan/keys/certified.ts): whoever else may write to the database gets nothing by it.
 */
export async function grantKeys(
  tx: Tx,
  keys: readonly CompartmentKey[],
  recipients: readonly Recipient[],
): Promise<void> {
  const rows = []
  const staff = recipients.filter((to) => to.holder === 'STAFF')
  const certified = await certifiedAmong(tx, staff)
  for (const key of keys) {
    for (const to of recipients) {
      if (to.holder === 'STAFF') {
        demandCleared(key, to)
        if (!certified.has(to.userId)) continue
      }
      const wrap = await wrapKey(key, to.publicKey)
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

/** A fault of ours, never of a person: nothing is written. */
function demandCleared({ ref }: CompartmentKey, to: ClearedStaff): void {
  const wrongHalf =
    ref.compartment === 'identity' || (ref.compartment.startsWith('identity_') && ref.compartment !== to.half)
  if (to.clearedFor !== ref.caseId || wrongHalf) throw new Error('key to somebody who was not cleared for it')
}

/**
 * Gives staff what they need of a case: content, internal, and to an administrator the one half of the key of identity
 * that is theirs, as far as the giver has it.
 */
export async function grantCase(
  tx: Tx,
  keys: Pick<CaseKeys, 'content' | 'internal'>,
  halves: readonly CompartmentKey[],
  to: readonly ClearedStaff[],
): Promise<void> {
  await grantKeys(tx, keys.internal ? [keys.content, keys.internal] : [keys.content], to)
  for (const half of halves) {
    await grantKeys(
      tx,
      [half],
      to.filter((one) => one.half === half.ref.compartment),
    )
  }
}

/** Takes the keys of a case from people who no longer need it. */
export async function revokeKeys(tx: Tx, aduanId: string, userIds: readonly string[]): Promise<void> {
  await tx.keyWrap.deleteMany({ where: { aduanId, userId: { in: [...userIds] } } })
}

/** Everybody who could receive a new aduan: certified administrators, of a restricted case the officers named for it. */
export async function adminCandidates(tx: Tx, restricted: boolean): Promise<Candidate[]> {
  const admins = await tx.user.findMany({
    where: { role: 'ADMIN', disabled: false, ...(restricted ? { handlesRestricted: true } : {}) },
    select: candidate,
  })
  return certifiedOf(tx, admins)
}

/** The members of a team that could receive a case, as far as their keys are certified. */
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

async function certifiedOf(tx: Tx, people: readonly Candidate[]): Promise<Candidate[]> {
  const certified = await certifiedAmong(
    tx,
    people.map(({ id, publicKey }) => ({ userId: id, publicKey })),
  )
  return people.filter(({ id }) => certified.has(id))
}

/** The institution's emergency key. Throws when the installation was never set up. */
export async function escrowRecipient(tx: Tx): Promise<Recipient> {
  const institution = await tx.institution.findUnique({ where: { id: 1 }, select: { escrowPublicKey: true } })
  if (!institution) throw new Error('no institution key: run npm run setup')
  return { holder: 'ESCROW', publicKey: institution.escrowPublicKey }
}
