import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guards } from '@/lib/aduan/lifecycle-guards'
import { verifyChain } from '@/lib/aduan/verify-chain'
import { forgetCode, heldCode } from '@/lib/akun/held-codes'
import { openCase } from '@/lib/kasus/case'
import { enterByCode } from '@/lib/lapor/commands/by-code'
import { receiveAduan } from '@/lib/lapor/commands/intake'
import { sendPesan } from '@/lib/pesan/commands'
import type { AdminViewer } from '@/lib/platform/session/viewer-type'
import { acceptCase, askPelapor, sendProgress } from '@/lib/telaah/commands'
import { unwrapKey } from '@/lib/vault/case-keys'
import { escrowKeyPair } from '@/lib/vault/escrow'
import { openJson, type Sealed } from '@/lib/vault/field'
import { askCompletion, forward, startVerification } from '@/lib/verifikasi/commands'
import { done, once, withoutTicks } from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'
import { intake, newHolder, pelaporOf } from './codes'
import { wholeView } from './verifikasi/queue/steps'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

const now = MONDAY
const UNREAD = guards.reporterReads[2]

/** Enters a report; returns its slip from the administrator's session. */
async function entered(form: ReturnType<typeof intake>, viewer: AdminViewer = world.admin1) {
  const holder = await newHolder(world, viewer)
  done(await receiveAduan({ db: world.db, viewer, holder, now }, form))
  const slip = await heldCode(world.db, holder, form.kunci)
  if (!slip?.aduanId) throw new Error('no slip')
  return { holder, slip, aduanId: slip.aduanId, code: slip.code }
}

describe('a report by letter, telephone or visit', () => {
  it('is created as sent, shows its channel, and opens with the code on the slip', async () => {
    const { db, admin1 } = world
    const { slip, aduanId, code } = await entered(intake())
    expect(slip).toMatchObject({ due: '2026-11-26', nomor: expect.stringMatching(/^WBS-2026-/) })
    const staff = await openCase(db, admin1, aduanId, now)
    expect(staff?.view).toMatchObject({
      status: 'MENUNGGU_VERIFIKASI',
      summary: { kanal: 'surat' },
      report: { reporter: null, report: { identitas: 'anonim' } },
    })
    expect(staff?.view.events).toMatchObject([
      { kind: 'received', role: 'ADMIN', reason: 'Kanal: surat', text: 'Diterima Senin, 23 November 2026.' },
    ])
    const event = await db.peristiwa.findFirstOrThrow({ where: { aduanId } })
    expect(event.actorId).toBe(admin1.userId)
    const list = await wholeView(world, admin1, 'verifikasi')
    expect(list.find((row) => row.id === aduanId)?.summary.kanal).toBe('surat')

    const opened = await enterByCode(db, code ?? '', now)
    const viewer = await pelaporOf(world, opened?.secrets ?? { sid: '', kx: '' })
    done(await sendPesan({ db, viewer, now }, { aduanId, ...once, text: 'Terima kasih' }))
    expect(await verifyChain(db, aduanId)).toEqual({ ok: true })
  })

  it('is not automatically verified by the person who entered it', async () => {
    const { aduanId } = await entered(intake())
    const row = await world.db.aduan.findUniqueOrThrow({ where: { id: aduanId } })
    expect(row.adminId).toBeNull()
    done(await startVerification({ db: world.db, viewer: world.admin2, now }, { aduanId, ...once }))
  })

  it.each([
    ['the day of receipt', '20', '11', '2026-11-20', '2026-11-25'],
    ['the day of receipt, even if the deadline has passed', '2', '11', '2026-11-02', '2026-11-05'],
    ['the day of entry after more than 30 days', '20', '10', '2026-11-23', '2026-11-26'],
  ])('counts from %s', async (_what, hari, bulan, submittedOn, due) => {
    const form = intake({}, { 'tgl_terima.hari': hari, 'tgl_terima.bulan': bulan })
    const { aduanId } = await entered(form)
    const row = await world.db.aduan.findUniqueOrThrow({ where: { id: aduanId } })
    expect(row.submittedOn?.toISOString().slice(0, 10)).toBe(submittedOn)
    expect(row.verificationDueOn?.toISOString().slice(0, 10)).toBe(due)
  })

  it('keeps a name under the identity key, which no administrator holds', async () => {
    const named = intake(
      { identitas: 'rahasia' },
      { nama_pelapor: 'Ibu Galuh', hp_pelapor: '0812 3456 7890' },
    )
    const { aduanId } = await entered(named)
    const { db, admin1, escrowSecret } = world
    const staff = await openCase(db, admin1, aduanId, now)
    expect(staff?.view.report.reporter).toBeNull()
    expect(staff?.keys.identity).toBeNull()
    expect(JSON.stringify(staff?.view)).not.toContain('Galuh')

    const row = await db.aduan.findUniqueOrThrow({ where: { id: aduanId }, include: { keys: true } })
    const wrap = row.keys.find((key) => key.holder === 'ESCROW' && key.compartment === 'identity')
    if (!wrap || !row.sealedIdentity) throw new Error('no identity')
    const ref = { caseId: aduanId, compartment: 'identity', epoch: 1 } as const
    const key = await unwrapKey(wrap.sealed, ref, await escrowKeyPair(escrowSecret))
    const at = { table: 'aduan', column: 'sealed_identity', rowId: aduanId }
    expect(await openJson(key, at, row.sealedIdentity as Sealed<unknown>)).toEqual({
      name: 'Ibu Galuh',
      phone: '0812 3456 7890',
      email: null,
      safe: null,
    })
  })

  it('shows no code if none can be handed over, and tells staff', async () => {
    const { aduanId, code } = await entered(intake({}, { penyerahan: 'tanpa' }))
    expect(code).toBeNull()
    const staff = await openCase(world.db, world.admin2, aduanId, now)
    expect(staff?.view.tanpaKode).toBe(true)
  })

  it('starts no clock of messages that nobody reads, and takes no message, where no code was handed over', async () => {
    const { db, admin2, telaah1, timA } = world
    const { aduanId } = await entered(intake({}, { penyerahan: 'tanpa' }))
    const [byAdmin, byTeam] = [admin2, telaah1].map((viewer) => ({ db, viewer, now }))
    if (!byAdmin || !byTeam) throw new Error('nobody')
    done(await startVerification(byAdmin, { aduanId, ...once }))
    const asked = { aduanId, ...once, text: 'Mohon dilengkapi', items: [] }
    expect(await askCompletion(byAdmin, asked)).toEqual({ kind: 'refused', message: UNREAD })
    const form = { timId: timA, berkadarPengawasan: true, note: '', reasons: withoutTicks }
    done(await forward(byAdmin, { aduanId, ...once, ...form }))
    const clocks = async () => {
      const row = await db.aduan.findUniqueOrThrow({ where: { id: aduanId } })
      return [row.firstMessageDueOn, row.progressDueOn, row.answerDueOn !== null]
    }
    expect(await clocks()).toEqual([null, null, true])
    done(await acceptCase(byTeam, { aduanId, ...once }))
    const said = { aduanId, ...once, text: 'Halo' }
    for (const write of [sendPesan, askPelapor, sendProgress])
      expect(await write(byTeam, said)).toEqual({ kind: 'refused', message: UNREAD })
    expect(await clocks()).toEqual([null, null, true])
    expect(await db.pesan.count({ where: { aduanId } })).toBe(0)
    const head = await openCase(db, telaah1, aduanId, now)
    for (const command of ['sendPesan', 'askPelapor', 'sendProgress'] as const)
      expect(head?.view.commands.has(command)).toBe(false)
  })

  it('is closed to the person who entered it if only named officers may see it; the slip exists all the same', async () => {
    const { aduanId, code } = await entered(intake({ instansi: 'Inspektorat Daerah' }))
    expect(code).not.toBeNull()
    expect(await openCase(world.db, world.admin1, aduanId, now)).toBeNull()
    expect(await openCase(world.db, world.admin2, aduanId, now)).not.toBeNull()
  })

  it('is one case, however often the form is sent', async () => {
    const { db, admin1: viewer } = world
    const holder = await newHolder(world, viewer)
    const form = intake()
    const before = await db.aduan.count()
    const results = await Promise.all(
      Array.from({ length: 2 }, () => receiveAduan({ db, viewer, holder, now }, form)),
    )
    expect(results.map((result) => result.kind).sort()).toEqual(['done', 'repeated'])
    expect(await receiveAduan({ db, viewer, holder, now }, form)).toEqual({ kind: 'repeated' })
    expect(await db.aduan.count()).toBe(before + 1)
  })

  it('stores the code nowhere once the slip is handed over', async () => {
    const form = intake()
    const { holder } = await entered(form)
    expect(await heldCode(world.db, await newHolder(world, world.admin2), form.kunci)).toBeNull()
    expect(await forgetCode(world.db, holder, form.kunci)).toBe(true)
    expect(await heldCode(world.db, holder, form.kunci)).toBeNull()
  })

  it('lists everything missing at once, and changes nothing', async () => {
    const { db, admin1: viewer } = world
    const holder = await newHolder(world, viewer)
    const form = intake(
      { kronologi: 'pendek', identitas: 'rahasia' },
      { kanal: 'x', 'tgl_terima.hari': '24', penyerahan: '' },
    )
    const before = await db.aduan.count()
    const result = await receiveAduan({ db, viewer, holder, now }, form)
    if (result.kind !== 'invalid') throw new Error(result.kind)
    expect(result.errors.map((error) => error.field).sort()).toEqual([
      'kanal',
      'kronologi',
      'nama_pelapor',
      'penyerahan',
      'tgl_terima.hari',
    ])
    expect(await db.aduan.count()).toBe(before)
  })
})
