import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasDeclared } from '@/lib/aduan/declaration'
import { openHead } from '@/lib/aduan/read/case-head'
import { giveKeys } from '@/lib/akun/commands/give-keys'
import { runRound } from '@/lib/jobs/timers'
import { staffNotifications } from '@/lib/kabar/queries'
import { openCase } from '@/lib/kasus/case'
import { addBerkas, berkasOf, openBerkas } from '@/lib/telaah/berkas'
import { acceptCase, askPelapor, handBack } from '@/lib/telaah/commands'
import { declareRelation, readmitMember, recuse } from '@/lib/telaah/hubungan-commands'
import { requestsOf } from '@/lib/telaah/instansi'
import { answerRequest, askOffice, openRequest, revokeOffice } from '@/lib/telaah/instansi-commands'
import { lembarHistory, lembarOf, lembarPair } from '@/lib/telaah/lembar'
import { saveLembar } from '@/lib/telaah/lembar-commands'
import { emptyLembar } from '@/lib/telaah/lembar-rules'
import { tasksOf } from '@/lib/telaah/tugas'
import { assignTugas, finishTugas } from '@/lib/telaah/tugas-commands'
import { forward } from '@/lib/verifikasi/commands'
import { toWitaDate } from '@/lib/waktu/calendar'
import * as steps from '../../world/steps'
import { MONDAY, newWorld, type World } from '../../world/world'
import { wholeView } from '../verifikasi/queue/steps'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

const { once } = steps
type Person = 'telaah1' | 'telaah2' | 'ketua1' | 'admin1' | 'admin2'
const as = (person: Person, now = MONDAY) => ({ db: world.db, viewer: world[person], now })
const day = (date: string, time = '10:00') => new Date(`${date}T${time}:00+08:00`)

async function keysOf(person: Person, aduanId: string) {
  const opened = await openHead(world.db, world[person], aduanId, MONDAY)
  if (!opened) throw new Error(`${person} does not open the case`)
  return opened.keys
}

describe('the lembar telaah', () => {
  it('keeps each save as a version with its author, and refuses one based on an older version', async () => {
    const aduanId = await steps.withTeam(world)
    const save = (person: Person, pokok: string, version: number) =>
      saveLembar(as(person), { aduanId, ...once, body: { ...emptyLembar, pokok }, version })
    steps.done(await save('telaah1', 'Pungutan di loket', 0))
    expect(await save('telaah2', 'Pungutan di pasar', 0)).toEqual({ kind: 'stale', version: 1 })
    steps.done(await save('telaah2', 'Pungutan di loket pasar', 1))
    expect((await save('telaah1', 'Pungutan di loket pasar', 2)).kind).toBe('refused')

    const keys = await keysOf('telaah1', aduanId)
    expect(await lembarOf(world.db, keys, aduanId)).toMatchObject({
      version: 2,
      author: 'Petugas telaah2',
      body: { pokok: 'Pungutan di loket pasar' },
    })
    expect((await lembarHistory(world.db, aduanId)).map(({ version, author }) => [version, author])).toEqual([
      [2, 'Petugas telaah2'],
      [1, 'Petugas telaah1'],
    ])
    const pair = await lembarPair(world.db, keys, aduanId, 2)
    expect([pair?.before?.body.pokok, pair?.after.body.pokok]).toEqual([
      'Pungutan di loket',
      'Pungutan di loket pasar',
    ])
    expect(await lembarPair(world.db, keys, aduanId, 3)).toBeNull()
  })

  it('of two simultaneous saves one wins, and the other is told', async () => {
    const aduanId = await steps.withTeam(world)
    const kinds = await Promise.all(
      (['telaah1', 'telaah2'] as const).map(
        async (person) =>
          (
            await saveLembar(as(person), {
              aduanId,
              ...once,
              body: { ...emptyLembar, pokok: person },
              version: 0,
            })
          ).kind,
      ),
    )
    expect(kinds.sort()).toEqual(['done', 'stale'])
  })
})

describe('a task', () => {
  it('is due in hari kerja, notifies its person, sends one reminder per step, and is closed with its result', async () => {
    const aduanId = await steps.withTeam(world)
    const task = { text: 'Minta daftar karcis', assigneeId: world.telaah2.userId, days: 3 }
    steps.done(await assignTugas(as('telaah1'), { aduanId, ...once, ...task }))
    const [open] = await tasksOf(world.db, await keysOf('telaah1', aduanId), aduanId)
    // Monday 23 November plus three hari kerja.
    expect(open).toMatchObject({
      text: task.text,
      assignee: 'Petugas telaah2',
      dueOn: '2026-11-26',
      doneAt: null,
    })
    const toldOf = async () =>
      (await staffNotifications(world.db, world.telaah2))
        .filter((notice) => notice.aduanId === aduanId)
        .map((notice) => notice.kind)
    expect(await toldOf()).toContain('tugas.given')

    for (const when of [day('2026-11-25', '07:59'), day('2026-11-25'), day('2026-11-25')])
      await runRound(world.db, world.store, when)
    expect((await toldOf()).filter((kind) => /^tugas.(dayBefore|today|late)/.test(kind))).toEqual([
      'tugas.dayBefore',
    ])
    await runRound(world.db, world.store, day('2026-11-26'))
    await runRound(world.db, world.store, day('2026-11-27'))
    expect((await toldOf()).filter((kind) => /^tugas.(dayBefore|today|late)/.test(kind)).sort()).toEqual([
      'tugas.dayBefore',
      'tugas.late',
      'tugas.today',
    ])

    const finish = { aduanId, ...once, tugasId: open?.id ?? '', result: 'Daftar diterima' }
    steps.done(await finishTugas(as('telaah2'), finish))
    expect((await finishTugas(as('telaah2'), finish)).kind).toBe('refused')
    expect(await tasksOf(world.db, await keysOf('telaah1', aduanId), aduanId)).toMatchObject([
      { result: 'Daftar diterima', doneBy: 'Petugas telaah2' },
    ])
  })

  it.each([
    ['somebody of another team', () => world.telaah3.userId],
    ['an administrator', () => world.admin1.userId],
    ['nobody', () => '00000000-0000-4000-8000-000000000000'],
  ])('cannot be given to %s', async (_, who) => {
    const aduanId = await steps.withTeam(world)
    const task = { text: 'Teks', assigneeId: who(), days: 3 }
    expect((await assignTugas(as('telaah1'), { aduanId, ...once, ...task })).kind).toBe('refused')
    expect(await world.db.tugas.count({ where: { aduanId } })).toBe(0)
  })
})

describe('a request to an office', () => {
  const question = 'Berapa karcis yang dicetak bulan Mei?'
  async function asked(aduanId: string): Promise<string> {
    const result = await askOffice(as('telaah1'), {
      aduanId,
      ...once,
      office: 'Dinas',
      question,
      days: 10,
      reason: '',
    })
    if (result.kind !== 'asked') throw new Error(result.kind)
    return result.token
  }
  const answer = { text: 'Dua ribu lembar', by: 'Kepala Seksi', letter: '800/1' }

  it('shows the question and nothing of the case, however often it is opened', async () => {
    const aduanId = await steps.withTeam(world)
    const token = await asked(aduanId)
    for (const _ of [1, 2, 3])
      expect(await openRequest(world.db, token, MONDAY)).toEqual({
        office: 'Dinas',
        question,
        expiresOn: '2026-12-07',
      })
    const row = await world.db.permintaanInstansi.findFirstOrThrow({ where: { aduanId } })
    const stored = Buffer.concat([row.tokenHash, row.sealedQuestion, row.sealedBody])
    expect(stored.includes(token)).toBe(false)
    expect(stored.includes('karcis')).toBe(false)
  })

  it('accepts one answer, which is logged, and the team is notified', async () => {
    const aduanId = await steps.withTeam(world)
    const token = await asked(aduanId)
    const kinds = await Promise.all(
      [1, 2].map(async () => (await answerRequest(world.db, token, answer, MONDAY)).kind),
    )
    expect(kinds.sort()).toEqual(['answered', 'gone'])
    expect(await openRequest(world.db, token, MONDAY)).toBeNull()
    const keys = await keysOf('telaah1', aduanId)
    expect(await requestsOf(world.db, keys, aduanId, toWitaDate(MONDAY))).toMatchObject([
      { state: 'dijawab', office: 'Dinas', question, answer },
    ])
    const told = await staffNotifications(world.db, world.telaah1)
    expect(told.filter(({ kind, aduanId: of }) => of === aduanId && kind === 'officeAnswered')).toHaveLength(
      1,
    )
    // The reporter learns nothing of the staff's contact with offices.
    const own = await world.db.notifikasi.findMany({ where: { aduanId, userId: null } })
    expect(own.map((notice) => notice.kind)).not.toContain('officeAnswered')
  })

  it.each([
    ['a wrong token', async () => 'A'.repeat(43)],
    ['no token', async () => ''],
    ['a token that is too long', async () => 'A'.repeat(4000)],
    [
      'a revoked link',
      async (aduanId: string) => {
        const token = await asked(aduanId)
        const row = await world.db.permintaanInstansi.findFirstOrThrow({ where: { aduanId } })
        steps.done(await revokeOffice(as('telaah2'), { aduanId, ...once, requestId: row.id }))
        return token
      },
    ],
    [
      'an answered link',
      async (aduanId: string) => {
        const token = await asked(aduanId)
        await answerRequest(world.db, token, answer, MONDAY)
        return token
      },
    ],
  ])('answers %s like any other invalid link', async (_, tokenOf) => {
    const aduanId = await steps.withTeam(world)
    const token = await tokenOf(aduanId)
    const before = await steps.footprint(world, aduanId)
    expect(await openRequest(world.db, token, MONDAY)).toBeNull()
    expect(await answerRequest(world.db, token, answer, MONDAY)).toEqual({ kind: 'gone' })
    expect(await steps.footprint(world, aduanId)).toBe(before)
  })

  it('works until the end of its last day, and the requester gets a reminder', async () => {
    const aduanId = await steps.withTeam(world)
    const token = await asked(aduanId)
    expect(await openRequest(world.db, token, day('2026-12-07', '23:59'))).not.toBeNull()
    await runRound(world.db, world.store, day('2026-12-07'))
    const told = await staffNotifications(world.db, world.telaah1)
    expect(told.some(({ kind, aduanId: of }) => of === aduanId && kind === 'koordinasi.today')).toBe(true)
    expect(await openRequest(world.db, token, day('2026-12-08', '00:00'))).toBeNull()
  })

  it('does not open with the case key alone: its own secret is needed to read the answer', async () => {
    const aduanId = await steps.withTeam(world)
    const token = await asked(aduanId)
    await answerRequest(world.db, token, answer, MONDAY)
    const opened = await openCase(world.db, world.pelapor1, aduanId, MONDAY)
    expect(opened && (await requestsOf(world.db, opened.keys, aduanId, toWitaDate(MONDAY)))).toEqual([])
  })
})

describe('a file of work', () => {
  it('is only for staff of the case: the reporter neither sees nor opens it, nor hears of it', async () => {
    const aduanId = await steps.withTeam(world)
    const context = { ...as('telaah1'), store: world.store }
    const added = await addBerkas(context, aduanId, steps.fileOf('kunjungan.jpg', Buffer.from('isi foto')))
    const berkasId = added.kind === 'added' ? added.id : ''
    const open = (viewer: typeof world.telaah2 | typeof world.pelapor1) =>
      openBerkas(world.db, world.store, viewer, { aduanId, berkasId, now: MONDAY })
    steps.done(await declareRelation(as('telaah2'), { aduanId, ...once }))
    const opened = await open(world.telaah2)
    const parts = []
    for await (const part of opened?.bytes ?? []) parts.push(part)
    expect([opened?.meta.name, Buffer.concat(parts).toString()]).toEqual(['kunjungan.jpg', 'isi foto'])
    expect(await open(world.pelapor1)).toBeNull()
    expect(await open(world.telaah3)).toBeNull()
    const reporter = await openCase(world.db, world.pelapor1, aduanId, MONDAY)
    expect(reporter?.view.files.map((file) => file.name)).not.toContain('kunjungan.jpg')
    expect(reporter && (await berkasOf(world.db, reporter.keys, aduanId))).toEqual([])
    expect(await world.db.notifikasi.count({ where: { aduanId, kind: 'berkasKerjaAdded' } })).toBe(0)
  })
})

describe("a member's relation to the terlapor", () => {
  it('is declared by accepting, by saying so, and by any other act', async () => {
    const aduanId = await steps.forwarded(world)
    const declared = (person: Person) => hasDeclared(world.db, aduanId, world[person].userId)
    expect(await Promise.all([declared('telaah1'), declared('telaah2'), declared('ketua1')])).toEqual([
      false,
      false,
      false,
    ])
    steps.done(await acceptCase(as('telaah1'), { aduanId, ...once }))
    steps.done(await declareRelation(as('telaah2'), { aduanId, ...once }))
    steps.done(await askPelapor(as('ketua1'), { aduanId, ...once, text: 'Siapa lagi?' }))
    expect(await Promise.all([declared('telaah1'), declared('telaah2'), declared('ketua1')])).toEqual([
      true,
      true,
      true,
    ])
  })

  it('if it exists, ends their access at once, everywhere, and for good', async () => {
    const aduanId = await steps.withTeam(world)
    const task = { text: 'Teks', assigneeId: world.telaah2.userId, days: 3 }
    steps.done(await assignTugas(as('telaah1'), { aduanId, ...once, ...task }))
    await world.db.kehadiran.create({ data: { aduanId, userId: world.telaah2.userId, seenAt: MONDAY } })
    steps.done(await recuse(as('telaah2'), { aduanId, ...once, reason: 'Sepupu terlapor' }))

    const { userId } = world.telaah2
    expect(await openCase(world.db, world.telaah2, aduanId, MONDAY)).toBeNull()
    const list = await wholeView(world, world.telaah2, 'berjalan')
    expect(list.map((row) => row.id)).not.toContain(aduanId)
    const traces = await Promise.all([
      world.db.keyWrap.count({ where: { aduanId, userId } }),
      world.db.notifikasi.count({ where: { aduanId, userId } }),
      world.db.kehadiran.count({ where: { aduanId, userId } }),
      world.db.tugas.count({ where: { aduanId, assigneeId: userId } }),
    ])
    expect(traces).toEqual([0, 0, 0, 0])
    // Neither a new membership nor a new forwarding restores it.
    await giveKeys(world.db, world.admin1, { userId, timId: world.timA }, MONDAY)
    expect(await world.db.keyWrap.count({ where: { aduanId, userId } })).toBe(0)
    const told = await staffNotifications(world.db, world.admin1)
    expect(told.some(({ kind, aduanId: of }) => of === aduanId && kind === 'memberRecused')).toBe(true)
  })

  it('if it exists, is remembered when the case is returned and forwarded again', async () => {
    const aduanId = await steps.forwarded(world)
    steps.done(await recuse(as('telaah2'), { aduanId, ...once, reason: 'Sepupu terlapor' }))
    steps.done(await handBack(as('telaah1'), { aduanId, ...once, reason: 'Periksa lagi' }))
    const again = {
      aduanId,
      ...once,
      timId: world.timA,
      berkadarPengawasan: false,
      note: '',
      reasons: steps.withoutTicks,
    }
    steps.done(await forward(as('admin1'), again))
    expect(await openCase(world.db, world.telaah1, aduanId, MONDAY)).not.toBeNull()
    expect(await openCase(world.db, world.telaah2, aduanId, MONDAY)).toBeNull()
  })

  it('of an administrator is lifted the same way, by a colleague, who returns the case', async () => {
    const aduanId = await steps.withTeam(world)
    const { userId } = world.admin2
    const held = () =>
      world.db.keyWrap.findMany({ where: { aduanId, userId }, orderBy: { compartment: 'asc' } })
    const before = (await held()).map(({ compartment }) => compartment)
    steps.done(await recuse(as('admin2'), { aduanId, ...once, reason: 'Salah orang' }))
    expect(await held()).toEqual([])
    steps.done(await readmitMember(as('admin1'), { aduanId, ...once, userId, reason: 'Orang lain' }))
    expect(await openCase(world.db, world.admin2, aduanId, MONDAY)).not.toBeNull()
    // Only a colleague of the same side can grant the keys of the pairs.
    const shared = before.filter((compartment) => ['content', 'internal'].includes(compartment))
    // Those of both epochs: history, and what comes after the recusal.
    const [first, second] = [1, 2].map(async (epoch) =>
      (await held()).filter((wrap) => wrap.epoch === epoch).map(({ compartment }) => compartment),
    )
    expect(await first).toEqual(shared)
    expect(await second).toEqual(shared)
  })

  it('can be lifted only by an administrator, on record; then it is declared again', async () => {
    const aduanId = await steps.withTeam(world)
    const { userId } = world.telaah2
    steps.done(await recuse(as('telaah2'), { aduanId, ...once, reason: 'Salah orang' }))
    const lift = { aduanId, ...once, userId, reason: 'Orang lain dengan nama sama' }
    expect((await readmitMember(as('telaah1'), lift)).kind).toBe('refused')
    steps.done(await readmitMember(as('admin1'), lift))
    expect(await world.db.keyWrap.count({ where: { aduanId, userId } })).toBeGreaterThan(0)
    expect(await openCase(world.db, world.telaah2, aduanId, MONDAY)).toBeNull()
    steps.done(await declareRelation(as('telaah2'), { aduanId, ...once }))
    expect(await openCase(world.db, world.telaah2, aduanId, MONDAY)).not.toBeNull()
  })
})
