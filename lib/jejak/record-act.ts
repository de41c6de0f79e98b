import type { Tx } from '@/lib/platform/db/client'
import { newId } from '@/lib/platform/db/id'
import type { Bytes } from '@/lib/vault/bytes'
import { chainHash, fitsHead, sealHead } from '@/lib/vault/chain'
import type { AdminAct } from './act-labels'

/** Name of the chain of administrators' acts in the seal of its head. */
export const ACTS_CHAIN = 'jejak'

const HEAD = 1

/**
 * Records an act in its own transaction: who did what to whom, never content of a case. Acts form one chain:
 * the lock on its head serialises them, and its seal reveals that the last ones were cut off. A head that
 * does not match is left unchanged. Returns the id of the entry.
 */
export async function recordAct(
  tx: Tx,
  act: { actorId: string | null; act: AdminAct; subject: string; now: Date; detail?: string },
): Promise<string> {
  await tx.rantaiJejak.createMany({ data: [{ id: HEAD }], skipDuplicates: true })
  await tx.$queryRaw`SELECT 1 FROM rantai_jejak WHERE id = ${HEAD} FOR UPDATE`
  const head = await tx.rantaiJejak.findUniqueOrThrow({ where: { id: HEAD } })
  const last = await tx.jejakAdmin.findFirst({
    orderBy: { seq: 'desc' },
    select: { seq: true, hash: true },
  })
  const before = { length: last?.seq ?? 0, hash: last?.hash ?? null }
  const row = {
    id: newId(),
    seq: before.length + 1,
    at: act.now,
    actorId: act.actorId,
    act: act.act,
    subject: act.subject,
    detail: act.detail ?? null,
    prevHash: before.hash,
  }
  const hash = await actHash(row)
  await tx.jejakAdmin.create({ data: { ...row, hash } })
  if (await fitsHead(ACTS_CHAIN, head, before)) {
    const seal = await sealHead(ACTS_CHAIN, row.seq, hash)
    await tx.rantaiJejak.update({ where: { id: HEAD }, data: { length: row.seq, seal } })
  }
  return row.id
}

export interface ChainedAct {
  id: string
  seq: number
  at: Date
  actorId: string | null
  act: string
  subject: string
  detail: string | null
  prevHash: Bytes | null
}

/** Hash of an act, as stored in its `hash` column. */
export async function actHash({ prevHash, at, ...rest }: ChainedAct): Promise<Bytes> {
  return chainHash(prevHash, { ...rest, at: at.toISOString() })
}
