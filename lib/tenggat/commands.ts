import { type ClockColumns, clocksOf, columnsOf, dueColumn } from '@/lib/aduan/clock-columns'
import { applyClocks, nextDue } from '@/lib/aduan/clocks'
import { appendEvent } from '@/lib/aduan/events'
import { gatherFacts } from '@/lib/aduan/facts'
import { type AduanStatus, type CommandName, decide } from '@/lib/aduan/lifecycle'
import type { Db, Tx } from '@/lib/db/client'
import { dateColumn, fromDateColumn } from '@/lib/db/dates'
import { inTransaction } from '@/lib/db/transaction'
import { loadCalendar } from '@/lib/kalender/queries'
import { type Kalender, toWitaDate, type WitaDate } from '@/lib/kalender/rules'
import { warnOfDeadline } from '@/lib/notifikasi/tell'
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

const noKeys = { content: null, internal: null }

/**
 * Carries out what the deadlines of one case ask for now: warnings, reminders, the reporter's own time running out.
 * Under the case's lock and in one transaction with the record of it, so that it may be called as often as one likes,
 * by several processes at once, and be killed at any moment: a step happens once or not yet. Returns whether the case
 * moved.
 */
export async function fireDeadlines(db: Db, aduanId: string, now: Date): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM aduan WHERE id = ${aduanId}::uuid FOR UPDATE`
    const calendar = await loadCalendar(tx)
    let moved = false
    for (;;) {
      // Read again after a move: it stops some deadlines and starts others.
      const aduan = await tx.aduan.findUnique({ where: { id: aduanId } })
      if (!aduan || aduan.status === 'DRAF') return moved
      const scene: Scene = { tx, aduan, calendar, now, today: toWitaDate(now) }
      const fired = await firedSteps(tx, [aduanId])
      const due = stepsDue(deadlinesOf(clocksOf(aduan)), { now, calendar, fired: fired.get(aduanId) ?? [] })
      const over = due.find(({ told, act }) => told && 'move' in act)
      const these = over ? due.filter(({ deadline }) => deadline === over.deadline) : due
      await record(scene, these)
      for (const step of these) {
        if (step.told && (await carryOut(scene, step))) moved = true
      }
      if (!over) return moved
    }
  })
}

/** What was carried out before for these cases; one statement. */
export async function firedSteps(db: Db | Tx, aduanIds: readonly string[]): Promise<Map<string, FiredStep[]>> {
  const rows = await db.langkahTenggat.findMany({ where: { aduanId: { in: [...aduanIds] } } })
  const byCase = new Map<string, FiredStep[]>()
  for (const { aduanId, deadline, step, dueOn, firedOn } of rows) {
    const list = byCase.get(aduanId) ?? []
    list.push({ deadline, step, dueOn: fromDateColumn(dueOn), firedOn: fromDateColumn(firedOn) })
    byCase.set(aduanId, list)
  }
  return byCase
}

async function record({ tx, aduan, today }: Scene, due: readonly StepDue[]): Promise<void> {
  if (due.length === 0) return
  await tx.langkahTenggat.createMany({
    data: due.map(({ deadline, dueOn, step, told }) => ({
      aduanId: aduan.id,
      deadline,
      dueOn: dateColumn(dueOn),
      step,
      firedOn: dateColumn(today),
      told,
    })),
  })
}

async function carryOut(scene: Scene, { act, dueOn }: StepDue): Promise<boolean> {
  const { tx, aduan, now, today } = scene
  if ('move' in act) return move(scene, act.move)
  if ('warn' in act) await warnOfDeadline(tx, { aduanId: aduan.id, kind: act.warn, dueOn, now, today })
  else await append(scene, act.event, aduan.status)
  return false
}

/** One move by the system itself: the same table decides; no key is needed because nothing is said. */
async function move(scene: Scene, command: CommandName): Promise<boolean> {
  const { tx, aduan, calendar, today } = scene
  const facts = await gatherFacts(tx, null, aduan, today)
  const decision = decide({ status: aduan.status, command, role: 'SISTEM', facts })
  if (!decision.ok || decision.event === null) return false
  const { berkadarPengawasan } = aduan
  const clocks = applyClocks(clocksOf(aduan), decision.clock, { today, calendar, berkadarPengawasan })
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
