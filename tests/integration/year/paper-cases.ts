import { type ClockColumns, clocksOf, columnsOf, dueColumn } from '@/lib/aduan/clock-columns'
import { noFacts } from '@/lib/aduan/facts'
import { type ActorRole, type AduanStatus, decide } from '@/lib/aduan/lifecycle'
import { ASKED_LATER } from '@/lib/aduan/lifecycle-guards'
import type { Db } from '@/lib/platform/db/client'
import { newId } from '@/lib/platform/db/id'
import { addHariKerja, hariKerjaBetween, type Kalender, type WitaDate } from '@/lib/waktu/calendar'
import { applyClocks, type Clocks, nextDue, recomputeClocks, standardDays } from '@/lib/waktu/clocks'
import { hari } from '../../fixtures/kalender'
import type { Command } from './plain-count'

/**
 * Cases as rows without any text, so that a year of them can be simulated; the lifecycle table and the clocks
 * are the real ones.
 */
export interface PaperCase {
  id: string
  status: AduanStatus
  berkadar: boolean
  columns: ClockColumns
}

const WHO: Record<Command, ActorRole> = {
  startVerification: 'ADMIN',
  askCompletion: 'ADMIN',
  complete: 'PELAPOR',
  forward: 'ADMIN',
  acceptCase: 'TELAAH',
  sendProgress: 'TELAAH',
  askPelapor: 'TELAAH',
  answerQuestion: 'PELAPOR',
  proposeJawaban: 'TELAAH',
  issueJawaban: 'KETUA',
  acceptJawaban: 'PELAPOR',
}

/** Writes the rows of cases sent today, with a key for each of these members of staff. */
export async function writeCases(
  db: Db,
  today: string,
  cases: readonly PaperCase[],
  staff: readonly string[],
): Promise<void> {
  const day = new Date(today)
  await db.aduan.createMany({
    data: cases.map(({ id, status, berkadar, columns }) => ({
      id,
      status,
      berkadarPengawasan: berkadar,
      ownerTag: new Uint8Array(32),
      createdOn: day,
      touchedOn: day,
      submittedOn: day,
      ...columns,
      nextDueOn: dueColumn(nextDue(clocksOf(columns))),
    })),
  })
  await db.keyWrap.createMany({
    data: cases.flatMap(({ id }) =>
      staff.map((userId, index) => ({
        aduanId: id,
        compartment: 'content' as const,
        epoch: 1,
        holder: 'STAFF' as const,
        userId,
        recipientKeyId: new Uint8Array([index]),
        sealed: new Uint8Array(1),
      })),
    ),
  })
}

/** A case sent today. */
export function sentToday(today: WitaDate, calendar: Kalender, berkadar: boolean): PaperCase {
  const start = applyClocks({ due: {}, paused: null }, [{ start: 'verification' }], {
    today,
    calendar,
    berkadarPengawasan: berkadar,
    tanpaKode: false,
    urgent: false,
    promised: standardDays,
  })
  return { id: newId(), status: 'MENUNGGU_VERIFIKASI', berkadar, columns: columnsOf(start) }
}

/** Makes one move of the lifecycle table, which must allow it. */
export function play(row: PaperCase, command: Command, today: WitaDate, calendar: Kalender): PaperCase {
  const clocks = clocksOf(row.columns)
  const facts = {
    ...noFacts,
    hasDraft: true,
    actorIsDrafter: command === 'proposeJawaban',
    openQuestion: clocks.due.question !== undefined,
  }
  const decision = decide({ status: row.status, command, role: WHO[command], facts }, ASKED_LATER)
  if (!decision.ok) throw new Error(`${command} in ${row.status}: ${decision.reason}`)
  const next = applyClocks(clocks, decision.clock, {
    today,
    calendar,
    berkadarPengawasan: row.berkadar,
    tanpaKode: false,
    urgent: false,
    promised: standardDays,
  })
  return { ...row, status: decision.to, columns: columnsOf(next) }
}

/** Reads the current cases. */
export async function readCases(db: Db, ids: readonly string[]): Promise<PaperCase[]> {
  const rows = await db.aduan.findMany({ where: { id: { in: [...ids] } } })
  return rows.map((row) => ({
    id: row.id,
    status: row.status,
    berkadar: row.berkadarPengawasan,
    columns: columnsOf(clocksOf(row)),
  }))
}

/** Writes cases back in one statement. */
export async function saveCases(db: Db, cases: readonly PaperCase[]): Promise<void> {
  if (cases.length === 0) return
  const rows = cases.map(({ id, status, columns }) => ({
    id,
    status,
    next: dueColumn(nextDue(clocksOf(columns))),
    ...columns,
  }))
  await db.$executeRaw`
    UPDATE aduan a SET status = r.status::"AduanStatus", next_due_on = r.next,
           verification_due_on = r."verificationDueOn", completion_due_on = r."completionDueOn",
           first_message_due_on = r."firstMessageDueOn", answer_due_on = r."answerDueOn",
           progress_due_on = r."progressDueOn", question_due_on = r."questionDueOn",
           reaction_due_on = r."reactionDueOn", paused_clock = r."pausedClock", paused_on = r."pausedOn",
           paused_left = r."pausedLeft"
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, status text, next date,
           "verificationDueOn" date, "completionDueOn" date, "firstMessageDueOn" date, "answerDueOn" date,
           "progressDueOn" date, "questionDueOn" date, "reactionDueOn" date, "pausedClock" text, "pausedOn" date,
           "pausedLeft" int)
     WHERE a.id = r.id`
}

/** Recomputes every running deadline after holidays were added, as a calendar change does. */
export async function recountAll(db: Db, today: string, before: Kalender, after: Kalender): Promise<void> {
  const open = await db.aduan.findMany({
    where: { nextDueOn: { lt: new Date('9999-01-01') }, status: { not: 'DRAF' } },
    select: { id: true },
  })
  const cases = await readCases(
    db,
    open.map((row) => row.id),
  )
  await saveCases(
    db,
    cases.map((row) => ({
      ...row,
      columns: columnsOf(recount(clocksOf(row.columns), hari(today), before, after)),
    })),
  )
}

/** The same hari kerja from today; the days left on a paused clock stay. */
function recount(clocks: Clocks, today: WitaDate, before: Kalender, after: Kalender): Clocks {
  const due: Clocks['due'] = {}
  for (const [clock, day] of Object.entries(clocks.due) as [keyof Clocks['due'], WitaDate][])
    due[clock] = addHariKerja(today, hariKerjaBetween(today, day, before), after)
  return recomputeClocks(clocks, { due, paused: clocks.paused }, today)
}
