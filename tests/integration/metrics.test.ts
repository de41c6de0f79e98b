import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { keepCheck } from '@/lib/jobs/checks'
import { metricsOf } from '@/lib/jobs/metrics'
import { openDb } from '@/lib/platform/db/client'
import { boss as queue } from '@/lib/platform/queue/boss'
import { addDays, toWitaDate } from '@/lib/waktu/calendar'
import { dateColumn } from '@/lib/waktu/date-columns'
import { sent } from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

const scrape = (db = world.db) => metricsOf({ db, store: world.store, now: MONDAY })
const figure = (text: string, name: string) =>
  Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${name} `))
      ?.split(' ')[1],
  )
const promise = (text: string, when: string) =>
  figure(text, `wbs_promises{promise="verification",when="${when}"}`)

it('counts promises by the day on which they end', async () => {
  const aduanId = await sent(world, world.pelapor1)
  const dueIn = (days: number) => {
    const day = dateColumn(addDays(toWitaDate(MONDAY), days))
    return world.db.aduan.update({ where: { id: aduanId }, data: { verificationDueOn: day, nextDueOn: day } })
  }
  const counted = async () => {
    const text = await scrape()
    return [promise(text, 'broken'), promise(text, 'today'), promise(text, 'tomorrow')]
  }
  expect(await counted()).toEqual([0, 0, 0])
  await dueIn(1)
  expect(await counted()).toEqual([0, 0, 1])
  await dueIn(0)
  expect(await counted()).toEqual([0, 1, 0])
  await dueIn(-1)
  expect(await counted()).toEqual([1, 0, 0])
})

it('says when histories and files were compared last, and what was lost', async () => {
  const never = await scrape()
  expect(figure(never, 'wbs_chain_checked_timestamp_seconds')).toBe(0)
  await keepCheck(world.db, 'histories', { at: MONDAY, broken: 1, missing: 0 })
  await keepCheck(world.db, 'files', { at: MONDAY, broken: 2, missing: 3 })
  const text = await scrape()
  expect(figure(text, 'wbs_chain_checked_timestamp_seconds')).toBe(MONDAY.getTime() / 1000)
  expect(figure(text, 'wbs_files_checked_timestamp_seconds')).toBe(MONDAY.getTime() / 1000)
  for (const [name, value] of [
    ['chains_broken', 1],
    ['blobs_missing', 3],
    ['blobs_damaged', 2],
  ] as const)
    expect(figure(text, `wbs_${name}`)).toBe(value)
  await keepCheck(world.db, 'files', { at: MONDAY, broken: 0, missing: 0 })
  expect(figure(await scrape(), 'wbs_blobs_missing')).toBe(0)
})

it('does not tell of a restricted case, and names nobody', async () => {
  const before = await scrape()
  const aduanId = await sent(world, world.pelapor1, {
    instansi: 'Inspektorat Daerah',
    jalur_terbatas_dibaca: 'ya',
  })
  const yesterday = dateColumn(addDays(toWitaDate(MONDAY), -1))
  await world.db.aduan.update({
    where: { id: aduanId },
    data: { verificationDueOn: yesterday, nextDueOn: yesterday },
  })
  const boss = await queue()
  await boss.send('tenggat', { aduanId, deadline: 'verification' })
  const after = await scrape()
  // The age of a round, and the disk, belong to the machine.
  const stable = (text: string) => text.replace(/^wbs_(?:jobs_oldest|disk)_.*$/gm, '')
  expect(stable(after)).toBe(stable(before))
  const people = await world.db.user.findMany()
  const { nomor } = await world.db.aduan.findUniqueOrThrow({ where: { id: aduanId } })
  for (const word of [nomor, aduanId, ...people.flatMap(({ id, username }) => [id, username])])
    expect(after).not.toContain(word)
})

it('says what waits', async () => {
  await world.db.surat.create({
    data: { sealed: new Uint8Array([1]), at: new Date(MONDAY.getTime() - 90_000) },
  })
  const text = await scrape()
  expect(figure(text, 'wbs_mail_waiting')).toBe(1)
  expect(figure(text, 'wbs_mail_oldest_seconds')).toBe(90)
  expect(figure(text, 'wbs_trouble{trouble="no-worker"}')).toBe(1)
})

it('has every figure that the alerts and the dashboard read', async () => {
  const text = await scrape()
  for (const file of ['deploy/alerts.yml', 'deploy/dashboard.json']) {
    const names = new Set(readFileSync(file, 'utf8').match(/wbs_[a-z_]+/g))
    for (const name of names)
      if (!name.startsWith('wbs_http_request_seconds'))
        expect(text, `${file}: ${name}`).toContain(`# TYPE ${name} `)
  }
})

it('says that the database is away', async () => {
  const nowhere = openDb({ url: 'postgresql://nobody@127.0.0.1:1/none' })
  const away = await scrape(nowhere)
  expect(figure(away, 'wbs_trouble{trouble="database-away"}')).toBe(1)
  expect(away).not.toContain('wbs_promises')
  await nowhere.$disconnect()
})
