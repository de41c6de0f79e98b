import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guards } from '@/lib/aduan/lifecycle-guards'
import { openCase } from '@/lib/kasus/case'
import { checklistOf, saveChecklist } from '@/lib/verifikasi/checklist'
import { forward } from '@/lib/verifikasi/commands'
import { checklist } from '@/lib/verifikasi/rules'
import { done, inVerification, once } from '../../world/steps'
import { MONDAY, newWorld, type World } from '../../world/world'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

const now = MONDAY
const keys = checklist.map(({ key }) => key)

describe('an aduan goes to a team', () => {
  it('only with each item ticked or explained; staff of both sides read who did it', async () => {
    const { db, admin1, telaah1, timA } = world
    const aduanId = await inVerification(world)
    const context = { db, viewer: admin1, now }
    const team = { aduanId, ...once, timId: timA, berkadarPengawasan: false, note: '' }
    const refused = { kind: 'refused', message: guards.checklistAnswered[2] }
    expect(await forward(context, { ...team, reasons: {} })).toEqual(refused)

    const [last, ...ticked] = [...keys].reverse()
    done(await saveChecklist(context, { aduanId, shown: [], ticked }))
    expect(await forward(context, { ...team, reasons: { jelas: 'Sudah dicentang.' } })).toEqual(refused)

    const reason = 'Nama terlapor belum diketahui.'
    done(await forward(context, { ...team, reasons: { [last ?? '']: reason, jelas: 'tidak dipakai' } }))
    for (const viewer of [admin1, telaah1]) {
      const opened = await openCase(db, viewer, aduanId, now)
      if (!opened) throw new Error('not visible')
      const { ticks } = await checklistOf(db, opened.keys, aduanId)
      expect(ticks[last ?? 'jelas']).toMatchObject({ reason, at: now.toISOString() })
      expect(ticks.jelas).not.toHaveProperty('reason')
      expect(Object.keys(ticks)).toHaveLength(keys.length)
    }
  })
})
