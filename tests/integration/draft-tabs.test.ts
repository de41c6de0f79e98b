import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownDraft } from '@/lib/kasus/own-cases'
import { beginDraft, createDraft, type PageSave, saveDraft } from '@/lib/lapor/commands/draft'
import { noAnswers } from '@/lib/lapor/form/answers'
import { MONDAY, newWorld, type World } from '../world/world'

const PAGE = 4
const tab = (name: string, save: number, known = ''): PageSave => ({ page: PAGE, tab: name, save, known })

describe('a page of a draft that is open in two tabs', () => {
  let world: World
  beforeAll(async () => {
    world = await newWorld()
  })
  afterAll(() => world.end())

  const context = () => ({ db: world.db, viewer: world.pelapor1, now: MONDAY })
  const begun = (by: PageSave) => createDraft(context(), { ...noAnswers, kronologi: 'awal' }, by)
  const write = (id: string, kronologi: string, by: PageSave) =>
    saveDraft(context(), id, (answers) => ({ ...answers, kronologi }), by)
  const stored = async (id: string) => {
    const draft = await ownDraft(world.db, world.pelapor1, id)
    return [draft?.answers.kronologi, draft?.version(PAGE)]
  }

  it.each([
    ['the next save of the same tab', tab('satu', 2), 'saved', ['baru', 'satu.2']],
    ['a late save of the same tab', tab('satu', 0), 'saved', ['awal', 'satu.1']],
    ['a tab that read the stored version', tab('dua', 1, 'satu.1'), 'saved', ['baru', 'dua.1']],
    ['a tab that read an older version', tab('dua', 1, 'satu.0'), 'elsewhere', ['awal', 'satu.1']],
    ['a tab that read the page before its first save', tab('dua', 1), 'elsewhere', ['awal', 'satu.1']],
  ])('%s', async (_, by, kind, left) => {
    const id = await begun(tab('satu', 1))
    expect((await write(id, 'baru', by)).kind).toBe(kind)
    expect(await stored(id)).toEqual(left)
  })

  it('takes the same text from an older tab: nothing is overwritten by it', async () => {
    const id = await begun(tab('satu', 1))
    expect((await write(id, 'awal', tab('dua', 1))).kind).toBe('saved')
  })

  it('tells the stored version, with which a second press overwrites knowingly', async () => {
    const id = await begun(tab('satu', 1))
    const refused = await write(id, 'punya dua', tab('dua', 1))
    expect(refused).toEqual({ kind: 'elsewhere', version: 'satu.1' })
    expect((await write(id, 'punya dua', tab('dua', 2, 'satu.1'))).kind).toBe('saved')
    expect(await stored(id)).toEqual(['punya dua', 'dua.2'])
  })

  it('does not hold up another page of the same draft', async () => {
    const id = await begun(tab('satu', 1))
    const other = { page: 1, tab: 'dua', save: 1, known: '' }
    const saved = await saveDraft(context(), id, (answers) => ({ ...answers, ringkasan: 'lain' }), other)
    expect(saved.kind).toBe('saved')
    expect(await stored(id)).toEqual(['awal', 'satu.1'])
  })

  describe('before it knows its draft, a tab', () => {
    const first = (by: PageSave, viewer = world.pelapor1) =>
      beginDraft({ ...context(), viewer }, (answers) => ({ ...answers, kronologi: 'awal' }), by)

    it('that is saved twice begins one draft', async () => {
      const before = await world.db.aduan.count()
      const one = await first(tab('halaman-satu', 1))
      expect(await first(tab('halaman-satu', 2))).toEqual(one)
      expect(await world.db.aduan.count()).toBe(before + 1)
    })

    it('that is saved twice at once begins one draft', async () => {
      const before = await world.db.aduan.count()
      const both = await Promise.all([first(tab('halaman-dua', 1)), first(tab('halaman-dua', 2))])
      expect(new Set(both.map(({ id }) => id)).size).toBe(1)
      expect(await world.db.aduan.count()).toBe(before + 1)
    })

    it('begins another one than another tab or another person', async () => {
      const ids = [
        await first(tab('halaman-tiga', 1)),
        await first(tab('halaman-empat', 1)),
        await first(tab('halaman-tiga', 1), world.pelapor2),
      ].map(({ id }) => id)
      expect(new Set(ids).size).toBe(3)
    })
  })
})
