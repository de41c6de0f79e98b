import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasRecoder } from '@/lib/bukti/cleaning/recording'
import { addLampiran, noteLampiran } from '@/lib/bukti/commands'
import { examineNow } from '@/lib/bukti/examine-soon'
import { contentsOf } from '@/lib/kasus/bundle/contents'
import { indexCsv } from '@/lib/kasus/bundle/index-csv'
import { takeBundel } from '@/lib/kasus/bundle/take'
import { openCase } from '@/lib/kasus/case'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import { CORPUS } from '../corpus'
import { bmp, ics, tiffOfPages, vcf } from '../corpus/kinds'
import { old3gp, unknown3gp } from '../corpus/media'
import { docxParts, zip } from '../corpus/office'
import { lockedPdf } from '../corpus/pdf'
import { jpeg } from '../corpus/pictures'
import { markersIn } from '../corpus/search'
import { LONG, oneIn } from '../world/size'
import { fileOf, footprint, sent, withTeam } from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'

const python = ['/usr/bin/python3', 'python3'].find((name) => spawnSync(name, ['--version']).status === 0)

let world: World
let folder: string
beforeAll(async () => {
  world = await newWorld()
  folder = await mkdtemp(join(tmpdir(), 'wbs-bundel-'))
})
afterAll(async () => {
  await world.end()
  await rm(folder, { recursive: true, force: true })
})

const contextOf = (viewer: Viewer) => ({ db: world.db, store: world.store, viewer, now: MONDAY })

async function addUnseen(aduanId: string, name: string, content: Uint8Array, viewer: Viewer) {
  const added = await addLampiran(contextOf(viewer), aduanId, fileOf(name, content))
  if (added.kind !== 'added') throw new Error(JSON.stringify(added))
  return added.id
}

async function add(aduanId: string, name: string, content: Uint8Array, viewer: Viewer = world.pelapor1) {
  const id = await addUnseen(aduanId, name, content, viewer)
  await examineNow(contextOf(viewer), aduanId, id)
  return id
}

async function taken(viewer: Viewer, aduanId: string) {
  const bundel = await takeBundel({ db: world.db, store: world.store, viewer, now: MONDAY }, aduanId)
  if (bundel.kind !== 'taken') throw new Error(bundel.kind)
  return bundel
}

/** The output of a stream, and whether it ended properly. */
async function read(stream: ReadableStream<Uint8Array>): Promise<{ bytes: Buffer; whole: boolean }> {
  const chunks: Uint8Array[] = []
  try {
    for await (const chunk of stream) chunks.push(chunk)
    return { bytes: Buffer.concat(chunks), whole: true }
  } catch {
    return { bytes: Buffer.concat(chunks), whole: false }
  }
}

interface Unzipped {
  path: string
  sha256: string
  stored: boolean
  text: string | null
}

/** Opened by an independent program; null if that does not accept it as a complete archive. */
async function unzipped(bytes: Buffer): Promise<Unzipped[] | null> {
  const path = join(folder, `${Math.random()}.zip`)
  await writeFile(path, bytes)
  const { status, stdout } = spawnSync(python ?? '', [join(import.meta.dirname, 'unzipped.py'), path], {
    encoding: 'utf8',
  })
  return status === 0 ? (JSON.parse(stdout) as Unzipped[]) : null
}

/**
 * Kinds whose copy is of another kind than those of the corpus: drawn, of several pages, re-coded, bare text.
 */
async function furtherKinds() {
  const parts = await docxParts()
  const unknown = '<w:p><w:lain><w:r><w:t>Terlihat</w:t></w:r></w:lain></w:p><w:sectPr/>'
  const letter = String(parts['word/document.xml']).replace('<w:sectPr/>', unknown)
  return [
    { name: 'digambar.docx', make: () => zip({ ...parts, 'word/document.xml': letter }) },
    { name: 'halaman.tiff', make: tiffOfPages },
    { name: 'paint.bmp', make: () => bmp() },
    { name: 'acara.ics', make: () => Buffer.from(ics) },
    { name: 'kontak.vcf', make: () => Buffer.from(vcf) },
    { name: 'daftar.csv', make: () => Buffer.from('tanggal;jumlah\n27-11-2026;77000000\n') },
    ...((await hasRecoder()) ? [{ name: 'ponsel lama.3gp', make: old3gp }] : []),
  ]
}

describe.skipIf(!python)('a bundle (opened with Python)', () => {
  it('holds every clean copy with its hash, names missing ones with the reason, and contains no marker', async () => {
    const aduanId = await withTeam(world)
    const { pelapor1, telaah1 } = world
    const added: [Viewer, string][] = []
    const kinds = [...oneIn(3, CORPUS), ...(await furtherKinds())]
    for (const { name, make } of [
      ...kinds,
      { name: 'lama.3gp', make: unknown3gp },
      { name: 'terkunci.pdf', make: lockedPdf },
    ])
      added.push([pelapor1, await addUnseen(aduanId, name, await make(), pelapor1)])
    added.push([telaah1, await addUnseen(aduanId, 'catatan lapangan.jpg', await jpeg(), telaah1)])
    await Promise.all(added.map(([viewer, id]) => examineNow(contextOf(viewer), aduanId, id)))

    const { bytes, whole } = await read((await taken(world.telaah1, aduanId)).stream)
    expect(whole).toBe(true)
    const entries = (await unzipped(bytes)) ?? []
    const clean = await world.db.salinan.count({ where: { kind: 'BERSIH', lampiran: { aduanId } } })
    expect(clean).toBe(kinds.length + 1)
    expect(entries.filter((entry) => entry.path.startsWith('berkas/'))).toHaveLength(clean)
    expect(entries.every((entry) => entry.stored)).toBe(true)
    expect([...(await markersIn(bytes))]).toEqual([])

    const text = (path: string) => entries.find((entry) => entry.path === path)?.text ?? ''
    const sums = entries.filter((entry) => entry.path !== 'SHA256SUMS')
    expect(text('SHA256SUMS')).toBe(sums.map((entry) => `${entry.sha256}  ${entry.path}\n`).join(''))

    const view = (await openCase(world.db, world.telaah1, aduanId, MONDAY))?.view
    for (const { sha256 } of view?.files ?? []) {
      expect(text('indeks.html')).toContain(sha256)
      expect(text('indeks.csv')).toContain(sha256)
      expect(text('kronologi.txt')).toContain(sha256)
    }
    expect(text('indeks.html')).toMatch(/Tidak ada salinan aman: rekamannya ditulis dengan cara/)
    expect(text('indeks.html')).toContain('Tidak ada salinan aman: berkasnya terkunci kata sandi.')
    expect(text('indeks.html')).not.toMatch(/<script|javascript:|\son\w+=/i)
    expect(text('kronologi.txt')).toContain('Administrator meneruskan aduan kepada Tim Telaah.')
    for (const betraying of ['pelapor1', 'Nama pelapor1', world.pelapor1.userId])
      for (const entry of entries) expect(entry.text ?? '').not.toContain(betraying)
  })

  it('is an event of the case that only staff read, and records that each file was opened', async () => {
    const aduanId = await sent(world)
    const files = [await add(aduanId, 'satu.jpg', await jpeg()), await add(aduanId, 'dua.jpg', await jpeg())]
    await read((await taken(world.admin1, aduanId)).stream)
    const events = await world.db.peristiwa.findMany({ where: { aduanId }, orderBy: { seq: 'asc' } })
    expect(events.at(-1)).toMatchObject({ kind: 'bundelTaken', actorId: world.admin1.userId })
    const openings = await world.db.pembukaanLampiran.findMany({ where: { act: 'BUNDEL' } })
    expect(openings.filter((one) => files.includes(one.lampiranId)).map((one) => one.userId)).toEqual([
      world.admin1.userId,
      world.admin1.userId,
    ])
  })

  it('breaks off if a blob was replaced: the output is no archive, and the wrong file is not recorded as opened', async () => {
    const aduanId = await sent(world)
    const ids = [await add(aduanId, '1.jpg', await jpeg()), await add(aduanId, '2.jpg', await jpeg())]
    const [first, second] = await Promise.all(
      ids.map((lampiranId) => world.db.salinan.findFirstOrThrow({ where: { lampiranId, kind: 'BERSIH' } })),
    )
    await world.db.salinan.update({
      where: { id: second?.id ?? '' },
      data: { storageKey: `lampiran/${'y'.repeat(22)}` },
    })
    for await (const _ of world.store.read(first?.storageKey ?? '')) break
    await world.store.put(`lampiran/${'y'.repeat(22)}`, world.store.read(first?.storageKey ?? ''))
    const { bytes, whole } = await read((await taken(world.admin1, aduanId)).stream)
    expect(whole).toBe(false)
    expect(bytes.length).toBeGreaterThan(0)
    expect(await unzipped(bytes)).toBeNull()
    const openings = await world.db.pembukaanLampiran.findMany({ where: { lampiranId: { in: ids } } })
    expect(openings.map((one) => one.lampiranId)).toEqual([ids[0]])
  })

  it('breaks off if the right to the case ends on the way', async () => {
    const aduanId = await withTeam(world)
    for (const name of ['satu.jpg', 'dua.jpg']) await add(aduanId, name, await jpeg())
    const { stream } = await taken(world.telaah1, aduanId)
    await world.db.keyWrap.deleteMany({ where: { aduanId, userId: world.telaah1.userId } })
    expect((await read(stream)).whole).toBe(false)
  })

  it('gives files neutral names, shows remarks as typed, and runs none of them', async () => {
    const aduanId = await sent(world)
    const id = await add(aduanId, '=HYPERLINK("x").jpg', await jpeg())
    const context = { db: world.db, store: world.store, viewer: world.pelapor1, now: MONDAY }
    expect(await noteLampiran(context, aduanId, id, '<b>x</b>')).toBe('saved')
    await add(aduanId, 'SK rahman hidayat.jpg', await jpeg())
    const { stream, name } = await taken(world.admin1, aduanId)
    expect(name).toMatch(/^bundel-2026-[A-Z0-9-]+\.zip$/)
    const entries = (await unzipped((await read(stream)).bytes)) ?? []
    const text = (path: string) => entries.find((entry) => entry.path === path)?.text ?? ''
    for (const entry of entries) expect(`${entry.path} ${entry.text ?? ''}`).not.toMatch(/rahman|HYPERLINK/)
    expect(text('indeks.html')).toContain('&lt;b&gt;x&lt;/b&gt;')
    expect(entries.map((entry) => entry.path)).toEqual(
      expect.arrayContaining(['berkas/01-foto.jpg', 'berkas/02-foto.jpg']),
    )
  })
})

it.each(['=1', '+1', '-1', '@x', '\t=1', ' =1', '|x'])(
  'a cell that starts like a formula (%j) is text',
  async (note) => {
    const aduanId = await sent(world)
    const view = (await openCase(world.db, world.admin1, aduanId, MONDAY))?.view
    if (!view) throw new Error('not opened')
    const contents = contentsOf(view, [], 'Petugas', MONDAY)
    const file = {
      id: '',
      number: 1,
      name: note,
      note,
      from: 'pelapor' as const,
      onDate: MONDAY.toISOString().slice(0, 10) as typeof view.today,
      sha256Original: '',
      copy: null,
      missing: null,
      differences: [],
    }
    expect(indexCsv({ ...contents, files: [file] })).toContain(`"'${note}"`)
  },
)

it('does not exist for the reporter, another team, and an unknown id; nothing is recorded', async () => {
  const aduanId = await withTeam(world)
  await add(aduanId, 'satu.jpg', await jpeg())
  const before = await footprint(world, aduanId)
  for (const person of ['pelapor1', 'pelapor2', 'telaah3'] as const) {
    const result = await takeBundel(
      { db: world.db, store: world.store, viewer: world[person], now: MONDAY },
      aduanId,
    )
    expect(['refused', 'not-found']).toContain(result.kind)
  }
  const unknown = '00000000-0000-4000-8000-000000000000'
  const context = { db: world.db, store: world.store, viewer: world.admin1, now: MONDAY }
  expect(await takeBundel(context, unknown)).toEqual({ kind: 'not-found' })
  expect(await footprint(world, aduanId)).toBe(before)
  expect(await world.db.pembukaanLampiran.count({ where: { lampiran: { aduanId } } })).toBe(0)
})

const FILES = 4
const FILE_BYTES = 15 * 1024 * 1024
const MOST_HELD = 8 * 1024 * 1024

it(`needs no more memory than a few pieces for ${FILES} files of 15 MB`, { tags: [LONG] }, async () => {
  const aduanId = await sent(world)
  for (let number = 0; number < FILES; number += 1)
    await add(aduanId, `rekaman ${number}.wav`, wav(FILE_BYTES))
  const { stream } = await taken(world.admin1, aduanId)
  const before = await held()
  let [peak, length, looked] = [0, 0, 0]
  for await (const chunk of stream) {
    length += chunk.length
    if (length < looked) continue
    looked = length + 4 * 1024 * 1024
    peak = Math.max(peak, (await held(before + MOST_HELD)) - before)
  }
  expect(length).toBeGreaterThan(FILES * FILE_BYTES)
  expect(peak).toBeLessThan(MOST_HELD)
})

/**
 * Bytes still held. The garbage collector releases buffers in the background and counts them only in a later
 * round, which can take long on a busy machine: collect again while there seem to be more than `enough`.
 */
async function held(enough = 0): Promise<number> {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc')
  let bytes = Number.POSITIVE_INFINITY
  for (let round = 0; round < 4 && bytes > enough; round += 1) {
    collect()
    bytes = Math.min(bytes, process.memoryUsage().arrayBuffers)
    await setImmediate()
  }
  return bytes
}

/** Silence of this many bytes, 16 bit at 48 kHz. */
function wav(length: number): Buffer {
  const head = Buffer.alloc(44)
  head.write('RIFF')
  head.writeUInt32LE(length + 36, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(48_000, 24)
  head.writeUInt32LE(96_000, 28)
  head.writeUInt16LE(2, 32)
  head.writeUInt16LE(16, 34)
  head.write('data', 36)
  head.writeUInt32LE(length, 40)
  return Buffer.concat([head, Buffer.alloc(length)])
}
