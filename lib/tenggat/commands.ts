import { type ClockColumns, clocksOf, columnsOf, dueColumn } from '@/lib/aduan/clock-columns'
import { applyClocks, nextDue } from '@/lib/aduan/clocks'
import { appendEvent } from '@/lib/aduan/events'
import { gatherFacts } from '@/lib/aduan/facts'
import { type AduanStatus, type CommandName, decide } from '@/lib/aduan/lifecycle'
import { loadPromised } from '@/lib/aduan/promise-settings'
import type { Db, Tx } from '@/lib/db/client'
import { dateColumn, fromDateColumn } from '@/lib/db/dates'
import { inTransaction } from '@/lib/db/transaction'
import { loadCalendar } from '@/lib/kalender/queries'
import { type Kalender, toWitaDate, type WitaDate } from '@/lib/kalender/rules'
import { warnOfDeadlines } from '@/lib/notifikasi/tell'
import { deadlinesOf, type FiredStep, type StepDue, stepsDue } from './rules'

interface Scene {
  tx: Tx
  aduan: ClockColumns & {
    id: string
    status: AduanStatus
    closedOn: Date | null
    timId: string | null
    berkadarPengawasan: boolean
  }
  calendar: Kalender
  now: Date
  today: WitaDate
}

interface Work {
  scene: Scene
  due: readonly StepDue[]
}

/** A deadline is over and the lifecycle table does not let the system act on it: the row contradicts itself. */
class DeadlineRefused extends Error {
  override name = 'DeadlineRefused'
}

const noKeys = { content: null, internal: null }

/**
 * Carries out what the deadlines of these cases ask for now: warnings, reminders, the reporter's own time running out.
 * Under the cases' locks and in one transaction with the record of it, so that it may be called as often as one likes,
 * by several processes at once, and be killed at any moment: a step happens once or not yet. Returns how many moved.
 */
export async function fireDeadlines(db: Db, aduanIds: readonly string[], now: Date): Promise<number> {
  return inTransaction(db, async (tx) => {
    // A case that somebody holds is left to them: another worker does the same, and after a person the next round comes.
    const locked = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM aduan WHERE id = ANY(${aduanIds}::uuid[]) AND status <> 'DRAF' ORDER BY id FOR UPDATE SKIP LOCKED`
    if (locked.length === 0) return 0
    const calendar = await loadCalendar(tx)
    const today = toWitaDate(now)
    let moved = 0
    // Read again after a move: it stops some deadlines and starts others.
    for (let ids = locked.map(({ id }) => id); ids.length > 0; ) {
      const [cases, fired] = await Promise.all([
        tx.aduan.findMany({ where: { id: { in: ids } } }),
        firedSteps(tx, ids),
      ])
      ids = []
      const all: Work[] = []
      for (const aduan of cases) {
        const scene = { tx, aduan, calendar, now, today }
        const before = fired.get(aduan.id) ?? []
        const due = stepsDue(deadlinesOf(clocksOf(aduan)), { now, calendar, fired: before })
        const over = due.find(({ told, act }) => told && 'move' in act)
        if (over) ids.push(aduan.id)
        all.push({ scene, due: over ? due.filter(({ deadline }) => deadline === over.deadline) : due })
      }
      await record(tx, all)
      await warnOfDeadlines(tx, warningsOf(all), { now, today })
      for (const { scene, due } of all) {
        for (const step of due) if (step.told && (await carryOut(scene, step))) moved += 1
      }
    }
    return moved
  })
}

/** What was carried out before for these cases; one statement. */
export async function firedSteps(
  db: Db | Tx,
  aduanIds: readonly string[],
): Promise<Map<string, FiredStep[]>> {
  const rows = await db.langkahTenggat.findMany({ where: { aduanId: { in: [...aduanIds] } } })
  const byCase = new Map<string, FiredStep[]>()
  for (const { aduanId, deadline, step, dueOn, firedOn } of rows) {
    const list = byCase.get(aduanId) ?? []
    list.push({ deadline, step, dueOn: fromDateColumn(dueOn), firedOn: fromDateColumn(firedOn) })
    byCase.set(aduanId, list)
  }
  return byCase
}

async function record(tx: Tx, all: readonly Work[]): Promise<void> {
  const data = all.flatMap(({ scene, due }) =>
    due.map(({ deadline, dueOn, step, told }) => ({
      aduanId: scene.aduan.id,
      deadline,
      dueOn: dateColumn(dueOn),
      step,
      firedOn: dateColumn(scene.today),
      told,
    })),
  )
  if (data.length > 0) await tx.langkahTenggat.createMany({ data })
}

function warningsOf(all: readonly Work[]) {
  return all.flatMap(({ scene, due }) =>
    due.flatMap(({ told, act, dueOn }) =>
      told && 'warn' in act ? [{ aduanId: scene.aduan.id, kind: act.warn, dueOn }] : [],
    ),
  )
}

async function carryOut(scene: Scene, { act }: StepDue): Promise<boolean> {
  if ('event' in act) await append(scene, act.event, scene.aduan.status)
  return 'move' in act && (await move(scene, act.move))
}

/** One move by the system itself: the same table decides; no key is needed because nothing is said. */
async function move(scene: Scene, command: CommandName): Promise<true> {
  const { tx, aduan, calendar, today } = scene
  const facts = await gatherFacts(tx, null, aduan, today)
  const decision = decide({ status: aduan.status, command, role: 'SISTEM', facts })
  // Not passed over in silence: it would be on record as done. The job fails, and an administrator hears of it.
  if (!decision.ok || decision.event === null) throw new DeadlineRefused()
  const { berkadarPengawasan } = aduan
  const promised = await loadPromised(tx, today)
  const setting = { today, calendar, berkadarPengawasan, promised }
  const clocks = applyClocks(clocksOf(aduan), decision.clock, setting)
  await tx.aduan.update({
    where: { id: aduan.id },
    data: {
      ...columnsOf(clocks),
      nextDueOn: dueColumn(nextDue(clocks)),
      status: decision.to,
      version: { increment: 1 },
      touchedOn: dateColumn(today),
      ...(decision.to === 'SELESAI' ? { closedOn: dateColumn(today) } : {}),
    },
  })
  await append(scene, decision.event, decision.to)
  return true
}

async function append({ tx, aduan, now, today }: Scene, kind: string, toStatus: AduanStatus): Promise<void> {
  await appendEvent(tx, noKeys, {
    aduanId: aduan.id,
    kind,
    actorRole: 'SISTEM',
    actorId: null,
    fromStatus: aduan.status,
    toStatus,
    now,
    today,
  })
}
