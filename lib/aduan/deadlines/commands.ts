import type { Db, Tx } from '@/lib/platform/db/client'
import { inTransaction } from '@/lib/platform/db/transaction'
import { type Kalender, toWitaDate, type WitaDate } from '@/lib/waktu/calendar'
import { dateColumn, fromDateColumn } from '@/lib/waktu/date-columns'
import { deadlinesOf, type FiredStep, type StepDue, stepsDue } from '@/lib/waktu/deadline-steps'
import { loadPromised } from '@/lib/waktu/promise-settings'
import { loadCalendar } from '@/lib/waktu/queries'
import { actByClock, type ClockedAduan, noteByClock } from '../act-by-clock'
import { clocksOf } from '../clock-columns'
import { hooks } from '../hooks'

interface Scene {
  tx: Tx
  aduan: ClockedAduan
  calendar: Kalender
  now: Date
  today: WitaDate
}

interface Work {
  scene: Scene
  due: readonly StepDue[]
}

/**
 * Carries out the due steps of these cases' deadlines: warnings, reminders, the expiry of the reporter's
 * time. Runs under the cases' locks, in one transaction with the record of the steps, so it may be called any
 * number of times, concurrently, and be killed at any moment: a step happens once or not yet. With `only`
 * just the steps of that deadline, so that one that fails stops no other. Returns the number of cases moved.
 */
export async function fireDeadlines(
  db: Db,
  aduanIds: readonly string[],
  now: Date,
  only?: string,
): Promise<number> {
  return inTransaction(db, async (tx) => {
    // Skip cases locked by others: another worker does the same work, and after a person's act the next round
    // does it.
    const locked = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM aduan WHERE id = ANY(${aduanIds}::uuid[]) AND status <> 'DRAF' ORDER BY id FOR UPDATE SKIP LOCKED`
    if (locked.length === 0) return 0
    const calendar = await loadCalendar(tx)
    const today = toWitaDate(now)
    const promised = await loadPromised(tx, today)
    let moved = 0
    // Read again after a move, because it stops some deadlines and starts others.
    for (let ids = locked.map(({ id }) => id); ids.length > 0; ) {
      const cases = await tx.aduan.findMany({ where: { id: { in: ids } } })
      const fired = await firedSteps(tx, ids)
      ids = []
      const all: Work[] = []
      for (const aduan of cases) {
        const scene = { tx, aduan, calendar, now, today }
        const before = fired.get(aduan.id) ?? []
        const deadlines = deadlinesOf(clocksOf(aduan), promised).filter(({ name }) => !only || name === only)
        const due = stepsDue(deadlines, { now, calendar, fired: before })
        const over = due.find(({ told, act }) => told && 'move' in act)
        if (over) ids.push(aduan.id)
        all.push({ scene, due: over ? due.filter(({ deadline }) => deadline === over.deadline) : due })
      }
      await record(tx, all)
      await hooks().warnOfDeadlines(tx, warningsOf(all), { now, today })
      for (const { scene, due } of all) {
        for (const step of due) if (step.told && (await carryOut(scene, step))) moved += 1
      }
    }
    return moved
  })
}

/** Steps already carried out for these cases; one statement. */
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

async function carryOut({ tx, aduan, ...moment }: Scene, { act }: StepDue): Promise<boolean> {
  if ('event' in act) await noteByClock(tx, aduan, act.event, moment)
  if (!('move' in act)) return false
  await actByClock(tx, aduan, act.move, moment)
  return true
}
