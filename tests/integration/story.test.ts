import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyChain } from '@/lib/aduan/verify-chain'
import { issueJawaban, proposeJawaban, saveJawaban, sendBackJawaban } from '@/lib/jawaban/commands'
import { openCase } from '@/lib/kasus/case'
import { ownCases } from '@/lib/kasus/own-cases'
import { complete } from '@/lib/lapor/commands/complete'
import { acceptJawaban, answerQuestion, objectJawaban, reopenByPelapor } from '@/lib/lapor/commands/reporter'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import { acceptCase, askPelapor, logTindakLanjut } from '@/lib/telaah/commands'
import { internalView, stepsOf } from '@/lib/telaah/internal'
import { askCompletion, forward, startVerification } from '@/lib/verifikasi/commands'
import { asRead } from '@/prisma/demo/as-read'
import { done, jawaban, once, sent, withoutTicks } from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

const at = (text: string) => new Date(`${text}+08:00`)

async function view(viewer: Viewer, aduanId: string, now: Date) {
  const opened = await openCase(world.db, viewer, aduanId, now)
  if (!opened) throw new Error('not visible')
  return opened.view
}

describe('the life of one aduan, with three people and an objection', () => {
  let aduanId: string

  it('is sent on Monday and promised for Thursday', async () => {
    aduanId = await sent(world)
    const seen = await view(world.pelapor1, aduanId, MONDAY)
    expect(seen.nomor).toMatch(/^WBS-2026-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/)
    expect(seen).toMatchObject({
      status: 'MENUNGGU_VERIFIKASI',
      clocks: { due: { verification: '2026-11-26' } },
    })
  })

  it('pauses the promise during a question to the reporter, and resumes it afterwards', async () => {
    const { db, admin1, pelapor1 } = world
    const tuesday = at('2026-11-24T09:00:00')
    const items = [{ element: 'waktu', question: 'Kapan kira-kira kejadiannya?' }]
    done(await startVerification({ db, viewer: admin1, now: tuesday }, { aduanId, ...once }))
    done(await askCompletion({ db, viewer: admin1, now: tuesday }, { aduanId, ...once, items, text: '' }))
    expect(await view(pelapor1, aduanId, tuesday)).toMatchObject({
      status: 'PERLU_DILENGKAPI',
      clocks: { paused: { clock: 'verification', left: 2 } },
    })
    const friday = at('2026-11-27T09:00:00')
    const answers = [{ answer: 'Mei 2026', unknown: false }]
    done(await complete({ db, viewer: pelapor1, now: friday }, { aduanId, ...once, answers, text: '' }))
    expect(await view(admin1, aduanId, friday)).toMatchObject({
      status: 'DIVERIFIKASI',
      clocks: { due: { verification: '2026-12-01' }, paused: null },
    })
  })

  it('is handled by the team, whose steps the reporter does not see', async () => {
    const { db, admin1, telaah1, pelapor1, timA } = world
    const now = at('2026-11-30T09:00:00')
    const team = { timId: timA, berkadarPengawasan: false, note: 'hanya untuk tim', reasons: withoutTicks }
    done(await forward({ db, viewer: admin1, now }, { aduanId, ...once, ...team }))
    done(await acceptCase({ db, viewer: telaah1, now }, { aduanId, ...once }))
    const body = {
      kind: 'koordinasi',
      onDate: '2026-11-30',
      office: 'BPKAD',
      letter: '700/1',
      text: 'Rapat.',
    }
    done(await logTindakLanjut({ db, viewer: telaah1, now }, { aduanId, ...once, body }))

    const mine = await openCase(db, telaah1, aduanId, now)
    const inside = mine && (await internalView(db, mine.keys, aduanId))
    expect(mine && (await stepsOf(db, mine.keys, aduanId))).toMatchObject([
      { office: 'BPKAD', author: 'Petugas telaah1' },
    ])
    expect(inside?.notes).toMatchObject([{ text: 'hanya untuk tim' }])
    const theirs = await openCase(db, pelapor1, aduanId, now)
    expect(theirs?.keys.internal).toBeNull()
    expect(theirs && (await internalView(db, theirs.keys, aduanId))).toBeNull()
  })

  it('pauses the answer while a question is open', async () => {
    const { db, telaah1, pelapor1 } = world
    const now = at('2026-12-01T09:00:00')
    done(await askPelapor({ db, viewer: telaah1, now }, { aduanId, ...once, text: 'Siapa lagi yang tahu?' }))
    expect((await view(telaah1, aduanId, now)).clocks.paused?.clock).toBe('answer')
    const draft = { aduanId, ...once, body: jawaban, revision: 0 }
    done(await saveJawaban({ db, viewer: telaah1, now }, draft))
    expect(await proposeJawaban({ db, viewer: telaah1, now }, { aduanId, ...once })).toMatchObject({
      kind: 'refused',
    })
    done(await answerQuestion({ db, viewer: pelapor1, now }, { aduanId, ...once, text: 'Tidak tahu.' }))
    expect((await view(telaah1, aduanId, now)).clocks.paused).toBeNull()
  })

  it('is answered by one and approved by another', async () => {
    const { db, telaah1, ketua1, pelapor1 } = world
    const now = at('2026-12-02T09:00:00')
    done(await proposeJawaban({ db, viewer: telaah1, now }, { aduanId, ...once }))
    expect(
      await issueJawaban(
        { db, viewer: telaah1, now },
        await asRead({ db, viewer: telaah1, now }, { aduanId, ...once }),
      ),
    ).toMatchObject({
      kind: 'refused',
    })
    done(await sendBackJawaban({ db, viewer: ketua1, now }, { aduanId, ...once, remark: 'Perjelas.' }))
    const again = {
      aduanId,
      ...once,
      body: { ...jawaban, langkah: 'Sanksi ringan bagi petugas loket dan pembinaan.' },
      revision: 1,
    }
    done(await saveJawaban({ db, viewer: telaah1, now }, again))
    done(await proposeJawaban({ db, viewer: telaah1, now }, { aduanId, ...once }))
    expect((await view(pelapor1, aduanId, now)).answers).toEqual([])
    done(
      await issueJawaban(
        { db, viewer: ketua1, now },
        await asRead({ db, viewer: ketua1, now }, { aduanId, ...once }),
      ),
    )
    expect(await view(pelapor1, aduanId, now)).toMatchObject({
      status: 'DIJAWAB',
      answers: [{ body: { langkah: 'Sanksi ringan bagi petugas loket dan pembinaan.' } }],
      clocks: { due: { reaction: '2026-12-16' } },
    })
  })

  it('goes to another person after an objection', async () => {
    const { db, telaah1, telaah2, ketua1, pelapor1 } = world
    const now = at('2026-12-03T09:00:00')
    done(
      await objectJawaban(
        { db, viewer: pelapor1, now },
        { aduanId, ...once, text: 'Jawaban tidak menyebut ke mana uangnya mengalir.' },
      ),
    )
    const draft = { aduanId, ...once, body: jawaban, revision: 0 }
    expect(await saveJawaban({ db, viewer: telaah1, now }, draft)).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('harus disusun orang lain'),
    })
    done(await saveJawaban({ db, viewer: telaah2, now }, draft))
    done(await proposeJawaban({ db, viewer: telaah2, now }, { aduanId, ...once }))
    done(
      await issueJawaban(
        { db, viewer: ketua1, now },
        await asRead({ db, viewer: ketua1, now }, { aduanId, ...once }),
      ),
    )
    done(await acceptJawaban({ db, viewer: pelapor1, now }, { aduanId, ...once }))
    expect((await view(pelapor1, aduanId, now)).status).toBe('SELESAI')
  })

  it('can be reopened once by its reporter, not twice', async () => {
    const { db, pelapor1, telaah1, ketua1 } = world
    const now = at('2027-01-11T09:00:00')
    done(await reopenByPelapor({ db, viewer: pelapor1, now }, { aduanId, ...once, text: 'Ada bukti baru.' }))
    const { telaah2 } = world
    const draft = { aduanId, ...once, body: jawaban, revision: 0 }
    done(await saveJawaban({ db, viewer: telaah2, now }, draft))
    expect(await saveJawaban({ db, viewer: telaah1, now }, draft)).toMatchObject({ kind: 'refused' })
    done(await proposeJawaban({ db, viewer: telaah2, now }, { aduanId, ...once }))
    done(
      await issueJawaban(
        { db, viewer: ketua1, now },
        await asRead({ db, viewer: ketua1, now }, { aduanId, ...once }),
      ),
    )
    done(await acceptJawaban({ db, viewer: pelapor1, now }, { aduanId, ...once }))
    const again = await reopenByPelapor({ db, viewer: pelapor1, now }, { aduanId, ...once, text: 'Lagi.' })
    expect(again).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('pernah dibuka kembali'),
    })
  })

  it('leaves an unbroken chain of events, without a person behind the reporter', async () => {
    expect(await verifyChain(world.db, aduanId)).toEqual({ ok: true })
    const events = await world.db.peristiwa.findMany({ where: { aduanId, actorRole: 'PELAPOR' } })
    expect(events.length).toBeGreaterThan(5)
    expect(events.every((event) => event.actorId === null && event.at === null)).toBe(true)
  })

  it('appears only in its reporter\'s "Aduan Saya"', async () => {
    expect((await ownCases(world.db, world.pelapor1)).cases.map((row) => row.id)).toContain(aduanId)
    expect((await ownCases(world.db, world.pelapor2)).cases).toEqual([])
  })
})
