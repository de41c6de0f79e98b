import { afterAll, beforeAll, expect, it } from 'vitest'
import { addLampiran, noteLampiran } from '@/lib/bukti/commands'
import { examineNow } from '@/lib/bukti/examine-soon'
import { openingsOfCase, openingsOfFile, recordOpening } from '@/lib/bukti/openings'
import { caseFiles } from '@/lib/bukti/queries'
import { createDraft } from '@/lib/lapor/commands/draft'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import { jpeg } from '../corpus/pictures'
import { answers } from '../fixtures/aduan'
import { fileOf, sent, withTeam } from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

const contextOf = (viewer: Viewer) => ({ db: world.db, store: world.store, viewer, now: MONDAY })

async function add(viewer: Viewer, aduanId: string, name = 'foto.jpg'): Promise<string> {
  const added = await addLampiran(contextOf(viewer), aduanId, fileOf(name, await jpeg()))
  if (added.kind !== 'added') throw new Error(JSON.stringify(added))
  return added.id
}

const draftOf = (viewer: World['pelapor1']) => createDraft({ db: world.db, viewer, now: MONDAY }, answers())

async function onlyFile(viewer: Viewer, aduanId: string) {
  const [file] = (await caseFiles(world.db, viewer, aduanId))?.files ?? []
  if (!file) throw new Error('no file')
  return file
}

it('a remark saved during the examination keeps the findings, and the findings keep the remark', async () => {
  const aduanId = await draftOf(world.pelapor1)
  const id = await add(world.pelapor1, aduanId)
  const remark = async () => {
    for (let n = 1; n <= 20; n += 1) {
      await noteLampiran(contextOf(world.pelapor1), aduanId, id, `Catatan ${n}`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  await Promise.all([examineNow(contextOf(world.pelapor1), aduanId, id), remark()])
  const file = await onlyFile(world.pelapor1, aduanId)
  expect(file).toMatchObject({ note: 'Catatan 20', findings: expect.arrayContaining(['lokasi']) })
})

it('a sent file takes one remark, from its sender', async () => {
  const aduanId = await withTeam(world)
  const id = await add(world.telaah1, aduanId)
  const note = (viewer: Viewer, text: string) => noteLampiran(contextOf(viewer), aduanId, id, text)
  for (const person of [world.pelapor1, world.pelapor2, world.admin1, world.telaah3])
    expect(await note(person, 'Bukan dari saya')).toBe('not-found')
  expect(await note(world.telaah1, 'Dari lapangan')).toBe('saved')
  expect(await note(world.telaah1, 'Diubah kemudian')).toBe('not-found')
  expect(await noteLampiran(contextOf(world.telaah1), aduanId, 'x', 'Tidak ada')).toBe('not-found')
  expect((await onlyFile(world.pelapor1, aduanId)).note).toBe('Dari lapangan')
})

it('files of a case are there for those named for it, and of a draft only for its reporter', async () => {
  const draftId = await draftOf(world.pelapor1)
  await add(world.pelapor1, draftId)
  expect(await caseFiles(world.db, world.pelapor1, draftId)).toMatchObject({ draft: true })
  for (const person of [world.pelapor2, world.admin1, world.telaah1])
    expect(await caseFiles(world.db, person, draftId)).toBeNull()

  const aduanId = await sent(world)
  expect(await caseFiles(world.db, world.admin1, aduanId)).toMatchObject({ draft: false })
  for (const person of [world.pelapor2, world.telaah1, world.telaah3])
    expect(await caseFiles(world.db, person, aduanId)).toBeNull()
  expect(await caseFiles(world.db, world.admin1, 'x')).toBeNull()
})

it('the list of files is sorted by day and name', async () => {
  const aduanId = await draftOf(world.pelapor1)
  for (const name of ['foto-10.jpg', 'foto-2.jpg', 'Denah.jpg']) await add(world.pelapor1, aduanId, name)
  const files = (await caseFiles(world.db, world.pelapor1, aduanId))?.files ?? []
  expect(files.map((file) => file.name)).toEqual(['Denah.jpg', 'foto-2.jpg', 'foto-10.jpg'])
})

it("views are recorded: a thumbnail once a day, a page once in five minutes, a reporter's never", async () => {
  const aduanId = await withTeam(world)
  const id = await add(world.pelapor1, aduanId)
  const open = (viewer: Viewer, act: 'DAFTAR' | 'LIHAT', minutes: number) =>
    recordOpening(world.db, viewer, id, act, new Date(MONDAY.getTime() + minutes * 60_000))
  for (const minutes of [0, 6, 600]) {
    await open(world.admin1, 'DAFTAR', minutes)
    await open(world.admin1, 'LIHAT', minutes)
    await open(world.admin1, 'LIHAT', minutes + 1)
    await open(world.pelapor1, 'LIHAT', minutes)
  }
  const acts = (await openingsOfFile(world.db, id)).map((opening) => opening.act)
  expect([...acts].sort()).toEqual(['DAFTAR', 'LIHAT', 'LIHAT', 'LIHAT'])
  expect((await openingsOfCase(world.db, aduanId)).map((opening) => opening.act)).toEqual([
    'LIHAT',
    'LIHAT',
    'LIHAT',
  ])
})
