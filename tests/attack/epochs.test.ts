import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recipientKeyIdFor } from '@/lib/aduan/keys/keys'
import { openForDeclaration } from '@/lib/aduan/read/case-head'
import { verifyChain } from '@/lib/aduan/verify-chain'
import { disableStaff } from '@/lib/akun/commands/manage-staff'
import { replaceKeys } from '@/lib/akun/commands/reset-staff'
import { removeAnggota } from '@/lib/akun/teams/commands'
import { addLampiran, noteLampiran } from '@/lib/bukti/commands'
import { examineNow } from '@/lib/bukti/examine-soon'
import { appendUpload, beginUpload } from '@/lib/bukti/uploads'
import { approveIdentity, openIdentity, requestIdentity } from '@/lib/identitas/commands'
import { openIdentityNow } from '@/lib/identitas/open'
import { eventsOf, messagesOf, openReport } from '@/lib/kasus/case-parts'
import { adoptCase } from '@/lib/lapor/commands/adopt'
import { beginDraft } from '@/lib/lapor/commands/draft'
import { submitAduan } from '@/lib/lapor/commands/submit'
import { sendPesan } from '@/lib/pesan/commands'
import type { User } from '@/lib/platform/db/generated/client'
import { codeViewer } from '@/lib/platform/session/sessions'
import type { StaffViewer, Viewer } from '@/lib/platform/session/viewer-type'
import { addCatatan, handBack } from '@/lib/telaah/commands'
import { recuse } from '@/lib/telaah/hubungan-commands'
import { toBase64Url } from '@/lib/vault/bytes'
import { type CompartmentKey, caseKeyPair, personKeyPair, unwrapKey } from '@/lib/vault/case-keys'
import { escrowKeyPair } from '@/lib/vault/escrow'
import { openText, sealText } from '@/lib/vault/field'
import { openFileKey } from '@/lib/vault/file'
import { newSecretCode } from '@/lib/vault/secret-code'
import { handToTeam } from '@/lib/verifikasi/commands'
import { answers } from '../fixtures/aduan'
import { done, fileOf, forwarded, once, withTeam } from '../world/steps'
import { MONDAY, newWorld, PASSWORD, type World } from '../world/world'

// Rule 8 of issue K. The attacker had the case, kept a dump of those days and their own password, and later
// gets another dump and the environment file. What was written after they lost the case must stay closed to
// them.

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

const NOW = MONDAY
const TEXT = Buffer.from('Kuitansi tanpa stempel.')
const as = (viewer: Viewer) => ({ db: world.db, viewer, now: NOW })

interface Value {
  name: string
  compartment: CompartmentKey['ref']['compartment']
  sealed: Uint8Array<ArrayBuffer>
  open: (key: CompartmentKey) => Promise<unknown>
}

const SQL = readFileSync('scripts/reader/export_case.sql', 'utf8')
  .replace(/^--.*$/gm, '')
  .replace(":'nomor'", '$1')

/** Every sealed value of a case, as the reader's own export lists them, and the keys of its files. */
async function valuesOf(aduanId: string): Promise<Value[]> {
  const { nomor } = await world.db.aduan.findUniqueOrThrow({ where: { id: aduanId } })
  const [row] = await world.db.$queryRawUnsafe<{ json_build_object: Exported }[]>(SQL, nomor)
  if (!row) throw new Error('no export')
  const { fields, files } = row.json_build_object
  const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'base64'))
  return [
    ...fields.map(({ table, column, rowId, compartment, sealed }) => ({
      name: `${table}.${column} ${rowId}`,
      compartment,
      sealed: bytes(sealed),
      open: (key: CompartmentKey) => openText(key, { table, column, rowId }, bytes(sealed)),
    })),
    ...files.map(({ fileId, compartment, sealedKey }) => ({
      name: `file ${fileId}`,
      compartment,
      sealed: bytes(sealedKey),
      open: (key: CompartmentKey) => openFileKey(key, fileId, bytes(sealedKey)),
    })),
  ]
}

interface Exported {
  fields: {
    table: string
    column: string
    rowId: string
    compartment: Value['compartment']
    sealed: string
  }[]
  files: { fileId: string; compartment: Value['compartment']; sealedKey: string }[]
}

/** The keys of a case that this person's wraps in the database of today open, with their seed. */
async function keysOf(aduanId: string, viewer: Viewer): Promise<CompartmentKey[]> {
  const recipientKeyId = await recipientKeyIdFor(viewer, aduanId)
  const wraps = await world.db.keyWrap.findMany({ where: { aduanId, recipientKeyId } })
  const pair =
    viewer.role === 'PELAPOR' ? await caseKeyPair(viewer.seed, aduanId) : await personKeyPair(viewer.seed)
  return Promise.all(
    wraps.map(({ compartment, epoch, sealed }) =>
      unwrapKey(sealed, { caseId: aduanId, compartment, epoch }, pair),
    ),
  )
}

/** The names of the values that one of the keys opens. */
async function openedBy(keys: readonly CompartmentKey[], values: readonly Value[]): Promise<string[]> {
  const found: string[] = []
  for (const value of values) {
    for (const key of keys.filter(({ ref }) => ref.compartment === value.compartment)) {
      const opens = await value.open({ ref: key.ref, key: key.key }).then(
        () => true,
        () => false,
      )
      if (opens) found.push(value.name)
    }
  }
  return found
}

const filesOf = () => ({ db: world.db, store: world.store, viewer: world.pelapor1, now: NOW })

/** A file of the reporter, with its clean copy. */
async function addFile(aduanId: string): Promise<string> {
  const added = await addLampiran(filesOf(), aduanId, fileOf('bukti.txt', TEXT))
  if (added.kind !== 'added') throw new Error(added.kind)
  await examineNow(filesOf(), aduanId, added.id)
  return added.id
}

/** What reporter and staff write afterwards, of each kind that goes through another door. */
async function writeMore(aduanId: string, admin: StaffViewer): Promise<void> {
  const { pelapor1 } = world
  done(await sendPesan(as(pelapor1), { aduanId, ...once, text: 'Saya diancam kemarin.' }))
  const file = await addFile(aduanId)
  expect(await noteLampiran(filesOf(), aduanId, file, 'Dari laci meja')).toBe('saved')
  done(await sendPesan(as(admin), { aduanId, ...once, text: 'Kami lindungi.' }))
  done(await addCatatan(as(admin), { aduanId, ...once, text: 'Catatan sesudah itu.' }))
}

/** Each way by which a person loses a case: who loses it, and how. */
const DOORS: {
  name: string
  who: () => StaffViewer
  /** The case before; otherwise the team has accepted it. */
  start?: (world: World) => Promise<string>
  lose: (aduanId: string) => Promise<unknown>
}[] = [
  {
    name: 'a member leaves the case',
    who: () => world.telaah2,
    lose: async (aduanId) =>
      done(await recuse(as(world.telaah2), { aduanId, ...once, reason: 'Sepupu saya.' })),
  },
  {
    name: 'an administrator leaves the case',
    who: () => world.admin1,
    lose: async (aduanId) =>
      done(await recuse(as(world.admin1), { aduanId, ...once, reason: 'Tetangga saya.' })),
  },
  {
    name: 'the team gives the case back',
    who: () => world.telaah2,
    start: forwarded,
    lose: async (aduanId) =>
      done(await handBack(as(world.ketua1), { aduanId, ...once, reason: 'Bukan bidang kami.' })),
  },
  {
    name: 'the case goes to another team',
    who: () => world.telaah1,
    lose: async (aduanId) =>
      done(
        await handToTeam(as(world.admin2), {
          aduanId,
          ...once,
          timId: world.timB,
          reason: 'Keberatan atas Tim A.',
        }),
      ),
  },
  {
    name: 'the reporter names the person',
    who: () => world.telaah2,
    lose: async (aduanId) =>
      done(
        await sendPesan(as(world.pelapor1), {
          aduanId,
          ...once,
          text: 'Uangnya diterima Petugas telaah2 di loket.',
        }),
      ),
  },
  {
    name: 'a remark of the reporter names the person',
    who: () => world.telaah2,
    start: async (town) => {
      const aduanId = await withTeam(town)
      await addFile(aduanId)
      return aduanId
    },
    lose: async (aduanId) => {
      const { id } = await world.db.lampiran.findFirstOrThrow({ where: { aduanId } })
      expect(await noteLampiran(filesOf(), aduanId, id, 'Petugas telaah2 ada di foto')).toBe('saved')
    },
  },
  {
    name: 'an administrator removes the person from the team',
    who: () => world.telaah2,
    lose: async () =>
      expect(
        await removeAnggota(
          { db: world.db, viewer: world.admin1, now: NOW },
          { timId: world.timA, userId: world.telaah2.userId },
        ),
      ).toMatchObject({ ok: true }),
  },
  {
    name: 'the account is disabled',
    who: () => world.telaah2,
    lose: async () =>
      expect(await disableStaff(world.db, world.admin1, world.telaah2.userId, NOW)).toMatchObject({
        ok: true,
      }),
  },
  {
    name: 'the account gets new keys',
    who: () => world.telaah2,
    lose: async () => {
      const { userId, username } = world.telaah2
      const invitation = await world.db.undangan.create({
        data: {
          username,
          userId,
          role: 'TELAAH',
          staffName: username,
          codeHash: new Uint8Array([7]),
          expiresAt: new Date(NOW.getTime() + 86_400_000),
        },
      })
      await replaceKeys(world.db, { id: invitation.id, userId, username, role: 'TELAAH' }, PASSWORD, NOW)
    },
  },
]

describe.each(DOORS)('$name', ({ who, lose, start }) => {
  let aduanId: string
  let kept: CompartmentKey[]
  let history: Value[]
  let later: Value[]
  let account: User

  beforeAll(async () => {
    aduanId = await (start ?? withTeam)(world)
    account = await world.db.user.findUniqueOrThrow({ where: { id: world.telaah2.userId } })
    kept = await keysOf(aduanId, who())
    history = await valuesOf(aduanId)
    await lose(aduanId)
    const old = new Set(history.map(({ sealed }) => String(sealed)))
    await writeMore(aduanId, world.admin2)
    later = (await valuesOf(aduanId)).filter(({ sealed }) => !old.has(String(sealed)))
  })
  afterAll(async () => {
    const { db, timA, telaah2 } = world
    await db.user.update({ where: { id: telaah2.userId }, data: account })
    const member = { timId: timA, userId: telaah2.userId }
    await db.anggotaTim.upsert({ where: { timId_userId: member }, create: member, update: {} })
  })

  it('the kept keys open what was written before', async () => {
    expect((await openedBy(kept, history)).length).toBeGreaterThan(5)
  })

  it('they open nothing of what was written later, nor of the act itself', async () => {
    expect(later.length).toBeGreaterThan(8)
    expect(await openedBy(kept, later)).toEqual([])
  })

  it('the person has no wrap in the database any more', async () => {
    expect(await world.db.keyWrap.count({ where: { aduanId, userId: who().userId } })).toBe(0)
  })

  it('the chain of the case is whole', async () => {
    expect(await verifyChain(world.db, aduanId)).toEqual({ ok: true })
  })

  it('reporter, the other administrator and ESCROW open everything', async () => {
    const all = await valuesOf(aduanId)
    const shared = all.filter(({ compartment }) => compartment === 'content').map(({ name }) => name)
    expect((await openedBy(await keysOf(aduanId, world.pelapor1), all)).sort()).toEqual(
      expect.arrayContaining(shared.sort()),
    )
    const forStaff = all.filter(({ compartment }) => compartment !== 'identity').map(({ name }) => name)
    expect((await openedBy(await keysOf(aduanId, world.admin2), all)).sort()).toEqual(forStaff.sort())
    const wraps = await world.db.keyWrap.findMany({ where: { aduanId, holder: 'ESCROW' } })
    const pair = await escrowKeyPair(world.escrowSecret)
    const escrow = await Promise.all(
      wraps.map(({ compartment, epoch, sealed }) =>
        unwrapKey(sealed, { caseId: aduanId, compartment, epoch }, pair),
      ),
    )
    expect((await openedBy(escrow, all)).sort()).toEqual(all.map(({ name }) => name).sort())
  })
})

describe('somebody who also writes to the database', () => {
  it('puts the old wrap back: it opens nothing later, and the next epoch leaves it out again', async () => {
    const { db, telaah2, admin2, pelapor1 } = world
    const aduanId = await withTeam(world)
    const wraps = await db.keyWrap.findMany({ where: { aduanId, userId: telaah2.userId } })
    const kept = await keysOf(aduanId, telaah2)
    done(await recuse(as(telaah2), { aduanId, ...once, reason: 'Sepupu saya.' }))
    const before = new Set((await valuesOf(aduanId)).map(({ sealed }) => String(sealed)))
    await db.keyWrap.createMany({ data: wraps })
    done(await sendPesan(as(pelapor1), { aduanId, ...once, text: 'Kabar baru.' }))
    done(await handToTeam(as(admin2), { aduanId, ...once, timId: world.timB, reason: 'Keberatan.' }))
    done(await addCatatan(as(admin2), { aduanId, ...once, text: 'Untuk Tim B.' }))
    const later = (await valuesOf(aduanId)).filter(({ sealed }) => !before.has(String(sealed)))
    expect(await openedBy([...kept, ...(await keysOf(aduanId, telaah2))], later)).toEqual([])
    expect(await db.keyWrap.count({ where: { aduanId, userId: telaah2.userId } })).toBe(0)
  })

  it('writes a key of their own over the reporter’s: nothing is sealed to it', async () => {
    const { db, telaah2, admin2 } = world
    const aduanId = await withTeam(world)
    const [content] = (await keysOf(aduanId, telaah2)).filter(({ ref }) => ref.compartment === 'content')
    if (!content) throw new Error('no key')
    const mine = await personKeyPair(telaah2.seed)
    const at = { table: 'aduan', column: 'sealed_reporter_key', rowId: aduanId }
    await db.aduan.update({
      where: { id: aduanId },
      data: { sealedReporterKey: await sealText(content, at, toBase64Url(mine.publicKey)) },
    })
    await expect(recuse(as(telaah2), { aduanId, ...once, reason: 'Sepupu saya.' })).rejects.toThrow('vault')
    await expect(
      handToTeam(as(admin2), { aduanId, ...once, timId: world.timB, reason: 'Keberatan.' }),
    ).rejects.toThrow('vault')
    expect(await db.keyWrap.count({ where: { aduanId, epoch: 2 } })).toBe(0)
  })
})

describe('the people who have the case', () => {
  const lost = async () => {
    const aduanId = await withTeam(world)
    done(await recuse(as(world.telaah2), { aduanId, ...once, reason: 'Sepupu saya.' }))
    return aduanId
  }

  it('read history and news in one piece, also those who come later', async () => {
    const { db, admin1, admin2, telaah3, pelapor1, ketua1 } = world
    const aduanId = await lost()
    done(await sendPesan(as(ketua1), { aduanId, ...once, text: 'Sesudah itu.' }))
    done(await handToTeam(as(admin1), { aduanId, ...once, timId: world.timB, reason: 'Keberatan.' }))
    for (const viewer of [admin1, admin2, pelapor1, telaah3]) {
      const opened = await openForDeclaration(db, viewer, aduanId, NOW)
      if (!opened) throw new Error(viewer.username)
      expect((await messagesOf(db, opened.keys, aduanId)).map(({ text }) => text)).toContain('Sesudah itu.')
      const events = await eventsOf(db, opened.keys, aduanId)
      expect(events.length).toBeGreaterThan(4)
      expect((await openReport(opened))?.report.ringkasan).toContain('Pungutan')
    }
  })

  it('open an identity that was sealed in an earlier epoch, under four eyes', async () => {
    const { db, admin1, admin2 } = world
    const aduanId = await lost()
    done(await requestIdentity(as(admin1), { aduanId, ...once, reason: 'Perlu dilindungi.' }))
    const { id: requestId } = await db.pembukaanIdentitas.findFirstOrThrow({ where: { aduanId } })
    done(await approveIdentity(as(admin2), { aduanId, ...once, requestId }))
    done(await recuse(as(world.telaah1), { aduanId, ...once, reason: 'Teman terlapor.' }))
    done(await openIdentity(as(admin1), { aduanId, ...once }))
    const opened = await openForDeclaration(db, admin1, aduanId, NOW)
    if (!opened) throw new Error('no case')
    const shown = await openIdentityNow(db, admin1, opened.keys, aduanId, NOW)
    expect(shown?.reporter.name).toBe('Nama pelapor1')
  })

  it('go on in a legacy case, whose reporter begins the next epoch with their next text', async () => {
    const { db, telaah2, ketua1, pelapor1 } = world
    const aduanId = await withTeam(world)
    await db.aduan.update({ where: { id: aduanId }, data: { sealedReporterKey: null } })
    const kept = await keysOf(aduanId, telaah2)
    done(await recuse(as(telaah2), { aduanId, ...once, reason: 'Sepupu saya.' }))
    done(await addCatatan(as(ketua1), { aduanId, ...once, text: 'Masih kunci lama.' }))
    const before = new Set((await valuesOf(aduanId)).map(({ sealed }) => String(sealed)))
    done(await sendPesan(as(pelapor1), { aduanId, ...once, text: 'Kabar baru.' }))
    done(await addCatatan(as(ketua1), { aduanId, ...once, text: 'Kunci baru.' }))
    const later = (await valuesOf(aduanId)).filter(({ sealed }) => !before.has(String(sealed)))
    expect(later.length).toBeGreaterThan(2)
    expect(await openedBy(kept, later)).toEqual([])
  })
})

it('an upload of staff that was in progress begins again, because the lost colleague knows its key', async () => {
  const { db, store, telaah1, telaah2 } = world
  const aduanId = await withTeam(world)
  const mine = { db, store, viewer: telaah1, now: NOW }
  const file = { name: 'rapat.txt', length: TEXT.length, sha256: null, note: '' }
  const begun = await beginUpload(mine, aduanId, file)
  if (begun.kind !== 'begun') throw new Error(begun.kind)
  const parts = () => fileOf('rapat.txt', TEXT).source
  done(await recuse(as(telaah2), { aduanId, ...once, reason: 'Sepupu saya.' }))
  expect((await appendUpload(mine, aduanId, begun.id, 0, parts())).kind).toBe('not-found')
  const again = await beginUpload(mine, aduanId, file)
  if (again.kind !== 'begun') throw new Error(again.kind)
  expect(await appendUpload(mine, aduanId, again.id, 0, parts())).toMatchObject({
    kind: 'appended',
    whole: true,
  })
})

it('a kode rahasia that gave its case to an account opens nothing that the account writes', async () => {
  const { db, pelapor2 } = world
  const { code, seed } = await newSecretCode()
  const holder = codeViewer(seed, new Uint8Array(32))
  const by = { db, viewer: holder, now: NOW }
  const begun = await beginDraft(by, () => answers({ identitas: 'anonim' }))
  if (begun.kind !== 'saved') throw new Error(begun.kind)
  const aduanId = begun.id
  done(await submitAduan(db, holder, aduanId, NOW))
  const kept = await keysOf(aduanId, holder)
  done(await adoptCase({ db, viewer: pelapor2, now: NOW }, { code }))
  const before = new Set((await valuesOf(aduanId)).map(({ sealed }) => String(sealed)))
  done(await sendPesan(as(pelapor2), { aduanId, ...once, text: 'Dari akun saya.' }))
  const later = (await valuesOf(aduanId)).filter(({ sealed }) => !before.has(String(sealed)))
  expect(later.length).toBeGreaterThan(1)
  expect(await openedBy(kept, later)).toEqual([])
  expect((await openedBy(await keysOf(aduanId, pelapor2), later)).length).toBe(later.length)
})

it('a key of an epoch that is over seals nothing, so that no door can forget to begin the next one', async () => {
  const { db, telaah2, admin2 } = world
  const aduanId = await withTeam(world)
  await db.keyWrap.deleteMany({ where: { aduanId, userId: telaah2.userId } })
  const opened = await openForDeclaration(db, admin2, aduanId, NOW)
  if (!opened) throw new Error('no case')
  const at = { table: 'pesan', column: 'sealed_body', rowId: aduanId }
  await expect(sealText(opened.keys.content, at, 'x')).rejects.toThrow('epoch that is over')
  expect((await openReport(opened))?.report.ringkasan).toContain('Pungutan')
})
