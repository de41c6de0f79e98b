import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCaseKeys } from '@/lib/aduan/keys/keys'
import { disableStaff } from '@/lib/akun/commands/manage-staff'
import { addAnggota, removeAnggota } from '@/lib/akun/teams/commands'
import { takeOverJawaban } from '@/lib/jawaban/commands'
import { draftDetail } from '@/lib/jawaban/draft-view'
import { acceptJawaban, reopenByPelapor } from '@/lib/lapor/commands/reporter'
import { recuse } from '@/lib/telaah/hubungan-commands'
import { waitingFor } from '@/lib/telaah/meja'
import { tasksOf } from '@/lib/telaah/tugas'
import { assignTugas } from '@/lib/telaah/tugas-commands'
import { reopenByAdmin } from '@/lib/verifikasi/commands'
import { toWitaDate } from '@/lib/waktu/calendar'
import * as steps from '../../world/steps'
import { MONDAY, newWorld, type World } from '../../world/world'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

const { once, done } = steps
const today = toWitaDate(MONDAY)

async function keysOf({ db, ketua1 }: World, aduanId: string) {
  const row = await db.aduan.findUniqueOrThrow({
    where: { id: aduanId },
    include: { keys: { where: { userId: ketua1.userId } } },
  })
  const keys = await openCaseKeys(ketua1, row, row.keys)
  if (!keys) throw new Error('no key')
  return keys
}

/** A case of the team with a task of telaah2. */
async function withTask(): Promise<string> {
  const { db, telaah1, telaah2 } = world
  const aduanId = await steps.withTeam(world)
  const task = { aduanId, ...once, text: 'Minta tarif', days: 3, assigneeId: telaah2.userId }
  done(await assignTugas({ db, viewer: telaah1, now: MONDAY }, task))
  return aduanId
}

const assignee = async (aduanId: string) =>
  (await world.db.tugas.findFirstOrThrow({ where: { aduanId } })).assigneeId
const leftOnDesk = async () => {
  const groups = await waitingFor(world.db, world.ketua1, today)
  return { tasks: groups.get('ditinggal')?.total ?? 0, drafts: groups.get('drafLepas')?.total ?? 0 }
}
const told = (aduanId: string) =>
  world.db.notifikasi.count({ where: { aduanId, kind: 'workLeft', userId: world.ketua1.userId } })

describe('work that somebody leaves behind', () => {
  it('loses its name, waits on the desk of the ketua and is told, when its owner leaves the case', async () => {
    const { db, telaah2 } = world
    const aduanId = await withTask()
    expect(await leftOnDesk()).toEqual({ tasks: 0, drafts: 0 })
    done(
      await recuse({ db, viewer: telaah2, now: MONDAY }, { aduanId, ...once, reason: 'Saudara terlapor.' }),
    )
    expect(await assignee(aduanId)).toBeNull()
    expect(await leftOnDesk()).toEqual({ tasks: 1, drafts: 0 })
  })

  it('does so when its owner leaves the team', async () => {
    const { db, admin1, telaah2, timA } = world
    const aduanId = await withTask()
    const member = { timId: timA, userId: telaah2.userId }
    expect((await removeAnggota({ db, viewer: admin1, now: MONDAY }, member)).ok).toBe(true)
    expect(await assignee(aduanId)).toBeNull()
    expect(await leftOnDesk()).toEqual({ tasks: 2, drafts: 0 })
    expect(await told(aduanId)).toBe(1)
    await addAnggota({ db, viewer: admin1, now: MONDAY }, { ...member, ketua: false })
  })

  it('does so when its owner is disabled, with the draft they were writing', async () => {
    const { db, admin1, telaah1 } = world
    const aduanId = await steps.drafted(world)
    const task = { aduanId, ...once, text: 'Minta tarif', days: 3, assigneeId: telaah1.userId }
    done(await assignTugas({ db, viewer: telaah1, now: MONDAY }, task))
    expect((await disableStaff(db, admin1, telaah1.userId, MONDAY)).ok).toBe(true)
    expect(await assignee(aduanId)).toBeNull()
    expect(await leftOnDesk()).toEqual({ tasks: 3, drafts: 1 })
    expect(await told(aduanId)).toBe(1)
    await db.user.update({ where: { id: telaah1.userId }, data: { disabled: false } })
  })
})

describe('the text of a member who left for a relation', () => {
  let own: World
  beforeAll(async () => {
    own = await newWorld()
  })
  afterAll(() => own.end())

  it('is in the versions and never in the form of a colleague, also after a take-over', async () => {
    const { db, telaah1, telaah2 } = own
    const aduanId = await steps.drafted(own)
    const form = async () =>
      (await draftDetail(db, await keysOf(own, aduanId), aduanId, 'answer', telaah2))?.mayFill
    expect(await form()).toBe(true)
    done(
      await recuse({ db, viewer: telaah1, now: MONDAY }, { aduanId, ...once, reason: 'Saudara terlapor.' }),
    )
    expect(await form()).toBe(false)
    const taken = { aduanId, ...once, reason: 'cuti' }
    done(await takeOverJawaban({ db, viewer: telaah2, now: MONDAY }, taken))
    expect(await form()).toBe(false)
  })
})

describe('a case that is reopened', () => {
  it.each(['the reporter', 'an administrator'])(
    'by %s needs no name restored: that task ends',
    async (who) => {
      const own = await newWorld()
      const { db, pelapor1, admin1 } = own
      const aduanId = await steps.answered(own, MONDAY, 'tidakTerbukti')
      done(await acceptJawaban({ db, viewer: pelapor1, now: MONDAY }, { aduanId, ...once }))
      expect(await db.tugas.count({ where: { aduanId, doneAt: null } })).toBe(1)
      const form = { aduanId, ...once, text: 'Ada karcis baru yang membuktikannya.' }
      done(
        who === 'the reporter'
          ? await reopenByPelapor({ db, viewer: pelapor1, now: MONDAY }, form)
          : await reopenByAdmin({ db, viewer: admin1, now: MONDAY }, form),
      )
      expect(await db.tugas.count({ where: { aduanId, doneAt: null } })).toBe(0)
      const [task] = await tasksOf(db, await keysOf(own, aduanId), aduanId)
      expect(task).toMatchObject({ doneBy: null, result: '', doneAt: '2026-11-23T00:00:00.000Z' })
      await own.end()
    },
  )
})
