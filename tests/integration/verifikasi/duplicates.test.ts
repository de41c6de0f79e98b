import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { issueJawaban, proposeJawaban, saveJawaban } from '@/lib/jawaban/commands'
import { openCase } from '@/lib/kasus/case'
import type { PelaporViewer, Viewer } from '@/lib/platform/session/viewer-type'
import { acceptCase } from '@/lib/telaah/commands'
import { linkDuplicate, startVerification } from '@/lib/verifikasi/commands'
import { linkedCases } from '@/lib/verifikasi/linked-cases'
import { caseIdByNomor, mainCase } from '@/lib/verifikasi/main-case'
import { relatedCases } from '@/lib/verifikasi/related/queries'
import { asRead } from '@/prisma/demo/as-read'
import { done, jawaban, once, sent, withTeam } from '../../world/steps'
import { MONDAY, newWorld, type World } from '../../world/world'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())
const now = MONDAY

async function duplicateOf(viewer: PelaporViewer): Promise<string> {
  const aduanId = await sent(world, viewer)
  done(await startVerification({ db: world.db, viewer: world.admin1, now }, { aduanId, ...once }))
  return aduanId
}

async function viewOf(viewer: Viewer, aduanId: string) {
  const opened = await openCase(world.db, viewer, aduanId, now)
  if (!opened) throw new Error('not visible')
  return opened.view
}

describe('joining duplicates', () => {
  it('of the same reporter: on both they read that the cases belong together', async () => {
    const { db, admin1, pelapor1 } = world
    const main = await withTeam(world)
    const aduanId = await duplicateOf(pelapor1)
    const found = await mainCase(db, admin1, aduanId, main)
    expect(found).toMatchObject({ id: main, tim: 'Tim A', sameReporter: true })
    const mainNomor = found?.nomor ?? ''
    done(await linkDuplicate({ db, viewer: admin1, now }, { aduanId, ...once, mainNomor }))
    expect((await viewOf(pelapor1, aduanId)).events.at(-1)?.text).toBe(
      `Hal ini sama dengan aduan Anda ${mainNomor}, sehingga keduanya ditangani bersama. Nomor dan jawabannya tetap masing-masing.`,
    )
  })

  it("of another reporter: neither reads the other's number; both keep number and answer", async () => {
    const { db, admin1, pelapor1, pelapor2, telaah1 } = world
    const main = await withTeam(world)
    const aduanId = await duplicateOf(pelapor2)
    const found = await mainCase(db, admin1, aduanId, main)
    expect(found?.sameReporter).toBe(false)
    const mainNomor = found?.nomor ?? ''
    done(await linkDuplicate({ db, viewer: admin1, now }, { aduanId, ...once, mainNomor }))
    const theirs = await viewOf(pelapor2, aduanId)
    expect(theirs).toMatchObject({ status: 'DITERUSKAN', clocks: { due: { answer: expect.any(String) } } })
    expect(JSON.stringify(theirs)).not.toContain(mainNomor)
    expect(JSON.stringify(await viewOf(pelapor1, main))).not.toContain(theirs.nomor)
    expect((await viewOf(telaah1, aduanId)).nomor).toBe(theirs.nomor)
  })

  it('the answer reaches both, each on their own case: the main one fills the draft of the other', async () => {
    const { db, admin1, pelapor2, telaah1, telaah3, ketua1 } = world
    const main = await withTeam(world)
    const aduanId = await duplicateOf(pelapor2)
    const mainNomor = (await viewOf(admin1, main)).nomor
    done(await linkDuplicate({ db, viewer: admin1, now }, { aduanId, ...once, mainNomor }))
    done(await acceptCase({ db, viewer: telaah1, now }, { aduanId, ...once }))
    expect((await linkedCases(db, telaah1, aduanId)).main).toMatchObject({ nomor: mainNomor, answer: null })

    const answer = async (id: string) => {
      done(
        await saveJawaban({ db, viewer: telaah1, now }, { aduanId: id, ...once, body: jawaban, revision: 0 }),
      )
      done(await proposeJawaban({ db, viewer: telaah1, now }, { aduanId: id, ...once }))
      done(
        await issueJawaban(
          { db, viewer: ketua1, now },
          await asRead({ db, viewer: ketua1, now }, { aduanId: id, ...once }),
        ),
      )
    }
    await answer(main)
    const linked = await linkedCases(db, telaah1, aduanId)
    expect(linked.main?.answer).toEqual(jawaban)
    expect((await linkedCases(db, telaah1, main)).duplicates).toMatchObject([{ id: aduanId }])
    expect(await linkedCases(db, telaah3, aduanId)).toEqual({
      main: null,
      duplicates: [],
      followUps: [],
      origin: null,
    })
    await answer(aduanId)
    expect((await viewOf(pelapor2, aduanId)).answers).toMatchObject([{ body: jawaban }])
  })

  it('a duplicate of a duplicate is joined to the first', async () => {
    const { db, admin1, pelapor2 } = world
    const main = await withTeam(world)
    const nomorOf = async (id: string) => (await viewOf(admin1, id)).nomor
    const second = await duplicateOf(pelapor2)
    const third = await duplicateOf(pelapor2)
    const link = async (aduanId: string, to: string) =>
      linkDuplicate({ db, viewer: admin1, now }, { aduanId, ...once, mainNomor: await nomorOf(to) })
    done(await link(second, main))
    done(await link(third, second))
    expect((await db.aduan.findUniqueOrThrow({ where: { id: third } })).mainAduanId).toBe(main)
  })

  it('a case that this administrator cannot open does not exist, by number and by id', async () => {
    const { db, admin1, admin2, pelapor1 } = world
    const aduanId = await duplicateOf(pelapor1)
    const secret = await sent(world, world.pelapor2, {
      instansi: 'Inspektorat Daerah',
      jalur_terbatas_dibaca: 'ya',
    })
    const { nomor } = await viewOf(admin2, secret)
    expect(await caseIdByNomor(db, admin1, nomor)).toBeNull()
    expect(await mainCase(db, admin1, aduanId, secret)).toBeNull()
    expect(await caseIdByNomor(db, admin2, nomor)).toBe(secret)
    expect(await mainCase(db, admin1, aduanId, aduanId)).toBeNull()
  })
})

describe('related cases', () => {
  it('are similar ones, with reasons, among those this person may open', async () => {
    const { db, admin1, admin2, pelapor1, pelapor2 } = world
    const change = {
      terlapor: [{ nama: 'Burhanudin', jabatan: 'Bendahara', peran: '' }],
      lokasi_rinci: 'Gudang Sungai Lulut',
    }
    const one = await sent(world, pelapor1, change)
    const two = await sent(world, pelapor2, change)
    const secret = await sent(world, pelapor2, {
      ...change,
      instansi: 'Inspektorat Daerah',
      jalur_terbatas_dibaca: 'ya',
    })
    const forAdmin1 = await relatedCases(db, admin1, one)
    expect(forAdmin1[0]).toMatchObject({
      id: two,
      reasons: expect.arrayContaining(['nama mirip', 'tempat mirip']),
    })
    expect(forAdmin1.map((related) => related.id)).not.toContain(secret)
    expect((await relatedCases(db, admin2, one)).map((related) => related.id)).toContain(secret)
    expect(await relatedCases(db, admin1, secret)).toEqual([])
  })

  it('need the same number of statements for any number', async () => {
    const { db, admin1, pelapor1 } = world
    const aduanId = await sent(world, pelapor1)
    world.countQueries()
    await relatedCases(db, admin1, aduanId)
    expect(world.countQueries()).toBeLessThanOrEqual(6)
  })
})
