import type { Tx } from '@/lib/platform/db/client'
import type { KeyHolder } from '@/lib/platform/db/generated/enums'
import type { Bytes } from '@/lib/vault/bytes'
import { type Compartment, type CompartmentKey, newCompartmentKey } from '@/lib/vault/case-keys'
import { unspent } from '@/lib/vault/epochs'
import { splitIdentityKey } from '@/lib/vault/split'
import { changeUnderSeal } from '../events/head'
import { hooks } from '../hooks'
import { type Candidate, candidate } from './candidate'
import type { ClearedStaff } from './cleared'
import { type CaseKeys, certifiedOf, grantKeys, sideOfKey } from './keys'
import { openReporterKey, type ReporterKey, sealReporterKey } from './reporter-key'

/**
 * Begins a new epoch of a locked case: new keys of every compartment, sealed to the reporter, to ESCROW and
 * to the staff who hold the case now. Somebody who lost the case before has no key of what is written from
 * here on, even with a wrap from an old backup; everybody else keeps the earlier keys too. Returns the
 * writer's new keys, which lead to their old ones.
 *
 * Staff who have no certificate of today or a conflict of interest lose the case here. Null, and nothing
 * written, if every administrator were among them, and for a legacy case without its reporter's key: then the
 * old epoch goes on until somebody can begin the next one.
 */
export async function beginEpoch(tx: Tx, aduanId: string, before: CaseKeys): Promise<CaseKeys | null> {
  const keys = stillInUse(before)
  const aduan = await tx.aduan.findUniqueOrThrow({
    where: { id: aduanId },
    select: { epoch: true, sealedReporterKey: true },
  })
  const wraps = await tx.keyWrap.findMany({
    where: { aduanId, epoch: aduan.epoch },
    select: { compartment: true, holder: true, recipientKeyId: true, user: { select: candidate } },
  })
  const reporter = await reporterOf(keys.content, aduan.sealedReporterKey, wraps)
  if (reporter === 'unknown') return null
  const staff = await staying(tx, keys.content, wraps)
  if (!staff) return null

  const next = await newKeys(keys.content.ref.caseId, aduan.epoch + 1, wraps)
  const held = (holder: KeyHolder, userId?: string) => {
    const mine = wraps.filter((wrap) => wrap.holder === holder && (!userId || wrap.user?.id === userId))
    return next.filter(({ ref }) => mine.some(({ compartment }) => compartment === ref.compartment))
  }
  if (reporter) await grantKeys(tx, held('PELAPOR'), [{ holder: 'PELAPOR', publicKey: reporter }])
  await grantKeys(tx, held('ESCROW'), [{ holder: 'ESCROW' }])
  for (const one of staff) {
    const theirs = held('STAFF', one.userId).filter(({ ref }) => fits(ref.compartment, one))
    await grantKeys(tx, theirs, [one])
  }
  const after = lead(next, keys)
  await changeUnderSeal(tx, aduanId, {
    epoch: aduan.epoch + 1,
    epochOver: false,
    ...(reporter ? { sealedReporterKey: await sealReporterKey(after.content, reporter) } : {}),
  })
  await tx.keyWrap.deleteMany({
    where: { aduanId, holder: 'STAFF', userId: { notIn: staff.map(({ userId }) => userId) } },
  })
  return after
}

/** The keys of an epoch that is over, for as long as nobody can begin the next one. */
export function stillInUse({ content, internal, identity, half, originals }: CaseKeys): CaseKeys {
  return {
    content: unspent(content),
    internal: internal && unspent(internal),
    identity: identity && unspent(identity),
    half: half ? unspent(half) : null,
    originals: {
      a: originals?.a ? unspent(originals.a) : null,
      b: originals?.b ? unspent(originals.b) : null,
    },
  }
}

/** Whether the keys of this epoch still seal; locks the case. */
export async function sealsStill(tx: Tx, aduanId: string, epoch: number): Promise<boolean> {
  const rows = await tx.$queryRaw<{ epoch: number; over: boolean }[]>`
    SELECT epoch, epoch_over AS over FROM aduan WHERE id = ${aduanId}::uuid FOR UPDATE`
  return rows.some((row) => row.epoch === epoch && !row.over)
}

/** The staff who have the case now, by the key of its current epoch. */
export async function holdersNow(tx: Tx, aduanId: string, epoch: number): Promise<string[]> {
  const rows = await tx.keyWrap.findMany({
    where: { aduanId, epoch, compartment: 'content', holder: 'STAFF' },
    select: { userId: true },
  })
  return rows.flatMap(({ userId }) => userId ?? [])
}

interface Wrap {
  compartment: Compartment
  holder: KeyHolder
  recipientKeyId: Bytes
  user: Candidate | null
}

/** The reporter's public key; null if the case has none, `unknown` if it did not keep it. */
async function reporterOf(
  content: CompartmentKey,
  sealed: Bytes | null,
  wraps: readonly Wrap[],
): Promise<ReporterKey | null | 'unknown'> {
  const wrap = wraps.find(({ holder, compartment }) => holder === 'PELAPOR' && compartment === 'content')
  if (!wrap) return null
  return sealed ? openReporterKey(content, sealed, wrap.recipientKeyId) : 'unknown'
}

/** The staff who go on holding the case; null if no administrator would, though one does now. */
async function staying(
  tx: Tx,
  content: CompartmentKey,
  wraps: readonly Wrap[],
): Promise<ClearedStaff[] | null> {
  const holders = wraps.flatMap(({ compartment, user }) => (compartment === 'content' && user ? [user] : []))
  if (holders.length === 0) return []
  const staff = await hooks().stillCleared(tx, content, await certifiedOf(tx, holders))
  const admin = new Set(holders.filter(({ role }) => role === 'ADMIN').map(({ id }) => id))
  return admin.size > 0 && !staff.some(({ userId }) => admin.has(userId)) ? null : staff
}

/** New keys of the compartments that somebody holds; the halves belong to the new key of identity. */
async function newKeys(caseId: string, epoch: number, wraps: readonly Wrap[]): Promise<CompartmentKey[]> {
  const has = (compartment: Compartment) => wraps.some((wrap) => wrap.compartment === compartment)
  const whole = (['content', 'internal', 'identity', 'original_a', 'original_b'] as const).filter(has)
  const keys = await Promise.all(
    whole.map((compartment) => newCompartmentKey({ caseId, compartment, epoch })),
  )
  const identity = keys.find(({ ref }) => ref.compartment === 'identity')
  const halves = identity && has('identity_a') ? splitIdentityKey(identity) : null
  return halves ? [...keys, halves.a, halves.b] : keys
}

function fits(compartment: Compartment, { side }: ClearedStaff): boolean {
  return (
    compartment === 'content' ||
    compartment === 'internal' ||
    (side !== null && sideOfKey(compartment) === side)
  )
}

/** The writer's keys of the new epoch, each leading to the one that they held before. */
function lead(next: readonly CompartmentKey[], before: CaseKeys): CaseKeys & { content: CompartmentKey } {
  const after = (old: CompartmentKey | null | undefined): CompartmentKey | null => {
    const key = old && next.find(({ ref }) => ref.compartment === old.ref.compartment)
    return key ? { ...key, earlier: async () => old } : null
  }
  const content = after(before.content)
  if (!content) throw new Error('a case without a content key')
  return {
    content,
    internal: after(before.internal),
    identity: after(before.identity),
    half: after(before.half),
    originals: { a: after(before.originals?.a), b: after(before.originals?.b) },
  }
}
