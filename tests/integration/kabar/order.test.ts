import { afterAll, beforeAll, expect, it } from 'vitest'
import { takeOverJawaban } from '@/lib/jawaban/commands'
import { actorsOf, notificationsOf } from '@/lib/kabar/queries'
import { sendPesan } from '@/lib/pesan/commands'
import * as steps from '../../world/steps'
import { newWorld, type World } from '../../world/world'

const { done, once } = steps
const at = (day: string, hour: string) => new Date(`2026-11-${day}T${hour}:00+08:00`)

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

it('news of several cases stands in order of time, a reporter’s act at the end of its day, with who acted', async () => {
  const { db, pelapor1, telaah1, telaah2, ketua1 } = world
  const one = await steps.drafted(world, at('23', '08:00'))
  const two = await steps.drafted(world, at('23', '09:00'))
  done(
    await sendPesan({ db, viewer: pelapor1, now: at('24', '12:00') }, { aduanId: one, ...once, text: 'Isi' }),
  )
  const takeOver = async (viewer: typeof telaah1, aduanId: string, now: Date) =>
    done(await takeOverJawaban({ db, viewer, now }, { aduanId, ...once, reason: 'Penyusun cuti' }))
  await takeOver(telaah2, two, at('24', '10:00'))
  await takeOver(telaah2, one, at('24', '11:00'))
  await takeOver(telaah1, two, at('25', '06:00'))
  const list = (await notificationsOf(db, ketua1)).filter(({ onDate }) => onDate >= '2026-11-24')
  const actors = await actorsOf(db, ketua1, list)
  expect(
    list.map(({ id, aduanId, onDate, at: moment }) => [
      aduanId === one ? 'one' : 'two',
      onDate,
      moment?.toISOString().slice(11, 16) ?? 'no time',
      actors.get(id)?.name ?? actors.get(id)?.role,
    ]),
  ).toEqual([
    ['two', '2026-11-25', '22:00', 'Petugas telaah1'],
    ['one', '2026-11-24', '03:00', 'Petugas telaah2'],
    ['two', '2026-11-24', '02:00', 'Petugas telaah2'],
    ['one', '2026-11-24', 'no time', 'PELAPOR'],
  ])
})

it('tells a reporter in the same order, and no name', async () => {
  const { db, pelapor1, telaah1 } = world
  const aduanId = await steps.withTeam(world, at('24', '08:00'))
  for (const hour of ['09:00', '11:00'])
    done(await sendPesan({ db, viewer: telaah1, now: at('25', hour) }, { aduanId, ...once, text: 'Isi' }))
  const list = await notificationsOf(db, pelapor1)
  const times = list.map(({ onDate, at: moment }) => `${onDate} ${moment?.toISOString() ?? ''}`)
  expect(times).toEqual([...times].sort().reverse())
  const names = [...(await actorsOf(db, pelapor1, list)).values()].map(({ name }) => name)
  expect(new Set(names)).toEqual(new Set([null]))
})
