import type { Tx } from '@/lib/platform/db/client'
import type { Prisma } from '@/lib/platform/db/generated/client'
import type { ActorRole, AduanStatus } from '@/lib/platform/db/generated/enums'
import type { WitaDate } from '@/lib/waktu/calendar'
import { type Clocks, nextDue } from '@/lib/waktu/clocks'
import { dateColumn } from '@/lib/waktu/date-columns'
import { type ClockColumns, columnsOf, dueColumn } from './clock-columns'
import { appendEvent, type EventKeys, type InternalPart, type SharedPart } from './events/events'
import { hooks } from './hooks'
import type { EventKind, OtherEventKind } from './lifecycle-commands'

/** Columns that a command may fill itself: all but those that are written here. */
export type OwnColumns = Omit<
  Prisma.AduanUncheckedUpdateInput,
  | keyof ClockColumns
  | 'status'
  | 'version'
  | 'closedOn'
  | 'touchedOn'
  | 'nextDueOn'
  | 'chainLength'
  | 'chainSeal'
>

/** What becomes of a case. The caller holds its lock and was allowed this by the table. */
interface Settled {
  aduan: { id: string; status: AduanStatus }
  to: AduanStatus
  /** Its deadlines from now on; left out where they stay. */
  clocks?: Clocks
  data?: OwnColumns | undefined
  /** What is recorded; null for what leaves no trace (drafts). */
  event: EventKind | OtherEventKind | null
  by: { role: ActorRole; userId: string | null }
  keys: EventKeys
  shared?: SharedPart | undefined
  internal?: InternalPart | undefined
  /** What the system did by itself, in clear (system-note.ts). */
  systemNote?: string
  now: Date
  today: WitaDate
}

/**
 * The only function that writes status, deadlines, closing day, version and event of a case, and has those told whom it
 * concerns. People come here through act, time through act-by-clock, new cases through begin.
 */
export async function settle(tx: Tx, settled: Settled): Promise<void> {
  const { aduan, to, clocks, event, by, now, today } = settled
  const appended =
    event === null
      ? null
      : await appendEvent(tx, settled.keys, {
          aduanId: aduan.id,
          kind: event,
          actorRole: by.role,
          actorId: by.userId,
          fromStatus: aduan.status,
          toStatus: to,
          now,
          today,
          shared: settled.shared,
          internal: settled.internal,
          systemNote: settled.systemNote,
        })
  const moved = to !== aduan.status
  await tx.aduan.update({
    where: { id: aduan.id },
    data: {
      ...(clocks ? { ...columnsOf(clocks), nextDueOn: dueColumn(nextDue(clocks)) } : {}),
      ...(moved && to === 'SELESAI' ? { closedOn: dateColumn(today) } : {}),
      // What the system only notes brings no case to the top of a list.
      ...(moved || by.role !== 'SISTEM' ? { touchedOn: dateColumn(today) } : {}),
      ...settled.data,
      ...appended?.head,
      status: to,
      version: { increment: 1 },
    },
  })
  if (event === null || !appended) return
  const { seq } = appended
  await hooks().tellOfEvent(tx, {
    aduanId: aduan.id,
    seq,
    kind: event,
    actorRole: by.role,
    actorId: by.userId,
    now,
    today,
  })
}
