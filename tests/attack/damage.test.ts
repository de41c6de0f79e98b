import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openCase } from '@/lib/kasus/case'
import { ownCases } from '@/lib/kasus/own-cases'
import { createDraft } from '@/lib/lapor/commands/draft'
import { loadOf, waitingFor } from '@/lib/telaah/meja'
import { VaultError } from '@/lib/vault/errors'
import { restrictedCases } from '@/lib/verifikasi/queue/restricted'
import { openRows } from '@/lib/verifikasi/queue/rows'
import { searchCases } from '@/lib/verifikasi/queue/search'
import { toWitaDate } from '@/lib/waktu/calendar'
import { answers } from '../fixtures/aduan'
import { wholeView } from '../integration/verifikasi/queue/steps'
import { withTeam } from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'

// Rule 17. The attacker changes one row, and wants everybody's page to fail.

let world: World
let hit: string
let whole: string
const now = MONDAY
let moment = 0
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())
beforeEach(async () => {
  hit = await withTeam(world)
  whole = await withTeam(world)
})

/** What a writer of the database can do to one case; each leaves a row that no longer opens. */
const damages: [string, () => Promise<unknown>][] = [
  [
    'every wrap swapped with those of another case',
    () => world.db.$executeRaw`UPDATE key_wrap a SET sealed = b.sealed FROM key_wrap b
      WHERE a.aduan_id = ${hit}::uuid AND b.aduan_id = ${whole}::uuid AND a.compartment = b.compartment
        AND a.holder = b.holder AND a.user_id IS NOT DISTINCT FROM b.user_id`,
  ],
  [
    'every wrap cut',
    () => world.db.keyWrap.updateMany({ where: { aduanId: hit }, data: { sealed: new Uint8Array(3) } }),
  ],
  [
    'every sealed text of the case overwritten',
    () =>
      world.db.aduan.update({
        where: { id: hit },
        data: {
          sealedSummary: new Uint8Array(300),
          sealedReport: new Uint8Array(300),
          sealedLabels: new Uint8Array(300),
        },
      }),
  ],
]

describe.each(damages)('%s', (_name, damage) => {
  beforeEach(async () => {
    await damage()
  })

  it('damages one row of the queue, of the lists and of "Aduan Saya"', async () => {
    const { db, admin1, telaah1, pelapor1 } = world
    const rows = await openRows(db, admin1, [hit, whole], now)
    expect(rows.map(({ id }) => id)).toEqual([hit, whole])
    expect(rows[0]?.summary.ringkasan).toContain('rusak')
    expect(rows[1]?.summary.ringkasan).not.toContain('rusak')
    const listed = await wholeView(world, telaah1, 'berjalan', {}, now)
    expect(listed.find(({ id }) => id === hit)?.summary.ringkasan).toContain('rusak')
    expect(listed.find(({ id }) => id === whole)?.summary.ringkasan).not.toContain('rusak')
    const own = (await ownCases(db, pelapor1)).cases
    expect(own.find(({ id }) => id === hit)?.ringkasan).toContain('rusak')
    expect(own.find(({ id }) => id === whole)?.ringkasan).not.toContain('rusak')
  })

  it('leaves search, restricted cases and the desk of the team working', async () => {
    const { db, admin2, ketua1 } = world
    const found = await searchCases(db, admin2, { term: 'pungutan loket', within: null }, now)
    expect(found?.searched).toBeGreaterThan(1)
    // Kept for a minute: a later time reads it again.
    moment += 600_000
    await restrictedCases(db, admin2, new Date(now.getTime() + moment))
    await waitingFor(db, ketua1, toWitaDate(now))
    await loadOf(db, ketua1, toWitaDate(now))
  })

  it('does not open as a case, nor touch the other', async () => {
    const { db, admin1 } = world
    await expect(openCase(db, admin1, hit, now)).rejects.toThrow(VaultError)
    expect((await openCase(db, admin1, whole, now))?.view.id).toBe(whole)
  })
})

it('a damaged draft is one row of "Aduan Saya"', async () => {
  const { db, pelapor2 } = world
  const [one, other] = [
    await createDraft({ db, viewer: pelapor2, now }, answers()),
    await createDraft({ db, viewer: pelapor2, now }, answers()),
  ]
  await db.aduan.update({ where: { id: one }, data: { sealedDraft: new Uint8Array(300) } })
  const { drafts } = await ownCases(db, pelapor2)
  expect(drafts.find(({ id }) => id === one)?.ringkasan).toContain('rusak')
  expect(drafts.find(({ id }) => id === other)?.ringkasan).not.toContain('rusak')
})
