import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCaseKeys } from '@/lib/aduan/keys/keys'
import { prepareUser, storeUser } from '@/lib/akun/commands/create-user'
import { giveKeys } from '@/lib/akun/commands/give-keys'
import { setIdentityApprover } from '@/lib/akun/commands/identity-approver'
import { addLampiran, removeLampiran } from '@/lib/bukti/commands'
import { examineNow } from '@/lib/bukti/examine-soon'
import { caseFiles, openLampiran } from '@/lib/bukti/queries'
import { verifyFiles } from '@/lib/bukti/verify-files'
import { copyArchive } from '@/lib/data-pribadi/copy-archive'
import { endOver } from '@/lib/identitas/end-over'
import {
  approveOriginal,
  openedOriginalKey,
  openOriginal,
  rejectOriginal,
  requestOriginal,
} from '@/lib/identitas/originals'
import { openRequests, originalView } from '@/lib/identitas/queries'
import { takeBundel } from '@/lib/kasus/bundle/take'
import { openCase } from '@/lib/kasus/case'
import { createDraft } from '@/lib/lapor/commands/draft'
import { submitAduan } from '@/lib/lapor/commands/submit'
import { inTransaction } from '@/lib/platform/db/transaction'
import type { AdminViewer, PelaporViewer, Viewer } from '@/lib/platform/session/viewer-type'
import { recuse } from '@/lib/telaah/hubungan-commands'
import { jpeg } from '../../corpus/pictures'
import { answers } from '../../fixtures/aduan'
import { done, fileOf, once, originalApproved, originalAsked, originalKept } from '../../world/steps'
import { MONDAY, newWorld, PASSWORD, type World } from '../../world/world'

let world: World
let admin3: AdminViewer
beforeAll(async () => {
  world = await newWorld()
  admin3 = await admin('admin3')
})
afterAll(() => world.end())

const now = MONDAY
const later = (minutes: number) => new Date(MONDAY.getTime() + minutes * 60_000)
const KEPT = Buffer.alloc(500, 1)
const as = (viewer: Viewer, at = now) => ({ db: world.db, store: world.store, viewer, now: at })

interface Kept {
  id: string
  lampiranId: string
}

async function admin(username: string): Promise<AdminViewer> {
  const profile = { name: username, email: null, phone: null, reporterKind: null }
  const user = {
    username,
    password: PASSWORD,
    role: 'ADMIN' as const,
    profile,
    staffName: `Orang ${username}`,
  }
  const { row, created } = await prepareUser(user, now)
  await inTransaction(world.db, (tx) => storeUser(tx, row))
  const { userId, seed } = created
  await world.certified(userId)
  const base = { userId, username, name: username, seed, sidHash: new Uint8Array(32) }
  return { ...base, handlesRestricted: false, role: 'ADMIN' }
}

/** What the download of the original hands this viewer: its bytes, or why not. */
async function original(viewer: Viewer, { id, lampiranId }: Kept, at = now): Promise<Buffer | string> {
  const place = { aduanId: id, lampiranId }
  const lent = viewer.role === 'ADMIN' ? await openedOriginalKey(world.db, viewer, place, at) : null
  const opened = await openLampiran(world.db, world.store, viewer, place, ['ASLI'], lent)
  if (opened.kind !== 'open') return opened.kind
  const chunks: Uint8Array[] = []
  for await (const chunk of opened.bytes()) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const everybodyElse = () => [world.admin2, admin3, world.telaah1, world.ketua1, world.pelapor2]
const open = (viewer: AdminViewer, { id, lampiranId }: Kept, at = now) =>
  openOriginal(as(viewer, at), { aduanId: id, ...once, lampiranId })
const request = (viewer: AdminViewer, { id, lampiranId }: Kept, at = now) =>
  requestOriginal(as(viewer, at), { aduanId: id, ...once, lampiranId, reason: 'Perlu.' })
const approve = (viewer: AdminViewer, { id, requestId }: { id: string; requestId: string }, at = now) =>
  approveOriginal(as(viewer, at), { aduanId: id, ...once, requestId })

async function draftWith(viewer: PelaporViewer, content: Buffer, identitas = 'rahasia') {
  const id = await createDraft(
    { db: world.db, viewer, now },
    answers({ ...world.report, identitas: identitas as 'rahasia' }),
  )
  const added = await addLampiran(as(viewer), id, fileOf('catatan.dat', content))
  if (added.kind !== 'added') throw new Error(JSON.stringify(added))
  await examineNow(as(viewer), id, added.id)
  return { id, lampiranId: added.id }
}

async function fileIn(viewer: Viewer, { id, lampiranId }: Kept) {
  return (await caseFiles(world.db, viewer, id))?.files.find((file) => file.id === lampiranId)
}

describe('a file that cannot be cleaned', () => {
  it('is kept, sent, and returned bit for bit to its sender alone', async () => {
    const kept = await draftWith(world.pelapor1, KEPT)
    expect(await fileIn(world.pelapor1, kept)).toMatchObject({
      noCleanCopy: 'unknown-type',
      refusal: null,
      clean: null,
      openable: true,
      hasOriginal: true,
    })
    done(await submitAduan(world.db, world.pelapor1, kept.id, now))
    expect(await original(world.pelapor1, kept)).toEqual(KEPT)
    expect(await fileIn(world.admin1, kept)).toMatchObject({
      noCleanCopy: 'unknown-type',
      hasOriginal: false,
      openable: true,
    })
    for (const staff of [world.admin1, ...everybodyElse()])
      expect(typeof (await original(staff, kept))).toBe('string')
    expect((await verifyFiles(world.db, world.store)).damaged).toEqual([])
  })

  it('can be removed before sending, with its blob', async () => {
    const kept = await draftWith(world.pelapor1, KEPT)
    const [copy] = await world.db.salinan.findMany({ where: { lampiranId: kept.lampiranId } })
    expect(await removeLampiran(as(world.pelapor1), kept.id, kept.lampiranId)).toBe('removed')
    expect(await world.db.salinan.count({ where: { lampiranId: kept.lampiranId } })).toBe(0)
    const read = async () => {
      for await (const _ of world.store.read(copy?.storageKey ?? '')) return
    }
    await expect(read()).rejects.toThrow()
  })

  it('is in no bundle; its line there says why', async () => {
    const { id } = await originalKept(world)
    const taken = await takeBundel(as(world.admin1), id)
    if (taken.kind !== 'taken') throw new Error(taken.kind)
    const zip = Buffer.from(await new Response(taken.stream).arrayBuffer())
    expect(zip.includes(KEPT)).toBe(false)
    expect(zip.includes('Tidak ada salinan aman')).toBe(true)
  })

  it("is in its reporter's copy of their data, as they sent it", async () => {
    await originalKept(world)
    const copy = await copyArchive({ ...as(world.pelapor1), viewer: world.pelapor1 })
    expect(Buffer.from(await new Response(copy).arrayBuffer()).includes(KEPT)).toBe(true)
  })

  it.each(['anonim', 'terbuka'])('opens under four eyes in mode %s, too', async (identitas) => {
    const kept = await draftWith(world.pelapor1, KEPT, identitas)
    done(await submitAduan(world.db, world.pelapor1, kept.id, now))
    done(await request(world.admin1, kept))
    const { id: requestId } = await world.db.pembukaanIdentitas.findFirstOrThrow({
      where: { lampiranId: kept.lampiranId },
    })
    done(await approve(world.admin2, { id: kept.id, requestId }))
    done(await open(world.admin1, kept))
    expect(await original(world.admin1, kept)).toEqual(KEPT)
  })
})

describe('the keys over sealed originals', () => {
  it('are never both with one person, whatever rows are written: the database refuses the other', async () => {
    const { id } = await originalKept(world)
    const [own] = await world.db.keyWrap.findMany({
      where: { aduanId: id, userId: world.admin1.userId, compartment: 'original_a' },
    })
    if (!own) throw new Error('no key')
    const { id: _, ...row } = own
    await expect(world.db.keyWrap.create({ data: { ...row, compartment: 'original_b' } })).rejects.toThrow()
  })

  it('open no original of a file that has a clean copy: it has no shares', async () => {
    const kept = await originalKept(world)
    const added = await addLampiran(as(world.pelapor1), kept.id, fileOf('foto.jpg', await jpeg()))
    if (added.kind !== 'added') throw new Error(added.kind)
    await examineNow(as(world.pelapor1), kept.id, added.id)
    const copies = await world.db.salinan.findMany({ where: { lampiranId: added.id } })
    expect(copies.map(({ sealedShareA, sealedShareB }) => sealedShareA ?? sealedShareB)).toEqual([null, null])
    expect((await request(world.admin1, { id: kept.id, lampiranId: added.id })).kind).toBe('refused')
  })

  it('change with the duty, and a colleague of the same side passes theirs on', async () => {
    const { id } = await originalKept(world)
    const held = async (viewer: AdminViewer) => {
      const row = await world.db.aduan.findUniqueOrThrow({
        where: { id },
        include: { keys: { where: { userId: viewer.userId } } },
      })
      const keys = await openCaseKeys(viewer, row, row.keys)
      return [keys?.originals?.a?.ref.compartment, keys?.originals?.b?.ref.compartment].filter(Boolean)
    }
    const other = await admin('admin4')
    await giveKeys(world.db, world.admin1, { userId: other.userId }, now)
    expect(await held(other)).toEqual(['original_a'])
    expect(
      await setIdentityApprover(
        world.db,
        world.admin2,
        { userId: other.userId, on: true },
        later(60 * 24 * 9),
      ),
    ).toEqual({ ok: true })
    expect(await held(other)).toEqual([])
    await giveKeys(world.db, world.admin1, { userId: other.userId }, now)
    expect(await held(other)).toEqual([])
    await giveKeys(world.db, world.admin2, { userId: other.userId }, now)
    expect(await held(other)).toEqual(['original_b'])
  })
})

describe('a sealed original', () => {
  it('opens after request and approval, for ten minutes, and the reporter reads role, day and reason', async () => {
    const asked = await originalAsked(world)
    expect((await openRequests(world.db, world.admin2, now)).map((one) => one.lampiranId)).toContain(
      asked.lampiranId,
    )
    expect(await openRequests(world.db, world.admin1, now)).toEqual([])
    done(await approve(world.admin2, asked))
    // Approved is not yet open.
    expect(typeof (await original(world.admin1, asked))).toBe('string')
    done(await open(world.admin1, asked, later(5)))
    expect(await original(world.admin1, asked, later(14))).toEqual(KEPT)
    for (const other of everybodyElse())
      expect(typeof (await original(other, asked, later(14)))).toBe('string')

    const { events } = (await openCase(world.db, world.pelapor1, asked.id, later(6)))?.view ?? { events: [] }
    expect(events.at(-1)).toMatchObject({ kind: 'originalOpened', role: 'ADMIN', text: 'Isinya menentukan.' })
    const told = { aduanId: asked.id, kind: 'originalOpened', userId: null }
    expect(await world.db.notifikasi.count({ where: told })).toBe(1)
    expect(await fileIn(world.pelapor1, asked)).toMatchObject({ wasOpened: true })

    // After ten minutes it is closed, and the lent share is deleted.
    expect(typeof (await original(world.admin1, asked, later(15)))).toBe('string')
    const row = await world.db.pembukaanIdentitas.findUniqueOrThrow({ where: { id: asked.requestId } })
    expect(row).toMatchObject({ status: 'BERAKHIR', sealedHalf: null })
    expect((await open(world.admin1, asked, later(16))).kind).toBe('refused')
  })

  it('tells the approvers of the request, and the requester of the decision', async () => {
    const asked = await originalAsked(world)
    const toldOf = async (kind: string) =>
      (await world.db.notifikasi.findMany({ where: { aduanId: asked.id, kind } })).map(({ userId }) => userId)
    expect(await toldOf('originalRequested')).toContain(world.admin2.userId)
    expect(await toldOf('originalRequested')).not.toContain(world.admin1.userId)
    done(await approve(world.admin2, asked))
    expect(await toldOf('originalApproved')).toEqual([world.admin1.userId])
  })

  it('does not open after a refusal, nor to the colleague of the same side', async () => {
    const asked = await originalAsked(world)
    expect((await request(admin3, asked)).kind).toBe('refused')
    const form = { aduanId: asked.id, ...once, requestId: asked.requestId, reason: 'Cukup foto.' }
    expect((await rejectOriginal(as(world.admin1), form)).kind).toBe('refused')
    done(await rejectOriginal(as(world.admin2), form))
    expect((await open(world.admin1, asked)).kind).toBe('refused')
    expect(typeof (await original(world.admin1, asked))).toBe('string')
  })

  it('an approval opens this file and no other of the case', async () => {
    const kept = await originalApproved(world)
    const added = await addLampiran(as(world.pelapor1), kept.id, fileOf('lain.dat', Buffer.alloc(600, 2)))
    if (added.kind !== 'added') throw new Error(added.kind)
    await examineNow(as(world.pelapor1), kept.id, added.id)
    done(await open(world.admin1, kept))
    const other = { id: kept.id, lampiranId: added.id }
    expect(typeof (await original(world.admin1, other))).toBe('string')
    // Even with the row of the approval moved to it.
    await world.db.pembukaanIdentitas.updateMany({
      where: { aduanId: kept.id },
      data: { lampiranId: added.id },
    })
    await expect(original(world.admin1, other)).rejects.toThrow()
  })

  it('an approval of an identity opens no original, and the other way round', async () => {
    const asked = await originalAsked(world)
    const { approveIdentity } = await import('@/lib/identitas/commands')
    const form = { aduanId: asked.id, ...once, requestId: asked.requestId }
    expect((await approveIdentity(as(world.admin2), form)).kind).toBe('refused')
  })

  it('lapses after a day, and when the requester leaves the case', async () => {
    const asked = await originalAsked(world)
    expect((await approve(world.admin2, asked, later(24 * 60))).kind).toBe('refused')
    await endOver(world.db, later(24 * 60), asked.id)
    done(await request(world.admin1, asked, later(24 * 60)))

    const left = await originalApproved(world)
    done(await recuse(as(world.admin1), { aduanId: left.id, ...once, reason: 'Kerabat saya.' }))
    expect((await open(world.admin1, left)).kind).toBe('not-found')
    expect(await original(world.admin1, left)).toBe('not-found')
  })

  it('a virus found later closes it', async () => {
    const kept = await originalApproved(world)
    done(await open(world.admin1, kept))
    await world.db.lampiran.update({ where: { id: kept.lampiranId }, data: { status: 'DITOLAK' } })
    expect(await original(world.admin1, kept)).toBe('held')
    expect(
      await originalView(world.db, world.admin1, { aduanId: kept.id, lampiranId: kept.lampiranId }, now),
    ).toBeNull()
  })
})
