import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ActResult } from '@/lib/aduan/act'
import { openCase } from '@/lib/aduan/case'
import { createDraft, deleteDraft, saveDraft } from '@/lib/aduan/commands/draft'
import * as reporter from '@/lib/aduan/commands/reporter'
import { STATUSES } from '@/lib/aduan/lifecycle-states'
import { countByStatus, listAduan } from '@/lib/aduan/list'
import { ownDraft } from '@/lib/aduan/own-cases'
import { disableStaff } from '@/lib/akun/commands/manage-staff'
import type { PelaporViewer, Viewer } from '@/lib/auth/viewer-type'
import { sendPesan } from '@/lib/pesan/commands'
import * as telaah from '@/lib/telaah/commands'
import * as jawabanCommands from '@/lib/telaah/jawaban-commands'
import { removeAnggota } from '@/lib/tim/commands'
import * as verifikasi from '@/lib/verifikasi/commands'
import { answers } from '../fixtures/aduan'
import { answered, done, footprint, jawaban, once, sent, withTeam } from './steps'
import { MONDAY, newWorld, type World } from './world'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

const now = MONDAY
const PEOPLE = [
  'pelapor1',
  'pelapor2',
  'admin1',
  'admin2',
  'telaah1',
  'telaah2',
  'ketua1',
  'telaah3',
] as const
type Person = (typeof PEOPLE)[number]
type Act = (
  context: { db: World['db']; viewer: Viewer; now: Date },
  aduanId: string,
) => Promise<{ kind: string }>

const text = 'Teks'
const admins: Person[] = ['admin1', 'admin2']
const team: Person[] = ['telaah1', 'telaah2', 'ketua1']
const owner: Person[] = ['pelapor1']

/** Every command, the state it is tried in, and who alone may carry it out. */
const MATRIX: { name: string; given: (world: World) => Promise<string>; may: Person[]; act: Act }[] = [
  {
    name: 'withdraw',
    given: sent,
    may: owner,
    act: (c, id) => reporter.withdraw(c, { aduanId: id, ...once, reason: '' }),
  },
  {
    name: 'startVerification',
    given: sent,
    may: admins,
    act: (c, id) => verifikasi.startVerification(c, { aduanId: id, ...once }),
  },
  {
    name: 'askCompletion',
    given: inVerification,
    may: admins,
    act: (c, id) => verifikasi.askCompletion(c, { aduanId: id, ...once, text, items: [] }),
  },
  {
    name: 'forward',
    given: inVerification,
    may: admins,
    act: (c, id) =>
      verifikasi.forward(c, { aduanId: id, ...once, timId: world.timA, berkadarPengawasan: false, note: '' }),
  },
  {
    name: 'redirect',
    given: inVerification,
    may: admins,
    act: (c, id) => verifikasi.redirect(c, { aduanId: id, ...once, where: text, text }),
  },
  {
    name: 'decline',
    given: inVerification,
    may: admins,
    act: (c, id) => verifikasi.decline(c, { aduanId: id, ...once, reason: text, text }),
  },
  {
    name: 'acceptCase',
    given: forwarded,
    may: team,
    act: (c, id) => telaah.acceptCase(c, { aduanId: id, ...once }),
  },
  {
    name: 'handBack',
    given: forwarded,
    may: team,
    act: (c, id) => telaah.handBack(c, { aduanId: id, ...once, reason: text }),
  },
  {
    name: 'logTindakLanjut',
    given: withTeam,
    may: team,
    act: (c, id) =>
      telaah.logTindakLanjut(c, {
        aduanId: id,
        ...once,
        body: { kind: 'analisis', onDate: '2026-11-23', office: '', letter: '', text },
      }),
  },
  {
    name: 'askPelapor',
    given: withTeam,
    may: team,
    act: (c, id) => telaah.askPelapor(c, { aduanId: id, ...once, text }),
  },
  {
    name: 'sendProgress',
    given: withTeam,
    may: team,
    act: (c, id) => telaah.sendProgress(c, { aduanId: id, ...once, text }),
  },
  {
    name: 'saveJawaban',
    given: withTeam,
    // The only ketua of a team may not draft: nobody could approve it.
    may: ['telaah1', 'telaah2'],
    act: (c, id) => jawabanCommands.saveJawaban(c, { aduanId: id, ...once, body: jawaban, revision: 0 }),
  },
  {
    name: 'issueJawaban',
    given: proposed,
    may: ['ketua1'],
    act: (c, id) => jawabanCommands.issueJawaban(c, { aduanId: id, ...once }),
  },
  {
    name: 'sendBackJawaban',
    given: proposed,
    may: ['ketua1'],
    act: (c, id) => jawabanCommands.sendBackJawaban(c, { aduanId: id, ...once, remark: text }),
  },
  {
    name: 'acceptJawaban',
    given: answered,
    may: owner,
    act: (c, id) => reporter.acceptJawaban(c, { aduanId: id, ...once }),
  },
  {
    name: 'objectJawaban',
    given: answered,
    may: owner,
    act: (c, id) => reporter.objectJawaban(c, { aduanId: id, ...once, text }),
  },
  {
    name: 'sendPesan',
    given: withTeam,
    may: [...owner, ...admins, ...team],
    act: (c, id) => sendPesan(c, { aduanId: id, ...once, text }),
  },
  {
    name: 'addCatatan',
    given: withTeam,
    may: [...admins, ...team],
    act: (c, id) => telaah.addCatatan(c, { aduanId: id, ...once, text }),
  },
]

async function inVerification(w: World): Promise<string> {
  const aduanId = await sent(w)
  done(await verifikasi.startVerification({ db: w.db, viewer: w.admin1, now }, { aduanId, ...once }))
  return aduanId
}

async function forwarded(w: World): Promise<string> {
  const aduanId = await inVerification(w)
  const to = { timId: w.timA, berkadarPengawasan: false, note: '' }
  done(await verifikasi.forward({ db: w.db, viewer: w.admin1, now }, { aduanId, ...once, ...to }))
  return aduanId
}

async function proposed(w: World): Promise<string> {
  const aduanId = await withTeam(w)
  const context = { db: w.db, viewer: w.telaah1, now }
  done(await jawabanCommands.saveJawaban(context, { aduanId, ...once, body: jawaban, revision: 0 }))
  done(await jawabanCommands.proposeJawaban(context, { aduanId, ...once }))
  return aduanId
}

describe.each(MATRIX)('$name', ({ given, may, act }) => {
  const outsiders = PEOPLE.filter((person) => !may.includes(person))

  it(`changes nothing for ${PEOPLE.length} people less those who may`, async () => {
    const aduanId = await given(world)
    const before = await footprint(world, aduanId)
    for (const person of outsiders) {
      const result = await act({ db: world.db, viewer: world[person], now }, aduanId)
      expect(['not-found', 'refused'], person).toContain(result.kind)
    }
    expect(await footprint(world, aduanId)).toBe(before)
  })

  it('is carried out for who may', async () => {
    const [person] = may
    if (!person) throw new Error('nobody may')
    const result = await act({ db: world.db, viewer: world[person], now }, await given(world))
    expect(result.kind).toBe('done')
  })
})

describe('who can open a case is who may', () => {
  async function openFor(aduanId: string): Promise<Person[]> {
    const seen: Person[] = []
    for (const person of PEOPLE) if (await openCase(world.db, world[person], aduanId, now)) seen.push(person)
    return seen
  }

  it('from sending over forwarding to handing back', async () => {
    const aduanId = await sent(world)
    expect(await openFor(aduanId)).toEqual(['pelapor1', 'admin1', 'admin2'])
    const { db, admin1, telaah1, timA } = world
    done(await verifikasi.startVerification({ db, viewer: admin1, now }, { aduanId, ...once }))
    const to = { timId: timA, berkadarPengawasan: false, note: '' }
    done(await verifikasi.forward({ db, viewer: admin1, now }, { aduanId, ...once, ...to }))
    expect(await openFor(aduanId)).toEqual(['pelapor1', 'admin1', 'admin2', 'telaah1', 'telaah2', 'ketua1'])
    done(await telaah.handBack({ db, viewer: telaah1, now }, { aduanId, ...once, reason: text }))
    expect(await openFor(aduanId)).toEqual(['pelapor1', 'admin1', 'admin2'])
  })

  it("a draft is its reporter's alone, and cannot be changed or deleted by another", async () => {
    const { db, pelapor1, pelapor2, store } = world
    const id = await createDraft({ db, viewer: pelapor1, now }, answers())
    expect(await openFor(id)).toEqual([])
    expect(await ownDraft(db, pelapor2, id)).toBeNull()
    expect((await ownDraft(db, pelapor1, id))?.answers.ringkasan).toContain('Pungutan')
    const stranger: PelaporViewer = pelapor2
    expect(await saveDraft({ db, viewer: stranger, now }, id, (a) => a)).toEqual({ kind: 'not-found' })
    expect(await deleteDraft({ db, viewer: stranger, now }, store, id)).toEqual({ kind: 'not-found' })
    expect(await db.keyWrap.count({ where: { aduanId: id } })).toBe(1)
  })

  it('a restricted aduan exists only for the officers named for it, counts included', async () => {
    const { db, admin1, admin2, pelapor2 } = world
    const before = await countByStatus(db, admin1)
    const change = { instansi: 'Inspektorat Daerah', jalur_terbatas_dibaca: 'ya' }
    const aduanId = await sent(world, pelapor2, change)
    expect(await openFor(aduanId)).toEqual(['pelapor2', 'admin2'])
    expect(await countByStatus(db, admin1)).toEqual(before)
    const all = { statuses: STATUSES }
    const listed = async (viewer: typeof admin1) =>
      (await listAduan(db, viewer, all)).rows.map((row) => row.id)
    expect(await listed(admin1)).not.toContain(aduanId)
    const seen = await db.keyWrap.count({ where: { aduanId, userId: admin2.userId } })
    expect(seen).toBe(2)
  })

  it('somebody taken out of the team, or disabled, has no key left', async () => {
    const aduanId = await forwarded(world)
    const { db, admin1, telaah2, telaah1, timA } = world
    await removeAnggota({ db, viewer: admin1, now }, { timId: timA, userId: telaah2.userId })
    expect(await db.keyWrap.count({ where: { aduanId, userId: telaah2.userId } })).toBe(0)
    expect(await disableStaff(db, admin1, telaah1.userId, now)).toEqual({ ok: true })
    expect(await db.keyWrap.count({ where: { userId: telaah1.userId } })).toBe(0)
    expect(await db.session.count({ where: { userId: telaah1.userId } })).toBe(0)
  })

  it("an id that does not exist is answered like somebody else's", async () => {
    const results: ActResult[] = []
    for (const aduanId of ['00000000-0000-4000-8000-000000000000', 'x', '']) {
      results.push(await sendPesan({ db: world.db, viewer: world.pelapor2, now }, { aduanId, ...once, text }))
    }
    expect(results).toEqual(results.map(() => ({ kind: 'not-found' })))
  })
})
