import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  proposeCorrection,
  saveCorrection,
  sendBackCorrection,
  sendBackJawaban,
} from '@/lib/jawaban/commands'
import { acceptJawaban } from '@/lib/lapor/commands/reporter'
import { sendPesan } from '@/lib/pesan/commands'
import { recuse } from '@/lib/telaah/hubungan-commands'
import { loadOf, waitingFor } from '@/lib/telaah/meja'
import { assignTugas } from '@/lib/telaah/tugas-commands'
import { proposeDokumen, sendBackDokumen } from '@/lib/terlapor/dokumen-commands'
import { toWitaDate } from '@/lib/waktu/calendar'
import * as steps from '../../world/steps'
import { MONDAY, newWorld, type World } from '../../world/world'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

type Person = 'telaah1' | 'telaah2' | 'ketua1' | 'telaah3'

/** "terima 1, tugas 2": the open work of a person. */
async function waiting(person: Person, now = MONDAY): Promise<string> {
  const groups = await waitingFor(world.db, world[person], toWitaDate(now))
  return [...groups]
    .map(([why, { total }]) => `${why} ${total}`)
    .sort()
    .join(', ')
}

describe('the desk of a reviewer', () => {
  it('is empty without cases', async () => {
    expect(await waiting('telaah1')).toBe('')
  })

  it("shows each person's work: cases to accept, own tasks, replies, drafts of others to approve as ketua", async () => {
    await steps.forwarded(world)
    const aduanId = await steps.proposed(world)
    const replied = await steps.withTeam(world)
    const { db } = world
    steps.done(
      await sendPesan(
        { db, viewer: world.pelapor1, now: MONDAY },
        { aduanId: replied, ...steps.once, text: 'Ada kabar?' },
      ),
    )
    const task = { text: 'Minta daftar karcis', assigneeId: world.telaah2.userId, days: 3 }
    steps.done(
      await assignTugas({ db, viewer: world.telaah1, now: MONDAY }, { aduanId, ...steps.once, ...task }),
    )
    expect(await waiting('telaah1')).toBe('balasan 1, terima 1')
    expect(await waiting('telaah2')).toBe('balasan 1, terima 1, tugas 1')
    expect(await waiting('ketua1')).toBe('balasan 1, setujui 1, terima 1')
    expect(await waiting('telaah3')).toBe('')
    const returned = { aduanId, ...steps.once, remark: 'Sebutkan tanggalnya.' }
    steps.done(await sendBackJawaban({ db, viewer: world.ketua1, now: MONDAY }, returned))
    expect(await waiting('telaah1')).toBe('balasan 1, kembali 1, terima 1')
    expect(await waiting('telaah2')).toBe('balasan 1, terima 1, tugas 1')

    const groups = await waitingFor(db, world.telaah2, toWitaDate(MONDAY))
    expect(groups.get('tugas')?.items).toMatchObject([
      { aduanId, text: task.text, of: expect.stringContaining('loket'), due: '2026-11-26' },
    ])
    const load = await loadOf(db, world.ketua1, toWitaDate(MONDAY))
    expect(load.map(({ name, tasks, late, drafts }) => [name, tasks, late, drafts])).toEqual([
      ['Petugas ketua1', 0, 0, 0],
      ['Petugas telaah1', 0, 0, 1],
      ['Petugas telaah2', 1, 0, 0],
    ])
    expect(await loadOf(db, world.telaah3, toWitaDate(MONDAY))).toMatchObject([{ tasks: 0, drafts: 0 }])
  })

  it('keeps a task after the case is closed, and shows a ketua pending documents for a terlapor', async () => {
    const count = async (person: Person, why: 'tugas' | 'dokumen') =>
      (await waitingFor(world.db, world[person], toWitaDate(MONDAY))).get(why)?.total ?? 0
    const before = await count('telaah1', 'tugas')
    const aduanId = await steps.answered(world, MONDAY, 'tidakTerbukti')
    const { db, pelapor1: viewer } = world
    steps.done(await acceptJawaban({ db, viewer, now: MONDAY }, { aduanId, ...steps.once }))
    expect(await count('telaah1', 'tugas')).toBe(before + 1)
    await steps.dokumenProposed(world)
    expect([await count('ketua1', 'dokumen'), await count('telaah1', 'dokumen')]).toEqual([1, 0])
  })

  it('shows a ketua a correction that waits, and its drafter one that was returned, also after acceptance', async () => {
    const count = async (person: Person, why: 'setujui' | 'kembali') =>
      (await waitingFor(world.db, world[person], toWitaDate(MONDAY))).get(why)?.total ?? 0
    const before = [await count('ketua1', 'setujui'), await count('telaah1', 'kembali')]
    const { db, pelapor1, ketua1, telaah1 } = world
    const aduanId = await steps.answered(world)
    const form = { aduanId, ...steps.once }
    steps.done(await acceptJawaban({ db, viewer: pelapor1, now: MONDAY }, form))
    const body = { ...steps.jawaban, alasanPerbaikan: 'Nama kantor dalam jawaban keliru, dan diperbaiki.' }
    const byDrafter = { db, viewer: telaah1, now: MONDAY }
    steps.done(await saveCorrection(byDrafter, { ...form, body, revision: 0 }))
    expect([await count('ketua1', 'setujui'), await count('telaah1', 'kembali')]).toEqual(before)
    steps.done(await proposeCorrection(byDrafter, form))
    expect(await count('ketua1', 'setujui')).toBe((before[0] ?? 0) + 1)
    expect(await count('telaah1', 'setujui')).toBe(0)
    steps.done(
      await sendBackCorrection({ db, viewer: ketua1, now: MONDAY }, { ...form, remark: 'Sebut kantornya.' }),
    )
    expect([await count('ketua1', 'setujui'), await count('telaah1', 'kembali')]).toEqual([
      before[0],
      (before[1] ?? 0) + 1,
    ])
  })

  it('shows the author a document for a terlapor that a ketua returned', async () => {
    const count = async (person: Person) =>
      (await waitingFor(world.db, world[person], toWitaDate(MONDAY))).get('dokumenKembali')?.total ?? 0
    const aduanId = await steps.dokumenProposed(world)
    const form = { aduanId, ...steps.once, kind: 'SALINAN' as const }
    const by = (person: Person) => ({ db: world.db, viewer: world[person], now: MONDAY })
    expect(await count('telaah1')).toBe(0)
    steps.done(await sendBackDokumen(by('ketua1'), { ...form, remark: 'Sebut tanggalnya.' }))
    expect([await count('telaah1'), await count('telaah2')]).toEqual([1, 0])
    steps.done(await proposeDokumen(by('telaah1'), form))
    expect(await count('telaah1')).toBe(0)
  })

  it('misses neither a reply nor a returned draft behind 2,100 cases that are due earlier', async () => {
    const { db, pelapor1, telaah1, ketua1 } = world
    const replied = await steps.withTeam(world)
    const returned = await steps.proposed(world)
    const count = async (why: 'balasan' | 'kembali') =>
      (await waitingFor(db, telaah1, toWitaDate(MONDAY))).get(why)?.total ?? 0
    const before = [await count('balasan'), await count('kembali')]
    await db.$executeRaw`INSERT INTO aduan (id, nomor, owner_tag, status, tim_id, created_on, touched_on, next_due_on)
      SELECT gen_random_uuid(), 'WBS-2020-' || n, owner_tag, 'DITELAAH', tim_id, created_on, touched_on, '2026-01-05'
      FROM aduan CROSS JOIN generate_series(1, 2100) AS n WHERE id = ${replied}::uuid`
    await db.$executeRaw`INSERT INTO key_wrap (id, aduan_id, compartment, epoch, holder, user_id, recipient_key_id, sealed)
      SELECT gen_random_uuid(), a.id, 'content', 1, 'STAFF', k.user_id, k.recipient_key_id, k.sealed
      FROM aduan a CROSS JOIN key_wrap k WHERE a.nomor LIKE 'WBS-2020-%' AND k.aduan_id = ${replied}::uuid
        AND k.compartment = 'content' AND k.user_id = ${telaah1.userId}::uuid`
    const said = { aduanId: replied, ...steps.once, text: 'Ada kabar?' }
    steps.done(await sendPesan({ db, viewer: pelapor1, now: MONDAY }, said))
    const remark = { aduanId: returned, ...steps.once, remark: 'Sebutkan tanggalnya.' }
    steps.done(await sendBackJawaban({ db, viewer: ketua1, now: MONDAY }, remark))
    expect([await count('balasan'), await count('kembali')]).toEqual(before.map((number) => number + 1))
    const answer = { aduanId: replied, ...steps.once, text: 'Kami sedang memeriksa.' }
    steps.done(await sendPesan({ db, viewer: telaah1, now: MONDAY }, answer))
    expect(await count('balasan')).toBe(before[0])
    await db.$executeRaw`DELETE FROM aduan WHERE nomor LIKE 'WBS-2020-%'`
  })

  it('counts nothing of a case that the person left, and nothing of others', async () => {
    const before = await waiting('telaah2')
    const aduanId = await steps.forwarded(world)
    expect(await waiting('telaah2')).not.toBe(before)
    const context = { db: world.db, viewer: world.telaah2, now: MONDAY }
    steps.done(await recuse(context, { aduanId, ...steps.once, reason: 'Kerabat' }))
    expect(await waiting('telaah2')).toBe(before)
  })

  it('asks for a promised progress note from four days before its last day', async () => {
    expect(await waiting('telaah1', new Date('2026-11-25T10:00:00+08:00'))).not.toContain('kabar')
    expect(await waiting('telaah1', new Date('2026-11-26T10:00:00+08:00'))).toContain('kabar')
  })

  it('needs the same number of statements for any number of cases', async () => {
    const count = async () => {
      world.countQueries()
      await waitingFor(world.db, world.telaah1, toWitaDate(MONDAY))
      await loadOf(world.db, world.telaah1, toWitaDate(MONDAY))
      return world.countQueries()
    }
    const few = await count()
    for (let i = 0; i < 4; i++) await steps.forwarded(world)
    expect(await count()).toBe(few)
  })
})
