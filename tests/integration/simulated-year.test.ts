import { afterAll, beforeAll, expect, it } from 'vitest'
import { runDeadlines } from '@/lib/jobs/timers'
import { type Db, openDb } from '@/lib/platform/db/client'
import { type Kalender, kalenderFrom } from '@/lib/waktu/calendar'
import { hari, kalender } from '../fixtures/kalender'
import { sized } from '../world/size'
import { newWorld, type World } from '../world/world'
import {
  type PaperCase,
  play,
  readCases,
  recountAll,
  saveCases,
  sentToday,
  writeCases,
} from './year/paper-cases'
import { type Command, midnight, PlainCase } from './year/plain-count'

// A year of generated cases, with the real timers in two workers at once, against the plain count.

const CASES = sized(300, 2000)
const FIRST = '2026-01-05'
const LAST = '2027-01-20'
/** Leave announced late: on this day at noon, for these days. */
const LEAVE = { announcedOn: '2026-06-10', days: ['2026-06-12', '2026-06-15'] }
/** The timers do not run on these days. */
const OFF = new Set(['2026-03-03', '2026-03-04', '2026-03-05', '2026-08-19', '2026-08-20', '2026-08-21'])
/** Hours at which the timers run: at night for expired deadlines, in the morning, by two workers at once. */
const MORNING = 8.1
const LOOKS = [0.5, MORNING]

let world: World
let second: Db
beforeAll(async () => {
  world = await newWorld()
  second = openDb({ url: process.env.DATABASE_URL ?? '' })
})
afterAll(async () => {
  await second.$disconnect()
  await world.end()
})

/** The same random numbers in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * sides)
  }
}

const addDays = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** The planned acts of the people in one case; some will come too late or not at all. */
function storyOf(roll: (sides: number) => number, start: string): { day: string; command: Command }[] {
  let day = start
  const after = (days: number, command: Command) => {
    day = addDays(day, days)
    return { day, command }
  }
  const story = [after(roll(4) === 0 ? roll(8) : roll(2), 'startVerification')]
  if (roll(3) === 0) story.push(after(roll(2), 'askCompletion'), after(1 + roll(22), 'complete'))
  if (roll(3) === 0) story.push(after(roll(2), 'startVerification'))
  if (roll(12) === 0) return story
  story.push(after(roll(4), 'forward'), after(roll(3), 'acceptCase'))
  if (roll(2) === 0) story.push(after(roll(9), 'sendProgress'))
  if (roll(3) === 0) story.push(after(roll(5), 'askPelapor'), after(1 + roll(22), 'answerQuestion'))
  if (roll(3) === 0) story.push(after(roll(12), 'sendProgress'))
  story.push(after(1 + roll(18), 'proposeJawaban'), after(roll(3), 'issueJawaban'))
  if (roll(2) === 0) story.push(after(roll(18), 'acceptJawaban'))
  return story
}

interface Played {
  plain: PlainCase
  story: { day: string; command: Command }[]
}

it(`a year of ${CASES} cases: every step of every deadline once, never early, sent or rightly skipped`, async () => {
  const { db, admin1, admin2, telaah1, ketua1, timA } = world
  const staff = [admin1, admin2, telaah1, ketua1].map((person) => person.userId)
  const roll = dice(20_260_105)
  const starts = Array.from({ length: CASES }, () => addDays(FIRST, roll(320))).sort()
  const played = new Map<string, Played>()
  let calendar: Kalender = kalender
  let next = 0

  for (let day = FIRST; day <= LAST; day = addDays(day, 1)) {
    const weekday = new Date(day).getUTCDay()
    const isWorkingDay = weekday > 0 && weekday < 6 && !calendar.holidays.has(day)
    const open = [...played.values()].map(({ plain }) => plain).filter((plain) => !plain.isAtRest)
    for (const plain of open) plain.dawn(day, isWorkingDay)

    for (const hour of OFF.has(day) ? [] : LOOKS) {
      const at = midnight(day) + hour * 3_600_000
      const workers = hour === MORNING && isWorkingDay ? [db, second] : [db]
      await Promise.all(workers.map((worker) => runDeadlines(worker, new Date(at))))
      for (const plain of open) plain.look(at, day)
    }

    // Noon: people act.
    const today = hari(day)
    const fresh: PaperCase[] = []
    for (; starts[next] === day; next++) {
      const berkadar = roll(4) === 0
      const paper = sentToday(today, calendar, berkadar)
      fresh.push(paper)
      played.set(paper.id, { plain: new PlainCase(berkadar), story: storyOf(roll, day) })
    }
    if (fresh.length > 0) {
      await writeCases(db, day, fresh, staff)
      await db.aduan.updateMany({ where: { id: { in: fresh.map((c) => c.id) } }, data: { timId: timA } })
    }
    const acting = [...played].filter(([, { story }]) => story[0]?.day === day)
    const rows = new Map(
      (
        await readCases(
          db,
          acting.map(([id]) => id),
        )
      ).map((row) => [row.id, row]),
    )
    const changed: PaperCase[] = []
    for (const [id, { plain, story }] of acting) {
      let row = rows.get(id)
      for (let move = story[0]; row && move?.day === day; move = story[0]) {
        story.shift()
        if (plain.act(move.command)) row = play(row, move.command, today, calendar)
      }
      if (row) changed.push(row)
    }
    await saveCases(db, changed)

    if (day === LEAVE.announcedOn) {
      const after = kalenderFrom([...calendar.holidays, ...LEAVE.days])
      await db.hariLibur.createMany({
        data: LEAVE.days.map((date) => ({ date: new Date(date), name: 'Cuti', kind: 'cuti', certain: true })),
      })
      await recountAll(db, day, calendar, after)
      calendar = after
    }
  }

  const fired = await firedForTheFirstTime(db)
  const did = fired.map((row) =>
    line(row.aduanId, row.deadline, row.step, row.firedOn.toISOString().slice(0, 10), row.told),
  )
  const should = [...played].flatMap(([id, { plain }]) =>
    plain.fired.map(({ deadline, step, on, told }) => line(id, deadline, step, on, told)),
  )
  expect(did.length).toBeGreaterThan(2 * CASES)
  expect(did.sort()).toEqual(should.sort())

  await everyStepWasSaidOnce(db)
}, 600_000)

/** Without steps recorded only because they had been sent before their last day moved. */
async function firedForTheFirstTime(db: Db) {
  const rows = await db.langkahTenggat.findMany({ orderBy: [{ firedOn: 'asc' }, { dueOn: 'asc' }] })
  return rows.filter(
    (row) =>
      row.told ||
      !rows.some(
        (other) =>
          other.aduanId === row.aduanId &&
          other.deadline === row.deadline &&
          other.step === row.step &&
          other.dueOn < row.dueOn &&
          row.firedOn.toISOString().startsWith(LEAVE.announcedOn.slice(0, 7)),
      ),
  )
}

const line = (id: string, deadline: string, step: string, on: string, told: boolean) =>
  `${id} ${deadline} ${step} ${on} ${told ? 'told' : 'left out'}`

/** A sent step appears once in the case's history or in the people's lists; a skipped one appears nowhere. */
async function everyStepWasSaidOnce(db: Db): Promise<void> {
  const wrong = await db.$queryRaw<unknown[]>`
    WITH said AS (
      SELECT aduan_id, kind, count(*) AS times FROM peristiwa GROUP BY 1, 2
    ), meant AS (
      SELECT aduan_id, CASE WHEN step = 'late' THEN deadline || 'Late'
                            WHEN step = 'expired' THEN deadline || 'Expired'
                            ELSE deadline || 'Reminded' END AS kind, count(*) AS times
        FROM langkah_tenggat
       WHERE told AND step IN ('late', 'expired', 'reminded', 'remindedAgain') AND deadline <> 'draft'
       GROUP BY 1, 2
    )
    SELECT * FROM said FULL JOIN meant USING (aduan_id, kind)
     WHERE said.times IS DISTINCT FROM meant.times`
  expect(wrong).toEqual([])
  const warnings = await db.$queryRaw<unknown[]>`
    WITH said AS (
      SELECT aduan_id, kind, user_id, count(*) AS times FROM notifikasi
       WHERE kind LIKE '%.%' AND aduan_id IS NOT NULL GROUP BY 1, 2, 3
    ), meant AS (
      SELECT aduan_id, deadline || '.' || step AS kind, count(*) AS times FROM langkah_tenggat
       WHERE told AND step IN ('dayBefore', 'today', 'escalated') GROUP BY 1, 2
    )
    SELECT * FROM said FULL JOIN meant USING (aduan_id, kind) WHERE said.times IS DISTINCT FROM meant.times`
  expect(warnings).toEqual([])
}
