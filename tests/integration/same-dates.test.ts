import { afterAll, beforeAll, expect, it } from 'vitest'
import { pelaporStatus } from '@/lib/aduan/labels'
import { variantOf } from '@/lib/aduan/variant-labels'
import { openCase } from '@/lib/kasus/case'
import { ownCases } from '@/lib/kasus/own-cases'
import { promisesOfCase } from '@/lib/kasus/promise-page'
import { openRows } from '@/lib/verifikasi/queue/rows'
import { toWitaDate } from '@/lib/waktu/calendar'
import { dueNow, nextDue } from '@/lib/waktu/clocks'
import { loadCalendar } from '@/lib/waktu/queries'
import * as steps from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'
import { wholeView } from './verifikasi/queue/steps'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

const STAGES = {
  sent: (w: World, now: Date) => steps.sent(w, w.pelapor1, {}, now),
  inVerification: steps.inVerification,
  toComplete: steps.toComplete,
  forwarded: steps.forwarded,
  withTeam: steps.withTeam,
  questioned: steps.questioned,
  proposed: steps.proposed,
  answered: steps.answered,
  finished: steps.finished,
}

it.each(Object.entries(STAGES))(
  '%s: the card, the case, its promises, the confirmation and the staff pages name the same day',
  async (_, stage) => {
    const aduanId = await stage(world, MONDAY)
    for (const days of [0, 3, 10, 25]) {
      const now = new Date(MONDAY.getTime() + days * 86_400_000)
      const today = toWitaDate(now)
      const { db, pelapor1, admin1 } = world
      const calendar = await loadCalendar(db)
      const own = (await ownCases(db, pelapor1)).cases.find(({ id }) => id === aduanId)
      const page = await promisesOfCase(db, pelapor1, aduanId, now)
      const staff = (await openCase(db, admin1, aduanId, now))?.view
      const queue = (await openRows(db, admin1, [aduanId], now))[0]
      if (!own || !page || !staff || !queue) throw new Error('not found')
      const read = { today, calendar, promised: page.view.promised }
      const card = pelaporStatus({
        ...read,
        status: own.status,
        clocks: own.clocks,
        variant: variantOf(own.status, own.lastEvents.toReversed()),
      })
      const onCase = pelaporStatus({
        ...read,
        status: page.view.status,
        clocks: page.view.clocks,
        variant: variantOf(
          page.view.status,
          page.view.events.map(({ kind }) => kind),
        ),
      })
      expect(onCase.dueOn).toBe(card.dueOn)
      const promised = page.promises.filter(({ endedOn }) => endedOn === null)
      const days_ = promised.flatMap(({ dueOn }) => dueOn ?? [])
      if (card.dueOn) expect(days_).toContain(card.dueOn)
      // The confirmation names the verification's day.
      const verification = promised.find(({ clock }) => clock === 'verification')
      expect(dueNow(page.view.clocks, 'verification')).toBe(verification?.dueOn ?? null)
      // Staff: head of the case, the queue and the list of the team.
      expect(nextDue(staff.clocks)).toBe(days_.sort()[0] ?? null)
      expect(queue.nextDueOn).toBe(nextDue(staff.clocks))
      if (staff.tim) {
        const views = ['berjalan', 'dijawab', 'selesai'] as const
        const rows = await Promise.all(views.map((view) => wholeView(world, world.telaah1, view)))
        expect(rows.flat().find(({ id }) => id === aduanId)?.nextDueOn).toBe(queue.nextDueOn)
      }
    }
  },
)

it('without a key of a case nobody reads its promises', async () => {
  const aduanId = await steps.sent(world)
  expect(await promisesOfCase(world.db, world.pelapor2, aduanId, MONDAY)).toBeNull()
})
