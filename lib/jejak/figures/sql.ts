import { type AduanStatus, type ClockName, lifecycle } from '@/lib/aduan/lifecycle'
import { keptBy } from '@/lib/aduan/promises/given-promises'
import { Prisma } from '@/lib/platform/db/generated/client'
import { compareDates, type WitaDate } from '@/lib/waktu/calendar'
import { type PromiseName, type PromiseSetting, standardDays } from '@/lib/waktu/clocks'
import type { DayRange } from './rules'

/** The measured promises. */
export type Measured = 'verification' | 'answer'

/** Kinds of events with this effect on a clock, from the lifecycle table. */
function kindsThat(effect: 'start' | 'pause' | 'resume', clock: ClockName): string[] {
  const kinds = lifecycle.flatMap((move) =>
    move.event && (move.clock ?? []).some((one) => effect in one && Object.values(one)[0] === clock)
      ? [move.event]
      : [],
  )
  return [...new Set(kinds)]
}

/**
 * Condition: only cases whose key this person holds are counted (decision 0026), or held until they were
 * archived: the figures of a year do not shrink with the keys.
 */
export function heldBy(userId: string, aduanId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM (
      SELECT aduan_id FROM key_wrap WHERE user_id = ${userId}::uuid AND compartment = 'content'
      UNION ALL SELECT aduan_id FROM bekas_pemegang WHERE user_id = ${userId}::uuid) k
    WHERE k.aduan_id = ${aduanId})`
}

/** Cumulative number of working days, by day, from the first day on. */
function workingDays(from: WitaDate, until: WitaDate): Prisma.Sql {
  return Prisma.sql`SELECT d::date AS day,
      count(*) FILTER (WHERE extract(isodow FROM d) < 6 AND h.date IS NULL) OVER (ORDER BY d) AS n
    FROM generate_series(${from}::date, ${until}::date, interval '1 day') AS d
    LEFT JOIN hari_libur h ON h.date = d::date`
}

interface RoundsOf {
  userId: string
  clock: Measured
  range: DayRange
  /** No case is older. */
  since: WitaDate
  settings: readonly PromiseSetting[]
}

/**
 * The promised days of a round by its first day, from the settings; the standard before the first setting.
 */
function promisedDays(promise: PromiseName, settings: readonly PromiseSetting[]): Prisma.Sql {
  const newestFirst = settings
    .filter((setting) => setting.promise === promise)
    .toSorted((a, b) => compareDates(b.validFrom, a.validFrom))
  const cases = newestFirst.map(
    ({ validFrom, days }) => Prisma.sql`WHEN start_day >= ${validFrom}::date THEN ${days}::int`,
  )
  return cases.length === 0
    ? Prisma.sql`${standardDays[promise]}::int`
    : Prisma.sql`CASE ${Prisma.join(cases, ' ')} ELSE ${standardDays[promise]}::int END`
}

/**
 * How the promise was kept in every round that ended in this range: counts by day, working days used, and
 * whether it was on time. A round lasts from the event that starts the clock to the one that keeps the
 * promise, without the working days in which the clock was paused; the same count as givenPromises makes for
 * one case. A question on the very last day adds one day, as in the clock.
 */
export function roundsSql({ userId, clock, range, since, settings }: RoundsOf): Prisma.Sql {
  const starts = kindsThat('start', clock)
  const pauses = kindsThat('pause', clock)
  const ends = [...keptBy[clock]]
  const all = [...new Set([...starts, ...pauses, ...kindsThat('resume', clock), ...ends])]
  const inRange = (day: Prisma.Sql) => Prisma.sql`${day} BETWEEN ${range.from}::date AND ${range.until}::date`
  const promised =
    clock === 'answer'
      ? Prisma.sql`CASE WHEN (SELECT a.berkadar_pengawasan FROM aduan a WHERE a.id = aduan_id)
                        THEN ${promisedDays('answerPengawasan', settings)} ELSE ${promisedDays('answer', settings)} END`
      : promisedDays('verification', settings)
  return Prisma.sql`
    WITH days AS MATERIALIZED (${workingDays(since, range.until)}),
    ended AS MATERIALIZED (
      SELECT DISTINCT p.aduan_id FROM peristiwa p
       WHERE p.kind = ANY(${ends}) AND ${inRange(Prisma.sql`p.on_date`)} AND ${heldBy(userId, Prisma.sql`p.aduan_id`)}
    ), turns AS (
      SELECT p.aduan_id, p.seq, p.kind,
             CASE WHEN p.kind = 'received' THEN (SELECT a.submitted_on FROM aduan a WHERE a.id = p.aduan_id) ELSE p.on_date END AS day,
             count(*) FILTER (WHERE p.kind = ANY(${starts})) OVER (PARTITION BY p.aduan_id ORDER BY p.seq) AS round
        FROM ended e JOIN peristiwa p ON p.aduan_id = e.aduan_id
       WHERE p.kind = ANY(${all}) AND p.on_date <= ${range.until}::date
    ), counted AS (
      SELECT t.*, d.n,
             first_value(d.n) OVER same_round AS start_n, first_value(t.day) OVER same_round AS start_day,
             CASE WHEN t.kind = ANY(${pauses}) THEN lead(d.n) OVER same_round - d.n ELSE 0 END AS stood
        FROM turns t JOIN days d ON d.day = t.day
       WHERE t.round > 0
      WINDOW same_round AS (PARTITION BY t.aduan_id, t.round ORDER BY t.seq)
    ), moments AS (
      SELECT c.*, n - start_n - coalesce(sum(stood) OVER (PARTITION BY aduan_id, round ORDER BY seq
               ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS used
        FROM counted c
    ), rounds AS (
      SELECT aduan_id, min(start_day) AS start_day,
             min(day) FILTER (WHERE kind = ANY(${ends})) AS ended_on, min(used) FILTER (WHERE kind = ANY(${ends})) AS used,
             array_agg(used) FILTER (WHERE kind = ANY(${pauses})) AS asked_at
        FROM moments GROUP BY aduan_id, round
    ), kept AS (
      SELECT *, ${promised} AS days FROM rounds WHERE ${inRange(Prisma.sql`ended_on`)}
    )
    SELECT ended_on AS day, used::int, used <= days + coalesce(cardinality(array_positions(asked_at, days)), 0) AS "onTime",
           count(*)::int AS count
      FROM kept GROUP BY 1, 2, 3`
}

/** Kinds of events that open or close a case, from the lifecycle table. */
export function kindsThatMove(open: readonly AduanStatus[]): string[] {
  const kinds = lifecycle.flatMap(({ event, from, to }) =>
    event && to !== 'stay' && from.some((status) => open.includes(status) !== open.includes(to))
      ? [event]
      : [],
  )
  return [...new Set(kinds)]
}
