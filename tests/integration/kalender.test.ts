import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { finishRecounts, recount } from '@/lib/aduan/deadlines/recount'
import { pelaporStatus } from '@/lib/aduan/labels'
import { verifyChain } from '@/lib/aduan/verify-chain'
import { openCase } from '@/lib/kasus/case'
import { receiveAduan } from '@/lib/lapor/commands/intake'
import { answerQuestion } from '@/lib/lapor/commands/reporter'
import { changeCalendar } from '@/lib/lembaga/calendar/commands'
import { calendarEffect } from '@/lib/lembaga/calendar/effect'
import { toWitaDate } from '@/lib/waktu/calendar'
import { fromDateColumnOrNull } from '@/lib/waktu/date-columns'
import { loadYear } from '@/lib/waktu/queries'
import { type CalendarInput, parseCalendarChange } from '@/lib/waktu/schema'
import { done, once, questioned, sent, toComplete } from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'
import { intake, newHolder } from './codes'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

const TUESDAY = new Date('2026-11-24T09:00:00+08:00')
const source = 'SKB Nomor 9/2026'
const empty: CalendarInput = {
  aksi: '',
  tahun: '2026',
  libur: '',
  cuti: '',
  tanggal: '',
  nama: '',
  jenis: '',
}
const added = (tanggal: string): CalendarInput => ({
  ...empty,
  aksi: 'tambah',
  tahun: tanggal.slice(0, 4),
  tanggal,
  nama: 'Cuti bersama khusus',
  jenis: 'cuti_bersama',
})
const removed = (tanggal: string): CalendarInput => ({
  ...empty,
  aksi: 'hapus',
  tahun: tanggal.slice(0, 4),
  tanggal,
})

async function change(input: CalendarInput, now = TUESDAY, viewer = world.admin1) {
  const version = (await loadYear(world.db, Number(input.tahun)))?.version ?? 0
  return changeCalendar({ db: world.db, viewer, now }, input, { source, version })
}

async function verificationDue(id: string) {
  const row = await world.db.aduan.findUniqueOrThrow({ where: { id } })
  return fromDateColumnOrNull(row.verificationDueOn)
}

const kinds = async (aduanId: string) =>
  (await world.db.peristiwa.findMany({ where: { aduanId }, orderBy: { seq: 'asc' } })).map((e) => e.kind)

/** A letter received on Monday, 23 November 2026, before it was entered. */
async function receivedOn(hari: string, bulan: string): Promise<string> {
  const viewer = world.admin1
  const form = intake({}, { 'tgl_terima.hari': hari, 'tgl_terima.bulan': bulan })
  const holder = await newHolder(world, viewer)
  done(await receiveAduan({ db: world.db, viewer, holder, now: MONDAY }, form))
  const row = await world.db.aduan.findFirstOrThrow({ where: { status: 'MENUNGGU_VERIFIKASI' } })
  return row.id
}

describe('a day of leave declared late', () => {
  let open: string
  let restricted: string
  let paused: string
  let byLetter: string
  beforeAll(async () => {
    byLetter = await receivedOn('20', '11')
    open = await sent(world)
    restricted = await sent(world, world.pelapor2, {
      instansi: 'Inspektorat Daerah',
      jalur_terbatas_dibaca: 'ya',
    })
    paused = await toComplete(world)
  })

  it('is previewed before saving: only cases that this administrator can open', async () => {
    const { db, admin1, admin2 } = world
    const parsed = parseCalendarChange(added('2026-11-25'), await loadYear(db, 2026), toWitaDate(TUESDAY))
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors))
    const nomor = async (id: string) => (await db.aduan.findUniqueOrThrow({ where: { id } })).nomor
    const effect = await calendarEffect(db, admin1, parsed.change, toWitaDate(TUESDAY))
    expect(effect.cases).toBe(3)
    expect(effect.shown.map((row) => row.nomor)).not.toContain(await nomor(restricted))
    expect(effect.shown).toContainEqual({
      nomor: await nomor(open),
      moved: [{ clock: 'verification', from: '2026-11-26', to: '2026-11-27' }],
    })
    expect((await calendarEffect(db, admin2, parsed.change, toWitaDate(TUESDAY))).cases).toBe(4)
    expect(await verificationDue(open)).toBe('2026-11-26')
  })

  it('moves every open deadline on record, restricted cases too, and the chain stays intact', async () => {
    expect(await change(added('2026-11-25'))).toEqual({ ok: true })
    for (const id of [open, restricted, paused]) {
      expect(await verificationDue(id)).toBe('2026-11-27')
      expect((await kinds(id)).at(-1)).toBe('deadlinesRecomputed')
      expect(await verifyChain(world.db, id)).toEqual({ ok: true })
    }
    const act = await world.db.jejakAdmin.findFirstOrThrow({ where: { act: 'calendar' } })
    expect(act.detail).toBe('Ditambahkan: 25 November 2026 (Cuti bersama khusus). Dasar: SKB Nomor 9/2026')
    const row = await world.db.aduan.findUniqueOrThrow({ where: { id: paused } })
    expect([row.pausedClock, row.pausedLeft]).toEqual(['verification', 3])
  })

  it('counts a letter from the day of receipt, not of entry', async () => {
    expect(await verificationDue(byLetter)).toBe('2026-11-26')
  })

  it('is explained to the reporter: the moved deadline, and why', async () => {
    const opened = await openCase(world.db, world.pelapor1, open, TUESDAY)
    expect(opened?.view.events.at(-1)?.text).toBe(
      'Verifikasi: 26 November 2026 menjadi 27 November 2026.\nDitambahkan: 25 November 2026 (Cuti bersama khusus). Dasar: SKB Nomor 9/2026',
    )
  })

  it('moves no date earlier when it is withdrawn', async () => {
    expect(await change(removed('2026-11-25'))).toEqual({ ok: true })
    expect(await verificationDue(open)).toBe('2026-11-27')
    expect((await kinds(open)).filter((kind) => kind === 'deadlinesRecomputed')).toHaveLength(1)
    const later = await sent(world)
    expect(await verificationDue(later)).toBe('2026-11-26')
  })

  it('is refused if somebody changed the calendar since the preview', async () => {
    const stale = await changeCalendar(
      { db: world.db, viewer: world.admin2, now: TUESDAY },
      added('2026-11-25'),
      {
        source,
        version: 1,
      },
    )
    expect(stale).toEqual({ ok: false, errors: [], stale: true })
  })

  it('is finished by the timers if the process stopped in between; a second run changes nothing', async () => {
    const { db, admin1 } = world
    const fresh = await sent(world)
    const version = (await loadYear(db, 2026))?.version ?? 0
    await changeCalendar({ db, viewer: admin1, now: TUESDAY }, added('2026-11-26'), { source, version })
    const job = await db.hitungUlang.findFirstOrThrow({ orderBy: { fromDay: 'desc' } })
    const before = await kinds(fresh)
    expect(before.at(-1)).toBe('deadlinesRecomputed')
    await db.hitungUlang.update({ where: { jejakId: job.jejakId }, data: { after: null, doneAt: null } })
    await finishRecounts(db, TUESDAY, performance.now() + 10_000)
    expect(await kinds(fresh)).toEqual(before)
    expect(await recount(db, job.jejakId, TUESDAY, 0)).toBe(true)
    expect(await verificationDue(fresh)).toBe('2026-11-27')
    // Recomputed it would be the 27th as well: a promise that is late enough does not move.
    expect(await verificationDue(open)).toBe('2026-11-27')
  })
})

describe('a year without holidays in the calendar', () => {
  const late = new Date('2027-12-30T10:00:00+08:00')

  it('gives no date and says why; once entered, the cases get their dates', async () => {
    const { db, pelapor1 } = world
    const aduanId = await sent(world, pelapor1, {}, late)
    expect(await verificationDue(aduanId)).toBeNull()
    const read = async (now: Date) => {
      const opened = await openCase(db, pelapor1, aduanId, now)
      if (!opened) throw new Error('not opened')
      return pelaporStatus({ ...opened.view, variant: null })
    }
    expect(await read(late)).toMatchObject({
      sentence: 'Aduan sudah kami terima dan akan diperiksa.',
      next: 'Administrator memeriksa apakah aduan jelas, lengkap, dan kronologis. Tanggal pasti kami umumkan setelah kalender libur 2028 ditetapkan.',
    })
    const year = {
      ...empty,
      aksi: 'isi',
      tahun: '2028',
      libur: '1 Januari Tahun Baru\n3-4 Januari Libur panjang',
    }
    expect(await change(year, late)).toEqual({ ok: true })
    expect(await verificationDue(aduanId)).toBe('2028-01-06')
    expect((await read(late)).sentence).toBe(
      'Aduan sudah kami terima dan akan diperiksa paling lambat Kamis, 6 Januari 2028.',
    )
    expect(await verifyChain(db, aduanId)).toEqual({ ok: true })
  })

  it('does not prevent a reporter from answering', async () => {
    const { db, pelapor1 } = world
    const unknown = new Date('2029-01-08T10:00:00+08:00')
    const aduanId = await questioned(world, unknown)
    done(
      await answerQuestion({ db, viewer: pelapor1, now: unknown }, { aduanId, ...once, text: 'Tidak tahu' }),
    )
    const opened = await openCase(db, pelapor1, aduanId, unknown)
    expect(opened?.view.facts.openQuestion).toBe(false)
  })
})
