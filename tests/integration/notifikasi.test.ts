import { afterAll, beforeAll, expect, it } from 'vitest'
import { runTimers } from '@/lib/jobs/timers'
import { markRead, markReadByReporter } from '@/lib/kabar/commands'
import { KEPT_DAYS, pruneNotifications } from '@/lib/kabar/prune'
import { reporterNotifications, staffNotifications } from '@/lib/kabar/queries'
import { unreadOf } from '@/lib/kabar/unread'
import { createDraft, saveDraft } from '@/lib/lapor/commands/draft'
import { objectJawaban } from '@/lib/lapor/commands/reporter'
import { sendPesan } from '@/lib/pesan/commands'
import { handBack } from '@/lib/telaah/commands'
import { answers } from '../fixtures/aduan'
import { answered, done, forwarded, once, sent, withTeam } from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

const at = (text: string) => new Date(`${text}+08:00`)
const kindsFor = async (person: 'admin1' | 'admin2' | 'telaah1' | 'telaah3' | 'ketua1', aduanId: string) =>
  (await staffNotifications(world.db, world[person]))
    .filter((item) => item.aduanId === aduanId)
    .map((item) => item.kind)
const kindsForReporter = async (aduanId: string, person: 'pelapor1' | 'pelapor2' = 'pelapor1') =>
  (await reporterNotifications(world.db, world[person]))
    .filter((item) => item.aduanId === aduanId)
    .map((item) => item.kind)

it('from a case to its answer: everybody hears what concerns them, nobody their own acts', async () => {
  const id = await answered(world)
  expect(await kindsForReporter(id)).toEqual(['jawabanIssued', 'forwarded', 'submitted'])
  expect(await kindsForReporter(id, 'pelapor2')).toEqual([])
  expect(await kindsFor('admin1', id)).toEqual(['submitted'])
  expect((await kindsFor('telaah1', id)).sort()).toEqual(['forwarded', 'jawabanIssued'])
  // The ketua approved the answer and gets no notice of it.
  expect((await kindsFor('ketua1', id)).sort()).toEqual(['forwarded', 'jawabanProposed'])
  expect(await kindsFor('telaah3', id)).toEqual([])

  const { db, pelapor1 } = world
  done(
    await objectJawaban(
      { db, viewer: pelapor1, now: MONDAY },
      { aduanId: id, ...once, text: 'Jawaban tidak menyebut ke mana uangnya mengalir.' },
    ),
  )
  expect(await kindsFor('telaah1', id)).toContain('jawabanObjected')
  expect(await kindsForReporter(id)).not.toContain('jawabanObjected')
})

it('a failed command notifies nobody, a repeated one notifies once', async () => {
  const { db, pelapor1, telaah3 } = world
  const aduanId = await withTeam(world)
  const form = { aduanId, actionKey: 'sekali', text: 'Halo' }
  const before = await db.notifikasi.count({ where: { aduanId } })
  await sendPesan({ db, viewer: telaah3, now: MONDAY }, form)
  expect(await db.notifikasi.count({ where: { aduanId } })).toBe(before)
  await sendPesan({ db, viewer: pelapor1, now: MONDAY }, form)
  await sendPesan({ db, viewer: pelapor1, now: MONDAY }, form)
  expect(await db.notifikasi.count({ where: { aduanId, kind: 'pesanSent' } })).toBe(3)
})

it('losing the key of a case removes its notifications, counts included', async () => {
  const { db, telaah1, ketua1 } = world
  const id = await forwarded(world)
  const before = await unreadOf(db, telaah1)
  expect(await kindsFor('telaah1', id)).toEqual(['forwarded'])
  done(await handBack({ db, viewer: ketua1, now: MONDAY }, { aduanId: id, ...once, reason: 'Bukan kami.' }))
  expect(await kindsFor('telaah1', id)).toEqual([])
  expect(await unreadOf(db, telaah1)).toBe(before - 1)
  expect(await kindsFor('admin1', id)).toContain('handedBack')
})

it('a restricted case notifies only those named for such cases, and nobody else when it is late', async () => {
  const { db, store, ketua1 } = world
  const id = await sent(world, world.pelapor1, {
    instansi: 'Inspektorat Daerah',
    jalur_terbatas_dibaca: 'ya',
  })
  expect(await kindsFor('admin2', id)).toEqual(['submitted'])
  expect(await kindsFor('admin1', id)).toEqual([])
  const outside = () => db.notifikasi.count({ where: { userId: ketua1.userId, aduanId: null } })
  await db.aduan.updateMany({ where: { id: { not: id } }, data: { nextDueOn: at('9999-12-31T12:00:00') } })
  const before = await outside()
  await runTimers(db, store, at('2026-11-30T08:00:00'))
  expect((await kindsFor('admin2', id)).sort()).toEqual(['submitted', 'verification.escalated'])
  expect(await outside()).toBe(before)
})

it('read marks: of staff by row; of a reporter sealed in the case, without visible changes for others', async () => {
  const { db, admin1, admin2, pelapor1, pelapor2 } = world
  const id = await sent(world)
  const [mine] = (await staffNotifications(db, admin1)).filter((item) => item.aduanId === id)
  await markRead(db, admin2, [mine?.id ?? ''])
  expect((await staffNotifications(db, admin1)).find((item) => item.id === mine?.id)?.read).toBe(false)
  await markRead(db, admin1, [mine?.id ?? ''])
  expect((await staffNotifications(db, admin1)).find((item) => item.id === mine?.id)?.read).toBe(true)

  const [own] = (await reporterNotifications(db, pelapor1)).filter((item) => item.aduanId === id)
  const row = () => db.aduan.findUniqueOrThrow({ where: { id }, omit: { sealedRead: true } })
  const before = await row()
  expect(await markReadByReporter(db, pelapor2, id, [own?.id ?? ''])).toBe(false)
  expect(await markReadByReporter(db, pelapor1, id, [own?.id ?? ''])).toBe(true)
  expect((await reporterNotifications(db, pelapor1)).find((item) => item.id === own?.id)?.read).toBe(true)
  expect(await row()).toEqual(before)
  expect(await db.notifikasi.count({ where: { aduanId: id, userId: null, read: true } })).toBe(0)
})

it("no notification of a reporter's act contains its time or its author", async () => {
  const { db, pelapor1, pelapor2 } = world
  const byReporter = ['submitted', 'jawabanObjected', 'pesanSent']
  const rows = await db.notifikasi.findMany({ where: { kind: { in: byReporter } } })
  expect(rows.length).toBeGreaterThan(5)
  for (const row of rows) expect(row.at).toBeNull()
  const jobs = await db.$queryRaw<{ row: string }[]>`SELECT j::text AS row FROM pgboss.job j`
  for (const { aduanId } of rows) expect(jobs.filter(({ row }) => row.includes(aduanId ?? ''))).toEqual([])
  const all = JSON.stringify(await db.notifikasi.findMany())
  for (const person of [pelapor1, pelapor2]) expect(all).not.toContain(person.userId)
})

it('a draft: notice on the eleventh morning, deleted at the end of the fourteenth day, kept when edited', async () => {
  const { db, store, pelapor1 } = world
  const run = (now: string) => runTimers(db, store, at(now))
  const old = await createDraft({ db, viewer: pelapor1, now: at('2027-03-01T08:00:00') }, answers())
  const touched = await createDraft({ db, viewer: pelapor1, now: at('2027-03-01T08:00:00') }, answers())
  await run('2027-03-12T07:59:00')
  expect(await kindsForReporter(old)).toEqual([])
  await run('2027-03-12T08:00:00')
  await run('2027-03-12T08:05:00')
  expect(await kindsForReporter(old)).toEqual(['draftExpiring'])
  await saveDraft({ db, viewer: pelapor1, now: at('2027-03-13T09:00:00') }, touched, (kept) => kept)
  expect(await kindsForReporter(touched)).toEqual([])
  await run('2027-03-15T23:59:00')
  expect(await db.aduan.count({ where: { id: old } })).toBe(1)
  await run('2027-03-16T00:00:00')
  expect(await db.aduan.count({ where: { id: { in: [old, touched] } } })).toBe(1)
  await run('2027-03-24T08:00:00')
  expect(await kindsForReporter(touched)).toEqual(['draftExpiring'])
})

it('the calendar of next year: every administrator is reminded weekly from 1 November', async () => {
  const { db, store, admin1 } = world
  const told = () => db.notifikasi.count({ where: { userId: admin1.userId, kind: 'calendarMissing' } })
  for (const [now, expected] of [
    ['2027-10-31T12:00:00', 0],
    ['2027-11-01T08:00:00', 1],
    ['2027-11-07T23:00:00', 1],
    ['2027-11-08T08:00:00', 2],
    // Three weeks without a server: one reminder, not three.
    ['2027-11-29T08:00:00', 3],
  ] as const) {
    await runTimers(db, store, at(now))
    expect(await told(), now).toBe(expected)
  }
})

it('notifications are deleted after thirteen months; the history of the case stays', async () => {
  const { db } = world
  const aduanId = await sent(world)
  const rows = () => db.notifikasi.count({ where: { aduanId } })
  const before = await rows()
  const day = (days: number) => new Date(MONDAY.getTime() + days * 86_400_000)
  await pruneNotifications(db, day(KEPT_DAYS))
  expect(await rows()).toBe(before)
  await pruneNotifications(db, day(KEPT_DAYS + 1))
  expect(await rows()).toBe(0)
  expect(await db.peristiwa.count({ where: { aduanId } })).toBe(1)
})

it('a reporter reads the news of several cases in the order of time, and their own acts are not news', async () => {
  const { db, admin1, pelapor2 } = world
  const [first, second] = [
    await sent(world, pelapor2, {}, at('2026-12-07T08:00')),
    await sent(world, pelapor2, {}, at('2026-12-07T08:05')),
  ]
  expect(await unreadOf(db, pelapor2)).toBe(0)
  const say = async (aduanId: string, when: string) =>
    done(
      await sendPesan(
        { db, viewer: admin1, now: at(`2026-12-07T${when}`) },
        { aduanId, actionKey: when, text: 'Halo' },
      ),
    )
  await say(first, '09:00')
  await say(second, '10:00')
  await say(first, '11:00')
  const news = (await reporterNotifications(db, pelapor2)).filter(({ kind }) => kind === 'pesanSent')
  expect(news.map(({ aduanId }) => aduanId)).toEqual([first, second, first])
  expect(await unreadOf(db, pelapor2)).toBe(3)
})
