import { afterAll, beforeAll, expect, it } from 'vitest'
import { addLampiran } from '@/lib/bukti/commands'
import { examineNow } from '@/lib/bukti/examine-soon'
import { caseFiles, openLampiran } from '@/lib/bukti/queries'
import { isRendition } from '@/lib/bukti/views'
import { example } from '../corpus'
import { markersIn } from '../corpus/search'
import { fileOf, sent } from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

const context = () => ({ db: world.db, store: world.store, viewer: world.pelapor1, now: MONDAY })

/** A file of the corpus, sent and examined, with what the reporter's page shows of it. */
async function examined(name: string) {
  const aduanId = await sent(world)
  const added = await addLampiran(context(), aduanId, fileOf(name, Buffer.from(await example(name).make())))
  if (added.kind !== 'added') throw new Error(JSON.stringify(added))
  await examineNow(context(), aduanId, added.id)
  const file = (await caseFiles(world.db, world.pelapor1, aduanId))?.files.find(({ id }) => id === added.id)
  const kinds = await world.db.salinan.findMany({ where: { lampiranId: added.id }, select: { kind: true } })
  return { aduanId, id: added.id, file, kinds: kinds.map(({ kind }) => kind).sort() }
}

async function bytesOf(aduanId: string, lampiranId: string, kind: 'PRATINJAU' | 'BERSIH') {
  const opened = await openLampiran(world.db, world.store, world.pelapor1, { aduanId, lampiranId }, [kind])
  if (opened.kind !== 'open') throw new Error(opened.kind)
  const chunks: Uint8Array[] = []
  for await (const chunk of opened.bytes()) chunks.push(chunk)
  return Buffer.concat(chunks)
}

it.each(['surat.docx', 'daftar.xlsx'])(
  '%s keeps its kind, and can be looked at without LibreOffice',
  async (name) => {
    const { aduanId, id, file, kinds } = await examined(name)
    expect(kinds).toEqual(['ASLI', 'BERSIH', 'PRATINJAU'])
    expect(file?.pages).toBeGreaterThan(0)
    expect(file && isRendition(file)).toBe(true)
    const preview = await bytesOf(aduanId, id, 'PRATINJAU')
    expect(preview.subarray(0, 5).toString()).toBe('%PDF-')
    expect([...(await markersIn(preview))]).toEqual([])
  },
)

it('slides are handed out as drawn pages, and that is told', async () => {
  const { aduanId, id, file, kinds } = await examined('salindia.pptx')
  expect(kinds).toEqual(['ASLI', 'BERSIH'])
  expect(file).toMatchObject({ noCleanCopy: null, pages: 1, clean: { type: 'application/pdf' } })
  expect(file?.differences).toContainEqual({ what: 'laid-out', count: 1 })
  expect(file && isRendition(file)).toBe(false)
  expect((await bytesOf(aduanId, id, 'BERSIH')).subarray(0, 5).toString()).toBe('%PDF-')
})
