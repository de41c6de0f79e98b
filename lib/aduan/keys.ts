import type { StaffViewer, Viewer } from '@/lib/auth/viewer-type'
import type { Tx } from '@/lib/db/client'
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

/** The keys of a case that one person may hold. */
export interface CaseKeys {
  content: CompartmentKey
  internal: CompartmentKey | null
  /** Only the reporter's own, until the opening under four eyes exists. */
  identity: CompartmentKey | null
}

export interface StoredWrap {
  compartment: Compartment
  epoch: number
  recipientKeyId: Bytes
  sealed: Bytes
}

/** Who a key is sealed to. ESCROW and the reporter have no account behind their wrap. */
export type Recipient =
  | { holder: 'STAFF'; userId: string; publicKey: Bytes }
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
  return content ? { content, internal: await open('internal'), identity: await open('identity') } : null
}

/** Seals each key to each recipient and stores the wraps; a wrap that is there already stays as it is. */
export async function grantKeys(
  tx: Tx,
  keys: readonly CompartmentKey[],
  recipients: readonly Recipient[],
): Promise<void> {
  const rows = []
  for (const key of keys) {
    for (const to of recipients) {
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

/** Takes the keys of a case from people who no longer need it. */
export async function revokeKeys(tx: Tx, aduanId: string, userIds: readonly string[]): Promise<void> {
  await tx.keyWrap.deleteMany({ where: { aduanId, userId: { in: [...userIds] } } })
}

/** Everybody who receives a new aduan: verifying administrators (only the named ones for a restricted case). */
export async function adminRecipients(tx: Tx, restricted: boolean): Promise<Recipient[]> {
  const admins = await tx.user.findMany({
    where: { role: 'ADMIN', disabled: false, ...(restricted ? { handlesRestricted: true } : {}) },
    select: { id: true, publicKey: true },
  })
  return admins.map((admin) => ({ holder: 'STAFF', userId: admin.id, publicKey: admin.publicKey }))
}

/** The members of a team that may receive a case. */
export async function teamRecipients(tx: Tx, timId: string): Promise<Recipient[]> {
  const members = await tx.anggotaTim.findMany({
    where: { timId, tim: { active: true }, user: { disabled: false, role: 'TELAAH' } },
    select: { user: { select: { id: true, publicKey: true } } },
  })
  return members.map(({ user }) => ({ holder: 'STAFF', userId: user.id, publicKey: user.publicKey }))
}

/** The institution's emergency key. Throws when the installation was never set up. */
export async function escrowRecipient(tx: Tx): Promise<Recipient> {
  const institution = await tx.institution.findUnique({ where: { id: 1 }, select: { escrowPublicKey: true } })
  if (!institution) throw new Error('no institution key: run npm run setup')
  return { holder: 'ESCROW', publicKey: institution.escrowPublicKey }
}
