import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyChain } from '@/lib/aduan/verify-chain'
import { openCase } from '@/lib/kasus/case'
import type { AdminViewer } from '@/lib/platform/session/viewer-type'
import { internalView } from '@/lib/telaah/internal'
import { checklistOf, saveChecklist } from '@/lib/verifikasi/checklist'
import type { ChecklistKey } from '@/lib/verifikasi/rules'
import { done, inVerification, sent, toComplete } from '../../world/steps'
import { MONDAY, newWorld, type World } from '../../world/world'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())
const now = MONDAY

const save = (viewer: AdminViewer, aduanId: string, shown: ChecklistKey[], ticked: ChecklistKey[]) =>
  saveChecklist({ db: world.db, viewer, now }, { aduanId, shown, ticked })

async function read(viewer: AdminViewer, aduanId: string) {
  const opened = await openCase(world.db, viewer, aduanId, now)
  if (!opened) throw new Error('not visible')
  return checklistOf(world.db, opened.keys, aduanId)
}

describe('the official checklist of a case', () => {
  it('is empty at first, and keeps person and time of each tick', async () => {
    const aduanId = await inVerification(world)
    expect(await read(world.admin1, aduanId)).toEqual({ touched: false, ticks: {} })
    done(await save(world.admin1, aduanId, [], ['jelas']))
    done(await save(world.admin2, aduanId, ['jelas'], ['jelas', 'lengkap']))
    expect(await read(world.admin1, aduanId)).toEqual({
      touched: true,
      ticks: {
        jelas: { by: 'Petugas admin1', at: now.toISOString() },
        lengkap: { by: 'Petugas admin2', at: now.toISOString() },
      },
    })
  })

  it('keeps simultaneous ticks of two people', async () => {
    const aduanId = await inVerification(world)
    const results = await Promise.all([
      save(world.admin1, aduanId, [], ['jelas']),
      save(world.admin2, aduanId, [], ['kronologis']),
      save(world.admin1, aduanId, [], ['lengkap']),
    ])
    for (const result of results) done(result)
    expect(Object.keys((await read(world.admin1, aduanId)).ticks)).toEqual(['jelas', 'lengkap', 'kronologis'])
    expect(await verifyChain(world.db, aduanId)).toEqual({ ok: true })
  })

  it('records an event with the change, for staff only; the same again records none', async () => {
    const aduanId = await inVerification(world)
    done(await save(world.admin1, aduanId, [], ['jelas']))
    done(await save(world.admin1, aduanId, ['jelas'], ['jelas']))
    const mine = await openCase(world.db, world.admin1, aduanId, now)
    const inside = mine && (await internalView(world.db, mine.keys, aduanId))
    const saved = mine?.view.events.filter((event) => event.kind === 'checklistSaved') ?? []
    expect(saved.map((event) => inside?.events.get(event.id)?.text)).toEqual(['Dicentang: Jelas.'])
    const theirs = await openCase(world.db, world.pelapor1, aduanId, now)
    expect(theirs && (await checklistOf(world.db, theirs.keys, aduanId))).toEqual({
      touched: false,
      ticks: {},
    })
  })

  it('may be saved during a question to the reporter, but not before verification began', async () => {
    done(await save(world.admin1, await toComplete(world), [], ['jelas']))
    expect(await save(world.admin1, await sent(world), [], ['jelas'])).toMatchObject({ kind: 'refused' })
  })

  it('does not reveal in the clear what is ticked', async () => {
    const aduanId = await inVerification(world)
    done(await save(world.admin1, aduanId, [], ['jelas', 'benturanKepentingan']))
    const row = await world.db.daftarPeriksa.findUniqueOrThrow({ where: { aduanId } })
    expect(Buffer.from(row.sealedBody).toString('latin1')).not.toMatch(/jelas|benturan/)
  })
})
