import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyChain } from '@/lib/aduan/verify-chain'
import { giveKeys } from '@/lib/akun/commands/give-keys'
import { giveByEscrow } from '@/lib/akun/recover-admin'
import { decideDataRequest, requestData } from '@/lib/data-pribadi/case-requests'
import {
  approveDestruction,
  carryOutDestruction,
  proposeDestruction,
} from '@/lib/data-pribadi/retention/destroy'
import { beritaAcara, destroyableCases } from '@/lib/data-pribadi/retention/queries'
import { env } from '@/lib/env'
import { openCase } from '@/lib/kasus/case'
import { sendPesan } from '@/lib/pesan/commands'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import { archiveCases } from '@/lib/sesudah/archive/archive-cases'
import { askAccess, returnAccess } from '@/lib/sesudah/archive/commands'
import { archivedCases } from '@/lib/sesudah/archive/queries'
import { splitEscrow } from '@/lib/vault/shares'
import { archivedCase, days, furtherAdmin, THAT_NIGHT, whoHolds } from '../world/archive'
import { changeUser } from '../world/cast'
import { done, finished, jawaban, once } from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'

// An office with two administrators, then with one, then with none: what is left of an archived case.

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

const at = <V extends Viewer>(viewer: V, now = THAT_NIGHT) => ({ db: world.db, viewer, now })
const holders = async (aduanId: string) => Object.keys(await whoHolds(world.db, aduanId)).sort()
const lostBy = async (aduanId: string) =>
  (await world.db.bekasPemegang.findMany({ where: { aduanId }, include: { user: true } }))
    .map(({ user }) => user.username)
    .sort()

describe('an office with two administrators', () => {
  it('both stay, the team loses the keys', async () => {
    const id = await archivedCase(world)
    expect(await holders(id)).toEqual(['ESCROW', 'PELAPOR', 'admin1', 'admin2'])
    expect(await lostBy(id)).toEqual(['ketua1', 'telaah1', 'telaah2'])
  })

  it('they destroy an archived case together: nothing of it is left, its record neither for those who lost it', async () => {
    const { db, store, admin1, admin2, pelapor1, telaah1 } = world
    const id = await finished(world)
    done(await requestData(at(pelapor1, MONDAY), { aduanId: id, ...once, kind: 'HAPUS', text: 'Hapus.' }))
    const { id: requestId } = await db.permintaanData.findFirstOrThrow({ where: { aduanId: id } })
    const answer = { requestId, actionKey: undefined, granted: true, answer: 'Ya.' }
    done(await decideDataRequest(at(admin1, MONDAY), answer))
    await archiveCases(db, THAT_NIGHT)
    expect(await lostBy(id)).toContain('telaah1')
    const context = { db, viewer: admin2, now: days(40) }
    expect((await destroyableCases(db, admin2, days(40))).map((one) => one.id)).toContain(id)
    const asked = { aduanId: id, reason: 'Perlu.' }
    expect((await askAccess({ db, viewer: telaah1, now: days(40) }, asked)).kind).toBe('done')
    const proposal = await proposeDestruction(context, { aduanIds: [id], basis: 'Surat 1/2027' })
    if (!proposal.ok) throw new Error(proposal.reason)
    expect(await approveDestruction({ ...context, viewer: admin1 }, proposal.id)).toBe('done')
    await carryOutDestruction(db, store, proposal.id, days(40))
    expect(await db.aduan.count({ where: { id } })).toBe(0)
    expect(await db.bekasPemegang.count({ where: { aduanId: id } })).toBe(0)
    expect(await db.notifikasi.count({ where: { aduanId: id } })).toBe(0)
    expect((await archivedCases(db, telaah1, { only: id })).cases).toEqual([])
    const [record] = await beritaAcara(db, admin1, { id: proposal.id })
    expect(record).toMatchObject({ status: 'SELESAI', items: [{ aduanId: id, spared: false }] })
  })
})

describe('an office with one administrator', () => {
  let before: string
  let after: string
  beforeAll(async () => {
    before = await archivedCase(world)
    after = await finished(world)
    // The other one left, as by disableStaff.
    const { userId } = world.admin2
    await world.db.keyWrap.deleteMany({ where: { userId } })
    await changeUser(world.db, userId, { disabled: true })
    await archiveCases(world.db, THAT_NIGHT)
  })

  it('keeps a ketua as the second person', async () => {
    expect(await holders(after)).toEqual(['ESCROW', 'PELAPOR', 'admin1', 'ketua1'])
    expect(await holders(before)).toEqual(['ESCROW', 'PELAPOR', 'admin1'])
  })

  it('a request goes to the administrator alone: only administrators give keys back', async () => {
    const asked = { aduanId: after, reason: 'Perlu.' }
    expect((await askAccess(at(world.telaah1), asked)).kind).toBe('done')
    const told = await world.db.notifikasi.findMany({ where: { aduanId: after, kind: 'accessAsked' } })
    expect(told.map(({ userId }) => userId)).toEqual([world.admin1.userId])
    const form = { aduanId: after, ...once, userIds: [world.telaah1.userId], reason: 'Perlu.' }
    done(await returnAccess(at(world.admin1), form))
    expect(await holders(after)).toContain('telaah1')
  })

  it('a second administrator who comes later becomes an officer of both, also of the one that had lost its second', async () => {
    const admin3 = await furtherAdmin(world, 'admin3')
    await giveKeys(world.db, world.admin1, { userId: admin3.userId }, THAT_NIGHT)
    for (const id of [before, after]) {
      expect(await holders(id)).toContain('admin3')
      expect((await openCase(world.db, admin3, id, THAT_NIGHT))?.view.id).toBe(id)
    }
  })
})

/** Debian puts PyNaCl beside its own Python, which may not be the first on the path. */
const python = ['python3', '/usr/bin/python3'].find(
  (name) => spawnSync(name, ['-c', 'import nacl.bindings']).status === 0,
)

describe('an office without an administrator', () => {
  it.skipIf(!python)('without the application, two shares read both its epochs (needs PyNaCl)', async () => {
    const { db, pelapor1 } = world
    const id = await archivedCase(world)
    done(await sendPesan(at(pelapor1), { aduanId: id, ...once, text: 'Sesudah diarsipkan.' }))
    const { nomor, epoch } = await db.aduan.findUniqueOrThrow({ where: { id } })
    expect(epoch).toBe(2)
    const sql = readFileSync('scripts/reader/export_case.sql', 'utf8').replace(":'nomor'", `'${nomor}'`)
    const [row] = await db.$queryRawUnsafe<{ json_build_object: unknown }[]>(sql)
    writeFileSync(join(world.folder, 'export.json'), JSON.stringify(row?.json_build_object))
    const run = spawnSync(python ?? '', [resolve('scripts/reader/open_case.py'), 'export.json'], {
      cwd: world.folder,
      encoding: 'utf8',
      env: {
        NODE_ENV: 'test',
        PATH: '/usr/bin:/bin',
        WBS_MASTER_KEYS: env().WBS_MASTER_KEYS,
        WBS_ESCROW_SHARES: (await splitEscrow(world.escrowSecret)).slice(1).join(','),
      },
    })
    expect(JSON.parse(run.stdout).errors).toEqual([])
    for (const text of ['Sesudah diarsipkan.', jawaban.uraianHasil, 'Nama pelapor1'])
      expect(run.stdout).toContain(text)
  })

  it('two shares of ESCROW open an archived case, with what was written after it was archived', async () => {
    const { db, pelapor1 } = world
    const id = await archivedCase(world)
    done(await sendPesan(at(pelapor1), { aduanId: id, ...once, text: 'Sesudah diarsipkan.' }))
    await db.keyWrap.deleteMany({ where: { user: { role: 'ADMIN' } } })
    await db.user.updateMany({ where: { role: 'ADMIN' }, data: { disabled: true } })
    const rescuer = await furtherAdmin(world, 'penyelamat', { restricted: true })
    const shares = await splitEscrow(world.escrowSecret)
    const given = await giveByEscrow(db, shares.slice(1), 'penyelamat', THAT_NIGHT)
    expect(given).toMatchObject({ left: 0 })
    const opened = await openCase(db, rescuer, id, THAT_NIGHT)
    expect(opened?.view.report.report.ringkasan).toContain('Pungutan')
    expect(opened?.view.messages.at(-1)?.text).toBe('Sesudah diarsipkan.')
    expect(await verifyChain(db, id)).toEqual({ ok: true })
    // The rescuer is an officer of the archive: the case stays with them, and the team may have it back from
    // them.
    await archiveCases(db, days(70))
    expect(await holders(id)).toEqual(['ESCROW', 'PELAPOR', 'penyelamat'])
    const form = { aduanId: id, ...once, userIds: 'all' as const, reason: 'Perlu.' }
    done(await returnAccess(at(rescuer, days(70)), form))
    expect(await holders(id)).toContain('telaah1')
  })
})
