import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runTimers } from '@/lib/jobs/timers'
import { noticeSentence } from '@/lib/kabar/labels'
import { saveEscalation } from '@/lib/lembaga/escalation'
import * as steps from '../../world/steps'
import { MONDAY, newWorld, type World } from '../../world/world'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

const at = (day: string) => new Date(`${day}T08:00:00+08:00`)

/** Who is told of this kind, with whether the notice names the case. */
async function toldOf(kind: string): Promise<Record<string, boolean>> {
  const rows = await world.db.notifikasi.findMany({ where: { kind, userId: { not: null } } })
  const people = await world.db.user.findMany({ where: { id: { in: rows.map((row) => row.userId ?? '') } } })
  const nameOf = new Map(people.map(({ id, username }) => [id, username]))
  return Object.fromEntries(rows.map((row) => [nameOf.get(row.userId ?? ''), row.aduanId !== null]))
}

describe('a promise that stays late', () => {
  it('is told step by step to people who were not told before', async () => {
    const { db, store, admin1, telaah3 } = world
    expect(await saveEscalation({ db, viewer: admin1, now: MONDAY }, telaah3.userId)).toBe(true)
    await steps.withTeam(world)
    // The first message is due 5 hari kerja after forwarding, on 30 November.
    for (const day of ['2026-11-27', '2026-11-30', '2026-12-01']) await runTimers(db, store, at(day))
    expect(await toldOf('firstMessage.today')).toEqual({ telaah1: true, telaah2: true })
    expect(await toldOf('firstMessageLate')).toEqual({
      telaah1: true,
      telaah2: true,
      admin1: true,
      admin2: true,
    })
    await runTimers(db, store, at('2026-12-02'))
    expect(await toldOf('firstMessage.escalated')).toEqual({
      ketua1: true,
      admin1: true,
      admin2: true,
      telaah3: false,
    })
    const outside = { kind: 'firstMessage.escalated', aduanId: null }
    expect(noticeSentence(outside, 'staff', undefined)).toBe(
      'Ada kabar pertama kepada pelapor yang terlambat.',
    )
  })

  it('of a restricted case is told to nobody without its key', async () => {
    const { db, store } = world
    const outside = () => db.notifikasi.count({ where: { kind: 'verification.escalated', aduanId: null } })
    const before = await outside()
    await steps.sent(world, world.pelapor1, {
      instansi: 'Inspektorat Daerah',
      jalur_terbatas_dibaca: 'ya',
    })
    await runTimers(db, store, at('2026-11-30'))
    expect(await outside()).toBe(before)
  })

  it('names an active member of staff or nobody, on record', async () => {
    const { db, admin1, pelapor1 } = world
    const context = { db, viewer: admin1, now: MONDAY }
    expect(await saveEscalation(context, pelapor1.userId)).toBe(false)
    expect(await saveEscalation(context, null)).toBe(true)
    const acts = await db.jejakAdmin.findMany({ where: { act: 'escalation' }, orderBy: { at: 'asc' } })
    expect(acts).toHaveLength(2)
  })
})
