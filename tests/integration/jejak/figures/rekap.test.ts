import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportRekap } from '@/lib/jejak/figures/commands'
import { type Rekap, readRekap } from '@/lib/jejak/figures/queries'
import { liesIn, type Periode, REKAP_FIELDS, type RekapInput, readPeriode } from '@/lib/jejak/figures/rules'
import { csvRows, tablesOf } from '@/lib/jejak/figures/tables'
import { addDays, type Kalender, type WitaDate } from '@/lib/waktu/calendar'
import { loadCalendar } from '@/lib/waktu/queries'
import { hari } from '@/tests/fixtures/kalender'
import * as steps from '../../../world/steps'
import { MONDAY, newWorld, type World } from '../../../world/world'
import { byHand, dice, type PaperCase, paperCases, storePaperCases } from './paper'

const FIRST = hari('2026-04-01')
const TODAY = hari('2026-11-23')
const none = Object.fromEntries(REKAP_FIELDS.map((name) => [name, ''])) as RekapInput

let world: World
let calendar: Kalender
let cases: PaperCase[]
beforeAll(async () => {
  world = await newWorld()
  calendar = await loadCalendar(world.db)
  cases = paperCases(400, FIRST, dice(7))
  await storePaperCases(world, cases)
})
afterAll(() => world.end())

const period = (dari: string, sampai: string): Periode =>
  readPeriode({ ...none, dari, sampai, per: 'bulan' }, TODAY).periode

const PERIODS = [period('2026-06-01', '2026-08-31'), period('2026-04-15', '2026-11-23')]

/** The median: the middle value, or the mean of the two in the middle. */
function middle(numbers: number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[half - 1], sorted[half]]
  if (high === undefined) return null
  return sorted.length % 2 === 1 || low === undefined ? high : (low + high) / 2
}

describe.each(PERIODS)('$from to $until, counted again by hand', (periode) => {
  let rekap: Rekap
  beforeAll(async () => {
    rekap = await readRekap(world.db, world.admin1, periode, TODAY)
  })
  const held = () => cases.filter((one) => one.held)
  const within = (day: WitaDate) => liesIn(day, periode)

  it.each(['verification', 'answer'] as const)(
    '%s: the number completed, the number on time, and the median',
    (clock) => {
      const rounds = held()
        .flatMap((one) => byHand(one, clock, calendar))
        .filter(({ endedOn }) => within(endedOn))
      expect(rounds.length).toBeGreaterThan(20)
      expect(rekap[clock]).toMatchObject({
        done: rounds.length,
        onTime: rounds.filter(({ onTime }) => onTime).length,
        median: middle(rounds.map(({ used }) => used)),
      })
    },
  )

  it('new cases, by category and by place', () => {
    const came = held().filter(({ events }) => events[0] && within(events[0].on))
    expect(rekap.received).toBe(came.length)
    for (const { key, count } of rekap.kategori)
      expect(count, key).toBe(came.filter(({ kategori }) => kategori === key).length)
    for (const { key, count } of rekap.kabkota)
      expect(count, key).toBe(came.filter(({ kabkota }) => kabkota === key).length)
  })

  it('open cases at the end of each month', () => {
    const ended = new Set(['SELESAI', 'DIARAHKAN', 'DITUTUP_SEMENTARA', 'DICABUT'])
    for (const { until, backlog, label } of rekap.buckets) {
      const open = held().filter(({ events }) => {
        const last = events.findLast(({ on }) => on <= until)
        return last !== undefined && !ended.has(last.to)
      })
      expect(backlog, label).toBe(open.length)
    }
  })

  it('the age of open cases today', () => {
    const open = held().filter(
      ({ status }) => !['SELESAI', 'DIARAHKAN', 'DITUTUP_SEMENTARA', 'DICABUT'].includes(status),
    )
    const ages = open.map(({ events }) => {
      let age = 0
      for (let day = events[0]?.on ?? TODAY; day < TODAY; ) {
        day = addDays(day, 1)
        const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
        if (weekday % 6 !== 0 && !calendar.holidays.has(day)) age += 1
      }
      return age
    })
    const limits = [3, 10, 20, 60, Number.POSITIVE_INFINITY]
    expect(rekap.ages.map(({ count }) => count)).toEqual(
      limits.map((upTo, at) => ages.filter((age) => age <= upTo && age > (limits[at - 1] ?? -1)).length),
    )
    expect(rekap.open).toBe(open.length)
  })
})

it('without a key a person counts nothing, whatever is in the database', async () => {
  const [periode] = PERIODS
  if (!periode) throw new Error('no period')
  const rekap = await readRekap(world.db, world.admin2, periode, TODAY)
  expect(rekap).toMatchObject({ received: 0, closed: 0, open: 0, verification: { done: 0 } })
  expect(rekap.buckets.every(({ backlog }) => backlog === 0)).toBe(true)
  expect([...rekap.kategori, ...rekap.kabkota]).toEqual([])
})

it('a restricted case does not appear in the figures of an administrator not named for it', async () => {
  const { periode } = readPeriode(none, TODAY)
  const before = await readRekap(world.db, world.admin1, periode, TODAY)
  const own = await readRekap(world.db, world.admin2, periode, TODAY)
  await steps.sent(world, world.pelapor1, {
    instansi: 'Inspektorat Daerah',
    jalur_terbatas_dibaca: 'ya',
  })
  const row = await world.db.aduan.findFirstOrThrow({
    where: { nomor: { not: null }, keys: { none: { userId: world.admin1.userId } } },
  })
  expect(row.submittedOn).not.toBeNull()
  expect(await readRekap(world.db, world.admin1, periode, TODAY)).toEqual(before)
  expect((await readRekap(world.db, world.admin2, periode, TODAY)).received).toBe(own.received + 1)
})

describe('the downloaded file', () => {
  const context = (viewer: World['admin1' | 'telaah1' | 'pelapor1']) => ({
    db: world.db,
    viewer,
    now: MONDAY,
  })
  const asked = { tabel: 'arus', input: none }

  it('is for administrators only, and recorded', async () => {
    for (const viewer of [world.pelapor1, world.telaah1]) {
      expect(await exportRekap(context(viewer), asked)).toBeNull()
    }
    expect(await exportRekap(context(world.admin1), { ...asked, tabel: 'lain' })).toBeNull()
    expect(await world.db.jejakAdmin.count({ where: { act: 'rekap-export' } })).toBe(0)
    const file = await exportRekap(context(world.admin1), asked)
    expect(file?.name).toMatch(/^rekap-arus-2026-09-07-2026-11-23\.csv$/)
    const [act] = await world.db.jejakAdmin.findMany({ where: { act: 'rekap-export' } })
    expect(act).toMatchObject({ actorId: world.admin1.userId, subject: 'Aduan masuk dan selesai' })
  })

  it('contains no count between one and four, and otherwise equals the table of the page', async () => {
    const { periode } = readPeriode({ ...none, dari: '2026-08-01' }, TODAY)
    const rekap = await readRekap(world.db, world.admin1, periode, TODAY)
    const [inside, outside] = [false, true].map((hidden) => tablesOf(rekap, { periode, outside: hidden }))
    for (const [at, table] of (outside ?? []).entries()) {
      const csv = csvRows(table, periode)
      const rows = csv.slice(csv.length - table.rows.length)
      for (const [row, cells] of rows.entries()) {
        for (const [column, text] of cells.slice(1).entries()) {
          const key = table.columns[column]?.key
          if (key !== 'persen') expect(['1', '2', '3', '4']).not.toContain(text)
          const full = inside?.[at]?.rows[row]?.cells[column]?.text
          if (text !== 'kurang dari 5' && text !== '–') expect(text).toBe(full)
        }
      }
    }
  })
})
