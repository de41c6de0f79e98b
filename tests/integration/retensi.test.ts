import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { BLOB_PREFIX } from '@/lib/bukti/blobs'
import { addLampiran } from '@/lib/bukti/commands'
import { decideDataRequest, requestData } from '@/lib/data-pribadi/case-requests'
import {
  approveDestruction,
  cancelDestruction,
  carryOutDestruction,
  proposeDestruction,
} from '@/lib/data-pribadi/retention/destroy'
import { holdCase, liftHold } from '@/lib/data-pribadi/retention/hold'
import { beritaAcara, destroyableCases, heldCases } from '@/lib/data-pribadi/retention/queries'
import { verifyActs } from '@/lib/jejak/verify-acts'
import { startWork } from '@/lib/jobs/work'
import { reopenByPelapor, withdraw } from '@/lib/lapor/commands/reporter'
import { saveMasaSimpan } from '@/lib/lembaga/commands'
import type { Mailer } from '@/lib/platform/mail/mailer'
import { done, fileOf, finished, once, sent } from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'

let world: World
beforeAll(async () => {
  world = await newWorld()
  const { db, admin1 } = world
  const term = { years: 5, source: 'JRA percobaan' }
  for (const { id } of await db.kategori.findMany())
    expect(await saveMasaSimpan({ db, viewer: admin1, now }, id, term)).toEqual({ ok: true })
})
afterAll(() => world.end())

const now = MONDAY
const LATER = new Date('2031-12-01T10:00:00+08:00')
const basis = 'Surat persetujuan 1/2031'

const idsFor = async (at: Date, viewer = world.admin1) =>
  (await destroyableCases(world.db, viewer, at)).map(({ id }) => id)

async function proposed(aduanIds: string[]) {
  const result = await proposeDestruction(
    { db: world.db, viewer: world.admin1, now: LATER },
    { aduanIds, basis },
  )
  if (!result.ok) throw new Error('not proposed')
  return result.id
}

describe('the retention period of a kategori', () => {
  it('counts from the day of closing; a running case, or one without a period, stays', async () => {
    const { db, admin1 } = world
    const closed = await finished(world)
    const running = await sent(world)
    expect(await idsFor(new Date('2031-11-22T10:00:00+08:00'))).not.toContain(closed)
    expect(await idsFor(new Date('2031-11-23T10:00:00+08:00'))).toContain(closed)
    expect(await idsFor(LATER)).not.toContain(running)
    const { kategoriId } = await db.aduan.findUniqueOrThrow({ where: { id: closed } })
    const context = { db, viewer: admin1, now }
    await saveMasaSimpan(context, kategoriId ?? '', { years: null, source: null })
    expect(await idsFor(LATER)).not.toContain(closed)
    await saveMasaSimpan(context, kategoriId ?? '', { years: 5, source: 'JRA percobaan' })
  })

  it('does not apply to a held case until the hold is lifted; both are recorded', async () => {
    const { db, admin1, admin2 } = world
    const aduanId = await finished(world)
    const why = { aduanId, ...once, reason: 'Diminta penegak hukum' }
    done(await holdCase({ db, viewer: admin1, now }, why))
    expect((await holdCase({ db, viewer: admin2, now }, why)).kind).toBe('refused')
    expect(await idsFor(LATER)).not.toContain(aduanId)
    const heldIds = async () => (await heldCases(db, admin1, LATER)).map(({ id }) => id)
    expect(await heldIds()).toContain(aduanId)
    done(await liftHold({ db, viewer: admin2, now }, { ...why, reason: 'Perkara selesai' }))
    expect(await idsFor(LATER)).toContain(aduanId)
    expect(await heldIds()).not.toContain(aduanId)
    const kinds = (await db.peristiwa.findMany({ where: { aduanId }, orderBy: { seq: 'asc' } })).map(
      ({ kind }) => kind,
    )
    expect(kinds.slice(-2)).toEqual(['caseHeld', 'holdLifted'])
  })
})

describe('destruction', () => {
  it('is carried out by the background jobs once it is approved', async () => {
    const { db, store, admin2 } = world
    const aduanId = await finished(world)
    const id = await proposed([aduanId])
    expect(await approveDestruction({ db, viewer: admin2, now: LATER }, id)).toBe('done')
    const mailer: Mailer = { send: async () => 'accepted' }
    const url = process.env.DATABASE_URL ?? ''
    const work = await startWork({ url, db, store, mailer, now: () => LATER, pollingIntervalSeconds: 0.5 })
    try {
      await vi.waitFor(async () => expect(await db.aduan.count({ where: { id: aduanId } })).toBe(0), {
        timeout: 15_000,
        interval: 100,
      })
      await vi.waitFor(async () =>
        expect((await db.beritaAcara.findUniqueOrThrow({ where: { id } })).status).toBe('SELESAI'),
      )
    } finally {
      await work.stop({ graceful: false })
    }
  })

  it('needs two people, and then only the record remains', async () => {
    const { db, store, admin1, admin2, pelapor1 } = world
    const aduanId = await finished(world)
    await addLampiran({ db, store, viewer: pelapor1, now }, aduanId, fileOf('a.pdf', Buffer.from('isi')))
    const blobs = await db.salinan.findMany({ where: { lampiran: { aduanId } } })
    expect(blobs.length).toBeGreaterThan(0)
    const last = await db.peristiwa.findFirstOrThrow({ where: { aduanId }, orderBy: { seq: 'desc' } })
    const { nomor } = await db.aduan.findUniqueOrThrow({ where: { id: aduanId } })
    const id = await proposed([aduanId])
    expect(await idsFor(LATER)).not.toContain(aduanId)
    expect(await approveDestruction({ db, viewer: admin1, now: LATER }, id)).toBe('own')
    await carryOutDestruction(db, store, id, LATER)
    expect(await db.aduan.count({ where: { id: aduanId } })).toBe(1)

    expect(await approveDestruction({ db, viewer: admin2, now: LATER }, id)).toBe('done')
    expect(await approveDestruction({ db, viewer: admin2, now: LATER }, id)).toBe('not-found')
    await Promise.all([carryOutDestruction(db, store, id, LATER), carryOutDestruction(db, store, id, LATER)])
    await carryOutDestruction(db, store, id, LATER)
    expect(await db.aduan.count({ where: { id: aduanId } })).toBe(0)
    expect(await db.keyWrap.count({ where: { aduanId } })).toBe(0)
    expect(await db.peristiwa.count({ where: { aduanId } })).toBe(0)
    const left = await store.olderThan(BLOB_PREFIX, new Date('2040-01-01'))
    expect(left.filter((key) => blobs.some(({ storageKey }) => storageKey === key))).toEqual([])
    const [record] = await beritaAcara(db, admin2, { id })
    expect(record).toMatchObject({
      status: 'SELESAI',
      basis,
      proposedBy: 'Petugas admin1',
      approvedBy: 'Petugas admin2',
      items: [{ nomor, events: last.seq, lastHash: Buffer.from(last.hash).toString('hex'), spared: false }],
    })
    expect(record?.nomor).toMatch(/^BA-2031-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/)
    const acts = await db.jejakAdmin.findMany({
      where: { subject: record?.nomor ?? '' },
      orderBy: { seq: 'asc' },
    })
    expect(acts.map(({ act }) => act)).toEqual([
      'destruction-propose',
      'destruction-approve',
      'destruction-done',
    ])
    expect(await verifyActs(db)).toMatchObject({ broken: null })
  })

  it('notifies the people who may approve it and the reporter, and at its end both who decided', async () => {
    const { db, store, admin1, admin2 } = world
    await db.notifikasi.deleteMany()
    const aduanId = await finished(world)
    const id = await proposed([aduanId])
    const told = async (kind: string) =>
      (await db.notifikasi.findMany({ where: { kind }, orderBy: { userId: 'asc' } })).map((row) => row.userId)
    expect(await told('destructionProposed')).toEqual([admin2.userId])
    expect(await db.notifikasi.count({ where: { kind: 'destructionPlanned', aduanId, userId: null } })).toBe(
      1,
    )
    expect(await approveDestruction({ db, viewer: admin2, now: LATER }, id)).toBe('done')
    await carryOutDestruction(db, store, id, LATER)
    expect(await told('destructionDone')).toEqual([admin1.userId, admin2.userId].sort())
  })

  it('spares a case held or reopened between the decision and its execution', async () => {
    const { db, store, admin1, admin2, pelapor1 } = world
    const [held, reopened, gone] = [await finished(world), await finished(world), await finished(world)]
    const id = await proposed([held, reopened, gone])
    expect(await approveDestruction({ db, viewer: admin2, now: LATER }, id)).toBe('done')
    done(
      await holdCase({ db, viewer: admin1, now: LATER }, { aduanId: held, ...once, reason: 'Perkara baru' }),
    )
    done(
      await reopenByPelapor(
        { db, viewer: pelapor1, now },
        { aduanId: reopened, ...once, text: 'Ada hal baru' },
      ),
    )
    const open = (await beritaAcara(db, admin2, { id }))[0]?.items.filter((item) => item.held)
    expect(open?.map((item) => item.aduanId)).toEqual([held])
    await carryOutDestruction(db, store, id, LATER)
    expect(await db.aduan.count({ where: { id: { in: [held, reopened] } } })).toBe(2)
    expect(await db.aduan.count({ where: { id: gone } })).toBe(0)
    const [record] = await beritaAcara(db, admin1, { id })
    expect(record?.items.filter((item) => item.spared)).toHaveLength(2)
  })

  it('a granted request comes before the period ends, and a withdrawn proposal destroys nothing', async () => {
    const { db, admin1, pelapor1 } = world
    const aduanId = await sent(world)
    done(await withdraw({ db, viewer: pelapor1, now }, { aduanId, ...once, reason: '' }))
    done(await requestData({ db, viewer: pelapor1, now }, { aduanId, ...once, kind: 'HAPUS', text: 'Hapus' }))
    const { id: requestId } = await db.permintaanData.findFirstOrThrow({ where: { aduanId } })
    expect(await idsFor(now)).not.toContain(aduanId)
    const answer = { requestId, actionKey: undefined, granted: true, answer: 'Ya' }
    done(await decideDataRequest({ db, viewer: admin1, now }, answer))
    expect(await idsFor(now)).toContain(aduanId)
    const id = await proposed([aduanId])
    expect(await cancelDestruction({ db, viewer: admin1, now }, id)).toBe('done')
    expect(await db.aduan.count({ where: { id: aduanId } })).toBe(1)
    expect(await idsFor(now)).toContain(aduanId)
  })

  it('a restricted case is in no list and no record of a person who never held its key', async () => {
    const { db, store, admin1, admin2 } = world
    const aduanId = await sent(world, world.pelapor1, {
      instansi: 'Inspektorat Daerah',
      jalur_terbatas_dibaca: 'ya',
    })
    done(await withdraw({ db, viewer: world.pelapor1, now }, { aduanId, ...once, reason: '' }))
    expect(await idsFor(LATER, admin1)).not.toContain(aduanId)
    expect(await idsFor(LATER, admin2)).toContain(aduanId)
    const chosen = { aduanIds: [aduanId], basis }
    expect(await proposeDestruction({ db, viewer: admin1, now: LATER }, chosen)).toMatchObject({ ok: false })
    const made = await proposeDestruction({ db, viewer: admin2, now: LATER }, chosen)
    const id = made.ok ? made.id : ''
    expect(await beritaAcara(db, admin1, { id })).toEqual([])
    expect(await approveDestruction({ db, viewer: admin1, now: LATER }, id)).toBe('not-found')
    await carryOutDestruction(db, store, id, LATER)
    expect(await db.aduan.count({ where: { id: aduanId } })).toBe(1)
  })
})
