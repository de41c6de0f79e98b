import { type AduanStatus, STATUSES } from '@/lib/aduan/lifecycle'
import { placeNames } from '@/lib/aduan/read/place-names'
import { LOKASI_LAIN, optionLabel } from '@/lib/aduan/report/options'
import type { Db } from '@/lib/platform/db/client'
import { Prisma } from '@/lib/platform/db/generated/client'
import type { AdminViewer } from '@/lib/platform/session/viewer-type'
import { compareDates, type WitaDate } from '@/lib/waktu/calendar'
import { dateColumn, fromDateColumn } from '@/lib/waktu/date-columns'
import { loadPromiseSettings } from '@/lib/waktu/promise-settings'
import type { HitunganKind } from './rating-rules'
import { AGES, type Bucket, bucketsOf, type DayRange, liesIn, type Periode, piecesOf } from './rules'
import { heldBy, kindsThatMove, type Measured, roundsSql } from './sql'

/** How a promise was kept in a period, week or month. */
export interface Keeping {
  done: number
  onTime: number
  /** Working days; null if nothing was finished. */
  median: number | null
}

export interface NamedCount {
  key: string
  label: string
  count: number
  before: number | null
}

export interface BucketFigures extends Bucket {
  received: number
  closed: number
  /** Cases open at its end. */
  backlog: number
  verified: number
  verifiedOnTime: number
}

export interface Rekap {
  received: number
  receivedBefore: number | null
  closed: number
  closedBefore: number | null
  verification: Keeping
  verificationBefore: Keeping | null
  answer: Keeping
  answerBefore: Keeping | null
  /** Cases redirected to another office. */
  redirected: number
  buckets: BucketFigures[]
  kategori: NamedCount[]
  kabkota: NamedCount[]
  /** Open today, by age in working days. */
  ages: { label: string; count: number }[]
  open: number
  /** Reporters' answers by value, for the months that the period touches; not linked to a case. */
  said: Record<HitunganKind, ReadonlyMap<string, number>>
}

/** States in which nothing remains to be done; all others count as open. */
const CLOSED: readonly AduanStatus[] = [
  'DRAF',
  'SELESAI',
  'DIARAHKAN',
  'TIDAK_DAPAT_DITINDAKLANJUTI',
  'DITUTUP_SEMENTARA',
  'DICABUT',
]
const OPEN = STATUSES.filter((status) => !CLOSED.includes(status))

/**
 * The figures of a period for this administrator: only of cases whose key they hold, and nothing that reveals
 * others. Set-based; a long period is read in pieces, so that no statement takes long.
 */
export async function readRekap(
  db: Db,
  viewer: Pick<AdminViewer, 'userId'>,
  periode: Periode,
  today: WitaDate,
): Promise<Rekap> {
  const { userId } = viewer
  const { before } = periode
  const [since, settings] = await Promise.all([firstDay(db), loadPromiseSettings(db)])
  const pieces = piecesOf(before ? [periode, before] : [periode])
  const rounds = async (clock: Measured) => {
    const found: Rounds[] = []
    for (const range of pieces) {
      const rows = await db.$queryRaw<RoundRow[]>(roundsSql({ userId, clock, range, since, settings }))
      found.push(...rows.map((row) => ({ ...row, day: fromDateColumn(row.day) })))
    }
    return found
  }
  const [verifications, answers, came, cameBefore, moves, movesBefore, ages, names, said] = await Promise.all(
    [
      rounds('verification'),
      rounds('answer'),
      inPieces(periode, (range) => intake(db, userId, range)),
      before ? inPieces(before, (range) => intake(db, userId, range)) : null,
      inPieces({ from: periode.from, until: today }, (range) => movesOf(db, userId, range)),
      before ? inPieces(before, (range) => movesOf(db, userId, range)) : null,
      openByAge(db, userId, since, today),
      placeNames(db),
      saidIn(db, periode),
    ],
  )
  const open = ages.reduce((sum, count) => sum + count, 0)
  const buckets = bucketFigures(periode, { came, moves, verifications, open })
  const inPeriod = moves.filter(({ day }) => liesIn(day, periode))
  return {
    received: total(came),
    receivedBefore: cameBefore && total(cameBefore),
    closed: sumOf(inPeriod, 'closed'),
    closedBefore: movesBefore && sumOf(movesBefore, 'closed'),
    verification: keepingOf(verifications, periode),
    verificationBefore: before && keepingOf(verifications, before),
    answer: keepingOf(answers, periode),
    answerBefore: before && keepingOf(answers, before),
    redirected: sumOf(inPeriod, 'redirected'),
    buckets,
    kategori: named(came, cameBefore, 'kategori', (key) => names.get(key) ?? key),
    kabkota: named(came, cameBefore, 'kabkota', (key) => names.get(key) ?? optionLabel(LOKASI_LAIN, key)),
    ages: AGES.map(({ label }, at) => ({ label, count: ages[at] ?? 0 })),
    open,
    said,
  }
}

/** Number of promises that ended on a day after `used` working days. */
interface Rounds {
  day: WitaDate
  used: number
  onTime: boolean
  count: number
}
type RoundRow = Omit<Rounds, 'day'> & { day: Date }

/** The figures of the rounds within a range. */
function keepingOf(rounds: readonly Rounds[], range: DayRange): Keeping {
  const within = rounds.filter(({ day }) => liesIn(day, range))
  const sum = (rows: readonly Rounds[]) => rows.reduce((all, { count }) => all + count, 0)
  return { done: sum(within), onTime: sum(within.filter(({ onTime }) => onTime)), median: medianOf(within) }
}

function medianOf(rounds: readonly Rounds[]): number | null {
  const sorted = rounds.toSorted((a, b) => a.used - b.used)
  const all = sorted.reduce((sum, { count }) => sum + count, 0)
  if (all === 0) return null
  const at = (place: number) => {
    let seen = 0
    for (const { used, count } of sorted) {
      seen += count
      if (place < seen) return used
    }
    return 0
  }
  return (at(Math.floor((all - 1) / 2)) + at(Math.floor(all / 2))) / 2
}

/** Reads a range in pieces. */
async function inPieces<T>(range: DayRange, read: (piece: DayRange) => Promise<T[]>): Promise<T[]> {
  const found: T[] = []
  for (const piece of piecesOf([range])) found.push(...(await read(piece)))
  return found
}

interface Intake {
  day: WitaDate | null
  kategori: string | null
  kabkota: string | null
  count: number
}

/** Received cases by day, by kategori and by place; one statement. */
async function intake(db: Db, userId: string, { from, until }: DayRange): Promise<Intake[]> {
  const rows = await db.$queryRaw<(Omit<Intake, 'day'> & { day: Date | null })[]>`
    SELECT a.submitted_on AS day, a.kategori_id AS kategori, a.kabkota_code AS kabkota, count(*)::int AS count
      FROM aduan a
     WHERE a.submitted_on BETWEEN ${from}::date AND ${until}::date AND ${heldBy(userId, Prisma.sql`a.id`)}
     GROUP BY GROUPING SETS ((a.submitted_on), (a.kategori_id), (a.kabkota_code))`
  return rows.map((row) => ({ ...row, day: row.day && fromDateColumn(row.day) }))
}

interface DayMoves {
  day: WitaDate
  opened: number
  closed: number
  redirected: number
}

/** Cases opened and closed by day. */
async function movesOf(db: Db, userId: string, { from, until }: DayRange): Promise<DayMoves[]> {
  const open = Prisma.join(OPEN.map((status) => Prisma.sql`${status}::"AduanStatus"`))
  const rows = await db.$queryRaw<(Omit<DayMoves, 'day'> & { day: Date })[]>`
    SELECT p.on_date AS day,
           count(*) FILTER (WHERE p.to_status IN (${open}))::int AS opened,
           count(*) FILTER (WHERE p.to_status NOT IN (${open}))::int AS closed,
           count(*) FILTER (WHERE p.to_status = 'DIARAHKAN')::int AS redirected
      FROM peristiwa p
     WHERE p.kind = ANY(${kindsThatMove(OPEN)}) AND p.on_date BETWEEN ${from}::date AND ${until}::date
       AND (p.from_status IN (${open})) <> (p.to_status IN (${open}))
       AND ${heldBy(userId, Prisma.sql`p.aduan_id`)}
     GROUP BY p.on_date`
  return rows.map((row) => ({ ...row, day: fromDateColumn(row.day) }))
}

/** Open cases by their age today, in the order of AGES. */
async function openByAge(db: Db, userId: string, since: WitaDate, today: WitaDate): Promise<number[]> {
  const open = Prisma.join(OPEN.map((status) => Prisma.sql`${status}::"AduanStatus"`))
  const limits = AGES.map(({ upTo }) => upTo)
  const rows = await db.$queryRaw<{ at: number; count: number }[]>`
    WITH days AS MATERIALIZED (
      SELECT d::date AS day,
             count(*) FILTER (WHERE extract(isodow FROM d) < 6 AND h.date IS NULL) OVER (ORDER BY d DESC)
             - CASE WHEN extract(isodow FROM d) < 6 AND h.date IS NULL THEN 1 ELSE 0 END AS age
        FROM generate_series(${since}::date, ${today}::date, interval '1 day') AS d
        LEFT JOIN hari_libur h ON h.date = d::date)
    SELECT width_bucket(d.age::int - 1, ${limits}::int[]) AS at, count(*)::int AS count
      FROM aduan a JOIN days d ON d.day = a.submitted_on
     WHERE a.status IN (${open}) AND ${heldBy(userId, Prisma.sql`a.id`)}
     GROUP BY 1`
  const byAt = new Map(rows.map(({ at, count }) => [at, count]))
  return AGES.map((_, at) => byAt.get(at) ?? 0)
}

/**
 * Sums of reporters' answers. They are linked to no case and do not include restricted ones
 * (lib/jejak/figures/tally.ts).
 */
async function saidIn(db: Db, { from, until }: DayRange): Promise<Rekap['said']> {
  const first = `${from.slice(0, 7)}-01` as WitaDate
  const rows = await db.hitungan.groupBy({
    by: ['kind', 'value'],
    where: { month: { gte: dateColumn(first), lte: dateColumn(until) } },
    _sum: { count: true },
  })
  const of = (kind: HitunganKind) =>
    new Map(rows.filter((row) => row.kind === kind).map(({ value, _sum }) => [value, _sum.count ?? 0]))
  return { kepuasan: of('kepuasan'), balasan: of('balasan') }
}

/** The first day with an aduan; a fixed day if there is none. */
async function firstDay(db: Db): Promise<WitaDate> {
  const { _min } = await db.aduan.aggregate({ _min: { submittedOn: true } })
  return _min.submittedOn ? fromDateColumn(_min.submittedOn) : ('2026-01-01' as WitaDate)
}

function bucketFigures(
  periode: Periode,
  {
    came,
    moves,
    verifications,
    open,
  }: { came: Intake[]; moves: DayMoves[]; verifications: Rounds[]; open: number },
): BucketFigures[] {
  return bucketsOf(periode).map((bucket) => {
    const within = ({ day }: { day: WitaDate | null }) => day !== null && liesIn(day, bucket)
    const verified = keepingOf(verifications, bucket)
    // The number of cases open today is known; moves after the bucket are subtracted from it.
    const since = moves.filter(({ day }) => compareDates(day, bucket.until) > 0)
    return {
      ...bucket,
      received: total(came.filter(within)),
      closed: sumOf(moves.filter(within), 'closed'),
      backlog: open - sumOf(since, 'opened') + sumOf(since, 'closed'),
      verified: verified.done,
      verifiedOnTime: verified.onTime,
    }
  })
}

function sumOf<K extends 'opened' | 'closed' | 'redirected'>(rows: readonly DayMoves[], key: K): number {
  return rows.reduce((sum, row) => sum + row[key], 0)
}

function total(rows: readonly Intake[]): number {
  return rows.reduce((sum, { day, count }) => sum + (day ? count : 0), 0)
}

function named(
  now: readonly Intake[],
  before: readonly Intake[] | null,
  by: 'kategori' | 'kabkota',
  nameOf: (key: string) => string,
): NamedCount[] {
  const counts = (rows: readonly Intake[]) => {
    const sums = new Map<string, number>()
    for (const row of rows) if (row[by] !== null) sums.set(row[by], (sums.get(row[by]) ?? 0) + row.count)
    return sums
  }
  const [current, earlier] = [counts(now), before && counts(before)]
  return [...new Set([...current.keys(), ...(earlier?.keys() ?? [])])]
    .map((key) => ({
      key,
      label: nameOf(key),
      count: current.get(key) ?? 0,
      before: earlier ? (earlier.get(key) ?? 0) : null,
    }))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'id'))
}
