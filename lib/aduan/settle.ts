import type { Tx } from '@/lib/platform/db/client'
import type { Prisma } from '@/lib/platform/db/generated/client'
import type { ActorRole, AduanStatus } from '@/lib/platform/db/generated/enums'
import { sealHead } from '@/lib/vault/chain'
import type { WitaDate } from '@/lib/waktu/calendar'
import { type Clocks, nextDue } from '@/lib/waktu/clocks'
import { dateColumn } from '@/lib/waktu/date-columns'
import { type ClockColumns, columnsOf, dueColumn } from './clock-columns'
import { endHeldQuestions } from './end-held-questions'
import { endRestoration } from './end-restoration'
import { appendEvent, type EventKeys, type InternalPart, type SharedPart } from './events/events'
import { chainName, headColumns, headState } from './events/head'
import { hooks } from './hooks'
import type { EventKind, OtherEventKind } from './lifecycle-commands'

/** Columns that a command may write itself: all except those written here. */
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

/** The new state of a case. The caller holds its lock and the table has allowed the change. */
interface Settled {
  aduan: { id: string; status: AduanStatus }
  to: AduanStatus
  /** The new deadlines; omitted if they stay. */
  clocks?: Clocks
  data?: OwnColumns | undefined
  /** The recorded event; null for moves that leave no trace (drafts). */
  event: EventKind | OtherEventKind | null
  by: { role: ActorRole; userId: string | null }
  keys: EventKeys
  shared?: SharedPart | undefined
  internal?: InternalPart | undefined
  /** Details of an act by the system, in the clear (system-note.ts). */
  systemNote?: string
  now: Date
  today: WitaDate
}

/**
 * Writes status, deadlines, closing day, version and event of a case, and notifies the people concerned. The
 * only function that does: people reach it through act, timers through act-by-clock, new cases through begin.
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
  if (event === 'reopened') await endRestoration(tx, aduan.id, today)
  const moved = to !== aduan.status
  const row = await tx.aduan.update({
    where: { id: aduan.id },
    select: headColumns,
    data: {
      ...(clocks ? { ...columnsOf(clocks), nextDueOn: dueColumn(nextDue(clocks)) } : {}),
      ...(moved && to === 'SELESAI' ? { closedOn: dateColumn(today) } : {}),
      // A mere record by the system does not bring a case to the top of a list.
      ...(moved || by.role !== 'SISTEM' ? { touchedOn: dateColumn(today) } : {}),
      ...settled.data,
      status: to,
      version: { increment: 1 },
    },
  })
  if (event === null || !appended) return
  const { seq, hash, fits } = appended
  if (fits) {
    const chainSeal = await sealHead(chainName(aduan.id), seq, hash, await headState(row))
    await tx.aduan.update({ where: { id: aduan.id }, data: { chainLength: seq, chainSeal } })
  }
  await hooks().tellOfEvent(tx, {
    aduanId: aduan.id,
    seq,
    kind: event,
    actorRole: by.role,
    actorId: by.userId,
    now,
    today,
  })
  if (moved && (await endHeldQuestions(tx, aduan.id, to)))
    await settle(tx, {
      aduan: { id: aduan.id, status: to },
      to,
      event: 'heldQuestionEnded',
      by,
      keys: settled.keys,
      now,
      today,
    })
}
