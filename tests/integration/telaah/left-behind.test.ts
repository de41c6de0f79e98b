import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCaseKeys } from '@/lib/aduan/keys/keys'
import { guards } from '@/lib/aduan/lifecycle-guards'
import { disableStaff } from '@/lib/akun/commands/manage-staff'
import { addAnggota, removeAnggota } from '@/lib/akun/teams/commands'
import { takeAway } from '@/lib/identitas/conflict/later-words'
import {
  issueCorrection,
  issueJawaban,
  proposeJawaban,
  saveJawaban,
  sendBackJawaban,
  takeOverJawaban,
} from '@/lib/jawaban/commands'
import { draftDetail } from '@/lib/jawaban/draft-view'
import { acceptJawaban, reopenByPelapor } from '@/lib/lapor/commands/reporter'
import { inTransaction } from '@/lib/platform/db/transaction'
import { recuse } from '@/lib/telaah/hubungan-commands'
import { lembarToContinue } from '@/lib/telaah/lembar'
import { saveLembar } from '@/lib/telaah/lembar-commands'
import { emptyLembar } from '@/lib/telaah/lembar-rules'
import { waitingFor } from '@/lib/telaah/meja'
import { tasksOf } from '@/lib/telaah/tugas'
import { assignTugas } from '@/lib/telaah/tugas-commands'
import { approveDokumen, proposeDokumen, saveDokumen, sendBackDokumen } from '@/lib/terlapor/dokumen-commands'
import { dokumenOf } from '@/lib/terlapor/dokumen-queries'
import { reopenByAdmin } from '@/lib/verifikasi/commands'
import { toWitaDate } from '@/lib/waktu/calendar'
import { asRead } from '@/prisma/demo/as-read'
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
    const propose = () => proposeJawaban({ db, viewer: telaah2, now: MONDAY }, { aduanId, ...once })
    expect(await propose()).toEqual({ kind: 'refused', message: guards.draftOfUnrelated[2] })
    const written = { aduanId, ...once, body: steps.jawaban, revision: 2 }
    done(await saveJawaban({ db, viewer: telaah2, now: MONDAY }, written))
    expect(await form()).toBe(true)
    done(await propose())
  })

  it('is not approved where it was proposed before they left; sent back, it waits on the desk', async () => {
    const { db, telaah1, ketua1 } = own
    const aduanId = await steps.proposed(own)
    done(await recuse({ db, viewer: telaah1, now: MONDAY }, { aduanId, ...once, reason: 'Ipar terlapor.' }))
    const context = { db, viewer: ketua1, now: MONDAY }
    expect(await issueJawaban(context, await asRead(context, { aduanId, ...once }))).toEqual({
      kind: 'refused',
      message: guards.draftOfUnrelated[2],
    })
    done(await sendBackJawaban(context, { aduanId, ...once, remark: 'Ditulis lagi oleh orang lain.' }))
    const waits = (await waitingFor(db, ketua1, today)).get('drafLepas')
    expect(waits?.items.map((one) => one.aduanId)).toContain(aduanId)
  })

  it('is not approved as a correction or a document for the terlapor either', async () => {
    const { db, telaah1, telaah2, ketua1 } = own
    const aduanId = await steps.correctionProposed(own)
    const about = { aduanId, ...once, kind: 'SALINAN' as const }
    const as = (viewer: typeof telaah1) => ({ db, viewer, now: MONDAY })
    done(await saveDokumen(as(telaah1), { ...about, body: steps.dokumen, revision: 0 }))
    const page = async () =>
      (await dokumenOf(db, await keysOf(own, aduanId), telaah2, { id: aduanId, timId: own.timA }))[0]
    done(await proposeDokumen(as(telaah1), about))
    done(await recuse(as(telaah1), { aduanId, ...once, reason: 'Ipar terlapor.' }))
    expect(await issueCorrection(as(ketua1), await asRead(as(ketua1), { aduanId, ...once }))).toMatchObject({
      message: guards.correctionOfUnrelated[2],
    })
    expect(await approveDokumen(as(ketua1), await asRead(as(ketua1), about))).toMatchObject({
      message: guards.dokumenOfUnrelated[2],
    })
    done(await sendBackDokumen(as(ketua1), { ...about, remark: 'Ditulis lagi oleh orang lain.' }))
    expect(await page()).toMatchObject({ mine: true, mayFill: false })
    expect((await waitingFor(db, ketua1, today)).get('dokumenLepas')?.total).toBe(1)
    expect(await proposeDokumen(as(telaah2), about)).toMatchObject({ message: guards.dokumenOfUnrelated[2] })
    done(await saveDokumen(as(telaah2), { ...about, body: steps.dokumen, revision: 1 }))
    expect(await page()).toMatchObject({ mayFill: true })
  })

  it('is no beginning for a colleague who goes on with the lembar telaah', async () => {
    const { db, telaah1, telaah2 } = own
    const aduanId = await steps.withTeam(own)
    const as = (viewer: typeof telaah1) => ({ db, viewer, now: MONDAY })
    const begins = async () => (await lembarToContinue(db, await keysOf(own, aduanId), aduanId))?.version
    const save = async (viewer: typeof telaah1, pokok: string, version: number) =>
      done(await saveLembar(as(viewer), { aduanId, ...once, version, body: { ...emptyLembar, pokok } }))
    expect(await begins()).toBeUndefined()
    await save(telaah2, 'Pungutan', 0)
    await save(telaah1, 'Bukan pungutan', 1)
    expect(await begins()).toBe(2)
    done(await recuse(as(telaah1), { aduanId, ...once, reason: 'Ipar terlapor.' }))
    expect(await begins()).toBe(1)
    await save(telaah2, 'Pungutan liar', 2)
    expect(await begins()).toBe(3)
  })

  it('counts a member whom the conflict check kept out like one who left', async () => {
    const { db, telaah1, telaah2 } = own
    const aduanId = await steps.drafted(own)
    await inTransaction(db, (tx) => takeAway(tx, aduanId, [telaah1.userId]))
    const draft = await draftDetail(db, await keysOf(own, aduanId), aduanId, 'answer', telaah2)
    expect(draft?.mayFill).toBe(false)
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
