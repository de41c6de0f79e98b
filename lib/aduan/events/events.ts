import { z } from 'zod'
import type { Tx } from '@/lib/platform/db/client'
import type { ActorRole, AduanStatus } from '@/lib/platform/db/generated/enums'
import { newId } from '@/lib/platform/db/id'
import type { Bytes } from '@/lib/vault/bytes'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { chainHash, fitsHead } from '@/lib/vault/chain'
import { sealedColumn } from '@/lib/vault/column'
import type { WitaDate } from '@/lib/waktu/calendar'
import { dateColumn } from '@/lib/waktu/date-columns'
import { chainName, headColumns, headState } from './head'

/** The part of an event that reporter and staff may both read. */
export interface SharedPart {
  /** Exact time of a reporter's act (ISO); in the clear there is only the day. */
  at?: string
  /** The text written for the reporter: why, where to, what is asked. */
  text?: string
  /** A label chosen from a list, e.g. the reason of a refusal. */
  reason?: string
}

/** The part of an event that only staff may read. */
export interface InternalPart {
  text?: string
}

interface NewEvent {
  aduanId: string
  kind: string
  actorRole: ActorRole
  /** Always null for a reporter: the case has no link to a person. */
  actorId: string | null
  fromStatus: AduanStatus
  toStatus: AduanStatus
  now: Date
  today: WitaDate
  shared?: SharedPart | undefined
  internal?: InternalPart | undefined
  /** Details of an act by the system, in the clear (lib/aduan/events/system-note.ts). */
  systemNote?: string | undefined
}

const sharedColumn = sealedColumn<SharedPart>(
  'peristiwa',
  'sealed_shared',
  'content',
  z.object({
    at: z.string().exactOptional(),
    text: z.string().exactOptional(),
    reason: z.string().exactOptional(),
  }),
)
const internalColumn = sealedColumn<InternalPart>(
  'peristiwa',
  'sealed_internal',
  'internal',
  z.object({ text: z.string().exactOptional() }),
)

/** The keys that seal an event's texts; the system writes none. */
export interface EventKeys {
  content: CompartmentKey | null
  internal: CompartmentKey | null
}

/**
 * Appends one event to a case's chain; only settle calls it. The caller holds the lock on the case, so the
 * sequence has no gaps. The hash covers the stored row, ciphertext included, and the previous hash. `fits`:
 * the head and the row's state were as sealed; otherwise the caller leaves the seal unchanged, so that a
 * broken chain is not repaired by the next event.
 */
export async function appendEvent(
  tx: Tx,
  keys: EventKeys,
  event: NewEvent,
): Promise<{ seq: number; hash: Bytes; fits: boolean }> {
  const { events, chainLength, chainSeal, ...columns } = await tx.aduan.findUniqueOrThrow({
    where: { id: event.aduanId },
    select: {
      ...headColumns,
      chainLength: true,
      chainSeal: true,
      events: { orderBy: { seq: 'desc' }, take: 1, select: { seq: true, hash: true } },
    },
  })
  const [previous] = events
  const id = newId()
  const byReporter = event.actorRole === 'PELAPOR'
  const shared = byReporter ? { ...event.shared, at: event.now.toISOString() } : event.shared
  const row = {
    id,
    aduanId: event.aduanId,
    seq: (previous?.seq ?? 0) + 1,
    kind: event.kind,
    actorRole: event.actorRole,
    actorId: byReporter ? null : event.actorId,
    onDate: dateColumn(event.today),
    at: byReporter ? null : event.now,
    fromStatus: event.fromStatus,
    toStatus: event.toStatus,
    sealedShared: shared && keys.content ? await sharedColumn.seal(keys.content, id, shared) : null,
    sealedInternal:
      event.internal && keys.internal ? await internalColumn.seal(keys.internal, id, event.internal) : null,
    systemNote: event.systemNote ?? null,
    prevHash: previous?.hash ?? null,
  }
  const hash = await eventHash(row)
  await tx.peristiwa.create({ data: { ...row, hash } })
  const before = {
    length: previous?.seq ?? 0,
    hash: previous?.hash ?? null,
    state: await headState(columns),
  }
  const fits = await fitsHead(chainName(event.aduanId), { length: chainLength, seal: chainSeal }, before)
  return { seq: row.seq, hash, fits }
}

export interface ChainedRow {
  id: string
  aduanId: string
  seq: number
  kind: string
  actorRole: ActorRole
  actorId: string | null
  onDate: Date
  at: Date | null
  fromStatus: AduanStatus
  toStatus: AduanStatus
  sealedShared: Bytes | null
  sealedInternal: Bytes | null
  systemNote: string | null
  prevHash: Bytes | null
}

/** Hash of an event row, as stored in its `hash` column. */
export async function eventHash(row: ChainedRow): Promise<Bytes> {
  const { prevHash, onDate, at: time, ...rest } = row
  return chainHash(prevHash, {
    ...rest,
    onDate: onDate.toISOString(),
    at: time?.toISOString() ?? null,
  })
}

/** Opens the part of an event for both sides. */
export async function openShared(
  key: CompartmentKey,
  row: { id: string; sealedShared: Bytes | null },
): Promise<SharedPart> {
  if (!row.sealedShared) return {}
  return sharedColumn.open(key, row.id, row.sealedShared)
}

/** Opens the part of an event for staff. */
export async function openInternal(
  key: CompartmentKey | null,
  row: { id: string; sealedInternal: Bytes | null },
): Promise<InternalPart> {
  if (!row.sealedInternal || !key) return {}
  return internalColumn.open(key, row.id, row.sealedInternal)
}
