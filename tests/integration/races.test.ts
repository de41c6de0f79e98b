import { afterAll, beforeAll, expect, it } from 'vitest'
import { requestData } from '@/lib/data-pribadi/case-requests'
import { holdCase } from '@/lib/data-pribadi/retention/hold'
import { saveJawaban } from '@/lib/jawaban/commands'
import { createDraft } from '@/lib/lapor/commands/draft'
import { submitAduan } from '@/lib/lapor/commands/submit'
import { sendPesan } from '@/lib/pesan/commands'
import { decline, forward, startVerification } from '@/lib/verifikasi/commands'
import { answers } from '../fixtures/aduan'
import { done, jawaban, once, sent, withoutTicks, withTeam } from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())
const now = MONDAY

it('twenty simultaneous submissions make one aduan, one number, one event', async () => {
  const { db, pelapor1 } = world
  const id = await createDraft({ db, viewer: pelapor1, now }, answers())
  const results = await Promise.all(Array.from({ length: 20 }, () => submitAduan(db, pelapor1, id, now)))
  expect(results.filter((result) => result.kind === 'done')).toHaveLength(1)
  expect(results.filter((result) => result.kind === 'repeated')).toHaveLength(19)
  expect(await db.peristiwa.count({ where: { aduanId: id } })).toBe(1)
})

it('of two simultaneous decisions one wins, and the other administrator is told', async () => {
  const { db, admin1, admin2, timA } = world
  const aduanId = await sent(world)
  done(await startVerification({ db, viewer: admin1, now }, { aduanId, ...once }))
  const [first, second] = await Promise.all([
    forward(
      { db, viewer: admin1, now },
      { aduanId, ...once, timId: timA, berkadarPengawasan: false, note: '', reasons: withoutTicks },
    ),
    decline({ db, viewer: admin2, now }, { aduanId, ...once, reason: 'bukanAduan', text: 'Bukan aduan.' }),
  ])
  expect([first.kind, second.kind].sort()).toEqual(['done', 'refused'])
  const refused = first.kind === 'refused' ? first : second
  expect(refused).toMatchObject({ message: expect.stringContaining('Muat ulang halaman') })
  expect(await db.peristiwa.count({ where: { aduanId, kind: { in: ['forwarded', 'declined'] } } })).toBe(1)
})

it('of two simultaneous legal holds one wins, and the other administrator is told', async () => {
  const { db, admin1, admin2 } = world
  const aduanId = await sent(world)
  const hold = (viewer: typeof admin1) =>
    holdCase({ db, viewer, now }, { aduanId, ...once, reason: 'Diminta pengadilan.' })
  const results = await Promise.all([hold(admin1), hold(admin2)])
  expect(results.map((result) => result.kind).sort()).toEqual(['done', 'refused'])
  expect(await db.penangguhan.count({ where: { aduanId } })).toBe(1)
})

it('the same data request from two tabs at once is one request', async () => {
  const { db, pelapor1 } = world
  const aduanId = await sent(world)
  const ask = () =>
    requestData({ db, viewer: pelapor1, now }, { aduanId, ...once, kind: 'HAPUS', text: 'Mohon dihapus.' })
  const results = await Promise.all([ask(), ask()])
  expect(results.map((result) => result.kind).sort()).toEqual(['done', 'refused'])
  expect(await db.permintaanData.count({ where: { aduanId } })).toBe(1)
})

it('the same form sent twice is one message', async () => {
  const { db, pelapor1 } = world
  const aduanId = await sent(world)
  const form = { aduanId, actionKey: 'same-form-0001', text: 'Halo' }
  const results = await Promise.all([1, 2, 3].map(() => sendPesan({ db, viewer: pelapor1, now }, form)))
  expect(results.map((result) => result.kind).sort()).toEqual(['done', 'repeated', 'repeated'])
  expect(await db.pesan.count({ where: { aduanId } })).toBe(1)
})

it('an answer saved from an old page is a conflict: nothing is overwritten, both texts are shown', async () => {
  const { db, telaah1 } = world
  const aduanId = await withTeam(world)
  const save = (revision: number, langkah: string) =>
    saveJawaban({ db, viewer: telaah1, now }, { aduanId, ...once, body: { ...jawaban, langkah }, revision })
  done(await save(0, 'pertama'))
  done(await save(1, 'kedua'))
  expect(await save(1, 'usang')).toMatchObject({
    kind: 'conflict-draft',
    stored: { langkah: 'kedua' },
    revision: 2,
  })
})
