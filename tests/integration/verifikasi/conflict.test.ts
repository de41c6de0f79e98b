import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCase } from '@/lib/kasus/case'
import { sendPesan } from '@/lib/pesan/commands'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import { addCatatan } from '@/lib/telaah/commands'
import { saveChecklist } from '@/lib/verifikasi/checklist'
import { decline, forward, redirect, startVerification } from '@/lib/verifikasi/commands'
import { done, footprint, inVerification, once, sent, withoutTicks } from '../../world/steps'
import { MONDAY, newWorld, type World } from '../../world/world'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())
const now = MONDAY
const WHEN = '23 November 2026 pukul 10.00 WITA'

async function seenBy(viewer: Viewer, aduanId: string): Promise<number> {
  const opened = await openCase(world.db, viewer, aduanId, now)
  if (!opened) throw new Error('not visible')
  return opened.view.seen
}

const no = { reason: 'bukanAduan', text: 'Bukan aduan.' }
const team = () => ({ timId: world.timA, berkadarPengawasan: false, note: '', reasons: withoutTicks })

describe('two administrators on one case', () => {
  it('simultaneous decisions: one wins; the other sees actor, act and time', async () => {
    const { db, admin1, admin2 } = world
    const aduanId = await inVerification(world)
    const seen = await seenBy(admin1, aduanId)
    const results = await Promise.all([
      forward({ db, viewer: admin1, now }, { aduanId, ...once, seen, ...team() }),
      decline({ db, viewer: admin2, now }, { aduanId, ...once, seen, ...no }),
    ])
    const [won, lost] = results[0]?.kind === 'done' ? results : results.toReversed()
    expect(won).toEqual({ kind: 'done' })
    const words =
      results[0]?.kind === 'done'
        ? `Administrator meneruskan aduan kepada Tim Telaah. (Petugas admin1, ${WHEN})`
        : `Administrator menyatakan aduan tidak dapat ditindaklanjuti. (Petugas admin2, ${WHEN})`
    expect(lost).toEqual({ kind: 'conflict', moved: true, lines: [words] })
    expect(await db.peristiwa.count({ where: { aduanId, kind: { in: ['forwarded', 'declined'] } } })).toBe(1)
  })

  it('five rounds of twenty simultaneous decisions: exactly one wins each, every other is told', async () => {
    const { db, admin1, admin2 } = world
    for (let round = 0; round < 5; round++) {
      const aduanId = await inVerification(world)
      const seen = await seenBy(admin1, aduanId)
      const results = await Promise.all(
        Array.from({ length: 20 }, (_, index) => {
          const context = { db, viewer: index % 2 ? admin1 : admin2, now }
          return index % 3
            ? redirect(context, { aduanId, ...once, seen, where: 'KPK', text: 'Sebab itu.' })
            : decline(context, { aduanId, ...once, seen, ...no })
        }),
      )
      expect(results.filter((result) => result.kind === 'done')).toHaveLength(1)
      expect(results.filter((result) => result.kind === 'conflict')).toHaveLength(19)
    }
  })

  it('starting at the same time: the second sees the verifier', async () => {
    const { db, admin1, admin2 } = world
    const aduanId = await sent(world)
    const seen = await seenBy(admin1, aduanId)
    done(await startVerification({ db, viewer: admin1, now }, { aduanId, ...once, seen }))
    expect(await startVerification({ db, viewer: admin2, now }, { aduanId, ...once, seen })).toEqual({
      kind: 'conflict',
      moved: true,
      lines: [`Administrator memulai verifikasi. (Petugas admin1, ${WHEN})`],
    })
  })

  it('new events are shown before a decision, and change nothing by themselves', async () => {
    const { db, admin1, admin2, pelapor1 } = world
    const aduanId = await inVerification(world)
    const seen = await seenBy(admin1, aduanId)
    done(await sendPesan({ db, viewer: pelapor1, now }, { aduanId, ...once, text: 'Ada lagi.' }))
    done(await addCatatan({ db, viewer: admin2, now }, { aduanId, ...once, text: 'Tunggu dulu.' }))
    const before = await footprint(world, aduanId)
    expect(await decline({ db, viewer: admin1, now }, { aduanId, ...once, seen, ...no })).toEqual({
      kind: 'conflict',
      moved: false,
      lines: [
        `Pelapor mengirim pesan. (${WHEN})`,
        `Administrator menambah catatan internal. (Petugas admin2, ${WHEN})`,
      ],
    })
    expect(await footprint(world, aduanId)).toBe(before)
    const again = { aduanId, ...once, seen: await seenBy(admin1, aduanId), ...no }
    done(await decline({ db, viewer: admin1, now }, again))
  })

  it('one’s own ticks and notes do not count as news', async () => {
    const { db, admin1 } = world
    const aduanId = await inVerification(world)
    const seen = await seenBy(admin1, aduanId)
    done(await saveChecklist({ db, viewer: admin1, now }, { aduanId, shown: [], ticked: ['jelas'] }))
    done(await addCatatan({ db, viewer: admin1, now }, { aduanId, ...once, text: 'Sudah jelas.' }))
    done(await forward({ db, viewer: admin1, now }, { aduanId, ...once, seen, ...team() }))
  })

  it('the same form sent twice is no conflict with itself', async () => {
    const { db, admin1 } = world
    const aduanId = await inVerification(world)
    const form = { aduanId, actionKey: 'one-decision-01', seen: await seenBy(admin1, aduanId), ...no }
    done(await decline({ db, viewer: admin1, now }, form))
    expect(await decline({ db, viewer: admin1, now }, form)).toEqual({ kind: 'repeated' })
  })
})
