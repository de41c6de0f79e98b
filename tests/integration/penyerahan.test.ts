import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addLampiran } from '@/lib/bukti/commands'
import { examineNow } from '@/lib/bukti/examine-soon'
import { approveHandover, rejectHandover, requestHandover } from '@/lib/kasus/hand-over/commands'
import { consentIdentity, withdrawConsent } from '@/lib/kasus/hand-over/consent'
import { takeHandover } from '@/lib/kasus/hand-over/take'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import { startSha256 } from '@/lib/vault/digest'
import { jpeg } from '../corpus/pictures'
import { markersIn } from '../corpus/search'
import { readPdf } from '../pdf'
import { answered, done, fileOf, handoverApproved, handoverAsked, jawaban, once, sent } from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'

let world: World
let folder: string
beforeAll(async () => {
  world = await newWorld()
  folder = await mkdtemp(join(tmpdir(), 'wbs-serah-'))
})
afterAll(async () => {
  await world.end()
  await rm(folder, { recursive: true, force: true })
})

const by = (viewer: Viewer, now = MONDAY) => ({ db: world.db, viewer, now })
const take = (viewer: Viewer, aduanId: string, now = MONDAY) =>
  takeHandover({ db: world.db, store: world.store, viewer, now }, aduanId)

/** The archive's files by their path. */
async function unpacked(viewer: Viewer, aduanId: string): Promise<Map<string, Uint8Array>> {
  const file = await take(viewer, aduanId)
  if (file.kind !== 'taken') throw new Error(file.kind)
  const chunks: Uint8Array[] = []
  for await (const chunk of file.stream) chunks.push(chunk)
  const reader = new ZipReader(new Uint8ArrayReader(new Uint8Array(Buffer.concat(chunks))))
  const files = new Map<string, Uint8Array>()
  for (const entry of await reader.getEntries())
    if (!entry.directory) files.set(entry.filename, await entry.getData(new Uint8ArrayWriter()))
  return files
}

async function approved(aduanId: string): Promise<string> {
  const body = { recipient: 'Polda Kalimantan Selatan', letter: 'B/12/XI/2026', reason: 'Ada unsur pidana.' }
  done(await requestHandover(by(world.admin1), { aduanId, ...once, body }))
  done(await approveHandover(by(world.ketua1), { aduanId, ...once, remark: '' }))
  return aduanId
}

describe('a case file for law enforcement', () => {
  it('is one tagged PDF with contents, both approvals, hashes and answers, beside the files it lists', async () => {
    const aduanId = await answered(world)
    const context = { db: world.db, store: world.store, viewer: world.pelapor1, now: MONDAY }
    const added = await addLampiran(context, aduanId, fileOf('kuitansi.jpg', await jpeg()))
    if (added.kind !== 'added') throw new Error(JSON.stringify(added))
    await examineNow(context, aduanId, added.id)
    await approved(aduanId)
    const files = await unpacked(world.admin1, aduanId)
    const pdf = await readPdf(files.get('berkas-kasus.pdf') ?? new Uint8Array())
    for (const words of [
      'RAHASIA',
      'Daftar isi',
      'Polda Kalimantan Selatan',
      'Petugas admin1',
      'Petugas ketua1',
      'Setiap pemohon diminta membayar',
      'Administrator meneruskan aduan kepada Tim Telaah.',
      jawaban.uraianHasil,
      'berkas/01-foto.jpg',
      'Identitas pelapor tidak disertakan',
    ])
      expect(pdf.text).toContain(words)
    expect(pdf.tags).toContain('Document > TOC > TOCI')
    expect(pdf.tags.filter((tag) => tag === 'Document > H2')).toHaveLength(8)
    const copy = [...files].find(([path]) => path.startsWith('berkas/'))
    const hash = startSha256()
    hash.add(copy?.[1] ?? new Uint8Array())
    expect(pdf.text.replaceAll(' ', '')).toContain(hash.end().hex)
    const sums = Buffer.from(files.get('SHA256SUMS') ?? '').toString()
    expect(sums).toContain('  berkas-kasus.pdf\n')
    for (const betraying of ['Nama pelapor1', world.pelapor1.userId])
      for (const content of files.values()) {
        expect(Buffer.from(content).includes(betraying)).toBe(false)
        expect([...(await markersIn(Buffer.from(content)))]).toEqual([])
      }
    expect(pdf.text).not.toContain('Nama pelapor1')
    const kinds = await world.db.peristiwa.findMany({
      where: { aduanId },
      orderBy: { seq: 'asc' },
      select: { kind: true, actorId: true },
    })
    expect(kinds.slice(-3)).toEqual([
      { kind: 'handoverRequested', actorId: world.admin1.userId },
      { kind: 'handoverApproved', actorId: world.ketua1.userId },
      { kind: 'handoverTaken', actorId: world.admin1.userId },
    ])
  })

  it("contains the reporter's identity only with their recorded consent, and not after its withdrawal", async () => {
    const aduanId = await sent(world, world.pelapor1, { identitas: 'terbuka' })
    const body = { recipient: 'Kejaksaan', letter: '', reason: 'Diminta.' }
    const reporter = { db: world.db, viewer: world.pelapor1, now: MONDAY }
    const text = async () => {
      done(await requestHandover(by(world.admin1), { aduanId, ...once, body }))
      done(await approveHandover(by(world.admin2), { aduanId, ...once, remark: '' }))
      return (
        await readPdf((await unpacked(world.admin1, aduanId)).get('berkas-kasus.pdf') ?? new Uint8Array())
      ).text
    }
    expect(await text()).not.toContain('Nama pelapor1')
    done(await consentIdentity(reporter, { aduanId, ...once }))
    expect(await text()).toContain('Nama pelapor1')
    done(await withdrawConsent(reporter, { aduanId, ...once }))
    expect(await text()).not.toContain('Nama pelapor1')
  })

  it("is given only after a second person's approval, only to the requester, and only for a day", async () => {
    const aduanId = await handoverAsked(world)
    expect(await take(world.admin1, aduanId)).toEqual({ kind: 'refused' })
    expect(await approveHandover(by(world.admin1), { aduanId, ...once, remark: '' })).toMatchObject({
      kind: 'refused',
    })
    done(await rejectHandover(by(world.ketua1), { aduanId, ...once, remark: 'Belum perlu.' }))
    expect(await take(world.admin1, aduanId)).toEqual({ kind: 'refused' })

    const later = await handoverApproved(world)
    for (const person of ['ketua1', 'admin2', 'telaah1'] as const)
      expect(await take(world[person], later), person).toEqual({ kind: 'refused' })
    for (const person of ['pelapor2', 'telaah3'] as const)
      expect(await take(world[person], later), person).toEqual({ kind: 'not-found' })
    expect(await take(world.admin1, later, new Date(MONDAY.getTime() + 24 * 3600_000))).toEqual({
      kind: 'refused',
    })
    expect(await world.db.peristiwa.count({ where: { aduanId: later, kind: 'handoverTaken' } })).toBe(0)
    const twice = [await take(world.admin1, later), await take(world.admin1, later)]
    expect(twice.map(({ kind }) => kind)).toEqual(['taken', 'taken'])
    expect(await world.db.peristiwa.count({ where: { aduanId: later, kind: 'handoverTaken' } })).toBe(2)
  })
})
