import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkJawaban, proposeJawaban, saveJawaban } from '@/lib/jawaban/commands'
import { draftDetail } from '@/lib/jawaban/draft-view'
import { notificationsOf } from '@/lib/kabar/queries'
import { openCase } from '@/lib/kasus/case'
import { openProfile, sealProfile } from '@/lib/platform/session/profile'
import { askOffice } from '@/lib/telaah/instansi-commands'
import { done, drafted, jawaban, once, withTeam } from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'

// One door (docs/design/domain.md). The attacker is a member of the team who wants to know who wrote the
// aduan, or who sends what the reporter wrote to the office that was reported.

let world: World
let aduanId: string
const now = MONDAY
const NAME = 'Siti Rahmawati'
/** Colleagues among whom the reporter is; none stands in the case. */
const COLLEAGUES =
  `Bakhtiar Wahyuningsih Tambrin Burhanuddin Syahrani Hairunnisa Zulkifli Nordiansyah Fathurrahman
  Mahrita Jumiati Supiani Rusdiansyah Hamdanah Khairiyah Masliani Rahmawati Gazali Noorlaila Sabran Hilmiyati
  Asransyah Marfuah`.split(/\s+/)
beforeAll(async () => {
  world = await newWorld()
  const { userId } = world.pelapor1
  const { sealedProfile } = await world.db.user.findUniqueOrThrow({ where: { id: userId } })
  const profile = { ...(await openProfile(userId, sealedProfile)), name: NAME, phone: '0812-3456-7890' }
  await world.db.user.update({
    where: { id: userId },
    data: { sealedProfile: await sealProfile(userId, profile) },
  })
  aduanId = await drafted(world)
})
afterAll(() => world.end())

let revision = 1
/** What a member of the team reads after the check of a draft with these sections. */
async function checked(change: Partial<typeof jawaban>, at = now) {
  const context = { db: world.db, viewer: world.telaah1, now: at }
  done(await saveJawaban(context, { aduanId, ...once, revision, body: { ...jawaban, ...change } }))
  revision += 1
  const result = await checkJawaban(context, { aduanId, ...once, reasons: new Map() })
  const opened = await openCase(world.db, world.telaah1, aduanId, at)
  const draft = opened && (await draftDetail(world.db, opened.keys, aduanId, 'answer', world.telaah1))
  return { result, leaks: draft?.review?.leaks ?? [] }
}

const hitsOf = (id: string) => world.db.peristiwa.count({ where: { aduanId: id, kind: 'leakFound' } })
const days = (count: number) => new Date(now.getTime() + count * 25 * 3_600_000)

describe('guesses in a draft', () => {
  it('which of 23 names is the reporter’s: nothing is compared', async () => {
    const { leaks } = await checked({ uraianHasil: `Kami bicara dengan ${COLLEAGUES.join(', ')}.` })
    expect(JSON.stringify(leaks)).not.toContain('Rahmawati')
    expect(leaks.map(({ kind }) => kind)).toEqual(['banyakNama'])
    expect(await hitsOf(aduanId)).toBe(0)
  })

  it('which of three: that the section holds something, no word, and the ketua and administrators are told', async () => {
    const { leaks } = await checked(
      { uraianHasil: 'Menurut Bakhtiar, Rahmawati, Tambrin, hal itu benar.' },
      days(1),
    )
    expect(leaks).toEqual([{ section: 'uraianHasil', kind: 'pelapor', match: '', before: '', after: '' }])
    expect(await hitsOf(aduanId)).toBe(1)
    for (const viewer of [world.ketua1, world.admin1]) {
      const told = await notificationsOf(world.db, viewer)
      expect(told.filter((one) => one.kind === 'leakFound' && one.aduanId === aduanId)).toHaveLength(1)
    }
  })

  it('in which of two sections: one is named', async () => {
    const change = {
      diterima: 'Menurut Rahmawati hal itu benar adanya.',
      langkah: 'Rahmawati diminta hadir pada rapat.',
    }
    const { leaks } = await checked(change, days(2))
    expect(leaks.filter(({ kind }) => kind === 'pelapor').map(({ section }) => section)).toEqual(['diterima'])
  })

  it('by asking for approval without a check: it is recorded and counted as one', async () => {
    const context = { db: world.db, viewer: world.telaah1, now: days(3) }
    const body = { ...jawaban, uraianHasil: 'Menurut Rahmawati hal itu benar adanya.' }
    done(await saveJawaban(context, { aduanId, ...once, revision, body }))
    revision += 1
    const before = await hitsOf(aduanId)
    for (let turn = 0; turn < 6; turn += 1)
      expect((await proposeJawaban(context, { aduanId, ...once })).kind).toBe('refused')
    expect(await hitsOf(aduanId)).toBe(before + 5)
  })

  it.each([
    'Hubungi +62 (0)812-3456-7890 untuk jelasnya.',
    'Hubungi 0812/3456/7890 untuk jelasnya.',
    'Hubungi nol delapan satu dua, 3456 7890, untuk jelasnya.',
    'Menurut Rahmàwati hal itu benar adanya.',
    'Menurut R a h m a w a t i hal itu benar adanya.',
    'Menurut R4hmawati hal itu benar adanya.',
  ])('written otherwise is found: %s', async (uraianHasil) => {
    const day = 10 + revision
    const { leaks } = await checked({ uraianHasil }, days(day))
    expect(leaks.map(({ kind }) => kind)).toContain('pelapor')
  })
})

describe('a question to the office that was reported', () => {
  const ask = async (question: string, reason = '') => {
    const id = await withTeam(world)
    const context = { db: world.db, viewer: world.telaah1, now }
    const result = await askOffice(context, {
      aduanId: id,
      ...once,
      office: 'Dinas',
      question,
      days: 10,
      reason,
    })
    return { id, result, links: await world.db.permintaanInstansi.count({ where: { aduanId: id } }) }
  }

  it.each([
    ['the reporter’s name', `Apakah ${NAME} bekerja di loket?`, 1],
    ['their phone', 'Nomor siapa 0812/3456/7890 itu?', 1],
    [
      'their sentence',
      'Benarkah setiap pemohon diminta membayar lima puluh ribu rupiah tanpa karcis apa pun?',
      0,
    ],
  ])('with %s makes no link, whatever the reason', async (_, question, hits) => {
    const { id, result, links } = await ask(question, 'Memang harus ditanyakan.')
    expect(result.kind).toBe('held')
    expect(links).toBe(0)
    expect(await hitsOf(id)).toBe(hits)
    expect(JSON.stringify(result)).not.toContain('Rahmawati')
  })

  it('with an amount of the report asks for a reason', async () => {
    expect(await ask('Berapa karcis seharga Rp50.000 dicetak?')).toMatchObject({
      result: { kind: 'held' },
      links: 0,
    })
    expect(await ask('Berapa karcis seharga Rp50.000 dicetak?', 'Tarif ini umum.')).toMatchObject({
      result: { kind: 'asked' },
      links: 1,
    })
  })

  it('that says nothing of the case is made', async () => {
    expect(await ask('Berapa karcis yang dicetak bulan Mei?')).toMatchObject({
      result: { kind: 'asked' },
      links: 1,
    })
  })
})
