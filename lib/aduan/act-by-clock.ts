import type { Tx } from '@/lib/platform/db/client'
import type { Kalender, WitaDate } from '@/lib/waktu/calendar'
import { applyClocks, type Clocks } from '@/lib/waktu/clocks'
import { loadPromised } from '@/lib/waktu/promise-settings'
import { type ClockColumns, clocksOf, type KindColumns, kindOf } from './clock-columns'
import { gatherFacts } from './facts'
import { type AduanStatus, type CommandName, decide, factsAsked } from './lifecycle'
import type { OtherEventKind } from './lifecycle-commands'
import { settle } from './settle'

interface Moment {
  now: Date
  today: WitaDate
}

/** A locked case with the columns that the table and its clocks need. */
export interface ClockedAduan extends ClockColumns, KindColumns {
  id: string
  status: AduanStatus
  closedOn: Date | null
  timId: string | null
}

/**
 * A deadline is over, but the lifecycle table does not let the system act on it: the row contradicts itself.
 */
class DeadlineRefused extends Error {
  override name = 'DeadlineRefused'
}

const bySystem = { by: { role: 'SISTEM', userId: null }, keys: { content: null, internal: null } } as const

/**
 * One move by the system, decided by the same table. Needs no key because it writes no text. The caller holds
 * the case's lock. Throws DeadlineRefused: ignoring it would record the step as done.
 */
export async function actByClock(
  tx: Tx,
  aduan: ClockedAduan,
  command: CommandName,
  { now, today, calendar }: Moment & { calendar: Kalender },
): Promise<void> {
  const facts = await gatherFacts(tx, null, aduan, today, { named: factsAsked(command) })
  const decision = decide({ status: aduan.status, command, role: 'SISTEM', facts })
  if (!decision.ok || decision.event === null) throw new DeadlineRefused()
  const promised = await loadPromised(tx, today)
  const clocks = applyClocks(clocksOf(aduan), decision.clock, {
    today,
    calendar,
    ...kindOf(aduan),
    promised,
  })
  await settle(tx, { ...bySystem, aduan, to: decision.to, clocks, event: decision.event, now, today })
}

/**
 * Records an event in a locked case that moves nothing: a reminder, an office's answer, recalculated
 * deadlines.
 */
export async function noteByClock(
  tx: Tx,
  aduan: { id: string; status: AduanStatus },
  event: OtherEventKind,
  note: Moment & { clocks?: Clocks; systemNote?: string },
): Promise<void> {
  await settle(tx, { ...bySystem, aduan, to: aduan.status, event, ...note })
}
