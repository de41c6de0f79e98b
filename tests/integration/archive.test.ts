import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { takenOff } from '@/lib/aduan/taken-off'
import { verifyChain } from '@/lib/aduan/verify-chain'
import { giveKeys } from '@/lib/akun/commands/give-keys'
import { disableStaff } from '@/lib/akun/commands/manage-staff'
import { removeAnggota } from '@/lib/akun/teams/commands'
import { requestData } from '@/lib/data-pribadi/case-requests'
import { holdCase } from '@/lib/data-pribadi/retention/hold'
import { requestIdentity } from '@/lib/identitas/commands'
import { readRekap } from '@/lib/jejak/figures/queries'
import type { Periode } from '@/lib/jejak/figures/rules'
import { openCase } from '@/lib/kasus/case'
import { requestHandover } from '@/lib/kasus/hand-over/commands'
import { reopenByPelapor, withdraw } from '@/lib/lapor/commands/reporter'
import { sendPesan } from '@/lib/pesan/commands'
import type { AdminViewer, Viewer } from '@/lib/platform/session/viewer-type'
import { archiveCases } from '@/lib/sesudah/archive/archive-cases'
import { askAccess, refuseAccess, returnAccess } from '@/lib/sesudah/archive/commands'
import { accessOf, archivedCases } from '@/lib/sesudah/archive/queries'
import { reportThreat } from '@/lib/sesudah/threats/commands'
import { addCatatan } from '@/lib/telaah/commands'
import { recuse } from '@/lib/telaah/hubungan-commands'
import { reopenByAdmin } from '@/lib/verifikasi/commands'
import { restrictedCases } from '@/lib/verifikasi/queue/restricted'
import { addDays, toWitaDate } from '@/lib/waktu/calendar'
import { archivedCase, closedCase, days, furtherAdmin, THAT_NIGHT, whoHolds } from '../world/archive'
import {
  correctionProposed,
  declined,
  done,
  finished,
  once,
  sent,
  threatened,
  withTeam,
} from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'

let world: World
/** An administrator without a duty, and one named for restricted cases. */
let admin3: AdminViewer
let admin4: AdminViewer
beforeAll(async () => {
  world = await newWorld()
  admin3 = await furtherAdmin(world, 'admin3')
  admin4 = await furtherAdmin(world, 'admin4', { restricted: true })
})
afterAll(() => world.end())

const UNTIL = toWitaDate(THAT_NIGHT)
const PERIODE: Periode = {
  from: addDays(UNTIL, -50),
  until: UNTIL,
  per: 'bulan',
  banding: 'tidak',
  before: null,
}
const at = (viewer: Viewer, now = THAT_NIGHT) => ({ db: world.db, viewer, now })
const night = (count = 31) => archiveCases(world.db, days(count))
const lostBy = async (aduanId: string) =>
  (await world.db.bekasPemegang.findMany({ where: { aduanId }, include: { user: true } }))
    .map(({ user }) => user.username)
    .sort()
const holders = async (aduanId: string) => Object.keys(await whoHolds(world.db, aduanId)).sort()
const eventsOf = async (aduanId: string) =>
  (await world.db.peristiwa.findMany({ where: { aduanId }, orderBy: { seq: 'asc' } })).map(({ kind }) => kind)

const EVERYBODY = [
  'ESCROW',
  'PELAPOR',
  'admin1',
  'admin2',
  'admin3',
  'admin4',
  'ketua1',
  'telaah1',
  'telaah2',
]
const OFFICERS = ['ESCROW', 'PELAPOR', 'admin2', 'admin4']

describe('who holds a closed case', () => {
  const ALL = ['content', 'identity', 'internal', 'original_a', 'original_b']
  const A = ['content', 'identity_a', 'internal', 'original_a']
  const B = ['content', 'identity_b', 'internal', 'original_b']
  const TEAM = ['content', 'internal']
  const reporter = ['content', 'identity', 'original_a', 'original_b']
  const escrow = [...ALL, 'identity_a', 'identity_b'].sort()

  it('before the term: its whole circle; after it: the officers of the archive, the reporter and ESCROW', async () => {
    const { id } = await closedCase(world)
    const before = { ESCROW: escrow, PELAPOR: reporter, admin1: A, admin2: B, admin3: A, admin4: A }
    const team = { ketua1: TEAM, telaah1: TEAM, telaah2: TEAM }
    expect(await whoHolds(world.db, id)).toEqual({ ...before, ...team })
    expect((await night(30)).archived).toBe(0)
    expect(await whoHolds(world.db, id)).toEqual({ ...before, ...team })
    expect(await night()).toEqual({ archived: 1, unarchived: 0 })
    expect(await whoHolds(world.db, id)).toEqual({ ESCROW: escrow, PELAPOR: reporter, admin2: B, admin4: A })
    expect(await lostBy(id)).toEqual(['admin1', 'admin3', 'ketua1', 'telaah1', 'telaah2'])
    expect((await eventsOf(id)).at(-1)).toBe('archived')
    expect(await verifyChain(world.db, id)).toEqual({ ok: true })
    // Again, and at once in two processes: nothing more happens.
    await Promise.all([night(), night()])
    expect((await eventsOf(id)).filter((kind) => kind === 'archived')).toHaveLength(1)
  })

  it('the officers open everything, the reporter reads what happened', async () => {
    const id = await archivedCase(world)
    for (const viewer of [world.admin2, admin4, world.pelapor1]) {
      const opened = await openCase(world.db, viewer, id, THAT_NIGHT)
      expect(opened?.view.report.report.ringkasan).toContain('Pungutan')
    }
    const opened = await openCase(world.db, world.pelapor1, id, THAT_NIGHT)
    expect(opened?.view.events.at(-1)?.kind).toBe('archived')
  })

  it('every end state rests, a running one never does', async () => {
    const over = await declined(world)
    const running = await withTeam(world)
    await night(400)
    expect(await holders(over)).toEqual(OFFICERS)
    expect(await holders(running)).toEqual(EVERYBODY)
  })

  it('a legal hold does not stop it: nothing is destroyed', async () => {
    const id = await finished(world)
    done(await holdCase(at(world.admin1, MONDAY), { aduanId: id, ...once, reason: 'Perkara di pengadilan.' }))
    await night()
    expect(await holders(id)).toEqual(OFFICERS)
  })

  it('a case without a certified administrator is left alone', async () => {
    const id = await finished(world)
    const admins = { role: 'ADMIN' as const }
    const before = await world.db.user.findMany({ where: admins })
    await world.db.user.updateMany({ where: admins, data: { certificate: null } })
    expect((await night()).archived).toBe(0)
    for (const { id: userId, certificate } of before)
      await world.db.user.update({ where: { id: userId }, data: { certificate } })
    expect(await holders(id)).toEqual(EVERYBODY)
    await night()
  })
})

describe('nothing is archived while something waits', () => {
  const WAITS: { name: string; given: () => Promise<string> }[] = [
    {
      name: 'a request about data',
      given: async () => {
        const id = await finished(world)
        const form = { aduanId: id, ...once, kind: 'LAIN' as const, text: 'Tolong.' }
        done(await requestData(at(world.pelapor1, MONDAY), form))
        return id
      },
    },
    {
      name: 'a case that follows up a threat',
      given: async () => {
        const id = await finished(world)
        done(await reportThreat(at(world.pelapor1, MONDAY), { aduanId: id, ...once, text: 'Saya diancam.' }))
        return id
      },
    },
    {
      name: 'a threat that nobody answered before the reporter withdrew',
      given: async () => {
        const id = await threatened(world)
        done(await withdraw(at(world.pelapor1, MONDAY), { aduanId: id, ...once, reason: '' }))
        return id
      },
    },
    {
      name: 'an opening of the identity',
      given: async () => {
        const id = await finished(world)
        done(await requestIdentity(at(world.admin1, MONDAY), { aduanId: id, ...once, reason: 'Perlu.' }))
        return id
      },
    },
    {
      name: 'a hand-over',
      given: async () => {
        const id = await finished(world)
        const body = { recipient: 'Polda', letter: '', reason: 'Diminta.' }
        done(await requestHandover(at(world.admin1, MONDAY), { aduanId: id, ...once, body }))
        return id
      },
    },
  ]
  it.each(WAITS)('$name', async ({ given }) => {
    const id = await given()
    await night(60)
    expect(await holders(id)).toEqual(EVERYBODY)
    await world.db.aduan.deleteMany({ where: { asalAduanId: id } })
    await world.db.aduan.delete({ where: { id } })
  })

  it('a correction before a ketua opens nothing new, and its case waits', async () => {
    const id = await correctionProposed(world)
    await world.db.aduan.update({
      where: { id },
      data: { status: 'SELESAI', reactionDueOn: null, nextDueOn: new Date('9999-12-31') },
    })
    await night(60)
    expect(await holders(id)).toEqual(EVERYBODY)
    await world.db.aduan.delete({ where: { id } })
  })

  it('any change begins the term again', async () => {
    const id = await finished(world)
    done(
      await addCatatan(at(world.telaah1, days(20)), { aduanId: id, ...once, text: 'Surat balasan datang.' }),
    )
    await night(40)
    expect(await holders(id)).toEqual(EVERYBODY)
    await night(51)
    expect(await holders(id)).toEqual(OFFICERS)
  })
})

describe('asking for a case back', () => {
  let id: string
  beforeEach(async () => {
    id = await archivedCase(world)
  })
  const ask = (viewer: Parameters<typeof askAccess>[0]['viewer'], aduanId = id, reason = 'RAHASIA-ALASAN') =>
    askAccess({ db: world.db, viewer, now: THAT_NIGHT }, { aduanId, reason })

  it('is for those who lost it: everybody else does not learn that it exists', async () => {
    expect((await ask(world.telaah3)).kind).toBe('not-found')
    expect((await ask(world.admin2)).kind).toBe('not-found')
    expect((await ask(world.telaah1, '00000000-0000-4000-8000-000000000000')).kind).toBe('not-found')
    expect((await ask(world.telaah1)).kind).toBe('done')
    expect((await ask(world.telaah1)).kind).toBe('asked')
    const restricted = await sent(world, world.pelapor1, {
      instansi: 'Inspektorat Daerah',
      jalur_terbatas_dibaca: 'ya',
    })
    expect((await ask(world.admin1, restricted)).kind).toBe('not-found')
    const one = await archivedCases(world.db, world.telaah1, { only: id })
    expect(one.cases).toMatchObject([{ id, request: 'asked' }])
    expect((await archivedCases(world.db, world.telaah3, { only: id })).cases).toEqual([])
  })

  it('is read by the officers alone, and stands nowhere in the clear', async () => {
    await ask(world.telaah1)
    const told = await world.db.notifikasi.findMany({ where: { aduanId: id, kind: 'accessAsked' } })
    expect(told.map(({ userId }) => userId).sort()).toEqual([world.admin2.userId, admin4.userId].sort())
    const row = await world.db.bekasPemegang.findFirstOrThrow({
      where: { aduanId: id, askedAt: { not: null } },
    })
    expect(Buffer.from(row.sealedReason ?? []).includes('RAHASIA-ALASAN')).toBe(false)
    const view = await accessOf(world.db, admin4, { id, status: 'SELESAI' })
    expect(view?.people.find(({ asked }) => asked)).toMatchObject({
      name: 'Petugas telaah1',
      asked: { reason: 'RAHASIA-ALASAN' },
    })
    expect(await accessOf(world.db, world.admin1, { id, status: 'SELESAI' })).toBeNull()
  })

  it('given back: keys of every epoch, on record with both reasons, told, and for one more term', async () => {
    done(await sendPesan(at(world.pelapor1), { aduanId: id, ...once, text: 'Sesudah diarsipkan.' }))
    await ask(world.telaah1)
    const form = { aduanId: id, ...once, userIds: [world.telaah1.userId], reason: 'Perlu untuk perkara.' }
    done(await returnAccess(at(admin4), form))
    expect((await whoHolds(world.db, id)).telaah1).toEqual(['content', 'content', 'internal', 'internal'])
    const opened = await openCase(world.db, world.telaah1, id, THAT_NIGHT)
    expect(opened?.view.messages.at(-1)?.text).toBe('Sesudah diarsipkan.')
    expect(await lostBy(id)).not.toContain('telaah1')
    expect((await eventsOf(id)).at(-1)).toBe('accessReturned')
    expect(await verifyChain(world.db, id)).toEqual({ ok: true })
    const told = await world.db.notifikasi.findMany({ where: { aduanId: id, kind: 'accessReturned' } })
    expect(told.map(({ userId }) => userId).sort()).toEqual(
      [world.telaah1.userId, world.admin2.userId].sort(),
    )
    const reporter = await openCase(world.db, world.pelapor1, id, THAT_NIGHT)
    expect(reporter?.view.events.at(-1)?.kind).toBe('accessReturned')
    expect(JSON.stringify(reporter?.view.events)).not.toMatch(/telaah1|RAHASIA-ALASAN|Perlu untuk/)
    // A second press of the button finds nobody to give to.
    expect((await returnAccess(at(admin4), form)).kind).toBe('refused')
    await night(61)
    expect(await holders(id)).toContain('telaah1')
    await night(62)
    expect(await holders(id)).toEqual(OFFICERS)
  })

  it('refused: on record, and the writer may ask again', async () => {
    await ask(world.telaah1)
    const form = { aduanId: id, ...once, userId: world.telaah1.userId, reason: 'Tidak perlu.' }
    done(await refuseAccess(at(world.admin2), form))
    expect((await archivedCases(world.db, world.telaah1, { only: id })).cases).toMatchObject([
      { request: 'refused' },
    ])
    expect((await refuseAccess(at(world.admin2), form)).kind).toBe('refused')
    expect((await ask(world.telaah1)).kind).toBe('done')
  })

  it('somebody who has it back gives it to nobody: that is the officers’ act', async () => {
    const reason = 'Perlu.'
    done(await returnAccess(at(admin4), { aduanId: id, ...once, userIds: [world.admin1.userId], reason }))
    const form = { aduanId: id, ...once, userIds: [world.telaah1.userId], reason }
    expect((await returnAccess(at(world.admin1), form)).kind).toBe('refused')
    expect((await returnAccess(at(admin3), form)).kind).toBe('not-found')
  })

  it('nobody gets it whom the report names, who left it, or whose key is not certified', async () => {
    const give = (userId: string) =>
      returnAccess(at(admin4), { aduanId: id, ...once, userIds: [userId], reason: 'Perlu.' })
    done(
      await sendPesan(at(world.pelapor1), {
        aduanId: id,
        ...once,
        text: 'Uangnya diterima Petugas telaah2 di loket.',
      }),
    )
    expect((await give(world.telaah2.userId)).kind).toBe('refused')
    expect(await lostBy(id)).not.toContain('telaah2')
    const { certificate } = await world.db.user.findUniqueOrThrow({ where: { id: world.telaah1.userId } })
    await world.db.user.update({ where: { id: world.telaah1.userId }, data: { certificate: null } })
    expect((await give(world.telaah1.userId)).kind).toBe('refused')
    await world.db.user.update({ where: { id: world.telaah1.userId }, data: { certificate } })
    done(await give(world.telaah1.userId))
    done(await recuse(at(world.telaah1), { aduanId: id, ...once, reason: 'Sepupu saya.' }))
    expect((await give(world.telaah1.userId)).kind).toBe('refused')
  })

  it('beside the night’s work, also many at once: each person holds the case or may ask for it', async () => {
    const other = await finished(world)
    const form = { aduanId: id, ...once, userIds: 'all' as const, reason: 'Perlu.' }
    await Promise.all([
      night(70),
      returnAccess(at(admin4, days(70)), form),
      night(70),
      returnAccess(at(world.admin2, days(70)), form),
    ])
    for (const aduanId of [id, other]) {
      const [with_, without] = [await holders(aduanId), await lostBy(aduanId)]
      expect(with_.filter((name) => without.includes(name))).toEqual([])
      expect([...with_, ...without].sort()).toEqual(EVERYBODY)
    }
    expect(await holders(id)).toEqual(EVERYBODY)
    expect(await verifyChain(world.db, id)).toEqual({ ok: true })
    expect((await eventsOf(id)).filter((kind) => kind === 'accessReturned')).toHaveLength(1)
  })
})

describe('a case that runs again', () => {
  it('by an administrator: everybody has it back in the same act', async () => {
    const id = await archivedCase(world)
    done(await reopenByAdmin(at(admin4), { aduanId: id, ...once, text: 'Fakta baru.' }))
    expect(await holders(id)).toEqual(EVERYBODY)
    expect(await lostBy(id)).toEqual([])
    const told = await world.db.notifikasi.findMany({ where: { aduanId: id, kind: 'reopened' } })
    expect(told.map(({ userId }) => userId)).toContain(world.telaah1.userId)
  })

  it('by its reporter: the officers hear of it in place of the team, and give the keys back', async () => {
    const id = await archivedCase(world)
    done(await reopenByPelapor(at(world.pelapor1), { aduanId: id, ...once, text: 'Ada hal baru.' }))
    const told = await world.db.notifikasi.findMany({ where: { aduanId: id, kind: 'reopened' } })
    expect(told.flatMap(({ userId }) => userId ?? []).sort()).toEqual(
      [world.admin2.userId, admin4.userId].sort(),
    )
    expect((await accessOf(world.db, admin4, { id, status: 'DITELAAH' }))?.running).toBe(true)
    done(await returnAccess(at(admin4), { aduanId: id, ...once, userIds: 'all', reason: 'Dibuka kembali.' }))
    expect(await holders(id)).toEqual(EVERYBODY)
    done(await addCatatan(at(world.telaah1), { aduanId: id, ...once, text: 'Mulai lagi.' }))
    await night(400)
    expect(await holders(id)).toEqual(EVERYBODY)
  })

  it('drafts and words of those without the key stay theirs: the archive is no conflict of interest', async () => {
    const id = await archivedCase(world)
    expect([...(await takenOff(world.db, id, [world.telaah1.userId]))]).toEqual([])
  })
})

describe('people who come and go', () => {
  it('a new administrator gets closed cases only by asking, an officer gets them', async () => {
    const id = await archivedCase(world)
    const admin5 = await furtherAdmin(world, 'admin5')
    const admin6 = await furtherAdmin(world, 'admin6', { restricted: true })
    for (const { userId } of [admin5, admin6]) await giveKeys(world.db, admin4, { userId }, THAT_NIGHT)
    expect(await holders(id)).toEqual([...OFFICERS, 'admin6'])
    expect(await lostBy(id)).toContain('admin5')
    await world.db.bekasPemegang.deleteMany({ where: { userId: admin5.userId } })
    await world.db.keyWrap.deleteMany({ where: { userId: { in: [admin5.userId, admin6.userId] } } })
    await world.db.user.updateMany({
      where: { id: { in: [admin5.userId, admin6.userId] } },
      data: { disabled: true },
    })
  })
})

it('one case that fails stops no other, and is counted', async () => {
  const [bad, good] = [await finished(world), await finished(world)]
  await world.db.$executeRawUnsafe(`CREATE FUNCTION no_archive() RETURNS trigger LANGUAGE plpgsql AS
    'BEGIN IF NEW.aduan_id = ''${bad}'' THEN RAISE EXCEPTION ''broken''; END IF; RETURN NEW; END'`)
  await world.db.$executeRawUnsafe(
    'CREATE TRIGGER no_archive BEFORE INSERT ON bekas_pemegang FOR EACH ROW EXECUTE FUNCTION no_archive()',
  )
  expect(await night()).toEqual({ archived: 1, unarchived: 1 })
  expect(await holders(good)).toEqual(OFFICERS)
  expect((await holders(bad)).length).toBeGreaterThan(OFFICERS.length)
  await world.db.$executeRawUnsafe('DROP TRIGGER no_archive ON bekas_pemegang')
  expect(await night()).toEqual({ archived: 1, unarchived: 0 })
})

it('the view of restricted cases does not fill with archived ones', async () => {
  await archivedCase(world)
  const restricted = await sent(world, world.pelapor1, {
    instansi: 'Inspektorat Daerah',
    jalur_terbatas_dibaca: 'ya',
  })
  const { ids } = await restrictedCases(world.db, admin4, days(500))
  expect(ids).toContain(restricted)
  const rows = await world.db.bekasPemegang.count({ where: { aduanId: { in: ids } } })
  expect(rows).toBe(0)
})

it('figures go on counting what somebody held until it was archived', async () => {
  await finished(world)
  const read = () => readRekap(world.db, admin3, PERIODE, UNTIL)
  const before = await read()
  await night()
  expect(await read()).toEqual(before)
})

// Last, because it takes people away.
it('who leaves team or office may ask no more', async () => {
  const id = await archivedCase(world)
  const context = { db: world.db, viewer: world.admin2, now: THAT_NIGHT }
  await removeAnggota(context, { timId: world.timA, userId: world.telaah2.userId })
  expect(await lostBy(id)).not.toContain('telaah2')
  await disableStaff(world.db, world.admin2, world.telaah1.userId, THAT_NIGHT)
  expect(await lostBy(id)).not.toContain('telaah1')
})
