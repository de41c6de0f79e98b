import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasDeclared } from '@/lib/aduan/declaration'
import { openForDeclaration, openHead } from '@/lib/aduan/read/case-head'
import { addLampiran, noteLampiran } from '@/lib/bukti/commands'
import { caseFiles, findLampiran } from '@/lib/bukti/queries'
import { takeBundel } from '@/lib/kasus/bundle/take'
import { openCase } from '@/lib/kasus/case'
import { letterOf } from '@/lib/naskah/letter/view'
import { addBerkas, openBerkas } from '@/lib/telaah/berkas'
import { declareRelation } from '@/lib/telaah/hubungan-commands'
import { answered, done, fileOf, footprint, forwarded, once } from '../../world/steps'
import { MONDAY, newWorld, type World } from '../../world/world'

// The declaration of relation is a right to read, not a page (docs/design/domain.md), through every route.

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

type Member = 'telaah1' | 'telaah2' | 'ketua1'
const as = (person: Member | 'pelapor1') => ({
  db: world.db,
  store: world.store,
  viewer: world[person],
  now: MONDAY,
})
const declared = (aduanId: string, person: Member) => hasDeclared(world.db, aduanId, world[person].userId)
const pdf = () => fileOf('kwitansi.pdf', Buffer.from('%PDF-1.4 x'))

/** An answered case with a file of the reporter and one of the team, which only telaah1 has worked on. */
async function worked() {
  const aduanId = await answered(world)
  const added = await addLampiran(as('pelapor1'), aduanId, pdf())
  const lampiranId = added.kind === 'added' ? added.id : ''
  await world.db.lampiran.update({ where: { id: lampiranId }, data: { status: 'SIAP' } })
  const letter = await world.db.jawaban.findFirstOrThrow({ where: { aduanId, status: 'TERBIT' } })
  await world.db.pernyataanHubungan.deleteMany({ where: { aduanId, userId: { not: world.telaah1.userId } } })
  return { aduanId, lampiranId, jawabanId: letter.id }
}

/** Every route to the contents of a case, and whether it returned something. */
const WAYS: [
  way: string,
  ask: (person: Member, of: Awaited<ReturnType<typeof worked>>) => Promise<boolean>,
][] = [
  [
    'its head',
    async (person, { aduanId }) => (await openHead(world.db, world[person], aduanId, MONDAY)) !== null,
  ],
  [
    'the report and all parts',
    async (person, { aduanId }) => (await openCase(world.db, world[person], aduanId, MONDAY)) !== null,
  ],
  ['its files', async (person, { aduanId }) => (await caseFiles(world.db, world[person], aduanId)) !== null],
  [
    'one file',
    async (person, { aduanId, lampiranId }) =>
      (await findLampiran(world.db, world[person], aduanId, lampiranId)) !== null,
  ],
  ['the bundle', async (person, { aduanId }) => (await takeBundel(as(person), aduanId)).kind === 'taken'],
  [
    'the letter',
    async (person, { aduanId, jawabanId }) =>
      (await letterOf(world.db, world[person], aduanId, jawabanId, MONDAY)) !== null,
  ],
]

describe.each(['telaah2', 'ketua1'] as const)('%s of the team, who has not declared', (person) => {
  it.each(WAYS)(
    'does not get %s and leaves no trace before declaring, and gets it afterwards',
    async (_way, ask) => {
      const of = await worked()
      const before = await footprint(world, of.aduanId)
      expect(await ask(person, of)).toBe(false)
      expect(await footprint(world, of.aduanId)).toBe(before)
      expect(await declared(of.aduanId, person)).toBe(false)
      done(await declareRelation(as(person), { aduanId: of.aduanId, ...once }))
      expect(await ask(person, of)).toBe(true)
    },
  )

  it('can add no file and no remark', async () => {
    const { aduanId, lampiranId } = await worked()
    const before = await footprint(world, aduanId)
    expect((await addLampiran(as(person), aduanId, pdf())).kind).not.toBe('added')
    const bytes = { source: pdf().source, name: 'kunjungan.pdf', isComplete: () => true }
    expect((await addBerkas(as(person), aduanId, bytes)).kind).toBe('not-found')
    expect(await noteLampiran(as(person), aduanId, lampiranId, 'x')).toBe('not-found')
    const unknown = { aduanId, berkasId: lampiranId, now: MONDAY }
    expect(await openBerkas(world.db, world.store, world[person], unknown)).toBeNull()
    expect(await footprint(world, aduanId)).toBe(before)
  })

  it('is asked for the declaration', async () => {
    const { aduanId } = await worked()
    const opened = await openForDeclaration(world.db, world[person], aduanId, MONDAY)
    expect(opened?.mayRead).toBe(false)
  })
})

describe('a case that no team has accepted yet', () => {
  it('may be read by the whole team, which has to decide about it', async () => {
    const aduanId = await forwarded(world)
    expect(await openCase(world.db, world.telaah2, aduanId, MONDAY)).not.toBeNull()
  })

  it('a file added by a member is an act: it records their declaration', async () => {
    const aduanId = await forwarded(world)
    expect((await addLampiran(as('telaah2'), aduanId, pdf())).kind).toBe('added')
    expect(await declared(aduanId, 'telaah2')).toBe(true)
  })

  it('a refused file records nothing', async () => {
    const aduanId = await forwarded(world)
    const before = await footprint(world, aduanId)
    const empty = fileOf('kosong.pdf', Buffer.alloc(0))
    expect((await addLampiran(as('telaah2'), aduanId, empty)).kind).not.toBe('added')
    expect(await declared(aduanId, 'telaah2')).toBe(false)
    expect(await footprint(world, aduanId)).toBe(before)
  })
})
