import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ActResult } from '@/lib/aduan/act'
import { holdCase } from '@/lib/data-pribadi/retention/hold'
import { addCatatan, sendProgress } from '@/lib/telaah/commands'
import { assignTugas } from '@/lib/telaah/tugas-commands'
import { deferTelling } from '@/lib/terlapor/pemberitahuan-commands'
import { once, withTeam } from '../../world/steps'
import { MONDAY, newWorld, type World } from '../../world/world'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

const by = (viewer: World['telaah1' | 'admin1']) => ({ db: world.db, viewer, now: MONDAY })

const ACTS: Record<string, (aduanId: string) => Promise<ActResult>> = {
  addCatatan: (aduanId) => addCatatan(by(world.telaah1), { aduanId, ...once, text: 'Catatan' }),
  sendProgress: (aduanId) => sendProgress(by(world.telaah1), { aduanId, ...once, text: 'Kami bekerja.' }),
  assignTugas: (aduanId) =>
    assignTugas(by(world.telaah1), {
      aduanId,
      ...once,
      text: 'Periksa loket',
      assigneeId: world.telaah1.userId,
      days: 2,
    }),
  deferTelling: (aduanId) =>
    deferTelling(by(world.telaah1), { aduanId, ...once, days: 3, reason: 'Catatan dapat hilang.' }),
  holdCase: (aduanId) => holdCase(by(world.admin1), { aduanId, ...once, reason: 'Diminta pengadilan.' }),
}

it.each(Object.keys(ACTS))('%s is refused without the internal key, and writes nothing', async (name) => {
  const aduanId = await withTeam(world)
  await world.db.keyWrap.deleteMany({ where: { aduanId, compartment: 'internal' } })
  const before = await world.db.peristiwa.count({ where: { aduanId } })
  expect(await ACTS[name]?.(aduanId)).toEqual({
    kind: 'refused',
    message: 'Kunci internal aduan ini tidak ada pada Anda.',
  })
  expect(await world.db.peristiwa.count({ where: { aduanId } })).toBe(before)
})
